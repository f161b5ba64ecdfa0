import { localized, msg, str } from '@lit/localize';
import { isPresent, originalOf, type GroupId, type Point, type PointId, type SectionId } from '@stikkord/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ActId } from './acts.ts';
import type { BoardModel } from './board-model.ts';
import { cardFacts, hasMore, type CardFacts } from './card-facts.ts';
import { cardBehind, cardMarks, movedAwayMark, saidWhenSorted } from './card-marks.ts';
import { HUES } from './presence.ts';
import './sk-board-card.css';
import { facilitatorName } from './words.ts';

/** What cards need to know of the meeting. */
export interface BoardNames {
  readonly group: (id: GroupId) => string;
  /** Empty for a question with one section. */
  readonly section: (id: SectionId) => string;
}

/**
 * One point on the board: its text first, its group small, what is special about it as words. It redraws itself alone. What can
 * be pressed in it is for mouse and finger; all of it has a key, since an option of a list holds no buttons. Fires `sk-act`.
 */
@customElement('sk-board-card')
@localized()
export class SkBoardCard extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) point: PointId = '';
  #watched: PointId | null = null;
  /** The point that this one stands under: its text and place show here too. */
  #above: PointId | undefined;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    // For as long as it lives: taking them off two thousand cards at once would hold a search up.
    this.addEventListener('click', (event) => this.#press(event));
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('blur', () => this.#left());
  }

  override createRenderRoot(): this {
    return this;
  }

  /** False: a filter hides it. It keeps what it is, out of sight and of the keys' reach. */
  get shown(): boolean {
    return !this.hidden;
  }

  set shown(shown: boolean) {
    if (shown === this.shown) return;
    this.hidden = !shown;
    this.toggleAttribute('data-rove', shown);
    // Its zone has another tab stop by then.
    if (!shown) this.tabIndex = -1;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'option';
    this.toggleAttribute('data-rove', this.shown);
    if (!this.hasAttribute('tabindex')) this.tabIndex = -1;
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    this.#release();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { model, point } = this;
    const above = this.#source()?.under;
    if (changed.has('point') || this.#watched === null || above !== this.#above) this.#watch();
    const place = this.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '';
    this.toggleAttribute('data-under', above !== undefined && place === 'tray' && model.place(above) === 'tray');
    this.ariaSelected = String(model.selection.chosen.has(point));
    const seat = model.others.get(point);
    if (seat === undefined) delete this.dataset['other'];
    else this.dataset['other'] = String((seat % HUES) + 1);
    this.toggleAttribute('data-left', model.list(place).left.has(point));
  }

  override render(): TemplateResult {
    const { model, names, point: id } = this;
    const facts = cardFacts(model, id);
    const open = model.isOpen(id);
    const source = this.#source();
    const section = source ? names.section(source.section) : '';
    this.toggleAttribute('data-withdrawn', facts.withdrawn);
    this.toggleAttribute('data-laid', facts.laid);
    // What a changed point said is at hand where it has the focus: to be read, and to be heard.
    this.ariaDescription = facts.before === null ? null : saidWhenSorted(facts.before);
    return html`<span class="sk-card-text" ?data-folded=${facts.long && !open}>${facts.text}</span>
      <span class="sk-card-beside">
        ${this.#whose(facts)} ${section === '' ? nothing : html` <span>${section}</span>`}
        ${this.hasAttribute('data-left') ? movedAwayMark(this.#howItLeft(source), facts) : cardMarks(facts, open)}
        ${this.#heldBy()}
      </span>
      ${open ? cardBehind(facts) : this.#peek(facts)} ${this.#under(source)}`;
  }

  override updated(): void {
    // Nothing is behind it any longer: what comes later is folded again.
    if (this.model.isOpen(this.point) && !hasMore(cardFacts(this.model, this.point))) this.model.toggleOpen(this.point);
  }

  /** Nobody says whose a person's answer is. */
  #whose({ alone, group }: CardFacts): TemplateResult | typeof nothing {
    if (alone) return nothing;
    return html`<span>${group === null ? msg('Gruppa er borte') : this.names.group(group)}</span>`;
  }

  /** Over what follows, while the card has the keyboard's focus: nothing moves. */
  #peek({ before }: CardFacts): TemplateResult | typeof nothing {
    return before === null
      ? nothing
      : html`<span class="sk-card-peek" aria-hidden="true"
          >${saidWhenSorted(before)} ${msg('Greit:')} <kbd>E</kbd></span
        >`;
  }

  /** Over the card's corner, where it moves nothing. */
  #heldBy(): TemplateResult | typeof nothing {
    const seat = this.model.others.get(this.point);
    return seat === undefined
      ? nothing
      : html` <span class="sk-card-who"
          ><span class="ds-sr-only">${msg('valgt av')} </span>${facilitatorName(seat)}</span
        >`;
  }

  #howItLeft(source: Point | undefined): 'sorted' | 'moved' | 'gone' {
    if (!source || !isPresent(source)) return 'gone';
    return this.closest('[data-place="tray"]') ? 'sorted' : 'moved';
  }

  /** What the point stands under in its group's answer, in words where that isn't beside it. */
  #under(point: Point | undefined): TemplateResult | typeof nothing {
    const { model } = this;
    const above = point?.under === undefined ? undefined : model.points.get(point.under);
    if (!above || !isPresent(above) || !point) return nothing;
    const beside = model.place(above.id) === model.place(this.point);
    return beside ? nothing : html`<span class="sk-card-under">${msg(str`under: ${above.text}`)}</span>`;
  }

  /** What the group wrote: for a part, the point that was split. */
  #source(): Point | undefined {
    return this.model.points.get(originalOf(this.point));
  }

  readonly #press = (event: MouseEvent): void => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-press]');
    if (!pressed || !this.contains(pressed)) return;
    // The card itself isn't meant: it keeps being chosen or not.
    event.stopPropagation();
    const act = pressed.dataset['press'] as ActId | 'open';
    if (act === 'open') this.model.toggleOpen(this.point);
    else this.dispatchEvent(new CustomEvent('sk-act', { detail: { act, points: [this.point] }, bubbles: true }));
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.toggleAttribute('data-quiet', true);
  };

  readonly #left = (): void => this.removeAttribute('data-quiet');

  #watch(): void {
    this.#release();
    this.#watched = this.point;
    this.dataset['point'] = this.point;
    this.#above = this.#source()?.under;
    const redraw = (): void => this.requestUpdate();
    this.#stop = [
      this.model.watch(this.point, redraw),
      ...(this.#above === undefined ? [] : [this.model.watch(this.#above, redraw)]),
    ];
  }

  #release(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    this.#watched = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-card': SkBoardCard;
  }
}
