import type { EntryAnswer, MeetingId, QuestionId } from '@stikkord/domain';
import { api, type EntryReply, type PollSlice } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call } from '../../data/api.ts';
import { watchLine } from '../../data/line.ts';
import { answerKey } from '../../offline/kept-answers.ts';
import { answerBook } from './answer-book.ts';
import { answerText } from './answer-lines.ts';
import { draftFor, type Draft } from './draft.ts';
import { newTextId } from './new-text-id.ts';
import { outbox, type Sending } from './outbox.ts';
import { heard, newOwnAnswer, pressed, reverted, type OwnAnswer } from './own-answer.ts';

/** A hall that has got a question, or whose answers were cleared, asks within this time, in ms: nobody waits for it. */
const SPREAD_MS = 1500;

interface Place {
  readonly code: string;
  readonly meeting: MeetingId;
  readonly question: QuestionId;
  readonly prompt: string;
  readonly poll: PollSlice;
  /** See `QuestionSlice`: another than before, and what the server has may be another. */
  readonly answersFrom: number | undefined;
}

/** One person's answer to the question in view: what the page shows of it, and what can be done with it. */
export class AnswerDesk implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #place: Place | null = null;
  #own: OwnAnswer | null = null;
  #asking: ReturnType<typeof setTimeout> | undefined;
  #ends: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Null: no question is in view. */
  get own(): OwnAnswer | null {
    return this.#own;
  }

  get sending(): Sending {
    return outbox.of(this.#key);
  }

  /** The device has what is in the form. */
  get kept(): boolean {
    return answerBook.isKept(this.#key);
  }

  hostConnected(): void {
    this.#ends = [
      answerBook.watch((key) => {
        if (key === this.#key) this.#read();
      }),
      outbox.watch(() => this.#host.requestUpdate()),
      watchLine(this, (what) => {
        if (what !== 'lost') void this.#ask();
      }),
    ];
    // Left by an earlier page.
    outbox.send();
  }

  hostDisconnected(): void {
    clearTimeout(this.#asking);
    for (const end of this.#ends) end();
  }

  show(place: Place): void {
    const before = this.#place;
    this.#place = place;
    if (before?.question === place.question && before.meeting === place.meeting) {
      if (before.poll !== place.poll && this.#own) this.#own = fitted(this.#own, place.poll);
      if (before.answersFrom !== place.answersFrom) this.#askSoon();
      return;
    }
    this.#own = newOwnAnswer(place.poll, newTextId);
    this.#read();
    void answerBook.getLate(this.#key).then(() => this.#read());
    this.#askSoon();
  }

  /** Somebody writes, or chooses. */
  type(draft: Draft): void {
    if (this.#own && this.#place)
      this.#put({ ...this.#own, draft: draftFor(this.#place.poll, draft, newTextId) }, true);
  }

  /** Null withdraws. */
  press(answer: EntryAnswer | null): void {
    if (!this.#own) return;
    this.#put(pressed(this.#own, answer));
    outbox.send();
  }

  /** The form shows what is saved. */
  revert(): void {
    if (this.#own && this.#place) this.#put(reverted(this.#own, this.#place.poll, newTextId));
  }

  get #key(): string {
    return this.#place ? answerKey(this.#place) : '';
  }

  #read(): void {
    const kept = answerBook.get(this.#key);
    if (!this.#place || !kept) return;
    this.#own = fitted(kept.own, this.#place.poll);
    this.#host.requestUpdate();
  }

  #put(own: OwnAnswer, soon = false): void {
    if (!this.#place) return;
    this.#own = own;
    const { code, meeting, question, prompt, poll } = this.#place;
    answerBook.put({ code, meeting, question, prompt, text: answerText(poll, own.draft), own }, soon);
    this.#host.requestUpdate();
  }

  #askSoon(): void {
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => void this.#ask(), SPREAD_MS * Math.random());
  }

  /** What the server has: another tab may have answered, or facilitators cleared all. Without an answer we know what we knew. */
  async #ask(): Promise<void> {
    const place = this.#place;
    const before = this.#own;
    if (!place || before?.pending) return;
    const reply = await call<EntryReply>('GET', api.entry(place.meeting, place.question)).catch(() => null);
    const own = this.#own;
    // What was pressed since is newer than what was asked for.
    if (!reply || !own || this.#place?.question !== place.question || own.pending || own.saved !== before?.saved)
      return;
    const now = heard(own, reply.answer, this.#place.poll, newTextId);
    if (reply.answer === null && own.saved === undefined) this.#own = now;
    else this.#put(now);
    this.#host.requestUpdate();
  }
}

function fitted(own: OwnAnswer, poll: PollSlice): OwnAnswer {
  return { ...own, draft: draftFor(poll, own.draft, newTextId) };
}
