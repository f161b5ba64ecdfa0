import { localized, msg, str } from '@lit/localize';
import type { ThemeId } from '@stikkord/domain';
import dots from '@navikt/aksel-icons/svg/MenuElipsisHorizontal.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/icon.ts';
import { mayAct } from './act-commands.ts';
import { actOf, shownKey, type ActRequest, type ThemeActId } from './acts.ts';
import type { BoardModel } from './board-model.ts';
import { panelPlace } from './panel-place.ts';
import { themeBefore } from './theme-acts.ts';
import { quoted } from './words.ts';

const ACTS: readonly ThemeActId[] = [
  'rename',
  'details',
  'select',
  'sub-theme',
  'split-off',
  'merge',
  'earlier',
  'later',
  'under',
  'out',
  'delete',
];
/** Only where they can be done: seldom, and never both of the last two. */
const SOMETIMES: ReadonlySet<ThemeActId> = new Set(['sub-theme', 'split-off', 'under', 'out']);

/** All that can be done with a theme, each with its key. Fires `sk-act`. */
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
    this.#release();
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
    const acts = ACTS.filter((act) => !SOMETIMES.has(act) || this.#may(act));
    return html`<div class="sk-menu" @keydown=${this.#key} @focusout=${this.#left}>
      ${acts.map((act) => this.#entry(act))}
    </div>`;
  }

  #entry(act: ThemeActId): TemplateResult {
    const { keys, label } = actOf(act);
    return html`<button
      type="button"
      ?disabled=${!this.#may(act)}
      aria-keyshortcuts=${keys.join(' ')}
      @click=${() => this.#do(act)}
    >
      <span>${this.#label(act) ?? label()}</span>${
        keys[0] === undefined ? nothing : html`<kbd>${shownKey(keys[0])}</kbd>`
      }
    </button>`;
  }

  /** The act's name where the theme at hand makes it plainer. */
  #label(act: ThemeActId): string | null {
    if (act !== 'under') return null;
    const { board } = this.model;
    const above = board.themes.get(themeBefore(board, this.theme) ?? '')?.title ?? '';
    return above === '' ? null : msg(str`Legg under ${quoted(above)}`);
  }

  #may(act: ThemeActId): boolean {
    const { model, theme } = this;
    const targets = model.inOrder(model.selection.chosen);
    return mayAct(act, { model, targets, focused: null, theme, last: null, canUndo: false, canRedo: false });
  }

  #do(act: ThemeActId): void {
    this.#close(true);
    const detail: ActRequest = { act, theme: this.theme };
    this.dispatchEvent(new CustomEvent('sk-act', { detail, bubbles: true }));
  }

  readonly #toggle = (): void => {
    if (this.open) return this.#close(true);
    this.open = true;
    document.addEventListener('pointerdown', this.#outside, true);
    document.addEventListener('scroll', this.#scrolled, true);
    void this.updateComplete.then(() => {
      const menu = this.querySelector<HTMLElement>('.sk-menu')!;
      const size = { width: menu.offsetWidth, height: menu.offsetHeight };
      const { left, top } = panelPlace(
        this.querySelector('.sk-theme-dots')!.getBoundingClientRect(),
        size,
        { width: innerWidth, height: innerHeight },
        'end',
      );
      menu.style.left = `${left}px`;
      menu.style.top = `${top}px`;
      menu.querySelector<HTMLElement>('button:not(:disabled)')?.focus({ preventScroll: true });
    });
  };

  #close(back: boolean): void {
    if (back) this.querySelector<HTMLElement>('.sk-theme-dots')?.focus({ preventScroll: true });
    this.open = false;
    this.#release();
  }

  #release(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    document.removeEventListener('scroll', this.#scrolled, true);
  }

  readonly #outside = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.#close(false);
  };

  readonly #scrolled = (event: Event): void => {
    if (!this.querySelector('.sk-menu')?.contains(event.target as Node)) this.#close(true);
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.#close(false);
  };

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const entries = [...this.querySelectorAll<HTMLButtonElement>('.sk-menu button:not(:disabled)')];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') this.#close(true);
    else if (event.key === 'ArrowDown') entries[(at + 1) % entries.length]?.focus();
    else if (event.key === 'ArrowUp') entries[(at - 1 + entries.length) % entries.length]?.focus();
    else if (event.key === 'Home') entries[0]?.focus();
    else if (event.key === 'End') entries.at(-1)?.focus();
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLocaleLowerCase('nb');
      const after = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
      after.find((entry) => entry.textContent.trim().toLocaleLowerCase('nb').startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-theme-menu': SkThemeMenu;
  }
}
