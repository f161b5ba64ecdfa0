import { localized, msg, str } from '@lit/localize';
import { TITLE_MAX, type MeetingId } from '@stikkord/domain';
import { api, page, type TemplateRow } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../../data/api.ts';
import { notice } from '../../../elements/notice.ts';
import '../../../elements/sk-text-field.ts';
import type { SkTextField } from '../../../elements/sk-text-field.ts';
import { describeProblem } from '../../problem-text.ts';
import { asApiError } from '../organiser-session.ts';
import './sk-own-templates.css';

/** Keeps a meeting's plan as a template of the organiser's own. */
@customElement('sk-keep-template')
@localized()
export class SkKeepTemplate extends LitElement {
  @property() meeting: MeetingId = '';
  /** What the meeting is called, which is as good a name as any. */
  @property() name = '';
  @state() private asking = false;
  @state() private typed: string | null = null;
  @state() private kept = '';
  @state() private wrong = '';
  @state() private problem: ApiError | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<p class="sk-quiet">
        ${msg('En mal er planen uten dato og svar: program, spørsmål, bakgrunn og grupper. Velg den når du lager en ny samling.')}
      </p>
      <form class="sk-row sk-keep-template" novalidate @submit=${this.#submit}>
        <sk-text-field
          label=${msg('Navn på malen')}
          .value=${this.typed ?? this.name}
          @sk-input=${(event: CustomEvent<string>) => (this.typed = event.detail)}
          .problem=${this.wrong}
        ></sk-text-field>
        <button
          class="ds-button"
          data-variant="secondary"
          type="submit"
          aria-disabled=${this.asking ? 'true' : 'false'}
        >
          ${msg('Lagre som mal')}
        </button>
      </form>
      <p role="status">
        ${this.kept === '' ? nothing : html`${msg(str`Malen «${this.kept}» er lagret.`)} <a href=${page.organiser()}>${msg('Se malene dine')}</a>`}
      </p>
      ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.asking) return;
    const field = this.querySelector<SkTextField>('sk-text-field')!;
    const title = field.text.trim();
    this.wrong =
      title === ''
        ? msg('Gi malen et navn.')
        : title.length > TITLE_MAX
          ? msg('Navnet er for langt. Det kan ha 200 tegn.')
          : '';
    if (this.wrong !== '') return field.focus();
    this.asking = true;
    this.problem = null;
    try {
      this.kept = (await call<TemplateRow>('POST', api.templates, { meeting: this.meeting, title })).title;
    } catch (error) {
      this.problem = asApiError(error);
    }
    this.asking = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-keep-template': SkKeepTemplate;
  }
}
