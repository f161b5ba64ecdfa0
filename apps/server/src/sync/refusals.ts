import type { CloseName } from '@stikkord/protocol';
import type { Clock } from '@stikkord/sync';
import type { Logger } from 'pino';

const TOLD_EVERY_MS = 60_000;

type Counts = Partial<Record<CloseName, number>>;

/** Counts the sockets that were closed for what they said or were, by the name of the close code and nothing else. */
export class Refusals {
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #total: Counts = {};
  #untold: Counts = {};
  #timer: unknown = null;

  constructor(clock: Clock, log: Logger) {
    this.#clock = clock;
    this.#log = log;
  }

  /** Since the server began. */
  get total(): Readonly<Counts> {
    return this.#total;
  }

  count(name: CloseName): void {
    this.#total[name] = (this.#total[name] ?? 0) + 1;
    this.#untold[name] = (this.#untold[name] ?? 0) + 1;
    // One line a minute: whoever floods the server must not flood its log too.
    this.#timer ??= this.#clock.setTimeout(() => this.tell(), TOLD_EVERY_MS);
  }

  /** Logs what was counted since the last time, if anything. */
  tell(): void {
    if (this.#timer === null) return;
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.#log.warn({ closed: this.#untold }, 'sockets refused');
    this.#untold = {};
  }
}
