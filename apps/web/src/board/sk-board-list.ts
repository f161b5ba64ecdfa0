import { localized } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BoardModel } from './board-model.ts';
import { sameIds } from './calm-list.ts';
import './sk-board-card.ts';
import type { BoardNames } from './sk-board-card.ts';

/** Points in order, to be chosen from: tray, a theme, parked or withdrawn. Redraws when other points stand in it. */
@customElement('sk-board-list')
@localized()
export class SkBoardList extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) names!: BoardNames;
  @property({
    attribute: false,
    hasChanged: (now: readonly string[], old?: readonly string[]) => !old || !sameIds(now, old),
  })
  points: readonly PointId[] = [];
  /** What a screen reader calls the list. */
  @property() label = '';
  /** As the model names places. */
  @property() place = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    if (this.points.length === 0) return html``;
    return html`<div role="listbox" aria-multiselectable="true" aria-label=${this.label} data-place=${this.place}>
      ${repeat(
        this.points,
        (id) => id,
        (id) => html`<sk-board-card .model=${this.model} .names=${this.names} .point=${id}></sk-board-card>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-list': SkBoardList;
  }
}
