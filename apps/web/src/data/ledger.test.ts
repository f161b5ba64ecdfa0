import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

/** A page that has connected, answered the server's question, and been told that all is committed. */
function settled(): Ledger {
  const ledger = new Ledger();
  ledger.newSocket();
  ledger.sent(true);
  ledger.acknowledged(1);
  return ledger;
}

describe('what a page knows of its own edits', () => {
  test('LE1 it is settled when the question is answered and everything sent is committed', () => {
    const ledger = new Ledger();
    expect(ledger.settled).toBe(false);
    ledger.newSocket();
    ledger.sent(false);
    ledger.acknowledged(1);
    expect(ledger.settled, 'before the question').toBe(false);
    ledger.sent(true);
    expect(ledger.waiting).toBe(true);
    ledger.acknowledged(1);
    expect(ledger.settled, 'one is missing').toBe(false);
    ledger.acknowledged(2);
    expect(ledger.settled).toBe(true);
    expect(ledger.waiting).toBe(false);
  });
  test('LE2 an edit unsettles it at once', () => {
    const ledger = settled();
    ledger.sent(false);
    ledger.edited(true);
    expect(ledger.settled).toBe(false);
    ledger.acknowledged(2);
    expect(ledger.settled).toBe(true);
  });
  test('LE3 an edit on a closing socket stays unsettled, whatever that socket still says', () => {
    const ledger = settled();
    ledger.edited(false);
    ledger.acknowledged(1);
    expect(ledger.settled).toBe(false);
    ledger.newSocket();
    ledger.sent(true);
    ledger.acknowledged(1);
    expect(ledger.settled).toBe(true);
  });
  test('LE4 a new socket keeps what is settled, and asks anew for what is not', () => {
    const calm = settled();
    calm.newSocket();
    calm.sent(true);
    expect(calm.settled).toBe(true);
    const busy = settled();
    busy.sent(false);
    busy.edited(true);
    busy.newSocket();
    busy.acknowledged(0);
    expect(busy.settled).toBe(false);
  });

  test('LE1–LE4 it never says settled while the server lacks an edit, whatever the line does', () => {
    const step = fc.constantFrom('edit', 'deliver', 'acknowledge', 'closing', 'cut', 'connect', 'ask');
    const life = fc.array(step, { maxLength: 60 });
    fc.assert(
      fc.property(life, (steps) => {
        const world = new World();
        for (const each of steps) {
          world[each]();
          expect(world.ledger.settled && world.lacking > 0).toBe(false);
        }
      }),
      { numRuns: 2000, seed: 3 },
    );
  });
});

/** A page, a line and a server, as simple as can be: edits are numbers, a frame carries some of them. */
class World {
  readonly ledger = new Ledger();
  readonly #stored = new Set<number>();
  #edits = 0;
  #line: { open: boolean; underWay: number[][]; committed: number; told: number } | null = null;

  get lacking(): number {
    return this.#edits - this.#stored.size;
  }
  edit(): void {
    const edit = this.#edits++;
    const goes = this.#line?.open ?? false;
    if (goes) this.#send([edit], false);
    this.ledger.edited(goes);
  }
  connect(): void {
    this.#line = { open: true, underWay: [], committed: 0, told: 0 };
    this.ledger.newSocket();
  }
  /** The server's question arrives: the answer carries everything. */
  ask(): void {
    if (this.#line?.open) this.#send([...Array(this.#edits).keys()], true);
  }
  deliver(): void {
    const frame = this.#line?.underWay.shift();
    if (!frame) return;
    for (const edit of frame) this.#stored.add(edit);
    this.#line!.committed += 1;
  }
  acknowledge(): void {
    if (this.#line) this.ledger.acknowledged(this.#line.committed);
  }
  closing(): void {
    if (this.#line) this.#line.open = false;
  }
  cut(): void {
    this.#line = null;
    this.ledger.newSocket();
  }
  #send(edits: number[], answer: boolean): void {
    this.#line!.underWay.push(edits);
    this.ledger.sent(answer);
  }
}
