import { localized, msg } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emptyState } from '../elements/empty-state.ts';
import type { BoardModel } from './board-model.ts';
import type { CalmList } from './calm-list.ts';
import { pointsDropZone } from './drop-zone.ts';
import { filtered, NO_FILTER, type TrayFilter } from './tray-filter.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-list.ts';
import './sk-board-tray.css';
import { newOnes } from './words.ts';

/** What nobody has sorted yet. Fires `sk-dropped-in-tray` with the points let go of over it. */
@customElement('sk-board-tray')
@localized()
export class SkBoardTray extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) list!: CalmList<PointId>;
  @property({ attribute: false }) count = 0;
  @property({ attribute: false }) groups: FacilitatorSlices['groups'] = [];
  @property({ attribute: false }) sections: FacilitatorSlices['questions'][number]['sections'] = [];
  @state() private filter: TrayFilter = NO_FILTER;
  @state() private over = false;
  #stop: (() => void) | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = null;
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.#listen();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#listen();
  }

  /** The points to be seen, for whoever selects all. */
  get seen(): readonly PointId[] {
    return filtered(this.list.shown, this.model.points, this.filter);
  }

  override render(): TemplateResult {
    const seen = this.seen;
    const { waiting } = this.list;
    return html`<section class="sk-tray" aria-labelledby="tray-heading" ?data-over=${this.over}>
      <div class="sk-tray-head">
        <h2 id="tray-heading" tabindex="-1">
          ${msg('Usortert')} <span class="sk-quiet sk-number">${this.count}</span>
        </h2>
        ${
          waiting.length === 0
            ? nothing
            : html`<button type="button" class="sk-tray-new" @click=${this.#letIn}>${newOnes(waiting.length)}</button>`
        }
      </div>
      <div class="sk-tray-find">
        <input
          class="ds-input"
          type="search"
          aria-label=${msg('Søk i usortert')}
          placeholder=${msg('Søk')}
          .value=${this.filter.text}
          @input=${(event: Event) => this.#find({ text: (event.target as HTMLInputElement).value })}
        />
        <select
          class="ds-input"
          aria-label=${msg('Vis gruppe')}
          @change=${(event: Event) => this.#find({ group: (event.target as HTMLSelectElement).value || null })}
        >
          <option value="">${msg('Alle grupper')}</option>
          ${this.groups.map((group) => html`<option value=${group.id}>${this.names.group(group.id)}</option>`)}
        </select>
        ${
          this.sections.length < 2
            ? nothing
            : html`<select
                class="ds-input"
                aria-label=${msg('Vis del')}
                @change=${(event: Event) => this.#find({ section: (event.target as HTMLSelectElement).value || null })}
              >
                <option value="">${msg('Alle deler')}</option>
                ${this.sections.map((section) => html`<option value=${section.id}>${section.title}</option>`)}
              </select>`
        }
      </div>
      <div class="sk-tray-list">
        <sk-board-list
          .model=${this.model}
          .names=${this.names}
          .points=${seen}
          .label=${msg('Usorterte stikkord')}
          .place=${'tray'}
        ></sk-board-list>
        ${seen.length > 0 ? nothing : emptyState(this.#emptyText())}
      </div>
    </section>`;
  }

  /** The button goes; the focus goes on to the first of those that came. */
  readonly #letIn = (): void => {
    const [first] = this.list.waiting;
    this.model.letIn();
    setTimeout(() => {
      const card = first && this.querySelector<HTMLElement>(`sk-board-card[data-point="${CSS.escape(first)}"]`);
      if (card) card.focus();
      else this.querySelector<HTMLElement>('#tray-heading')?.focus();
    });
  };

  #emptyText(): string {
    if (this.list.shown.length > 0) return msg('Ingen stikkord passer med søket.');
    if (this.model.summary.pointCount === 0) return msg('Ingen stikkord ennå. De kommer hit mens gruppene skriver.');
    return msg('Alt er sortert.');
  }

  #find(change: Partial<TrayFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  #listen(): void {
    this.#stop = pointsDropZone({
      element: this.querySelector<HTMLElement>('.sk-tray')!,
      place: 'tray',
      over: (edge) => (this.over = edge !== null),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-tray': SkBoardTray;
  }
}
