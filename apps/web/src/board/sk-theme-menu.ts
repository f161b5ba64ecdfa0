import { localized, msg, str } from '@lit/localize';
import { decide, type BoardCommand, type ThemeId } from '@stikkord/domain';
import dots from '@navikt/aksel-icons/svg/MenuElipsisHorizontal.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/icon.ts';
import type { BoardModel } from './board-model.ts';
import { themeBefore, themeMove, type ThemeMove } from './theme-acts.ts';
import { quoted } from './words.ts';

/** What the menu asks for. */
export interface ThemeAct {
  readonly theme: ThemeId;
  readonly act: ThemeMove | 'rename' | 'sub-theme' | 'select' | 'delete';
}

/** All that can be done with a theme, each with its key. Fires `sk-theme-act`. */
@customElement('sk-theme-menu')
@localized()
export class SkThemeMenu extends LitElement {
  @property({ attribute: false }) model!: BoardModel;
  @property({ attribute: false }) theme: ThemeId = '';
  @property() label = '';
  @state() private open = false;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<button
        type="button"
        class="sk-theme-dots"
        tabindex="-1"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${msg(str`Valg for temaet ${quoted(this.label)}`)}
        @click=${this.#toggle}
      >
        ${icon(dots)}
      </button>
      ${this.open ? this.#menu() : nothing}`;
  }

  #menu(): TemplateResult {
    const { board } = this.model;
    const before = themeBefore(board, this.theme);
    const above = before === null ? '' : (board.themes.get(before)?.title ?? '');
    const nested = board.themes.get(this.theme)?.parent !== null;
    return html`<div class="sk-menu" @keydown=${this.#key} @focusout=${this.#left}>
      ${this.#entry('rename', msg('Gi nytt navn'), 'F2')}
      ${nested ? nothing : this.#entry('sub-theme', msg('Nytt deltema'), '')}
      ${this.#entry('select', msg('Velg alle stikkordene'), '')} ${this.#entry('earlier', msg('Flytt fram'), 'Alt ↑')}
      ${this.#entry('later', msg('Flytt bakover'), 'Alt ↓')}
      ${
        nested
          ? this.#entry('out', msg('Gjør til eget tema'), 'Alt ←')
          : this.#entry(
              'under',
              above === '' ? msg('Legg under temaet foran') : msg(str`Legg under ${quoted(above)}`),
              'Alt →',
            )
      }
      ${this.#entry('delete', msg('Slett temaet'), 'Delete')}
    </div>`;
  }

  #entry(act: ThemeAct['act'], text: string, key: string): TemplateResult {
    return html`<button type="button" ?disabled=${!this.#may(act)} @click=${() => this.#do(act)}>
      <span>${text}</span>${key === '' ? nothing : html`<kbd>${key}</kbd>`}
    </button>`;
  }

  #may(act: ThemeAct['act']): boolean {
    const { board, points } = this.model;
    if (act === 'rename' || act === 'delete' || act === 'sub-theme') return true;
    if (act === 'select') return this.model.listed(`theme:${this.theme}`).length > 0;
    const command: BoardCommand | null = themeMove(board, this.theme, act);
    return command !== null && decide(board, points, command).ok;
  }

  #do(act: ThemeAct['act']): void {
    this.#close();
    const detail: ThemeAct = { theme: this.theme, act };
    this.dispatchEvent(new CustomEvent('sk-theme-act', { detail, bubbles: true }));
  }

  readonly #toggle = (): void => {
    if (this.open) return this.#close();
    this.open = true;
    document.addEventListener('pointerdown', this.#outside, true);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-menu button')?.focus());
  };

  #close(): void {
    this.open = false;
    document.removeEventListener('pointerdown', this.#outside, true);
  }

  readonly #outside = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.#close();
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.#close();
  };

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const entries = [...this.querySelectorAll<HTMLButtonElement>('.sk-menu button:not(:disabled)')];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') {
      this.#close();
      this.querySelector<HTMLElement>('.sk-theme-dots')?.focus();
    } else if (event.key === 'ArrowDown') entries[(at + 1) % entries.length]?.focus();
    else if (event.key === 'ArrowUp') entries[(at - 1 + entries.length) % entries.length]?.focus();
    else if (event.key === 'Home') entries[0]?.focus();
    else if (event.key === 'End') entries.at(-1)?.focus();
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-theme-menu': SkThemeMenu;
  }
}
