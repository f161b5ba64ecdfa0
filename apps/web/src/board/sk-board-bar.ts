import { localized, msg } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BoardDesk } from './board-desk.ts';
import './sk-board-bar.css';
import { selected } from './words.ts';

/** What the bar and the keys do with points. */
export type PointAct = 'move' | 'new-theme' | 'park' | 'unsort' | 'let-go' | 'up' | 'down' | 'clear';

const KEYS: Readonly<Record<PointAct, string>> = {
  move: 'M',
  'new-theme': 'N',
  park: 'P',
  unsort: 'U',
  'let-go': 'S',
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  clear: 'Escape',
};

/** What can be done with the selection, each act with its key. Fires `sk-point-act`. */
@customElement('sk-board-bar')
@localized()
export class SkBoardBar extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) points: readonly PointId[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { points, desk } = this;
    if (points.length === 0) return html``;
    const placed = points.some((id) => desk.model.place(id) !== 'tray');
    const place = desk.model.place(points[0]!) ?? '';
    const inOneTheme = place.startsWith('theme:') && points.every((id) => desk.model.place(id) === place);
    const withdrawn = points.some((id) => desk.model.place(id) === 'withdrawn');
    return html`<div class="sk-board-bar" role="toolbar" aria-label=${msg('Med de valgte stikkordene')}>
      <b class="sk-number">${selected(points.length)}</b>
      ${this.#button('move', msg('Flytt til tema'), 'M', true, 'primary')}
      ${this.#button('new-theme', msg('Nytt tema'), 'N')}
      ${this.#button('park', msg('Parker'), 'P', desk.may({ do: 'park', points }))}
      ${placed ? this.#button('unsort', msg('Til usortert'), 'U', desk.may({ do: 'unsort', points })) : nothing}
      ${inOneTheme ? html`${this.#button('up', msg('Opp'), 'Alt ↑')} ${this.#button('down', msg('Ned'), 'Alt ↓')}` : nothing}
      ${withdrawn ? this.#button('let-go', msg('Slipp'), 'S', desk.may({ do: 'let-go', points })) : nothing}
      ${this.#button('clear', msg('Fjern valg'), 'Esc')}
    </div>`;
  }

  #button(act: PointAct, text: string, key: string, allowed = true, variant = 'tertiary'): TemplateResult {
    return html`<button
      type="button"
      class="ds-button"
      data-variant=${variant}
      ?disabled=${!allowed}
      aria-keyshortcuts=${KEYS[act]}
      @click=${() => this.dispatchEvent(new CustomEvent('sk-point-act', { detail: act }))}
    >
      ${text} <kbd>${key}</kbd>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-bar': SkBoardBar;
  }
}
