import type * as Y from 'yjs';
import { knownTo } from './placing-order.ts';
import type { Placing } from './scan-update.ts';
import type { Walk } from './walk.ts';

type AnyType = Y.ContentType['type'];
type Id = NonNullable<Placing['beside']>;

/** An item in a list, or a part of one: what of it says where it stands. */
interface Node {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
  next: Node | null;
}

/**
 * True where each of an update's items may stand where it says, when those before it in the update stand already: nothing is
 * between its neighbours that its writer must have known. The items are put into a sketch of the list as Yjs would put them
 * into the list itself, which is left as it is. `type`: the list's; null if it isn't there yet. `placings`: new ones only, by
 * client, in the order of clocks, without rings; all neighbours that are not among them are in the list. Throws TooManyPartsError.
 */
export function canFollowEachOther(type: AnyType | null, placings: readonly Placing[], walk: Walk): boolean {
  const sketch = new Sketch(type, walk);
  const [byClient, done] = [new Map<number, Placing[]>(), new Set<Placing>()];
  for (const placing of placings) {
    const before = byClient.get(placing.client);
    if (before === undefined) byClient.set(placing.client, [placing]);
    else before.push(placing);
  }
  const todo: Placing[] = [];
  for (const own of byClient.values()) {
    for (const first of own) {
      todo.push(first);
      for (let placing = todo.at(-1); placing !== undefined; placing = todo.at(-1)) {
        if (done.has(placing)) {
          todo.pop();
          continue;
        }
        const before = firstUndone(placing, byClient, done);
        if (before !== null) {
          todo.push(before);
          continue;
        }
        todo.pop();
        done.add(placing);
        if (!sketch.put(placing)) return false;
      }
    }
  }
  return true;
}

/** What must be there before `placing`, of the same update. */
function firstUndone(
  { client, clock, beside, right }: Placing,
  byClient: ReadonlyMap<number, readonly Placing[]>,
  done: ReadonlySet<Placing>,
): Placing | null {
  for (const id of [clock > 0 ? { client, clock: clock - 1 } : null, beside, right]) {
    const all = id === null ? undefined : byClient.get(id.client);
    const index = all === undefined ? -1 : lastAt(all, id!.clock);
    if (index >= 0 && !done.has(all![index]!)) return all![index]!;
  }
  return null;
}

/** Index of the last that begins at `clock` or before; -1 if none does. */
function lastAt(all: readonly { readonly clock: number }[], clock: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.clock <= clock) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

class Sketch {
  #first: Node | null = null;
  readonly #byClient = new Map<number, Node[]>();
  readonly #walk: Walk;

  constructor(type: AnyType | null, walk: Walk) {
    this.#walk = walk;
    let last: Node | null = null;
    for (let item = type?._start ?? null; item !== null; item = item.right) {
      const { client, clock } = item.id;
      const { length, origin, rightOrigin } = item;
      const node: Node = { client, clock, length, origin, rightOrigin, next: null };
      if (last === null) this.#first = node;
      else last.next = node;
      last = node;
      const own = this.#byClient.get(client);
      if (own === undefined) this.#byClient.set(client, [node]);
      else own.push(node);
    }
    for (const own of this.#byClient.values()) own.sort((one, other) => one.clock - other.clock);
  }

  /** False where the item has no one place. */
  put({ client, clock, length, beside, right }: Placing): boolean {
    const origin = beside === right ? null : beside;
    // In this order: cutting before the one on the right leaves its front half where the whole was.
    const end = right === null ? null : this.#startingAt(right);
    const left = origin === null ? null : this.#endingAt(origin);
    // What is neither here nor in the update is erased and thrown away: no place to be wrong about.
    if (left === undefined || end === undefined) return true;
    const isKnown = knownTo({ client, origin, right }, left, end);
    for (let node = this.#after(left); node !== end; node = node.next) {
      this.#walk.step();
      if (node === null || isKnown(node.client, node.clock)) return false;
    }
    const node: Node = { client, clock, length, origin, rightOrigin: right, next: null };
    this.#insert(node, this.#place(left, end, node));
    return true;
  }

  /** Where Yjs puts it among what others have put in the same place. */
  #place(left: Node | null, end: Node | null, { client, origin, rightOrigin }: Node): Node | null {
    const [before, conflicting] = [new Set<Node>(), new Set<Node>()];
    let place = left;
    for (let other = this.#after(left); other !== null && other !== end; other = other.next) {
      before.add(other);
      conflicting.add(other);
      if (isSame(origin, other.origin)) {
        if (other.client < client) {
          place = other;
          conflicting.clear();
        } else if (isSame(rightOrigin, other.rightOrigin)) break;
      } else {
        const its = other.origin === null ? undefined : this.#at(other.origin);
        if (its === undefined || !before.has(its)) break;
        if (!conflicting.has(its)) {
          place = other;
          conflicting.clear();
        }
      }
    }
    return place;
  }

  #after(node: Node | null): Node | null {
    return node === null ? this.#first : node.next;
  }

  #insert(node: Node, after: Node | null): void {
    node.next = this.#after(after);
    if (after === null) this.#first = node;
    else after.next = node;
    const own = this.#byClient.get(node.client);
    if (own === undefined) this.#byClient.set(node.client, [node]);
    else own.splice(lastAt(own, node.clock) + 1, 0, node);
  }

  #at({ client, clock }: Id): Node | undefined {
    const own = this.#byClient.get(client);
    const node = own?.[lastAt(own, clock)];
    return node !== undefined && clock < node.clock + node.length ? node : undefined;
  }

  #endingAt(id: Id): Node | undefined {
    const node = this.#at(id);
    if (node !== undefined && id.clock < node.clock + node.length - 1) this.#cut(node, id.clock + 1);
    return node;
  }

  #startingAt(id: Id): Node | undefined {
    const node = this.#at(id);
    return node === undefined || node.clock === id.clock ? node : this.#cut(node, id.clock);
  }

  #cut(node: Node, clock: number): Node {
    const { client, rightOrigin } = node;
    const rest: Node = {
      client,
      clock,
      length: node.clock + node.length - clock,
      origin: { client, clock: clock - 1 },
      rightOrigin,
      next: null,
    };
    node.length = clock - node.clock;
    this.#insert(rest, node);
    return rest;
  }
}

function isSame(one: Id | null, other: Id | null): boolean {
  return one === other || (one !== null && other !== null && one.client === other.client && one.clock === other.clock);
}
