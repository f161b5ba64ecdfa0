import { localized, msg, str } from '@lit/localize';
import { TITLE_MAX, type AgendaItemId, type Material, type MaterialContent, type QuestionId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusField } from '../../../editing/edit-field.ts';
import { notice } from '../../../elements/notice.ts';
import { materialsOf, newMaterialCommand, titleOfFile, type MaterialOwner } from '../../../plan/material-commands.ts';
import { describeProblem } from '../../problem-text.ts';
import type { PlanDesk } from '../plan-desk.ts';
import type { PlanView } from '../plan-view.ts';
import './sk-plan-material.ts';
import './sk-plan-materials.css';
import { Uploads, type Upload } from './uploads.ts';

/** What groups need beside a question, or what belongs to a row: what there is, files on their way, and a place to add more. */
@customElement('sk-plan-materials')
@localized()
export class SkPlanMaterials extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  /** One of the two. */
  @property({ attribute: false }) question: QuestionId | null = null;
  @property({ attribute: false }) agendaItem: AgendaItemId | null = null;
  /** What that is called. */
  @property() of = '';
  @state() private adding = false;
  readonly #uploads = new Uploads(() => this.requestUpdate());

  override createRenderRoot(): this {
    return this;
  }

  /** Offers the kinds of material, with the keyboard on the first. */
  add(): void {
    this.adding = !this.adding;
    if (this.adding)
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-material-kinds button')?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    const materials = materialsOf(this.view.plan, this.#owner);
    const { list } = this.#uploads;
    if (materials.length + list.length === 0 && !this.adding) return nothing;
    return html`<div class="sk-materials" role="group" aria-label=${msg(str`Bakgrunn til ${this.of}`)}>
      <p class="sk-materials-head sk-small sk-quiet">${msg('Bakgrunn')}</p>
      ${
        materials.length === 0
          ? nothing
          : html`<ol class="sk-plain-list">
              ${repeat(
                materials,
                ({ id }) => id,
                (material) =>
                  html`<li>
                    <sk-plan-material
                      .desk=${this.desk}
                      .view=${this.view}
                      .material=${material}
                      .beside=${materials}
                    ></sk-plan-material>
                  </li>`,
              )}
            </ol>`
      }
      ${list.map((each) => this.#upload(each))} ${this.#kinds()}
    </div>`;
  }

  #kinds(): TemplateResult {
    return html`<div class="sk-row sk-material-kinds">
      <button type="button" class="sk-quiet-button sk-small" @click=${() => this.#make({ kind: 'text', text: [] })}>
        ${msg('Ny tekst')}
      </button>
      <label class="sk-quiet-button sk-small sk-material-file">
        ${msg('Nytt bilde eller ny PDF')}
        <input
          type="file"
          multiple
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif,image/heic,application/pdf"
          aria-label=${msg(str`Bilde eller PDF til ${this.of}`)}
          @change=${this.#chosen}
        />
      </label>
      <button type="button" class="sk-quiet-button sk-small" @click=${() => this.#make({ kind: 'link', href: '' })}>
        ${msg('Ny lenke')}
      </button>
      <span class="sk-quiet sk-small">${msg('En fil kan være på 25 MB.')}</span>
    </div>`;
  }

  #upload({ id, file, share, problem }: Upload): TemplateResult {
    if (problem !== null)
      return notice(
        'error',
        html`<b>${file.name}</b>:
          ${problem === 'too-large' ? msg(str`Filen er på ${megabytes(file.size)} MB, og grensen er 25 MB. Den ble ikke sendt. Lagre den mindre, eller del den opp.`) : describeProblem(problem)}`,
        {
          act: html`<button type="button" class="sk-quiet-button" @click=${() => this.#putAway(id)}>
            ${msg('Lukk')}
          </button>`,
        },
      );
    const percent = Math.round(share * 100);
    return html`<div class="sk-row sk-material-sending">
      <span>${file.name}</span>
      <progress max="100" .value=${percent} aria-label=${msg(str`Sender ${file.name}`)}></progress>
      <span class="sk-small sk-quiet">${percent < 100 ? `${percent} %` : msg('Kontrolleres …')}</span>
      <button type="button" class="sk-quiet-button sk-small" @click=${() => this.#putAway(id)}>${msg('Avbryt')}</button>
    </div>`;
  }

  get #owner(): MaterialOwner {
    return this.question === null ? { agendaItem: this.agendaItem ?? '' } : { question: this.question };
  }

  #make(content: MaterialContent, title = ''): Material['id'] | null {
    const id = this.desk.newId();
    const done = this.desk.do([newMaterialCommand(id, this.#owner, content, title)], msg('Ny bakgrunn'));
    if (done === null) return null;
    this.adding = false;
    if (content.kind === 'text' || content.kind === 'link') focusField(this.desk, 'material', id, 'title');
    return id;
  }

  readonly #chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    const meeting = this.desk.line?.held?.id;
    if (meeting === undefined) return;
    for (const file of files) {
      const answer = await this.#uploads.send(meeting, file);
      if (answer === null) continue;
      const id = this.#make(answer.content, titleOfFile(file.name, TITLE_MAX));
      // What it shows is asked for, not demanded.
      if (id !== null && answer.content.kind === 'image' && files.length === 1)
        focusField(this.desk, 'material', id, 'content/alt');
      else if (id !== null && files.length === 1) focusField(this.desk, 'material', id, 'title');
    }
  };

  #putAway(id: number): void {
    this.#uploads.drop(id);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-material-kinds button')?.focus());
  }
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-materials': SkPlanMaterials;
  }
}
