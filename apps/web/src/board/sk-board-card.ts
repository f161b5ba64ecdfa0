import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { localized, msg, str } from '@lit/localize';
import { isPresent, isWithdrawn, type GroupId, type Point, type PointId, type SectionId } from '@stikkord/domain';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dragPoints } from './board-drag.ts';
import type { BoardModel } from './board-model.ts';
import { quoted } from './words.ts';
import './sk-board-card.css';

/** What cards need to know of the meeting. */
export interface BoardNames {
  readonly group: (id: GroupId) => string;
  /** Empty for a question with one section. */
  readonly section: (id: SectionId) => string;
}

/** One point on the board. It redraws itself alone when its text, its mark or its being selected changes. */
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

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'option';
    this.dataset['rove'] = '';
    if (!this.hasAttribute('tabindex')) this.tabIndex = -1;
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    this.#release();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { model, point } = this;
    const above = model.points.get(point)?.under;
    if (changed.has('point') || this.#watched === null || above !== this.#above) this.#watch();
    this.toggleAttribute('data-under', above !== undefined && model.place(above) === 'tray' && this.#inTray());
    this.ariaSelected = String(model.selection.chosen.has(point));
    const hue = model.others.get(point);
    if (hue === undefined) delete this.dataset['other'];
    else this.dataset['other'] = String(hue + 1);
    this.toggleAttribute('data-left', model.tray.left.has(point) && this.#inTray());
  }

  override render(): TemplateResult {
    const { model, point: id } = this;
    const point = model.points.get(id);
    const said = model.board.placements.get(id)?.said ?? '';
    const text = point && point.text.trim() !== '' ? point.text : said;
    const section = point ? this.names.section(point.section) : '';
    return html`<span class="sk-card-text">${text}</span>
      <span class="sk-card-beside">
        <span>${point ? this.names.group(point.group) : msg('Gruppa er borte')}</span>
        ${section === '' ? nothing : html` <span>${section}</span>`} ${this.#mark(isWithdrawn(point))}
      </span>
      ${this.#under(point)}`;
  }

  /** What the point stands under in its group's answer, in words where that isn't beside it. */
  #under(point: Point | undefined): TemplateResult | typeof nothing {
    const { model } = this;
    const above = point?.under === undefined ? undefined : model.points.get(point.under);
    if (!above || !isPresent(above) || !point) return nothing;
    const beside = model.place(above.id) === model.place(point.id);
    return beside ? nothing : html`<span class="sk-card-under">${msg(str`under: ${above.text}`)}</span>`;
  }

  #inTray(): boolean {
    return this.closest('[data-place="tray"]') !== null;
  }

  #mark(withdrawn: boolean): TemplateResult | typeof nothing {
    const { model, point } = this;
    if (this.hasAttribute('data-left')) return html` <span class="sk-card-mark">${msg('sortert av en annen')}</span>`;
    if (withdrawn) return nothing;
    const before = model.saidBefore(point);
    return html`${
      before === null
        ? nothing
        : html` <span class="sk-card-mark" title=${msg(str`Da det ble sortert: ${quoted(before)}`)}
            >${msg('endret')}</span
          >`
    }${model.others.has(point) ? html` <span class="ds-sr-only">${msg('valgt av en annen')}</span>` : nothing}`;
  }

  #watch(): void {
    this.#release();
    this.#watched = this.point;
    this.dataset['point'] = this.point;
    this.#above = this.model.points.get(this.point)?.under;
    const redraw = (): void => this.requestUpdate();
    this.#stop = [
      this.model.watch(this.point, redraw),
      ...(this.#above === undefined ? [] : [this.model.watch(this.#above, redraw)]),
      draggable({
        element: this,
        getInitialData: () => dragPoints(this.model, this.point),
      }),
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
