import { localized, msg, str } from '@lit/localize';
import type { MaterialId, MeetingId, Stage } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-dialog.ts';
import '../../material/sk-material.ts';
import { fireRun } from './run-act.ts';
import './sk-run-material.css';

type ShownMaterial = FacilitatorSlices['materials'][number];

/** Material as its facilitator has it: whether the groups see it, to be shown or hidden, on the big screen, and to be looked at. Fires `sk-run`. */
@customElement('sk-run-material')
@localized()
export class SkRunMaterial extends LitElement {
  @property({ attribute: false }) materials: readonly ShownMaterial[] = [];
  @property() meeting: MeetingId = '';
  /** What the hall sees. */
  @property({ attribute: false }) stage: Stage | undefined;
  @state() private reading: MaterialId | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const read = this.materials.find(({ id }) => id === this.reading) ?? null;
    return html`<ul class="sk-plain-list sk-run-materials">
        ${repeat(
          this.materials,
          ({ id }) => id,
          (material) => this.#material(material),
        )}
      </ul>
      <sk-dialog
        wide
        .open=${read !== null}
        .heading=${read ? titleOf(read) : ''}
        .content=${() => html`<sk-material .material=${read} .meeting=${this.meeting} as="facilitator"></sk-material>`}
        @sk-close=${() => (this.reading = null)}
      ></sk-dialog>`;
  }

  #material(material: ShownMaterial): TemplateResult {
    const { id, shown, content } = material;
    const title = titleOf(material);
    const onStage = this.stage?.view === 'material' && this.stage.material === id;
    return html`<li data-shown=${shown}>
      <button type="button" class="sk-run-material-title" @click=${() => (this.reading = id)}>
        <span>${title}</span> <span class="sk-quiet sk-small">${kindWord(content.kind)}</span>
      </button>
      <p class="sk-small sk-run-material-state">${shown ? msg('Gruppene ser det') : msg('Gruppene ser det ikke')}</p>
      <div class="sk-row">
        <button
          type="button"
          class="sk-quiet-button"
          aria-label=${shown ? msg(str`Skjul for gruppene: ${title}`) : msg(str`Vis for gruppene: ${title}`)}
          @click=${() => this.#show(material)}
        >
          ${shown ? msg('Skjul for gruppene') : msg('Vis for gruppene')}
        </button>
        ${
          onStage
            ? html`<span class="sk-quiet sk-small">${msg('på storskjermen nå')}</span>`
            : html`<sk-ask-button
                variant="tertiary"
                .label=${msg('Vis på storskjermen')}
                .said=${msg(str`Vis på storskjermen: ${title}`)}
                .question=${msg(str`Vise «${title}» på storskjermen?`)}
                .yes=${msg('Vis')}
                @sk-yes=${() => this.#stage(id)}
              ></sk-ask-button>`
        }
      </div>
    </li>`;
  }

  #show({ id, shown, ...material }: ShownMaterial): void {
    const title = titleOf(material);
    fireRun(this, {
      command: { do: 'show-material', material: id, shown: !shown },
      said: shown ? msg(str`«${title}» er skjult for gruppene.`) : msg(str`Gruppene ser «${title}».`),
      undo: [{ do: 'show-material', material: id, shown }],
    });
  }

  #stage(id: MaterialId): void {
    const { stage } = this;
    fireRun(this, {
      command: { do: 'show', stage: { view: 'material', material: id } },
      said: msg('Salen ser bakgrunnen.'),
      undo: stage ? [{ do: 'show', stage }] : null,
    });
  }
}

export function titleOf({ title }: Pick<ShownMaterial, 'title'>): string {
  return title.trim() === '' ? msg('Uten tittel') : title.trim();
}

function kindWord(kind: ShownMaterial['content']['kind']): string {
  switch (kind) {
    case 'text':
      return msg('tekst');
    case 'image':
      return msg('bilde');
    case 'pdf':
      return msg('PDF');
    case 'link':
      return msg('lenke');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-material': SkRunMaterial;
  }
}
