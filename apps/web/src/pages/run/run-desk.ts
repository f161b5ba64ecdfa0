import {
  api,
  type FacilitatorCommand,
  type ProblemId,
  type RoomPlanAnswer,
  type RoomPlanCommand,
} from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import { newId } from '../../plan/new-id.ts';
import { describeProblem } from '../problem-text.ts';

/** Gives a facilitator's commands to the server. The feed shows what came of them; only what went wrong stands here. */
export class RunDesk implements ReactiveController {
  /** What went wrong last, in words; null where all went well. */
  problem: string | null = null;
  /** The server's word for it, where it refused. */
  refusal: ProblemId | null = null;
  /** What was done last, for the polite region. */
  said = '';

  readonly #host: ReactiveControllerHost;
  readonly #own = new Set<string>();
  #again: (() => void) | null = null;
  #unanswered = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** It was given from here, by the word that went with it. */
  isOwn(act: string): boolean {
    return this.#own.has(act);
  }

  /** `said`: what is said when it is done; `done`: called then. */
  async give(meeting: MeetingId, command: FacilitatorCommand, said: string, done?: () => void): Promise<void> {
    await this.#send(
      () => call('POST', api.run(meeting), { command, act: this.#word() }),
      said,
      () => done?.(),
    );
  }

  /** Changes rows of the agenda. `done` gets what takes it back. */
  async change(
    meeting: MeetingId,
    commands: readonly RoomPlanCommand[],
    said: string,
    done?: (inverse: readonly RoomPlanCommand[]) => void,
  ): Promise<void> {
    await this.#send(
      () => call<RoomPlanAnswer>('POST', api.room(meeting), { commands, act: this.#word() }),
      said,
      ({ inverse }) => done?.(inverse),
    );
  }

  /** Something beside the commands went wrong; `again` does it anew. */
  fail(problem: string, again: () => void): void {
    this.problem = problem;
    this.refusal = null;
    this.#again = () => {
      this.leave();
      again();
    };
    this.#host.requestUpdate();
  }

  /** The server is there again: that it did not answer is no news any more. */
  answers(): void {
    if (this.#unanswered) this.leave();
  }

  /** Does again what went wrong. */
  again(): void {
    this.#again?.();
  }

  /** What went wrong has been read. */
  leave(): void {
    this.#forget();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.problem = null;
    this.refusal = null;
    this.#again = null;
    this.#unanswered = false;
  }

  #word(): string {
    const word = newId();
    this.#own.add(word);
    return word;
  }

  async #send<T>(ask: () => Promise<T>, said: string, done: (answer: T) => void): Promise<void> {
    try {
      const answer = await ask();
      this.#forget();
      this.said = said;
      done(answer);
    } catch (error) {
      const known = error instanceof ApiError ? error : null;
      this.problem = known ? describeProblem(known) : String(error);
      this.refusal = known === null || known.id === 'no-answer' ? null : known.id;
      this.#again = () => void this.#send(ask, said, done);
      this.#unanswered = known?.id === 'no-answer';
    }
    this.#host.requestUpdate();
  }
}
