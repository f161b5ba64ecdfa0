import { localized, msg, str } from '@lit/localize';
import { TITLE_MAX, type ThemeId } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { listStep, showOption } from './list-step.ts';
import { matchingChoices, newThemeTitle, type ThemeChoice } from './theme-choices.ts';
import { quoted, refusalSentence } from './words.ts';
import './sk-move-menu.css';

/** A theme that is there, or the name of a new one. */
export type Chosen = { readonly theme: ThemeId; readonly title: string } | { readonly newTitle: string };

export interface MoveWish {
  /** What is moved. */
  readonly heading: string;
  /** A new theme is all that can be chosen. */
  readonly onlyNew: boolean;
  readonly choices: readonly ThemeChoice[];
  /** The themes it is likest to belong in, the likeliest first; none where that isn't known. */
  readonly likely?: readonly ThemeId[];
}

/**
 * Chooses a theme by typing: a number, some letters, or a name that becomes a new theme. `show` opens it; it fires
 * `sk-chosen` and closes. Esc closes it, and the focus is where it was.
 */
@customElement('sk-move-menu')
@localized()
export class SkMoveMenu extends LitElement {
  @state() private choices: readonly ThemeChoice[] = [];
  @state() private open = false;
  @state() private heading = '';
  /** A new theme is all that can be chosen. */
  @state() private onlyNew = false;
  @state() private typed = '';
  @state() private at = 0;
  /** The likeliest for what is moved: they stand first while nothing is typed. */
  @state() private likely: readonly ThemeId[] = [];

  override createRenderRoot(): this {
    return this;
  }

  show({ heading, onlyNew, choices, likely = [] }: MoveWish): void {
    this.heading = heading;
    this.choices = choices;
    this.onlyNew = onlyNew;
    this.likely = likely;
    this.typed = '';
    this.at = 0;
    this.open = true;
    void this.updateComplete.then(() => {
      // Not as a modal: that would make the whole board inert, and 3,000 elements be styled anew, at every move.
      this.querySelector('dialog')?.show();
      this.querySelector('input')?.focus();
    });
  }

  override render(): TemplateResult {
    return html`${this.open ? html`<div class="sk-move-beside" @mousedown=${(event: Event) => event.preventDefault()} @click=${this.#close}></div>` : nothing}
      <dialog
        class="sk-move-menu"
        aria-modal="true"
        aria-labelledby="sk-move-heading"
        @close=${this.#closed}
        @keydown=${this.#key}
      >
        ${this.open ? this.#inside() : nothing}
      </dialog>`;
  }

  #inside(): TemplateResult {
    const fitting = this.#fitting();
    const fresh = this.#newTitle();
    const last = fitting.length + (fresh === null ? 0 : 1) - 1;
    const at = Math.min(this.at, last);
    return html`<h2 id="sk-move-heading">${this.heading}</h2>
      ${
        this.onlyNew
          ? html`<input
              class="ds-input"
              aria-label=${msg('Navn på temaet')}
              placeholder=${msg('Navn på temaet')}
              autocomplete="off"
              .value=${live(this.typed)}
              @input=${this.#type}
            />`
          : html`<input
              class="ds-input"
              role="combobox"
              aria-expanded="true"
              aria-controls="sk-move-list"
              aria-autocomplete="list"
              aria-activedescendant=${ifDefined(at < 0 ? undefined : `sk-move-${at}`)}
              aria-label=${msg('Tema: nummer, navn eller et nytt navn')}
              placeholder=${msg('Nummer, navn eller et nytt navn')}
              autocomplete="off"
              .value=${live(this.typed)}
              @input=${this.#type}
            />`
      }
      ${this.#tooLong() ? html`<p class="sk-move-none" role="alert">${refusalSentence('title-too-long')}</p>` : nothing}
      ${this.onlyNew ? this.#makeButton(fresh) : this.#list(fitting, fresh, at)}`;
  }

  #makeButton(fresh: string | null): TemplateResult {
    const taken = fresh === null && this.typed.trim() !== '' && !this.#tooLong();
    return html`${taken ? html`<p class="sk-move-none" role="status">${msg('Et tema heter allerede det.')}</p>` : nothing}
      <button type="button" class="ds-button" ?disabled=${fresh === null} @click=${() => this.#choose(0)}>
        ${msg('Lag temaet')}
      </button>`;
  }

  #list(fitting: readonly ThemeChoice[], fresh: string | null, at: number): TemplateResult {
    if (fitting.length === 0 && fresh === null)
      return this.#tooLong()
        ? html``
        : html`<p class="sk-move-none">${msg('Ingen temaer ennå. Skriv navnet på det første.')}</p>`;
    const first = this.#first().length;
    const options = fitting.map((choice, index) => this.#option(index, at, this.#choice(choice)));
    return html`<div id="sk-move-list" class="sk-move-list" role="listbox" aria-label=${msg('Temaer')}>
      ${
        first === 0
          ? options
          : html`<div role="group" aria-labelledby="sk-move-likely">
                <div id="sk-move-likely" class="sk-move-part" role="presentation">${msg('Ligner mest')}</div>
                ${options.slice(0, first)}
              </div>
              <div role="group" aria-labelledby="sk-move-all">
                <div id="sk-move-all" class="sk-move-part" role="presentation">${msg('Alle temaer')}</div>
                ${options.slice(first)}
              </div>`
      }
      ${fresh === null ? nothing : this.#option(fitting.length, at, html`<b>${msg(str`Nytt tema ${quoted(fresh)}`)}</b>`)}
    </div>`;
  }

  #choice(choice: ThemeChoice): TemplateResult {
    return html`<span class="sk-move-number">${choice.number}</span>
      <span>${choice.title.trim() === '' ? msg('Uten navn') : choice.title}</span>
      ${choice.under === null ? nothing : html`<span class="sk-move-under">${choice.under}</span>`}`;
  }

  #option(index: number, at: number, content: TemplateResult): TemplateResult {
    return html`<div
      id="sk-move-${index}"
      role="option"
      aria-selected=${index === at ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#choose(index)}
    >
      ${content}
    </div>`;
  }

  /** What can be chosen, in the order seen: the likeliest again, above the full list, whose order and numbers hands know. */
  #fitting(): readonly ThemeChoice[] {
    return this.onlyNew ? [] : [...this.#first(), ...matchingChoices(this.choices, this.typed)];
  }

  #first(): readonly ThemeChoice[] {
    if (this.typed !== '') return [];
    return this.likely.flatMap((id) => this.choices.filter((choice) => choice.id === id));
  }

  #newTitle(): string | null {
    return this.#tooLong() ? null : newThemeTitle(this.choices, this.typed);
  }

  #tooLong(): boolean {
    return this.typed.trim().length > TITLE_MAX;
  }

  #choose(index: number): void {
    const fitting = this.#fitting();
    const chosen = fitting[index];
    const fresh = this.#newTitle();
    let detail: Chosen;
    if (chosen) detail = { theme: chosen.id, title: chosen.title };
    else if (fresh !== null && index === fitting.length) detail = { newTitle: fresh };
    else return;
    this.#close();
    this.dispatchEvent(new CustomEvent('sk-chosen', { detail }));
  }

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  readonly #key = (event: KeyboardEvent): void => {
    // Keys of the board stay outside.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') return this.#close();
    if (event.key === 'Tab') return this.#stay(event);
    const last = this.#fitting().length + (this.#newTitle() === null ? 0 : 1) - 1;
    const at = Math.min(this.at, last);
    if (event.key === 'Enter') {
      if (event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      return this.#choose(Math.max(0, at));
    }
    const next = listStep(event.key, at, last + 1);
    if (next === null) return;
    this.at = next;
    event.preventDefault();
    showOption(this);
  };

  /** The focus goes round inside, as in a modal dialog. */
  #stay(event: KeyboardEvent): void {
    event.preventDefault();
    const stops = [...this.querySelectorAll<HTMLElement>('input, button:not(:disabled)')];
    const next = stops.indexOf(event.target as HTMLElement) + (event.shiftKey ? -1 : 1);
    stops.at(next % stops.length)?.focus();
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.open = false;
    this.dispatchEvent(new CustomEvent('sk-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-move-menu': SkMoveMenu;
  }
}
