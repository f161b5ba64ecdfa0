import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { localized, msg, str } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { dragPoints } from './board-drag.ts';
import type { BoardModel, Place } from './board-model.ts';
import { drawable } from './draw-budget.ts';
import { blocksOf, withHidden, type ListBlock } from './list-blocks.ts';
import './sk-board-card.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-list.css';
import { newOnes } from './words.ts';

/** A block as it is drawn. */
interface Part {
  readonly block: ListBlock<PointId>;
  /** How many of it are to be seen. */
  readonly count: number;
  /** Its height is guessed: the browser remembers one that it had with others. */
  readonly guessed: boolean;
  readonly names: BoardNames;
  readonly look: TemplateResult;
}

/**
 * What is seen in one place: tray, a theme, parked or withdrawn. It watches that place, and redraws when others stand in it.
 * What waits to be seen is told under it, where it moves nothing; a press lets it in. A long list makes its cards frame by
 * frame, with room for those that are to come, and keeps those that a filter hides: to take them out and make them again would
 * hold the keys up.
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
  /** The points that have cards, seen or not, and how many more are to have them whatever it takes. */
  #drawn: readonly PointId[] = [];
  #due = 0;
  #parts: readonly Part[] = [];
  /** By key, the blocks out of sight, and those of them that show others than when they were last seen. */
  readonly #unseen = new Set<number>();
  readonly #guessed = new Set<number>();
  /** The card under the pointer can be dragged, no other: two thousand need not wait for it. */
  #under: HTMLElement | null = null;
  #notUnder: (() => void) | null = null;

  constructor() {
    super();
    this.addEventListener('focusin', (event) => this.#placed(event.target as Element));
    this.addEventListener('focusout', (event) => this.#unplaced(event.target as Element));
    // A finger that stays chooses; it drags nothing away while the list scrolls.
    this.addEventListener('pointerover', (event) =>
      this.#pointed(event.pointerType === 'touch' ? null : (event.target as Element)),
    );
  }

  /** `3 av 200`, for whoever hears it: of the one that has the focus, since the browser counts those alone that are in sight. */
  #placed(at: Element): void {
    const card = at.closest<HTMLElement>('sk-board-card');
    if (!card) return;
    const all = this.model.drawn(this.place);
    card.ariaPosInSet = String(all.indexOf(card.dataset['point'] ?? '') + 1);
    card.ariaSetSize = String(all.length);
  }

  #unplaced(at: Element): void {
    const card = at.closest<HTMLElement>('sk-board-card');
    if (card) card.ariaPosInSet = card.ariaSetSize = null;
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
    if (!changed.has('place') && !changed.has('model')) return;
    this.#parts = [];
    this.#drawn = [];
    this.#unseen.clear();
    this.#guessed.clear();
    this.#watch();
  }

  override render(): TemplateResult {
    const { waiting } = this.model.list(this.place);
    const all = this.model.drawn(this.place);
    const shown = drawable(all, new Set(this.#drawn), (wanted) =>
      Math.min(wanted, Math.max(this.#due, this.model.budget.take(wanted, this.#again))),
    );
    this.#due = 0;
    this.#lay(shown);
    const missing = all.length - shown.length;
    return html`${
      all.length === 0 && this.#drawn.length === 0
        ? nothing
        : html`<div
              role="listbox"
              aria-multiselectable="true"
              aria-label=${this.label}
              data-place=${this.place}
              ?hidden=${all.length === 0}
            >
              ${repeat(
                this.#parts,
                ({ block }) => block.key,
                ({ look }) => guard([look], () => look),
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

  /** What a filter hides keeps its card, but never the one that has the focus: it would be lost without a word. */
  #lay(shown: readonly PointId[]): void {
    const { model, names } = this;
    if (model.matches === null) this.#drawn = shown;
    else {
      const here = new Set(model.listed(this.place));
      here.delete(document.activeElement?.closest<HTMLElement>('sk-board-card')?.dataset['point'] ?? '');
      this.#drawn = withHidden(this.#drawn, shown, (id) => here.has(id));
    }
    const seen = this.#drawn === shown ? null : new Set(shown);
    const before = new Map(this.#parts.map((part) => [part.block.key, part]));
    const blocks = blocksOf(
      this.#parts.map(({ block }) => block),
      this.#drawn,
    );
    this.#parts = blocks.map((block) => {
      const old = before.get(block.key);
      const count = seen === null ? block.ids.length : block.ids.filter((id) => seen.has(id)).length;
      const all = count === block.ids.length;
      if (old && old.count !== count && (old.count === 0 || this.#unseen.has(block.key))) this.#guessed.add(block.key);
      const guessed = this.#guessed.has(block.key);
      const asItWas = old?.block === block && old.count === count && old.guessed === guessed;
      if (all && asItWas && old.names === names) return old;
      const look = html`<div
        role="none"
        class="sk-list-block"
        data-block=${block.key}
        style="--cards: ${count}"
        ?data-guessed=${guessed}
        ?hidden=${count === 0}
        @contentvisibilityautostatechange=${(event: ContentVisibilityAutoStateChangeEvent) => this.#seen(block.key, event)}
      >
        ${repeat(
          block.ids,
          (id) => id,
          (id) =>
            html`<sk-board-card
              .model=${model}
              .names=${names}
              .point=${id}
              .shown=${seen === null || seen.has(id)}
            ></sk-board-card>`,
        )}
      </div>`;
      return { block, count, guessed, names, look };
    });
    // Browsers say nothing of what was hidden, and is in sight at once.
    if (this.#guessed.size > 0) requestAnimationFrame(() => setTimeout(this.#look));
  }

  readonly #look = (): void => {
    const size = this.#guessed.size;
    for (const block of this.querySelectorAll<HTMLElement>('[data-guessed]'))
      if (block.querySelector('[data-rove]')?.checkVisibility({ contentVisibilityAuto: true }))
        this.#guessed.delete(Number(block.dataset['block']));
    if (this.#guessed.size < size) this.requestUpdate();
  };

  #seen(key: number, { skipped }: ContentVisibilityAutoStateChangeEvent): void {
    if (skipped) this.#unseen.add(key);
    else this.#unseen.delete(key);
    if (!skipped && this.#guessed.delete(key)) this.requestUpdate();
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
