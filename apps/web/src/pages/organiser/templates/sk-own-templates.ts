import { localized, msg, str } from '@lit/localize';
import { TITLE_MAX } from '@stikkord/domain';
import { api, type TemplateRow, type TemplatesAnswer } from '@stikkord/protocol';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { call, type ApiError } from '../../../data/api.ts';
import { icon } from '../../../elements/icon.ts';
import { notice } from '../../../elements/notice.ts';
import '../../../elements/sk-text-field.ts';
import { offerUndo } from '../../../elements/sk-undo-toast.ts';
import { describeProblem } from '../../problem-text.ts';
import { asApiError } from '../organiser-session.ts';
import './sk-own-templates.css';
import { templateSize } from './template-words.ts';

/** The organiser's own templates: renamed in place, deleted with a way back. Nothing where there are none. */
@customElement('sk-own-templates')
@localized()
export class SkOwnTemplates extends LitElement {
  @state() private templates: readonly TemplateRow[] = [];
  @state() private problem: ApiError | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#try(() => this.#read());
  }

  override render(): TemplateResult | typeof nothing {
    const standing = this.templates.filter(({ deleted }) => !deleted);
    if (this.templates.length === 0 && this.problem === null) return nothing;
    return html`<details class="sk-own-templates">
      <summary>${msg(str`Maler (${standing.length})`)}</summary>
      ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
      <ul class="sk-plain-list">
        ${repeat(
          standing,
          ({ id }) => id,
          (template) => this.#row(template),
        )}
        ${this.templates
          .filter(({ deleted }) => deleted)
          .map(
            ({ id, title }) =>
              html`<li>
                <span class="sk-quiet">${msg(str`${title} (slettet)`)}</span>
                <button
                  type="button"
                  class="sk-quiet-button"
                  aria-label=${msg(str`Hent tilbake ${title}`)}
                  @click=${() => void this.#restore(id)}
                >
                  ${msg('Hent tilbake')}
                </button>
              </li>`,
          )}
      </ul>
    </details>`;
  }

  #row({ id, title, agenda, questions }: TemplateRow): TemplateResult {
    return html`<li data-template=${id}>
      <sk-text-field
        quiet
        .label=${msg(str`Navnet på malen ${title}`)}
        labelHidden
        .value=${title}
        @sk-settle=${(event: CustomEvent<string>) => void this.#rename(id, event.detail)}
      ></sk-text-field>
      <span class="sk-quiet sk-small">${templateSize(agenda, questions)}</span>
      <button
        type="button"
        class="sk-quiet-button"
        aria-label=${msg(str`Slett malen ${title}`)}
        title=${msg(str`Slett malen ${title}`)}
        @click=${() => void this.#delete(id, title)}
      >
        ${icon(trash)}
      </button>
    </li>`;
  }

  async #read(): Promise<void> {
    this.templates = (await call<TemplatesAnswer>('GET', api.templates)).templates;
  }

  /** An empty name is none: the old one stays. */
  async #rename(id: string, typed: string): Promise<void> {
    const title = typed.trim().slice(0, TITLE_MAX);
    const before = this.templates.find((each) => each.id === id);
    if (!before || title === before.title) return;
    if (title === '') this.querySelector<HTMLInputElement>(`[data-template="${id}"] input`)!.value = before.title;
    else {
      this.#is({ ...before, title });
      const done = await this.#try(async () => this.#is(await call<TemplateRow>('PUT', api.template(id), { title })));
      if (!done) this.#is(before);
    }
  }

  async #delete(id: string, title: string): Promise<void> {
    const done = await this.#try(() => call('DELETE', api.template(id)));
    if (!done) return;
    this.templates = this.templates.map((each) => (each.id === id ? { ...each, deleted: true } : each));
    offerUndo(msg(str`Malen «${title}» er slettet.`), () => void this.#restore(id));
    await this.updateComplete;
    this.querySelector<HTMLElement>('summary')?.focus();
  }

  async #restore(id: string): Promise<void> {
    await this.#try(async () => this.#is(await call<TemplateRow>('PUT', api.template(id), { deleted: false })));
  }

  #is(template: TemplateRow): void {
    this.templates = this.templates.map((each) => (each.id === template.id ? template : each));
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = asApiError(error);
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-own-templates': SkOwnTemplates;
  }
}
