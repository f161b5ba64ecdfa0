import { localized, msg, str } from '@lit/localize';
import { checkedEntry, type EntryRefusal, type MeetingId } from '@stikkord/domain';
import type { ParticipantSlices, PollSlice, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notice } from '../../elements/notice.ts';
import { wantPollTexts } from '../../i18n/language.ts';
import { AnswerDesk } from './answer-desk.ts';
import { closedPoll } from './closed-poll.ts';
import { answerOf } from './draft.ts';
import type { DraftEvent } from './draft-event.ts';
import { stateOf, type AnswerState, type OwnAnswer } from './own-answer.ts';
import { pollForm } from './poll-form.ts';
import { pollState } from './poll-state.ts';
import { fewHereWords, keptWords, refusalText } from './poll-words.ts';
import './sk-poll.css';
import { isHalf } from './sk-poll-vote.ts';

/** Prompts longer than this are set smaller. */
const LONG_PROMPT = 140;

/**
 * A poll as one person meets it: the question, a form that is filled in in seconds, and how the answer stands. Nothing is
 * called saved before the server has said so. Fires `sk-answered` when it has.
 */
@customElement('sk-poll')
@localized()
export class SkPoll extends LitElement {
  @property({ attribute: false }) question: QuestionSlice | null = null;
  /** What the feed has told. */
  @property({ attribute: false }) slices: Partial<ParticipantSlices> = {};
  @property() meeting: MeetingId = '';
  @property() code = '';
  /** The feed is live. */
  @property({ type: Boolean }) connected = false;
  /** How many sit at this device. */
  @property({ type: Number }) people = 1;
  @state() private hasTexts = false;
  /** Why it could not be sent as it is. */
  @state() private refusal: EntryRefusal | 'half-placed' | null = null;
  readonly #desk = new AnswerDesk(this);
  #before: AnswerState | null = null;
  /** A button was pressed that goes when it is done. */
  #pressed = false;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void wantPollTexts().then(() => (this.hasTexts = true));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { question, code, meeting } = this;
    if (!question?.poll || meeting === '') return;
    const { id, prompt, poll, answersFrom } = question;
    this.#desk.show({ code, meeting, question: id, prompt, poll, answersFrom });
    if (changed.get('question')?.id === question.id) return;
    if (changed.has('question')) {
      this.refusal = null;
      this.#before = null;
      this.#pressed = false;
    }
  }

  override updated(): void {
    const { own } = this.#desk;
    const before = this.#before;
    this.#before = own ? stateOf(own) : null;
    if (before === this.#before) return;
    if (before === 'sending' && this.#before === 'saved')
      this.dispatchEvent(new CustomEvent('sk-answered', { bubbles: true }));
    if (this.#pressed) this.#keepFocus();
    if (before === 'sending') this.#pressed = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { question, slices } = this;
    const { own, kept, sending } = this.#desk;
    const poll = question?.poll;
    if (!poll || !own || !this.hasTexts) return nothing;
    const prompt = question.prompt.trim() || msg('Spørsmål uten tekst');
    const open = question.status === 'open' && slices.meeting?.phase !== 'over';
    return html`<h1 class="sk-poll-prompt" ?data-long=${prompt.length > LONG_PROMPT}>${prompt}</h1>
      ${
        open
          ? this.#form(poll, own, prompt)
          : closedPoll({ question, poll, own, slices, kept, away: sending.waits || !this.connected })
      }`;
  }

  #form(poll: PollSlice, own: OwnAnswer, prompt: string): TemplateResult {
    const { slices, connected } = this;
    const { kept, sending } = this.#desk;
    const roles = (slices.questions ?? []).some((each) => each.poll?.kind === 'choice' && each.poll.role);
    return html`<div class="sk-poll-before">
        <p>${keptWords(poll, roles)}</p>
        ${this.people > 1 ? html`<p>${this.#eachWords()}</p>` : nothing}
        ${slices.fewHere ? html`<p class="sk-poll-few">${fewHereWords()}</p>` : nothing}
      </div>
      <form
        novalidate
        @submit=${this.#submit}
        @sk-draft=${({ detail }: DraftEvent) => {
          this.refusal = null;
          this.#desk.type(detail);
        }}
      >
        ${pollForm({
          poll,
          draft: own.draft,
          label: prompt,
          name: `sk-poll-${this.question!.id}`,
          insists: this.refusal !== null,
          done: () => this.querySelector<HTMLElement>('.sk-poll-send, .sk-poll-state')?.focus(),
        })}
        ${
          // What is wrong with a text is said where it stands.
          this.refusal && this.refusal !== 'said-twice' && this.refusal !== 'answer-too-long'
            ? notice('error', this.#refusalWords(this.refusal, poll, own))
            : nothing
        }
        ${pollState({
          own,
          sending,
          connected,
          kept,
          withdraw: () => this.#press(null),
          revert: () => {
            this.refusal = null;
            this.#pressed = true;
            this.#desk.revert();
          },
        })}
      </form>`;
  }

  /** One device sends one answer: the others have phones of their own. */
  #eachWords(): string {
    const code = `${this.code.slice(0, 4)} ${this.code.slice(4)}`;
    return msg(
      str`Hver svarer for seg: denne enheten sender ett svar. De andre kan bruke sin egen, med koden ${code}.`,
    );
  }

  #refusalWords(refusal: EntryRefusal | 'half-placed', poll: PollSlice, own: OwnAnswer): string {
    if (refusal === 'half-placed')
      return msg('Noen temaer har svar på bare den ene skalaen. Svar på begge, eller på ingen av dem.');
    const words = refusalText(refusal, poll);
    return refusal === 'nothing-said' && own.saved
      ? msg(str`${words} Vil du ikke svare likevel, kan du trekke svaret.`)
      : words;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { own } = this.#desk;
    const poll = this.question?.poll;
    if (!own || !poll || stateOf(own) === 'sending') return;
    const checked = checkedEntry(poll, answerOf(own.draft), poll.kind === 'vote' ? poll.themes : []);
    const half = own.draft.kind === 'axes' && Object.values(own.draft.places).some(isHalf);
    if (checked.ok && !half) this.#press(checked.answer);
    else {
      this.refusal = half || checked.ok ? 'half-placed' : checked.reason;
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-poll-form]')?.focus());
    }
  };

  #press(answer: Parameters<AnswerDesk['press']>[0]): void {
    this.refusal = null;
    this.#pressed = true;
    this.#desk.press(answer);
  }

  /** The button that was pressed has gone: the keyboard goes on from what is said in its place. */
  #keepFocus(): void {
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('.sk-poll-state')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll': SkPoll;
  }
}
