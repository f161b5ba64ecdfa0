import type { EntryAnswer } from '@stikkord/domain';
import { api, type EntryReply } from '@stikkord/protocol';
import { ApiError, call } from '../../data/api.ts';
import { watchLine } from '../../data/line.ts';
import { answerKey, type KeptAnswer } from '../../offline/kept-answers.ts';
import { answerBook } from './answer-book.ts';
import { sameAnswer } from './draft.ts';
import { cameLate, committed, refused, type OwnAnswer } from './own-answer.ts';

/** A server that does not answer is asked again after about this time, in ms. */
const RETRY_MS = 4000;
/** One that takes longer is as good as away, in ms. The answer may be there: it is sent again all the same, and counts once. */
const PATIENCE_MS = 10_000;

/** How the sending of an answer stands. */
export interface Sending {
  /** The server did not answer; it will be asked again. */
  readonly waits: boolean;
  /** The server would not have it. */
  readonly problem: ApiError | null;
}

const IDLE: Sending = { waits: false, problem: null };

/**
 * Sends what was pressed: all answers of this device that the server has not said that it has, whatever question is in view,
 * until it has them or says no. One at a time for each question; the last that was pressed is the answer.
 */
class Outbox {
  readonly #sendings = new Map<string, Sending>();
  readonly #busy = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | null = null;

  of(key: string): Sending {
    return this.#sendings.get(key) ?? IDLE;
  }

  /** Calls `act` when a sending stands otherwise than before. Gives what ends it. */
  watch(act: () => void): () => void {
    this.#listeners.add(act);
    return () => this.#listeners.delete(act);
  }

  /** Tries all that waits, now. */
  send(): void {
    this.#stopWaiting();
    for (const kept of answerBook.all()) void this.#send(kept);
  }

  async #send(kept: KeptAnswer): Promise<void> {
    const key = answerKey(kept);
    if (this.#busy.has(key) || !kept.own.pending) return;
    const { answer } = kept.own.pending;
    const path = api.entry(kept.meeting, kept.question);
    this.#busy.add(key);
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      await (answer === null ? call('DELETE', path, undefined, signal) : call('PUT', path, { answer }, signal));
      this.#become(key, IDLE);
      write(key, (now) => committed(now, answer));
    } catch (error) {
      await this.#failed(key, path, answer, error instanceof ApiError ? error : new ApiError('unexpected', 0, ''));
    } finally {
      this.#busy.delete(key);
    }
    // Pressed again meanwhile.
    const left = answerBook.get(key);
    if (left?.own.pending && !this.of(key).waits) await this.#send(left);
  }

  async #failed(key: string, path: string, answer: EntryAnswer | null, problem: ApiError): Promise<void> {
    if (waits(problem)) {
      this.#become(key, { waits: true, problem: null });
      this.#wait();
    } else if (problem.id === 'poll-closed') {
      // The first try may have come in time, and only the word of it been lost.
      const there = await call<EntryReply>('GET', path).catch(() => null);
      this.#become(key, IDLE);
      write(key, (now) => (there && sameAnswer(there.answer, answer) ? committed(now, answer) : cameLate(now)));
    } else {
      this.#become(key, { waits: false, problem });
      write(key, refused);
    }
  }

  #wait(): void {
    this.#stopWaiting();
    this.#timer = setTimeout(() => this.send(), RETRY_MS * (0.5 + Math.random()));
    this.#unwatch = watchLine(this, (what) => {
      if (what !== 'lost') this.send();
    });
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#unwatch?.();
    this.#unwatch = null;
  }

  #become(key: string, sending: Sending): void {
    this.#sendings.set(key, sending);
    for (const act of this.#listeners) act();
  }
}

export const outbox = new Outbox();

function write(key: string, change: (own: OwnAnswer) => OwnAnswer): void {
  const kept = answerBook.get(key);
  if (kept) answerBook.put({ ...kept, own: change(kept.own) });
}

/** Nobody said no: the net is away, or the server is, or too many ask at once. */
function waits({ id, status }: ApiError): boolean {
  return id === 'no-answer' || status >= 500 || status === 429;
}
