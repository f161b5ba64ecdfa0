// Over 300 lines: one judgement, whose halves would only pass each other everything they know.
import * as Y from 'yjs';
import type { Known } from './causality.ts';
import { cutSteps } from './cutting.ts';
import { canFollowEachOther } from './list-rehearsal.ts';
import { isNextTo } from './placing-order.ts';
import { goesOnFrom, placingAt, restOf } from './placings.ts';
import type { Placing, ScannedUpdate } from './scan-update.ts';
import { WaitingItems } from './waiting-items.ts';
import { Walk } from './walk.ts';

/**
 * Yjs puts an item in its place by walking over those that were written in the same place without knowledge of each other:
 * at worst over the whole list, for every item. A few kilobytes that are made for it hold a server for minutes, and again
 * whenever the document is loaded. People who write at once make gaps of a few items, in lists of tens.
 */

/** Steps that one update may cost at worst, about 150 ns each. */
const UPDATE_STEPS_MAX = 5_000_000;
/** The same for all lists of a document together, each the square of its length: what loading it may cost at worst. */
const DOCUMENT_STEPS_MAX = 25_000_000;
/** Longer ones are over the limit by themselves. */
const WALK_MAX = 5_001;
/** Lists are counted anew, which takes milliseconds for a large document, after this many items at the earliest. */
const RECOUNT_AFTER = 500;

type AnyType = Y.ContentType['type'];
type Id = NonNullable<Placing['beside']>;

/** Where items stand one after the other: a type's list, or the values that a key has had. `type`: null if not there yet. */
interface List {
  readonly name: string;
  readonly type: AnyType | null;
  readonly sub: string | null;
}

interface Incoming {
  /** Items in the list now. */
  readonly length: number;
  count: number;
}

/** An item in no one place: where it goes, or whether it is there, would depend on when what came in. */
export class TornPlaceError extends Error {
  override readonly name = 'TornPlaceError';
}

type ByClient = ReadonlyMap<number, readonly Placing[]>;

/** Where the items of an update go. */
interface Placed {
  readonly lists: ReadonlyMap<string, Incoming>;
  readonly places: readonly { readonly placing: Placing; readonly list: List | null }[];
  readonly isTorn: () => boolean;
}

/** How crowded the lists of a live document are, and whether an update may add to them. */
export class Crowding {
  readonly #doc: Y.Doc;
  readonly #names = new WeakMap<object, number>();
  #named = 0;
  /** Length of each list when it was last looked at. */
  readonly #lengths = new Map<string, number>();
  /** Items accepted and not in the document yet, by client, in the order of clocks. */
  readonly #queued = new Map<number, Placing[]>();
  /** The same by the lists that they go into. */
  readonly #waiting = new WaitingItems();
  #steps = 0;
  #sinceCount = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#recount();
  }

  /**
   * True where `update` may be added, on top of what is accepted and not in the document yet; counts it. Throws
   * TornPlaceError.
   */
  take(update: ScannedUpdate, known: Known): boolean {
    const placed = this.#placed(update, known);
    if (placed === null) return false;
    const { lists } = placed;
    let steps = this.#waiting.steps + cutSteps(this.#doc, update, known);
    let items = 0;
    for (const [name, { length, count }] of lists) {
      steps += count * (length + count + this.#waiting.countIn(name));
      items += count;
    }
    if (steps > UPDATE_STEPS_MAX) return false;
    if (placed.isTorn()) throw new TornPlaceError();
    let sum = this.#with(lists);
    if (sum > DOCUMENT_STEPS_MAX) {
      if (this.#sinceCount < RECOUNT_AFTER) return false;
      this.#recount();
      sum = this.#with(lists);
      if (sum > DOCUMENT_STEPS_MAX) return false;
    }
    this.#steps = sum;
    for (const [name, { length, count }] of lists) this.#lengths.set(name, length + count);
    this.#sinceCount += items;
    this.#remember(update, known);
    for (const { placing, list } of placed.places)
      if (list !== null) this.#waiting.add(placing, list.name, lists.get(list.name)!.length);
    return true;
  }

  /**
   * True where an item's place can't be told before what is queued stands in the document: its neighbours are queued, or
   * others of its writer. Not so for what goes on from the item before it: the two are as one.
   */
  leansOnQueue({ placings }: ScannedUpdate, known: Known): boolean {
    const isQueued = ({ client, clock }: Id): boolean =>
      clock < known(client) && clock >= Y.getState(this.#doc.store, client);
    for (const [index, placing] of placings.entries()) {
      const { client, clock, length, beside, right, parent } = placing;
      if (clock + length <= known(client)) continue;
      const ownQueued = isQueued({ client, clock: known(client) - 1 });
      if (ownQueued) {
        const before = clock > known(client) ? placings[index - 1] : this.#queued.get(client)?.at(-1);
        if (!goesOnFrom(placing, before)) return true;
      } else if (
        (beside !== null && isQueued(beside)) ||
        (right !== null && isQueued(right)) ||
        (parent !== null && isQueued(parent))
      )
        return true;
    }
    return false;
  }

  /** The document has taken in some of what was accepted. */
  settled(): void {
    for (const [client, placings] of this.#queued) {
      const known = Y.getState(this.#doc.store, client);
      const left = placings.filter(({ clock, length }) => clock + length > known);
      if (left.length > 0) this.#queued.set(client, left);
      else this.#queued.delete(client);
    }
    this.#waiting.clear();
    const resolved = new Map<Placing, List | null>();
    for (const placings of this.#queued.values())
      for (const placing of placings) {
        const list = this.#listOf(placing, this.#queued, resolved);
        if (list !== null) this.#waiting.add(placing, list.name, lengthOf(list));
      }
  }

  #remember({ placings }: ScannedUpdate, known: Known): void {
    for (const placing of placings) {
      const rest = restOf(placing, known);
      if (rest === null) continue;
      const before = this.#queued.get(rest.client);
      if (before === undefined) this.#queued.set(rest.client, [rest]);
      else before.push(rest);
    }
  }

  #with(lists: ReadonlyMap<string, Incoming>): number {
    let steps = this.#steps;
    for (const [name, { length, count }] of lists) steps += (length + count) ** 2 - (this.#lengths.get(name) ?? 0) ** 2;
    return steps;
  }

  /** The lists that new items of `update` go into, and whether one has no place; null where a list is far too long. */
  #placed(update: ScannedUpdate, known: Known): Placed | null {
    const { blocks, placings } = update;
    const byClient = new Map<number, Placing[]>();
    for (const { client } of blocks) byClient.set(client, []);
    for (const placing of placings) byClient.get(placing.client)!.push(placing);
    const resolved = new Map<Placing, List | null>();
    const incoming = new Map<string, Incoming>();
    const places: { readonly placing: Placing; readonly list: List | null }[] = [];
    for (const whole of placings) {
      const placing = restOf(whole, known);
      if (placing === null) continue;
      const list = this.#listOf(placing, byClient, resolved);
      places.push({ placing, list });
      // What stands beside something erased is erased as well, and takes no place.
      if (list === null) continue;
      const there = incoming.get(list.name);
      if (there !== undefined) there.count++;
      else {
        const length = lengthOf(list);
        if (length >= WALK_MAX) return null;
        incoming.set(list.name, { length, count: 1 });
      }
    }
    const isTorn = (): boolean => {
      const walk = new Walk();
      for (const { placing, list } of places)
        if (this.#isTorn(placing, list, update, byClient, resolved, walk)) return true;
      return !isTogether(places);
    };
    return { lists: incoming, places, isTorn };
  }

  /** The list that an item goes into: the one it names, or its neighbour's. The update is known to hold no rings. */
  #listOf(placing: Placing, byClient: ByClient, resolved: Map<Placing, List | null>): List | null {
    const path: Placing[] = [];
    let list: List | null | undefined;
    for (let at: Placing | undefined = placing; list === undefined;) {
      list = resolved.get(at);
      if (list !== undefined) break;
      path.push(at);
      if (at.beside === null) {
        list = this.#ownList(at);
        break;
      }
      const { client, clock }: Id = at.beside;
      const item = this.#itemAt(client, clock);
      if (item !== undefined) list = item instanceof Y.Item ? this.#listAround(item) : null;
      else {
        const next: Placing | undefined = this.#comingAt(client, clock, byClient);
        // What is coming there, and no item, has been thrown away by who sends it.
        if (next === undefined) list = null;
        else at = next;
      }
    }
    for (const each of path) resolved.set(each, list);
    return list;
  }

  #isTorn(
    placing: Placing,
    list: List | null,
    { deletes }: ScannedUpdate,
    byClient: ByClient,
    resolved: Map<Placing, List | null>,
    walk: Walk,
  ): boolean {
    const { client, clock, length, beside, right } = placing;
    if (right !== null && right !== beside) {
      if (right.client === beside?.client && right.clock === beside.clock) return true;
      if (this.#listAt(right, byClient, resolved)?.name !== list?.name) return true;
    }
    if (list === null) return false;
    if (list.sub === null) return !isNextTo(this.#doc, placing, list.type, walk);
    // A key's newest value stands last; several in one piece are those that it no longer has.
    if (right !== null) return true;
    if (length === 1) return false;
    return !deletes.some((range) => range.client === client && range.from <= clock && range.to >= clock + length);
  }

  /** The list that an item stands in, or will: null where it was thrown away. */
  #listAt({ client, clock }: Id, byClient: ByClient, resolved: Map<Placing, List | null>): List | null {
    const item = this.#itemAt(client, clock);
    if (item !== undefined) return item instanceof Y.Item ? this.#listAround(item) : null;
    const coming = this.#comingAt(client, clock, byClient);
    return coming === undefined ? null : this.#listOf(coming, byClient, resolved);
  }

  #comingAt(client: number, clock: number, byClient: ByClient): Placing | undefined {
    return placingAt(byClient.get(client), clock) ?? placingAt(this.#queued.get(client), clock);
  }

  #ownList({ root, parent, sub }: Placing): List | null {
    if (root !== null) {
      const type = this.#doc.share.get(root);
      return type === undefined ? { name: `root ${root}${suffix(sub)}`, type: null, sub } : this.#list(type, sub);
    }
    const { client, clock } = parent!;
    const item = this.#itemAt(client, clock);
    if (item === undefined) return { name: `new ${client} ${clock}${suffix(sub)}`, type: null, sub };
    return item instanceof Y.Item && item.content instanceof Y.ContentType ? this.#list(item.content.type, sub) : null;
  }

  #listAround({ parent, parentSub }: Y.Item): List | null {
    return parent instanceof Y.AbstractType ? this.#list(parent, parentSub) : null;
  }

  #list(type: AnyType, sub: string | null): List {
    let name = this.#names.get(type);
    if (name === undefined) this.#names.set(type, (name = ++this.#named));
    return { name: `${name}${suffix(sub)}`, type, sub };
  }

  #itemAt(client: number, clock: number): Y.Item | Y.GC | undefined {
    const { store } = this.#doc;
    if (clock >= Y.getState(store, client)) return undefined;
    const structs = store.clients.get(client)!;
    return structs[Y.findIndexSS(structs, clock)];
  }

  #recount(): void {
    this.#lengths.clear();
    for (const structs of this.#doc.store.clients.values()) {
      for (const struct of structs) {
        const name = struct instanceof Y.Item ? this.#listAround(struct)?.name : undefined;
        if (name === undefined) continue;
        this.#lengths.set(name, (this.#lengths.get(name) ?? 0) + 1);
      }
    }
    this.#steps = 0;
    for (const length of this.#lengths.values()) this.#steps += length ** 2;
    this.#sinceCount = 0;
  }
}

/** True where the items of an update that go into the same list may stand there together. */
function isTogether(places: readonly { readonly placing: Placing; readonly list: List | null }[]): boolean {
  if (places.length < 2) return true;
  const byList = new Map<string, { readonly type: AnyType | null; readonly placings: Placing[]; isRow: boolean }>();
  for (const { placing, list } of places) {
    if (list === null || list.sub !== null) continue;
    const there = byList.get(list.name);
    if (there === undefined) byList.set(list.name, { type: list.type, placings: [placing], isRow: true });
    else {
      there.isRow &&= goesOnFrom(placing, there.placings.at(-1));
      there.placings.push(placing);
    }
  }
  const walk = new Walk();
  // Letters typed one after the other are as one item.
  for (const { type, placings, isRow } of byList.values())
    if (!isRow && !canFollowEachOther(type, placings, walk)) return false;
  return true;
}

function suffix(sub: string | null): string {
  return sub === null ? '' : `/${sub}`;
}

/** Items in a list, counted up to WALK_MAX. */
function lengthOf({ type, sub }: List): number {
  let length = 0;
  if (type === null) return length;
  if (sub === null) for (let item = type._start; item !== null && length < WALK_MAX; item = item.right) length++;
  else for (let item = type._map.get(sub) ?? null; item !== null && length < WALK_MAX; item = item.left) length++;
  return length;
}
