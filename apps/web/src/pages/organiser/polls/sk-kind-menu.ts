import { localized, msg } from '@lit/localize';
import type { QuestionKind } from '@stikkord/domain';
import chevron from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { panelPlace } from '../../../board/panel-place.ts';
import { icon } from '../../../elements/icon.ts';
import { kindUse, kindWord, QUESTION_KINDS } from './kind-words.ts';
import './sk-kind-menu.css';

/** A button with the kinds of questions under it, each with what it is good for. Fires `sk-kind`. */
@customElement('sk-kind-menu')
@localized()
export class SkKindMenu extends LitElement {
  /** What stands on the button. */
  @property() text = '';
  /** What is heard of it. */
  @property() label = '';
  /** The kind that it is now; null: something new is made. */
  @property() kind: QuestionKind | null = null;
  @property() variant: 'quiet' | 'secondary' = 'quiet';
  @state() private open = false;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    this.#release();
    super.disconnectedCallback();
  }

  override focus(): void {
    this.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    const quiet = this.variant === 'quiet';
    return html`<button
        type="button"
        class=${quiet ? 'sk-quiet-button sk-small' : 'ds-button'}
        data-variant=${quiet ? nothing : this.variant}
        aria-label=${this.label || nothing}
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${this.kind === null ? icon(plus) : nothing}${this.text}${this.kind === null ? nothing : icon(chevron)}
      </button>
      ${this.open ? this.#menu() : nothing}`;
  }

  #menu(): TemplateResult {
    return html`<div
      class="sk-kinds"
      role="group"
      aria-label=${msg('Slags spørsmål')}
      @keydown=${this.#key}
      @focusout=${this.#left}
    >
      ${QUESTION_KINDS.map(
        (kind) =>
          html`<button
            type="button"
            aria-current=${kind === this.kind ? 'true' : 'false'}
            @click=${() => this.#choose(kind)}
          >
            <b>${kindWord(kind)}</b> <span class="sk-quiet sk-small">${kindUse(kind)}</span>
          </button>`,
      )}
    </div>`;
  }

  #choose(kind: QuestionKind): void {
    this.#close(true);
    if (kind !== this.kind) this.dispatchEvent(new CustomEvent<QuestionKind>('sk-kind', { detail: kind }));
  }

  readonly #toggle = (): void => {
    if (this.open) return this.#close(true);
    this.open = true;
    document.addEventListener('pointerdown', this.#outside, true);
    document.addEventListener('scroll', this.#place, true);
    void this.updateComplete.then(() => {
      this.#place();
      const menu = this.querySelector('.sk-kinds')!;
      const now = menu.querySelector<HTMLElement>('[aria-current="true"]') ?? menu.querySelector('button');
      now?.focus({ preventScroll: true });
    });
  };

  /** Beside its button, wherever that is scrolled to. */
  readonly #place = (): void => {
    const menu = this.querySelector<HTMLElement>('.sk-kinds');
    if (!menu) return;
    const { left, top } = panelPlace(
      this.querySelector('button')!.getBoundingClientRect(),
      { width: menu.offsetWidth, height: menu.offsetHeight },
      { width: document.documentElement.clientWidth, height: innerHeight },
    );
    menu.style.left = `${left}px`;
    menu.style.top = `${top}px`;
  };

  #close(back: boolean): void {
    if (back) this.querySelector('button')?.focus({ preventScroll: true });
    this.open = false;
    this.#release();
  }

  #release(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    document.removeEventListener('scroll', this.#place, true);
  }

  readonly #outside = (event: Event): void => {
    if (!this.contains(event.target as Node)) this.#close(false);
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.contains(event.relatedTarget as Node)) this.#close(false);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const entries = [...this.querySelectorAll<HTMLButtonElement>('.sk-kinds button')];
    const at = entries.indexOf(document.activeElement as HTMLButtonElement);
    const to =
      event.key === 'ArrowDown'
        ? (at + 1) % entries.length
        : event.key === 'ArrowUp'
          ? (at - 1 + entries.length) % entries.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? entries.length - 1
              : null;
    if (event.key === 'Escape') this.#close(true);
    else if (to !== null) entries[to]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-kind-menu': SkKindMenu;
  }
}
