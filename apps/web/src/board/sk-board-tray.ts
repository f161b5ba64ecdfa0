import { localized, msg, str } from '@lit/localize';
import { countOf, type PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emptyState } from '../elements/empty-state.ts';
import { actOf, type ActRequest } from './acts.ts';
import type { BoardDesk } from './board-desk.ts';
import type { CalmList } from './calm-list.ts';
import { pointsDropZone } from './drop-zone.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-list.ts';
import './sk-board-tray.css';
import { newOnes } from './words.ts';

/** What nobody has sorted yet. */
@customElement('sk-board-tray')
@localized()
export class SkBoardTray extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) list!: CalmList<PointId>;
  @property({ attribute: false }) count = 0;
  /** A filter is on. */
  @property({ type: Boolean }) filtered = false;
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

  override render(): TemplateResult {
    const { waiting, shown } = this.list;
    return html`<section class="sk-tray" aria-labelledby="tray-heading" ?data-over=${this.over}>
      <div class="sk-tray-head">
        <h2 id="tray-heading" tabindex="-1">
          ${msg('Usortert')} <span class="sk-quiet sk-number">${this.#counted()}</span>
        </h2>
        ${this.#suggestButton()}
        ${
          waiting.length === 0
            ? nothing
            : html`<button type="button" class="sk-tray-new" aria-keyshortcuts="V" @click=${this.#letIn}>
                ${newOnes(waiting.length)}
              </button>`
        }
      </div>
      <div class="sk-tray-list">
        <sk-board-list
          quiet
          .model=${this.desk.model}
          .names=${this.names}
          .label=${msg('Usorterte stikkord')}
          .place=${'tray'}
        ></sk-board-list>
        ${shown.length > 0 ? nothing : emptyState(this.#emptyText())}
      </div>
    </section>`;
  }

  /** Always in its place: with nothing left to sort it is seen, and can't be pressed. */
  #suggestButton(): TemplateResult {
    const detail: ActRequest = { act: 'suggest' };
    const { keys, label } = actOf('suggest');
    return html`<button
      type="button"
      class="sk-quiet-button sk-tray-suggest"
      aria-keyshortcuts=${keys.join(' ')}
      ?disabled=${this.count === 0}
      @click=${() => this.dispatchEvent(new CustomEvent('sk-act', { detail, bubbles: true }))}
    >
      ${label()} <kbd>${keys[0]}</kbd>
    </button>`;
  }

  /** `7 av 34` where a filter hides some. */
  #counted(): string {
    if (!this.filtered) return String(this.count);
    const { shown, left } = this.list;
    const ids = new Set(shown.filter((id) => !left.has(id)));
    const seen = countOf(this.desk.model.summary.unsorted.filter(({ id }) => ids.has(id)));
    return msg(str`${seen} av ${this.count}`);
  }

  /** The button goes; the focus goes on to the first of those that came. */
  readonly #letIn = (): void => {
    const [first] = this.list.waiting;
    this.desk.model.letIn('tray');
    setTimeout(() => {
      const card = first && this.querySelector<HTMLElement>(`sk-board-card[data-point="${CSS.escape(first)}"]`);
      if (card) card.focus();
      else this.querySelector<HTMLElement>('#tray-heading')?.focus();
    });
  };

  #emptyText(): string {
    const { model } = this.desk;
    if (model.summary.pointCount === 0)
      return model.asked === 'group-work'
        ? msg('Ingen stikkord ennå. De kommer hit mens gruppene skriver.')
        : msg('Ingen svar ennå. De kommer hit mens det svares.');
    return this.count > 0 ? msg('Ingen usorterte stikkord passer med søket.') : msg('Alt er sortert.');
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
