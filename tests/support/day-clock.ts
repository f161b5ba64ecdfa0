import { setTimeout as wait } from 'node:timers/promises';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
  readonly real: ReturnType<typeof setTimeout>;
}

/** What real pages need to answer before more time passes, in ms. */
const BREATH_MS = 2;
const STEP_MS = 10_000;
const TIMER_MS_MAX = 2 ** 31 - 1;

/** A server's clock that goes as clocks do, and that a test can move on: what comes due meanwhile happens, in order. */
export class DayClock {
  #ahead: number;
  readonly #timers = new Set<Timer>();

  /** `start`: in ms since 1970. */
  constructor(start: number) {
    this.#ahead = start - Date.now();
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  setTimeout(callback: () => void, ms: number): unknown {
    const timer: Timer = {
      at: this.now() + ms,
      callback,
      real: setTimeout(() => this.#fire(timer), Math.min(ms, TIMER_MS_MAX)),
    };
    this.#timers.add(timer);
    return timer;
  }

  clearTimeout(timer: unknown): void {
    const known = timer as Timer | undefined;
    clearTimeout(known?.real);
    if (known) this.#timers.delete(known);
  }

  /** In steps, between which pages can answer what they are asked: else the server would take them for gone. */
  async pass(ms: number, step = STEP_MS): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      this.#ahead += Math.min(left, step);
      const due = [...this.#timers].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at);
      for (const timer of due) this.#fire(timer);
      await wait(BREATH_MS);
    }
  }

  #fire(timer: Timer): void {
    if (!this.#timers.has(timer)) return;
    this.clearTimeout(timer);
    timer.callback();
  }
}
