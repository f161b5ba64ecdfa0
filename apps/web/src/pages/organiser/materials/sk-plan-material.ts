import { localized, msg, str } from '@lit/localize';
import { standing, type Material, type PlanRefusal, type RichText } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { focusField } from '../../../editing/edit-field.ts';
import '../../../elements/sk-row-tools.ts';
import type { RowTool, SkRowTools } from '../../../elements/sk-row-tools.ts';
import { setContent } from '../../../plan/material-commands.ts';
import { moveBy } from '../../../plan/row-commands.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { planField, type PlanView } from '../plan-view.ts';
import { materialWord } from './material-words.ts';
import './sk-rich-editor.ts';

/** One material, open where it stands: its title, what it is, and how groups will see it. */
@customElement('sk-plan-material')
@localized()
export class SkPlanMaterial extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  @property({ attribute: false }) material!: Material;
  /** The materials in the same place, among which this one can be moved. */
  @property({ attribute: false }) beside: readonly Material[] = [];
  /** It belongs to nothing that stands: it asks for a place. */
  @property({ type: Boolean }) loose = false;
  @state() private shown = false;
  @state() private refusal: PlanRefusal | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk, view, material, beside } = this;
    const { id, content } = material;
    const at = beside.findIndex((each) => each.id === id);
    const word = materialWord(content.kind);
    return html`<div class="sk-plan-material" role="group" aria-label=${this.#name} data-material=${id}>
      <div class="sk-material-head">
        ${planField(desk, view, {
          part: 'material',
          id,
          field: 'title',
          label: content.kind === 'pdf' ? msg(str`${word}, ${content.pages} sider`) : word,
          value: material.title,
          placeholder: msg('Tittel som gruppene ser'),
        })}
        <sk-row-tools
          .name=${this.#name}
          ?first=${at === 0}
          ?last=${at === beside.length - 1}
          ?noMove=${beside.length < 2}
          @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail)}
        ></sk-row-tools>
      </div>
      ${this.loose ? this.#places() : nothing} ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { desk, view, material } = this;
    const { id, content } = material;
    switch (content.kind) {
      case 'text':
        return html`<sk-rich-editor
            .label=${msg(str`Teksten i ${this.#name}`)}
            .text=${content.text}
            @sk-rich=${(event: CustomEvent<RichText>) => this.#write(event.detail)}
          ></sk-rich-editor>
          ${this.refusal === null ? nothing : html`<p class="sk-field-problem" role="alert">${desk.refusalText(this.refusal)}</p>`}`;
      case 'link':
        return planField(desk, view, {
          part: 'material',
          id,
          field: 'content/href',
          label: msg('Adresse'),
          value: content.href,
          placeholder: 'https://',
        });
      case 'image':
        return html`${planField(desk, view, {
          part: 'material',
          id,
          field: 'content/alt',
          label: msg('Hva bildet viser, for dem som ikke ser det'),
          value: content.alt,
          placeholder: msg('For eksempel: Søyler for tre år. Fraværet går ned.'),
          grow: true,
        })}
        ${this.#preview()}`;
      case 'pdf':
        return this.#preview();
    }
  }

  #places(): TemplateResult {
    const { agenda, questions } = this.view.plan;
    return html`<label class="sk-question-tie">
      <span class="sk-quiet sk-small">${msg('Hører til')}</span>
      <select class="ds-input" @change=${this.#place}>
        <option value="">${msg('Velg rad eller spørsmål')}</option>
        ${standing(agenda).map(({ id, what }) => html`<option value=${`agendaItem/${id}`}>${what || msg('rad uten tekst')}</option>`)}
        ${standing(questions).map(({ id, prompt }) => html`<option value=${`question/${id}`}>${prompt || msg('spørsmål uten tekst')}</option>`)}
      </select>
    </label>`;
  }

  readonly #place = (event: Event): void => {
    const [kind = '', owner = ''] = (event.target as HTMLSelectElement).value.split('/');
    if (owner === '') return;
    const { id } = this.material;
    const fields = { question: null, agendaItem: null, [kind]: owner };
    if (this.desk.do([{ do: 'set', kind: 'material', id, fields }], msg('Bakgrunnen er flyttet')) !== null)
      focusField(this.desk, 'material', id, 'title');
  };

  /** As groups see it; fetched when it is asked for. */
  #preview(): TemplateResult {
    const { material, shown } = this;
    return html`<div>
      <button
        type="button"
        class="sk-quiet-button sk-small"
        aria-expanded=${shown ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${shown ? msg('Skjul') : msg('Vis slik gruppene ser det')}
      </button>
      ${
        shown
          ? html`<sk-material
              class="sk-plan-material-shown"
              .material=${material}
              .meeting=${this.desk.line?.held?.id ?? ''}
              .as=${'facilitator'}
            ></sk-material>`
          : nothing
      }
    </div>`;
  }

  get #name(): string {
    return this.material.title.trim() || materialWord(this.material.content.kind);
  }

  readonly #toggle = async (): Promise<void> => {
    if (!this.shown) await import('../../../material/sk-material.ts');
    this.shown = !this.shown;
  };

  /** Letters that follow each other are one step of undo, as in a field. */
  #write(text: RichText): void {
    const done = this.desk.line?.do(
      [setContent(this.material.id, { kind: 'text', text })],
      `material/${this.material.id}/content`,
    );
    this.refusal = typeof done === 'string' ? done : null;
  }

  #tool(tool: RowTool): void {
    const { id } = this.material;
    if (tool === 'delete') {
      this.desk.doWithUndo([{ do: 'delete', kind: 'material', id }], msg(str`«${this.#name}» er slettet.`));
      return;
    }
    const command = moveBy('material', this.beside, id, tool === 'up' ? -1 : 1);
    if (!command) return;
    const place = this.beside.findIndex((each) => each.id === id) + (tool === 'up' ? 0 : 2);
    this.desk.do([command], msg(str`Nå nummer ${place} av ${this.beside.length}`));
    void this.desk.whenShown((page) =>
      page.querySelector<SkRowTools>(`[data-material="${id}"] sk-row-tools`)?.focusTool(tool),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-material': SkPlanMaterial;
  }
}
