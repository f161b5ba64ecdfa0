import { api, type FacilitatorCommand } from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import { describeProblem } from '../problem-text.ts';

/** Gives a facilitator's commands to the server. The feed shows what came of them; only what went wrong stands here. */
export class RunDesk implements ReactiveController {
  /** What went wrong last, in words; null where all went well. */
  problem: string | null = null;
  /** What was done last, for the polite region. */
  said = '';

  readonly #host: ReactiveControllerHost;
  #again: (() => void) | null = null;
  #unanswered = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** `said`: what is said when it is done; `done`: called then. */
  async give(meeting: MeetingId, command: FacilitatorCommand, said: string, done?: () => void): Promise<void> {
    try {
      await call('POST', api.run(meeting), { command });
      this.problem = null;
      this.#again = null;
      this.#unanswered = false;
      this.said = said;
      done?.();
    } catch (error) {
      this.problem = error instanceof ApiError ? describeProblem(error) : String(error);
      this.#again = () => void this.give(meeting, command, said, done);
      this.#unanswered = error instanceof ApiError && error.id === 'no-answer';
    }
    this.#host.requestUpdate();
  }

  /** Something beside the commands went wrong; `again` does it anew. */
  fail(problem: string, again: () => void): void {
    this.problem = problem;
    this.#again = () => {
      this.problem = null;
      this.#host.requestUpdate();
      again();
    };
    this.#host.requestUpdate();
  }

  /** The server is there again: that it did not answer is no news any more. */
  answers(): void {
    if (!this.#unanswered) return;
    this.#unanswered = false;
    this.problem = null;
    this.#again = null;
    this.#host.requestUpdate();
  }

  /** Does again what went wrong. */
  again(): void {
    this.#again?.();
  }
}
