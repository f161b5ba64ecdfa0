import type { Placing } from './scan-update.ts';

/**
 * Items that wait to go into a list. `loose`: those that don't go on from the item before them under the same clientID; only
 * past those can others have put themselves, so a row of letters typed one after the other counts as one.
 */
interface Waiting {
  /** Items in the list already. */
  readonly length: number;
  readonly count: number;
  readonly loose: number;
}

/** What is accepted and not in the document yet, by the lists that it goes into. */
export class WaitingItems {
  readonly #lists = new Map<string, Waiting>();
  #steps = 0;

  /** Steps that placing all of them may cost at worst. */
  get steps(): number {
    return this.#steps;
  }

  countIn(list: string): number {
    return this.#lists.get(list)?.count ?? 0;
  }

  /** `length`: of the list, when its first item begins to wait. */
  add(placing: Placing, list: string, length: number): void {
    const before = this.#lists.get(list) ?? { length, count: 0, loose: 0 };
    const after = { ...before, count: before.count + 1, loose: before.loose + (goesOn(placing) ? 0 : 1) };
    this.#lists.set(list, after);
    this.#steps += stepsOf(after) - stepsOf(before);
  }

  clear(): void {
    this.#lists.clear();
    this.#steps = 0;
  }
}

/** True for what was written right after the item before it, by the same hand. */
function goesOn({ client, clock, beside, right }: Placing): boolean {
  return beside !== null && beside !== right && beside.client === client && beside.clock === clock - 1;
}

function stepsOf({ length, count, loose }: Waiting): number {
  return loose * (length + count);
}
