import { localized, msg, str } from '@lit/localize';
import type { PointId, QuestionId } from '@stikkord/domain';
import type { EntriesSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { quoted, short } from '../../board/words.ts';
import { answersBy, answersLike, type Answer, type AnswerState } from './answer-states.ts';
import { HandIn } from './hand-in.ts';
import { HeldList } from './held-list.ts';
import type { PollAct } from './poll-act.ts';
import { answersToldAs, newAnswers } from './poll-words.ts';
import { RowKeys } from './row-keys.ts';
import './sk-poll-desk.css';

/** So many at a time: as many as one command takes, and more than one reads. */
const PAGE = 60;

/**
 * Open answers, to be let through, taken away or brought back, one or several at once. While a hand is in the list none moves in it,
 * and new ones wait. Fires `sk-poll-act`, bubbling.
 */
@customElement('sk-answer-desk')
@localized()
export class SkAnswerDesk extends LitElement {
  @property() question: QuestionId = '';
  @property() moderated: 'before' | 'after' = 'after';
  @property({ attribute: false }) entries: EntriesSlice = [];
  /** What is looked at; null: what is looked at first. */
  @state() private chosen: AnswerState | null = null;
  @state() private typed = '';
  @state() private most = PAGE;
  @state() private ticked: ReadonlySet<PointId> = new Set();
  readonly #hand = new HandIn(this, '.sk-desk-standing');
  #answers: ReadonlyMap<PointId, Answer> = new Map();
  readonly #list = new HeldList();
  #counts: Readonly<Record<AnswerState, number>> = { waiting: 0, shown: 0, 'taken-away': 0 };

  constructor() {
    super();
    new RowKeys(this, '.sk-desk-list');
  }

  override createRenderRoot(): this {
    return this;
  }

  get #state(): AnswerState {
    return this.chosen ?? (this.moderated === 'before' ? 'waiting' : 'shown');
  }

  override willUpdate(changed: PropertyValues): void {
    const by = answersBy(this.entries);
    this.#counts = { waiting: by.waiting.length, shown: by.shown.length, 'taken-away': by['taken-away'].length };
    const there = answersLike(by[this.#state], this.typed).map(({ id }) => id);
    this.#answers = new Map(this.entries.map((answer) => [answer.id, answer]));
    const asked = changed.has('typed') || changed.has('chosen');
    // What a person withdrew says nothing any longer.
    this.#list.settle(there, this.#hand.busy && !asked, (id) => this.#answers.has(id));
    const now = new Set(this.#list.shown.filter((id) => !this.#list.left.has(id)));
    if ([...this.ticked].some((id) => !now.has(id)))
      this.ticked = new Set([...this.ticked].filter((id) => now.has(id)));
  }

  override render(): TemplateResult {
    const { shown, waiting } = this.#list;
    return html`<div class="sk-desk-states" role="group" aria-label=${msg('Hvilke svar')}>
        ${this.#states().map((state) => this.#stateButton(state))}
      </div>
      <div class="sk-desk-find">
        <input
          class="ds-input"
          type="search"
          aria-label=${msg('Finn et svar')}
          placeholder=${msg('Finn et svar')}
          autocomplete="off"
          .value=${this.typed}
          @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        />
        ${
          waiting.length === 0
            ? nothing
            : html`<button type="button" class="sk-desk-new" @click=${this.#letIn}>
                ${newAnswers(waiting.length)}
              </button>`
        }
      </div>
      ${shown.length === 0 ? html`<p class="sk-quiet">${this.#none()}</p>` : this.#several()}
      <ul class="sk-desk-list sk-desk-standing" aria-label=${this.#stateName(this.#state)}>
        ${repeat(
          shown.slice(0, this.most),
          (id) => id,
          (id) => this.#row(this.#answers.get(id)!),
        )}
      </ul>
      ${
        shown.length <= this.most
          ? nothing
          : html`<button type="button" class="sk-quiet-button" @click=${() => (this.most += PAGE)}>
              ${msg(str`Vis flere (${shown.length - this.most} til)`)}
            </button>`
      }`;
  }

  #states(): readonly AnswerState[] {
    return this.moderated === 'before' || this.#counts.waiting > 0
      ? ['waiting', 'shown', 'taken-away']
      : ['shown', 'taken-away'];
  }

  #stateButton(state: AnswerState): TemplateResult {
    return html`<button
      type="button"
      class="sk-desk-state"
      aria-pressed=${state === this.#state ? 'true' : 'false'}
      ?data-signal=${state === 'waiting' && this.#counts.waiting > 0}
      @click=${() => {
        this.chosen = state;
        this.ticked = new Set();
        this.most = PAGE;
      }}
    >
      ${this.#stateName(state)} <span class="sk-number">${this.#counts[state]}</span>
    </button>`;
  }

  #stateName(state: AnswerState): string {
    if (state === 'waiting') return msg('Venter');
    return state === 'shown' ? msg('Vises') : msg('Tatt bort');
  }

  #none(): string {
    if (this.typed.trim() !== '') return msg('Ingen svar passer med det du søker etter.');
    if (this.#state === 'waiting') return msg('Ingen svar venter.');
    return this.#state === 'shown' ? msg('Ingen svar vises ennå.') : msg('Ingen svar er tatt bort.');
  }

  /** Acts for those that are ticked; what can't be done now stays in its place. */
  #several(): TemplateResult {
    const seen = this.#seen();
    const all = seen.length > 0 && seen.every((id) => this.ticked.has(id));
    const count = this.ticked.size;
    return html`<div class="sk-desk-several">
      <label
        ><input
          type="checkbox"
          .checked=${all}
          .indeterminate=${!all && count > 0}
          @change=${() => (this.ticked = all ? new Set() : new Set(seen))}
        />
        ${count === 0 ? msg('Velg alle') : msg(str`${count} valgt`, { id: 'answers-ticked' })}</label
      >
      ${this.#acts([...this.ticked], '', count === 0)}
    </div>`;
  }

  #row(answer: Answer): TemplateResult {
    const { id, text } = answer;
    const left = this.#list.left.has(id);
    return html`<li ?data-left=${left}>
      <label class="sk-desk-text"
        ><input
          type="checkbox"
          .checked=${this.ticked.has(id)}
          ?disabled=${left}
          @change=${() => {
            const ticked = new Set(this.ticked);
            if (!ticked.delete(id)) ticked.add(id);
            this.ticked = ticked;
          }}
        /><span>${text}</span></label
      >
      ${
        left
          ? html`<span class="sk-quiet sk-small">${this.#whatBecame(answer)}</span>`
          : html`<span class="sk-desk-acts">${this.#acts([id], quoted(short(text)), false)}</span>`
      }
    </li>`;
  }

  #whatBecame({ state: found }: Answer): string {
    const became: AnswerState = found ?? 'shown';
    if (became === 'waiting') return msg('venter igjen');
    return became === 'shown' ? msg('sluppet fram av en annen') : msg('tatt bort av en annen');
  }

  /** What can be done with answers in this state. `named`: the one, as it is heard; empty for several. */
  #acts(points: readonly PointId[], named: string, none: boolean): TemplateResult {
    const through = this.#state === 'taken-away' ? msg('Vis igjen') : msg('Slipp fram');
    return html`${this.#state === 'shown' ? nothing : this.#button(through, named, none, () => this.#moderate(points, true))}
    ${this.#state === 'taken-away' ? nothing : this.#button(msg('Ta bort'), named, none, () => this.#moderate(points, false))}`;
  }

  #button(label: string, named: string, none: boolean, press: () => void): TemplateResult {
    return html`<button
      type="button"
      class="sk-quiet-button"
      aria-disabled=${none ? 'true' : 'false'}
      aria-label=${named === '' ? label : `${label}: ${named}`}
      @click=${() => (none ? undefined : press())}
    >
      ${label}
    </button>`;
  }

  #moderate(points: readonly PointId[], shown: boolean): void {
    for (const id of points) this.#list.touch(id);
    const detail: PollAct = {
      command: { do: 'moderate', question: this.question, points, shown },
      said: answersToldAs(points.length, shown, this.#state === 'taken-away'),
    };
    this.dispatchEvent(new CustomEvent('sk-poll-act', { detail, bubbles: true }));
  }

  /** What is drawn and can be chosen. */
  #seen(): readonly PointId[] {
    return this.#list.shown.slice(0, this.most).filter((id) => !this.#list.left.has(id));
  }

  /** The button goes; the focus goes on to the list. */
  readonly #letIn = (): void => {
    this.#list.letIn();
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-desk-standing input')?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-answer-desk': SkAnswerDesk;
  }
}
