import type { Known, Lack } from './causality.ts';
import type { Owed } from './room.ts';

/** A change that stands on what has not come. Unread: read, it takes thirty times the room. */
export interface HeldChange {
  readonly bytes: Uint8Array;
  readonly owed: Owed | null;
  /** It came as sync step 2. */
  readonly answer: boolean;
  /** How often it has been held. */
  times: number;
}

/** Who holds changes: a socket. */
export interface Holder {
  /** All that `change` waited for has come. It is held no longer; who finds that it must wait on holds it again. */
  judgeHeld(change: HeldChange): void;
  isOthers(client: number): boolean;
  /** It holds most where too much is held, and is to be closed. */
  sendAway(): void;
}

/** Bytes that one document's sockets may hold, and all of a node's: past it, who holds most is sent away. */
export const ROOM_HELD_BYTES_MAX = 16 * 1024 * 1024;
export const NODE_HELD_BYTES_MAX = 64 * 1024 * 1024;
/** What a held change and what it waits for take beside its bytes. */
const HELD_OVERHEAD = 512;
const LACK_BYTES = 16;
/** How often one change may turn out to wait for something new. Honest ones wait for more once, when somebody else comes. */
const HELD_AGAIN_MAX = 16;

interface Held<H extends Holder> {
  readonly holder: H;
  readonly change: HeldChange;
  /** ClientID and clock in turn: first what others are to bring themselves, then the rest. */
  readonly lacks: Float64Array;
  /** Numbers in `lacks` that are of what others are to bring. */
  readonly carried: number;
  /** Where the first stands that has not come. */
  at: number;
  gone: boolean;
}

/** What one holder holds. */
export interface HeldShare {
  readonly count: number;
  readonly bytes: number;
  /** Changes that are no answers. */
  readonly own: number;
  /** Answers with what others are to bring themselves. */
  readonly carrying: number;
}

type Share<H extends Holder> = { -readonly [K in keyof HeldShare]: number } & { readonly all: Set<Held<H>> };

const NOTHING: HeldShare = { count: 0, bytes: 0, own: 0, carrying: 0 };

/** What all documents of a node hold together. */
export class HeldBudget {
  readonly #rooms = new Set<{ readonly bytes: number; sendLargestAway(): void }>();
  #bytes = 0;

  count(room: { readonly bytes: number; sendLargestAway(): void }, bytes: number): void {
    this.#bytes += bytes;
    if (room.bytes > 0) this.#rooms.add(room);
    else this.#rooms.delete(room);
  }

  makeRoom(): void {
    while (this.#bytes > NODE_HELD_BYTES_MAX) {
      let largest: { readonly bytes: number; sendLargestAway(): void } | null = null;
      for (const room of this.#rooms) if (largest === null || room.bytes > largest.bytes) largest = room;
      if (largest === null) return;
      largest.sendLargestAway();
    }
  }
}

/**
 * The changes held at one document, found by what each waits for: what comes wakes those that waited for nothing else, and
 * costs nothing for the others, however many they are.
 */
export class HeldChanges<H extends Holder> {
  readonly #known: Known;
  readonly #budget: HeldBudget;
  /** By the clientID that each waits for next; those that wait for the lowest clock last. */
  readonly #byClient = new Map<number, Held<H>[]>();
  readonly #shares = new Map<H, Share<H>>();
  #woken: Held<H>[] = [];
  #bytes = 0;

  constructor(known: Known, budget: HeldBudget) {
    this.#known = known;
    this.#budget = budget;
  }

  get bytes(): number {
    return this.#bytes;
  }

  shareOf(holder: H): HeldShare {
    return this.#shares.get(holder) ?? NOTHING;
  }

  /** `carried`: what others are to bring themselves; `lacks`: what else is missing. False where it has waited too often. */
  hold(holder: H, change: HeldChange, carried: readonly Lack[], lacks: readonly Lack[]): boolean {
    if (++change.times > HELD_AGAIN_MAX) return false;
    const numbers = new Float64Array(2 * (carried.length + lacks.length));
    for (const [index, { client, clock }] of [...carried, ...lacks].entries()) numbers.set([client, clock], 2 * index);
    const held: Held<H> = { holder, change, lacks: numbers, carried: 2 * carried.length, at: 0, gone: false };
    const share = this.#shares.get(holder) ?? { ...NOTHING, all: new Set<Held<H>>() };
    this.#shares.set(holder, share);
    share.all.add(held);
    this.#count(share, held, 1);
    if (held.carried > 0) share.carrying++;
    if (this.#index(held)) this.#woken.push(held);
    return true;
  }

  /** Sends away who holds most, as long as more is held than may be. */
  makeRoom(): void {
    while (this.#bytes > ROOM_HELD_BYTES_MAX) this.sendLargestAway();
    this.#budget.makeRoom();
  }

  sendLargestAway(): void {
    let largest: [H, Share<H>] | null = null;
    for (const each of this.#shares) if (largest === null || each[1].bytes > largest[1].bytes) largest = each;
    if (largest === null) return;
    this.letGo(largest[0]);
    largest[0].sendAway();
  }

  /** More is known of this client, or of any. */
  brought(client?: number): void {
    if (this.#byClient.size === 0) return;
    const clients = client === undefined ? [...this.#byClient.keys()] : [client];
    for (const each of clients) {
      const waiting = this.#byClient.get(each);
      if (waiting === undefined) continue;
      const known = this.#known(each);
      for (let next = waiting.at(-1); next !== undefined && clockOf(next) < known; next = waiting.at(-1)) {
        waiting.pop();
        this.#woken.push(next);
      }
      if (waiting.length === 0) this.#byClient.delete(each);
    }
  }

  /** It is no longer another's to bring what is of this client. */
  released(client: number): void {
    const waiting = this.#byClient.get(client);
    if (waiting === undefined) return;
    this.#byClient.delete(client);
    this.#woken.push(...waiting);
  }

  /** Has all judged that wait for nothing more, also what that leads to. */
  judgeWoken(): void {
    while (this.#woken.length > 0) {
      const woken = this.#woken;
      this.#woken = [];
      for (const held of woken) {
        if (held.gone || !this.#index(held)) continue;
        this.#drop(held);
        held.holder.judgeHeld(held.change);
      }
    }
  }

  /** Forgets all that one holds. */
  letGo(holder: H): void {
    const share = this.#shares.get(holder);
    if (share === undefined) return;
    const clients = new Set<number>();
    for (const held of share.all) {
      if (held.at < held.lacks.length) clients.add(held.lacks[held.at]!);
      this.#drop(held);
    }
    for (const client of clients) {
      const left = this.#byClient.get(client)?.filter(({ gone }) => !gone) ?? [];
      if (left.length > 0) this.#byClient.set(client, left);
      else this.#byClient.delete(client);
    }
  }

  /** Moves it on to the next that it waits for; true where there is none. */
  #index(held: Held<H>): boolean {
    const { lacks, carried, holder } = held;
    const wasCarrying = held.at < carried;
    for (; held.at < lacks.length; held.at += 2) {
      const client = lacks[held.at]!;
      if (lacks[held.at + 1]! < this.#known(client)) continue;
      if (held.at >= carried || holder.isOthers(client)) break;
    }
    if (wasCarrying && held.at >= carried) this.#shares.get(holder)!.carrying--;
    if (held.at >= lacks.length) return true;
    const client = lacks[held.at]!;
    const waiting = this.#byClient.get(client);
    if (waiting === undefined) this.#byClient.set(client, [held]);
    else waiting.splice(placeIn(waiting, clockOf(held)), 0, held);
    return false;
  }

  #drop(held: Held<H>): void {
    held.gone = true;
    const share = this.#shares.get(held.holder)!;
    share.all.delete(held);
    if (held.at < held.carried) share.carrying--;
    this.#count(share, held, -1);
    if (share.all.size === 0) this.#shares.delete(held.holder);
  }

  #count(share: Share<H>, { change, lacks }: Held<H>, one: 1 | -1): void {
    const bytes = one * (HELD_OVERHEAD + change.bytes.length + (lacks.length / 2) * LACK_BYTES);
    share.count += one;
    share.bytes += bytes;
    if (!change.answer) share.own += one;
    this.#bytes += bytes;
    this.#budget.count(this, bytes);
  }
}

function clockOf({ lacks, at }: { readonly lacks: Float64Array; readonly at: number }): number {
  return lacks[at + 1]!;
}

/** Where one that waits for `clock` goes, in the order from the highest clock to the lowest. */
function placeIn(waiting: readonly { readonly lacks: Float64Array; readonly at: number }[], clock: number): number {
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clockOf(waiting[middle]!) > clock) low = middle + 1;
    else high = middle;
  }
  return low;
}
