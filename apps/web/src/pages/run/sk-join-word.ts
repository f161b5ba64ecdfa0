import { localized, msg, str } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { listStep, showOption } from '../../board/list-step.ts';
import { quoted } from '../../board/words.ts';
import '../../elements/sk-dialog.ts';
import { wordsLike, type StandingWord } from './all-words.ts';
import './sk-join-word.css';
import { joinChoices } from './word-likeness.ts';

/** More than this are found by typing. */
const SHOWN = 60;

/** Which word another is counted with, chosen by typing. `show` opens it. Fires `sk-joined` with the word chosen. */
@customElement('sk-join-word')
@localized()
export class SkJoinWord extends LitElement {
  @property({ attribute: false }) words: readonly StandingWord[] = [];
  /** The one that is joined; null: closed. */
  @state() private joining: StandingWord | null = null;
  @state() private typed = '';
  @state() private at = 0;
  /** As they were when it opened: nothing moves under the hand. */
  #choices: readonly StandingWord[] = [];

  override createRenderRoot(): this {
    return this;
  }

  show(word: StandingWord): void {
    this.#choices = joinChoices(this.words, word.word);
    this.typed = '';
    this.at = 0;
    this.joining = word;
    void this.updateComplete.then(() => setTimeout(() => this.querySelector<HTMLElement>('input')?.focus()));
  }

  override render(): TemplateResult {
    const { joining } = this;
    return html`<sk-dialog
      .open=${joining !== null}
      .heading=${joining === null ? '' : msg(str`Slå sammen ${quoted(joining.text)} med et annet ord`)}
      .content=${() => this.#content()}
      @sk-close=${() => (this.joining = null)}
      @keydown=${this.#key}
    ></sk-dialog>`;
  }

  #content(): TemplateResult {
    const fitting = this.#fitting();
    const shown = fitting.slice(0, SHOWN);
    const at = Math.min(this.at, shown.length - 1);
    return html`<p class="sk-quiet">${msg('De regnes som ett ord, og vises som det du velger.')}</p>
      <input
        class="ds-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="sk-join-list"
        aria-autocomplete="list"
        aria-activedescendant=${ifDefined(at < 0 ? undefined : `sk-join-${at}`)}
        aria-label=${msg('Slå sammen med')}
        placeholder=${msg('Skriv for å finne ordet')}
        autocomplete="off"
        .value=${live(this.typed)}
        @input=${this.#type}
      />
      <div id="sk-join-list" class="sk-join-list" role="listbox" aria-label=${msg('Ord')}>
        ${shown.map(
          (choice, index) =>
            html`<div
              id="sk-join-${index}"
              role="option"
              aria-selected=${index === at ? 'true' : 'false'}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.#choose(choice)}
            >
              <span>${choice.text}</span> <span class="sk-quiet sk-number">${choice.count}</span>
            </div>`,
        )}
      </div>
      <p class="sk-quiet sk-small" role="status">${this.#told(fitting.length)}</p>`;
  }

  #told(count: number): string {
    if (count === 0) return this.#choices.length === 0 ? msg('Det er ingen andre ord ennå.') : msg('Ingen ord passer.');
    return count > SHOWN ? msg(str`${SHOWN} av ${count} vises. Skriv for å finne flere.`) : '';
  }

  #fitting(): readonly StandingWord[] {
    return wordsLike(this.#choices, this.typed);
  }

  #choose(into: StandingWord): void {
    const word = this.joining;
    if (word === null) return;
    this.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent('sk-joined', { detail: { word, into } }));
  }

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
  };

  readonly #key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    const shown = this.#fitting().slice(0, SHOWN);
    const at = Math.min(this.at, shown.length - 1);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (shown[at]) this.#choose(shown[at]);
      return;
    }
    const next = listStep(event.key, at, shown.length);
    if (next === null) return;
    event.preventDefault();
    this.at = next;
    void this.updateComplete.then(() => showOption(this.querySelector('sk-dialog')!));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-join-word': SkJoinWord;
  }
  interface HTMLElementEventMap {
    'sk-joined': CustomEvent<{ readonly word: StandingWord; readonly into: StandingWord }>;
  }
}
