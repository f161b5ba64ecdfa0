import { localized, msg, str } from '@lit/localize';
import type { KeywordsResult, PollCommand, QuestionId } from '@stikkord/domain';
import type { EntriesSlice, PollDesk } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { quoted } from '../../board/words.ts';
import { allWords, wordsLike, type StandingWord } from './all-words.ts';
import { HandIn } from './hand-in.ts';
import { HeldList } from './held-list.ts';
import type { PollAct } from './poll-act.ts';
import { newWords, timesSaid } from './poll-words.ts';
import { RowKeys } from './row-keys.ts';
import './sk-join-word.ts';
import './sk-poll-desk.css';

/** So many at a time; the rest are asked for, or found by typing. */
const PAGE = 60;

/**
 * The words of a cloud, to be hidden or joined, and the way back for each. While a hand is in the list none moves in it, and new ones
 * wait. Fires `sk-poll-act`, bubbling.
 */
@customElement('sk-word-desk')
@localized()
export class SkWordDesk extends LitElement {
  @property() question: QuestionId = '';
  @property({ attribute: false }) result: KeywordsResult | null = null;
  @property({ attribute: false }) desk!: PollDesk;
  @property({ attribute: false }) entries: EntriesSlice = [];
  @state() private typed = '';
  @state() private most = PAGE;
  readonly #hand = new HandIn(this, '.sk-desk-standing');
  readonly #rows = new RowKeys(this, '.sk-desk-list');
  #words: ReadonlyMap<string, StandingWord> = new Map();
  readonly #list = new HeldList();

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues): void {
    const there = wordsLike(allWords(this.result, this.desk, this.entries), this.typed);
    const before = this.#words;
    this.#words = new Map(there.map((word) => [word.word, word]));
    const typed = changed.has('typed');
    this.#list.settle([...this.#words.keys()], this.#hand.busy && !typed, (word) => before.has(word));
    // What is no longer there keeps what it said, for as long as it is seen.
    for (const word of this.#list.left) this.#words = new Map(this.#words).set(word, before.get(word)!);
  }

  override render(): TemplateResult {
    const { shown, waiting } = this.#list;
    return html`<div class="sk-desk-find">
        <input
          class="ds-input"
          type="search"
          aria-label=${msg('Finn et ord')}
          placeholder=${msg('Finn et ord')}
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        ${
          waiting.length === 0
            ? nothing
            : html`<button type="button" class="sk-desk-new" @click=${this.#letIn}>${newWords(waiting.length)}</button>`
        }
      </div>
      ${
        shown.length > 0
          ? nothing
          : html`<p class="sk-quiet">
              ${this.typed.trim() === '' ? msg('Ingen ord ennå.') : msg('Ingen ord passer med det du søker etter.')}
            </p>`
      }
      <ul class="sk-desk-list sk-desk-standing" aria-label=${msg('Ordene i ordskya')}>
        ${repeat(
          shown.slice(0, this.most),
          (word) => word,
          (word) => this.#row(this.#words.get(word)!, this.#list.left.has(word)),
        )}
      </ul>
      ${
        shown.length <= this.most
          ? nothing
          : html`<button type="button" class="sk-quiet-button" @click=${() => (this.most += PAGE)}>
              ${msg(str`Vis flere (${shown.length - this.most} til)`)}
            </button>`
      }
      ${this.#hidden()} ${this.#joined()}
      <sk-join-word .words=${[...this.#words.values()]} @sk-joined=${this.#join}></sk-join-word>`;
  }

  #row(word: StandingWord, left: boolean): TemplateResult {
    const named = quoted(word.text);
    return html`<li ?data-left=${left}>
      <span class="sk-desk-text">${word.text}</span>
      <span class="sk-number" aria-hidden="true">${word.count}</span>
      ${
        left
          ? html`<span class="sk-quiet sk-small">${msg('borte nå')}</span>`
          : html`<span class="sk-desk-acts">
              <button
                type="button"
                class="sk-quiet-button"
                aria-label=${msg(str`Skjul ${named}, ${timesSaid(word.count)}`)}
                @click=${() => this.#hide(word, true)}
              >
                ${msg('Skjul')}
              </button>
              <button
                type="button"
                class="sk-quiet-button"
                aria-haspopup="dialog"
                aria-label=${msg(str`Slå sammen ${named} med et annet ord`)}
                @click=${() => this.querySelector('sk-join-word')!.show(word)}
              >
                ${msg('Slå sammen')}
              </button>
            </span>`
      }
    </li>`;
  }

  #hidden(): TemplateResult | typeof nothing {
    const { hiddenWords } = this.desk;
    if (hiddenWords.length === 0) return nothing;
    return html`<h4>${msg('Skjult')} <span class="sk-quiet sk-number">${hiddenWords.length}</span></h4>
      <ul class="sk-desk-list" aria-label=${msg('Skjulte ord')}>
        ${repeat(
          hiddenWords,
          ({ word }) => word,
          (word) =>
            html`<li>
              <span class="sk-desk-text">${word.text}</span>
              <span class="sk-number" aria-hidden="true">${word.count}</span>
              <span class="sk-desk-acts">
                <button
                  type="button"
                  class="sk-quiet-button"
                  aria-label=${msg(str`Vis igjen: ${quoted(word.text)}, ${timesSaid(word.count)}`)}
                  @click=${() => this.#hide(word, false)}
                >
                  ${msg('Vis igjen')}
                </button>
              </span>
            </li>`,
        )}
      </ul>`;
  }

  #joined(): TemplateResult | typeof nothing {
    const { joinedWords } = this.desk;
    if (joinedWords.length === 0) return nothing;
    return html`<h4>${msg('Slått sammen')} <span class="sk-quiet sk-number">${joinedWords.length}</span></h4>
      <ul class="sk-desk-list" aria-label=${msg('Ord som er slått sammen')}>
        ${repeat(
          joinedWords,
          ({ word }) => word,
          (joined) => {
            const into = this.#nameOf(joined.into);
            return html`<li>
              <span class="sk-desk-text"
                >${joined.text} <span class="sk-quiet">${msg(str`regnes som ${quoted(into)}`)}</span></span
              >
              <span class="sk-desk-acts">
                <button
                  type="button"
                  class="sk-quiet-button"
                  aria-label=${msg(str`Ta fra hverandre: ${quoted(joined.text)} og ${quoted(into)}`)}
                  @click=${() =>
                    this.#act(
                      { do: 'join-word', question: this.question, word: joined.word, into: null },
                      msg(str`${quoted(joined.text)} regnes for seg selv igjen.`),
                      joined.word,
                    )}
                >
                  ${msg('Ta fra hverandre')}
                </button>
              </span>
            </li>`;
          },
        )}
      </ul>`;
  }

  #nameOf(word: string): string {
    const { hiddenWords, joinedWords } = this.desk;
    const found = [...this.#words.values(), ...hiddenWords, ...joinedWords].find((each) => each.word === word);
    return found?.text ?? word;
  }

  #hide(word: { readonly word: string; readonly text: string; readonly count: number }, hidden: boolean): void {
    const named = quoted(word.text);
    this.#act(
      { do: 'hide-word', question: this.question, word: word.word, hidden },
      hidden ? msg(str`${named} er skjult for alle.`) : msg(str`${named} vises igjen.`),
      word.word,
    );
  }

  readonly #join = ({ detail: { word, into } }: HTMLElementEventMap['sk-joined']): void => {
    this.#rows.acted();
    this.#act(
      { do: 'join-word', question: this.question, word: word.word, into: into.word },
      msg(str`${quoted(word.text)} regnes som ${quoted(into.text)}.`),
      word.word,
    );
  };

  #act(command: PollCommand, said: string, word: string): void {
    this.#list.touch(word);
    const detail: PollAct = { command, said };
    this.dispatchEvent(new CustomEvent('sk-poll-act', { detail, bubbles: true }));
  }

  /** The button goes; the focus goes on to the list. */
  readonly #letIn = (): void => {
    this.#list.letIn();
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-desk-standing button')?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-word-desk': SkWordDesk;
  }
}
