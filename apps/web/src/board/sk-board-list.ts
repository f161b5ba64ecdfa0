import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { localized, msg, str } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dragPoints } from './board-drag.ts';
import type { BoardModel, Place } from './board-model.ts';
import { drawable } from './draw-budget.ts';
import './sk-board-card.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-list.css';
import { newOnes } from './words.ts';

/**
 * What is seen in one place: tray, a theme, parked or withdrawn. It watches that place, and redraws when others stand in it.
 * What waits to be seen is told under it, where it moves nothing; a press lets it in. A long list makes its cards frame by
 * frame, with room for those that are to come.
 */
@customElement('sk-board-list')
@localized()
export class SkBoardList extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  /** What a screen reader calls the list. */
  @property() label = '';
  /** As the model names places. */
  @property() place: Place = '';
  /** What waits is told elsewhere. */
  @property({ type: Boolean }) quiet = false;
  #stop: (() => void) | null = null;
  /** The points that have cards, and those that are to have them whatever it takes. */
  #drawn: ReadonlySet<PointId> = new Set();
  #due = 0;
  /** The card under the pointer can be dragged, no other: two thousand need not wait for it. */
  #under: HTMLElement | null = null;
  #notUnder: (() => void) | null = null;

  constructor() {
    super();
    // A finger that stays chooses; it drags nothing away while the list scrolls.
    this.addEventListener('pointerover', (event) =>
      this.#pointed(event.pointerType === 'touch' ? null : (event.target as Element)),
    );
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.#pointed(null);
    this.model.budget.forget(this.#again);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') || changed.has('model')) this.#watch();
  }

  override render(): TemplateResult {
    const { waiting } = this.model.list(this.place);
    const all = this.model.drawn(this.place);
    const shown = drawable(all, this.#drawn, (wanted) =>
      Math.min(wanted, Math.max(this.#due, this.model.budget.take(wanted, this.#again))),
    );
    this.#due = 0;
    this.#drawn = new Set(shown);
    const missing = all.length - shown.length;
    return html`${
      all.length === 0
        ? nothing
        : html`<div role="listbox" aria-multiselectable="true" aria-label=${this.label} data-place=${this.place}>
              ${repeat(
                shown,
                (id) => id,
                (id) => html`<sk-board-card .model=${this.model} .names=${this.names} .point=${id}></sk-board-card>`,
              )}
            </div>
            ${missing === 0 ? nothing : html`<div class="sk-list-rest" style="--rest: ${missing}"></div>`}`
    }${
      waiting.length === 0 || this.quiet
        ? nothing
        : html`<button
            type="button"
            class="sk-list-new"
            aria-label=${msg(str`Vis ${newOnes(waiting.length)}: ${this.label}`)}
            @click=${() => this.model.letIn(this.place)}
          >
            ${newOnes(waiting.length)}
          </button>`
    }`;
  }

  /** All have their cards at once: somebody is on the way to one of them. */
  drawAll(): void {
    this.#due = Infinity;
    this.requestUpdate();
  }

  #pointed(at: Element | null): void {
    const card = at?.closest<HTMLElement>('sk-board-card') ?? null;
    if (card === this.#under) return;
    this.#notUnder?.();
    this.#under = card;
    this.#notUnder =
      card && draggable({ element: card, getInitialData: () => dragPoints(this.model, card.dataset['point'] ?? '') });
  }

  readonly #again = (): void => this.requestUpdate();

  #watch(): void {
    this.#stop?.();
    this.#stop = this.model.watchPlace(this.place, () => this.requestUpdate());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-list': SkBoardList;
  }
}
