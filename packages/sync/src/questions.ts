import type { Owed } from './room.ts';

/** What one socket is asked by sync step 1. Each is answered once, in the order in which they were asked. */
export class Questions {
  /** Those without an answer; true: it is to show what it has, and that is compared. */
  readonly #open: boolean[] = [];
  /** Answers to those, until they are compared. */
  #shown: Owed[] = [];
  #first: Owed | null = null;

  /** True while an answer is still to come. */
  get open(): boolean {
    return this.#open.length > 0;
  }

  /** True while something that it is to show has not come, or is not compared. */
  get unproven(): boolean {
    if (this.#shown.length > 0) this.#shown = this.#shown.filter(({ done }) => !done);
    return this.#shown.length > 0 || this.#open.includes(true);
  }

  /** True once what it came with is stored. */
  get isAnswered(): boolean {
    return this.#first?.done === true;
  }

  ask(isProof: boolean): void {
    this.#open.push(isProof);
  }

  answered(owed: Owed): void {
    this.#first ??= owed;
    if (this.#open.shift() === true) this.#shown.push(owed);
  }
}
