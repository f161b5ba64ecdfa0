import type { CloseName } from '@stikkord/protocol';
import type { Clock } from '@stikkord/sync';
import type { Logger } from 'pino';

const TOLD_EVERY_MS = 60_000;

type Counts<Name extends string> = Partial<Record<Name, number>>;

const SOCKETS = { by: 'closed', message: 'sockets refused' };
export const REQUESTS = { by: 'problem', message: 'requests refused' };

/** Counts what was refused: by the name of the close code, or of the problem, and nothing else. */
export class Refusals<Name extends string = CloseName> {
  readonly #about: typeof SOCKETS;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #total: Counts<Name> = {};
  #untold: Counts<Name> = {};
  #timer: unknown = null;

  constructor(clock: Clock, log: Logger, about = SOCKETS) {
    this.#about = about;
    this.#clock = clock;
    this.#log = log;
  }

  /** Since the server began. */
  get total(): Readonly<Counts<Name>> {
    return this.#total;
  }

  count(name: Name): void {
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
    const { by, message } = this.#about;
    this.#log.warn({ [by]: this.#untold }, message);
    this.#untold = {};
  }
}
