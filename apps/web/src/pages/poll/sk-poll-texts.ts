import { localized, msg, str } from '@lit/localize';
import cross from '@navikt/aksel-icons/svg/XMark.svg?raw';
import type { EntryText, KeywordsPoll, OpenPoll } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../elements/icon.ts';
import '../../elements/sk-text-field.ts';
import { fireDraft } from './draft-event.ts';
import { refusalText } from './poll-words.ts';
import './sk-poll-texts.css';
import { left, rowProblems, settled, typedIn, without, type RowProblem } from './text-rows.ts';

type TextsPoll = KeywordsPoll | OpenPoll;

/** So few characters left are worth telling somebody who doesn't see the counter. */
const FEW_LEFT = 5;

/**
 * Keywords or short answers: a field for each, the next one comes when one is written. Enter goes on to it, and from the last
 * one fires `sk-done`. Fires `sk-draft`.
 */
@customElement('sk-poll-texts')
@localized()
export class SkPollTexts extends LitElement {
  @property({ attribute: false }) poll: TextsPoll | null = null;
  @property({ attribute: false }) texts: readonly EntryText[] = [];
  /** The question: what a single field is called. */
  @property() label = '';
  /** It is being sent, or could not be: what is wrong is said of the field one is in, too. */
  @property({ type: Boolean }) insists = false;
  /** The text of the field that somebody is in. */
  @state() private inFocus: string | null = null;
  /** The field that Enter was pressed in, while its text stays. */
  @state() private entered: string | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { poll } = this;
    if (!poll) return nothing;
    const problems = rowProblems(this.texts, poll.characters);
    return html`<ul class="sk-poll-texts sk-plain-list" @focusin=${this.#entered} @focusout=${this.#left}>
        ${repeat(
          this.texts,
          ({ id }) => id,
          (row, index) => this.#row(poll, row, index, problems.get(row.id) ?? null),
        )}
      </ul>
      <p class="ds-sr-only" role="status">${this.#countSaid(poll)}</p>`;
  }

  /** To the first field that something is wrong with, or the first that is blank. */
  override focus(): void {
    const [wrong] = rowProblems(this.texts, this.poll?.characters ?? null).keys();
    this.#focus(wrong ?? this.texts.find(({ text }) => text.trim() === '')?.id ?? this.texts[0]?.id);
  }

  #row(poll: TextsPoll, { id, text }: EntryText, index: number, problem: RowProblem | null): TemplateResult {
    const rest = left(text, poll.characters);
    const alone = poll.entries === 1;
    // A word may be on its way to being another one.
    const early = problem === 'said-twice' && this.inFocus === id && this.entered !== id && !this.insists;
    return html`<li class="sk-poll-row" data-text=${id} ?data-alone=${alone}>
      <sk-text-field
        labelHidden
        grow
        .label=${this.#fieldName(poll, index)}
        .value=${text}
        .placeholder=${alone ? '' : this.#placeholder(poll, index)}
        .problem=${problem && !early ? refusalText(problem, poll) : ''}
        @sk-input=${({ detail }: CustomEvent<string>) => this.#typed(id, detail)}
        @sk-enter=${() => this.#goOn(id, index, problem)}
      ></sk-text-field>
      ${
        alone || text === ''
          ? nothing
          : html`<button
              type="button"
              class="sk-quiet-button sk-poll-remove"
              aria-label=${msg(str`Ta bort ${text.trim() || String(index + 1)}`)}
              @click=${() => this.#remove(id, index)}
            >
              ${icon(cross)}
            </button>`
      }
      ${
        poll.characters === null || text === ''
          ? nothing
          : html`<span class="sk-poll-count sk-number" data-over=${rest < 0} aria-hidden="true"
              >${rest < 0 ? msg(str`${-rest} for mye`) : `${poll.characters - rest}/${poll.characters}`}</span
            >`
      }
    </li>`;
  }

  #fieldName({ kind, entries, characters }: TextsPoll, index: number): string {
    const name =
      entries === 1
        ? this.label
        : kind === 'keywords'
          ? msg(str`Stikkord ${index + 1} av ${entries}`)
          : msg(str`Svar ${index + 1} av ${entries}`);
    return characters === null ? name : msg(str`${name}, inntil ${characters} tegn`);
  }

  #placeholder({ kind }: TextsPoll, index: number): string {
    if (kind === 'keywords')
      return index === 0 ? msg('Skriv et stikkord …', { id: 'poll-write-keyword' }) : msg('Ett til, om du vil …');
    return index === 0 ? msg('Skriv svaret ditt …') : msg('Ett til, om du vil …');
  }

  #countSaid({ characters }: TextsPoll): string {
    const row = this.texts.find(({ id }) => id === this.inFocus);
    const rest = row ? left(row.text, characters) : Infinity;
    if (rest < 0) return msg(str`${-rest} tegn for mye`);
    return rest <= FEW_LEFT ? msg(str`${rest} tegn igjen`) : '';
  }

  #typed(id: string, text: string): void {
    this.entered = null;
    this.#fire(typedIn(this.texts, id, text));
  }

  #goOn(id: string, index: number, problem: RowProblem | null): void {
    this.entered = id;
    if (problem) return;
    const next = this.texts[index + 1];
    if (next && this.texts[index]!.text.trim() !== '') this.#focus(next.id);
    else this.dispatchEvent(new CustomEvent('sk-done'));
  }

  #remove(id: string, index: number): void {
    this.#fire(without(this.texts, id));
    // What comes in its place, so that several can be taken away one after another.
    void this.updateComplete.then(() => this.#focus((this.texts[index] ?? this.texts.at(-1))?.id));
  }

  #focus(id: string | undefined): void {
    const row = this.querySelector(`[data-text="${id}"] sk-text-field`);
    if (row instanceof HTMLElement) row.focus();
  }

  readonly #entered = (event: FocusEvent): void => {
    this.inFocus = (event.target as Element).closest('[data-text]')?.getAttribute('data-text') ?? null;
  };

  readonly #left = (event: FocusEvent): void => {
    const to = (event.relatedTarget as Element | null)?.closest('[data-text]')?.getAttribute('data-text') ?? null;
    this.inFocus = to;
    const rest = settled(this.texts, to);
    if (rest.length < this.texts.length) this.#fire(rest);
  };

  #fire(texts: readonly EntryText[]): void {
    if (this.poll) fireDraft(this, { kind: this.poll.kind, texts });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll-texts': SkPollTexts;
  }
}
