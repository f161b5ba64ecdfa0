import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Manner, Order, Screen, Seat, Word } from './crowd-messages.ts';
import type { Ledger } from './ledger.ts';
import { inTime } from './waiting.ts';

const PROCESS = fileURLToPath(new URL('crowd-process.ts', import.meta.url));
const COME_MS = 60_000;
const SHOW_MS = 20_000;

/** Writers in a process of their own; what they do and are told goes into the ledger as it happens. */
export class Crowd {
  readonly seats: readonly Seat[];
  readonly #child: ChildProcess;
  readonly #ledger: Ledger;
  readonly #exit: Promise<unknown>;
  #waiting: ((word: Word) => void) | null = null;
  #alive = true;
  /** Writers whose socket was closed for good, and the code. */
  readonly closed: { readonly writer: string; readonly code: number }[] = [];
  /** How many sockets the server closed under each code. */
  readonly turnedAway = new Map<number, number>();

  constructor(seats: readonly Seat[], ledger: Ledger) {
    this.seats = seats;
    this.#ledger = ledger;
    for (const { writer, document } of seats) ledger.open(writer, document);
    this.#child = fork(PROCESS, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#exit = once(this.#child, 'exit');
    this.#child.on('message', (word: Word) => this.#hear(word));
    // A crowd that was killed can't be told anything.
    this.#child.on('error', () => {});
  }

  get alive(): boolean {
    return this.#alive && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Resolves when everybody has the document. */
  async come(manner: Manner): Promise<void> {
    const here = this.#next('here');
    this.#order({ do: 'come', seats: this.seats, manner });
    await inTime(COME_MS, 'the writers to come in', here);
  }

  write(): void {
    this.#order({ do: 'write' });
  }

  rest(): void {
    this.#order({ do: 'rest' });
  }

  async screens(): Promise<readonly Screen[]> {
    const shown = this.#next('screens');
    this.#order({ do: 'show' });
    return (await inTime(SHOW_MS, 'the screens of a crowd', shown)).screens;
  }

  /** kill -9, all at once. What they said to the ledger before may still be on its way: `gone` waits for it. */
  kill(): void {
    this.#child.kill('SIGKILL');
    this.#die();
  }

  /** They close their pages. */
  leave(): void {
    this.#order({ do: 'leave' });
    this.#die();
  }

  async gone(): Promise<void> {
    await this.#exit;
  }

  #die(): void {
    this.#alive = false;
    for (const { writer } of this.seats) this.#ledger.died(writer);
  }

  #order(order: Order): void {
    if (this.#child.connected) this.#child.send(order, () => {});
  }

  #next<Say extends Word['say']>(say: Say): Promise<Extract<Word, { say: Say }>> {
    return new Promise((resolve) => {
      this.#waiting = (word) => {
        if (word.say !== say) return;
        this.#waiting = null;
        resolve(word as Extract<Word, { say: Say }>);
      };
    });
  }

  #hear(word: Word): void {
    if (word.say === 'news') {
      for (const [writer, deed] of word.did) this.#ledger.did(writer, deed);
      for (const [writer, n] of word.told) this.#ledger.told(writer, n);
    } else if (word.say === 'closed') {
      if (word.forGood) this.closed.push(word);
      else this.turnedAway.set(word.code, (this.turnedAway.get(word.code) ?? 0) + 1);
    } else this.#waiting?.(word);
  }
}
