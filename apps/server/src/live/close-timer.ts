import { dueToClose, type Run } from '@stikkord/domain';
import type { Clock } from '@stikkord/sync';

const RETRY_MS = 1_000;
const TIMER_MS_MAX = 2 ** 31 - 1;

/** RN10. Asks for questions to be closed when their time comes, and again until it has worked. */
export class CloseTimer {
  readonly #clock: Clock;
  readonly #closeDue: () => void;
  #timer: unknown = null;

  constructor(clock: Clock, closeDue: () => void) {
    this.#clock = clock;
    this.#closeDue = closeDue;
  }

  /** The run is another now. */
  arm(run: Run): void {
    this.stop();
    const now = this.#clock.now();
    const { due, next } = dueToClose(run, now);
    if (due.length === 0 && next === null) return;
    const wait = due.length > 0 ? 0 : Math.min(next! - now, TIMER_MS_MAX);
    this.#timer = this.#clock.setTimeout(() => {
      this.#timer = this.#clock.setTimeout(() => this.arm(run), RETRY_MS);
      this.#closeDue();
    }, wait);
  }

  stop(): void {
    if (this.#timer !== null) this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
