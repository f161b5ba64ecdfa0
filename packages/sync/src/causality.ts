import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { ClientBlock, DeleteRange, ScannedUpdate } from './scan-update.ts';

/** The next clock expected of a client; 0 where nothing is known of it. */
export type Known = (client: number) => number;

/**
 * How far each block of an update can be placed on what is known: the clock at which it stops, which is the block's `to`
 * where nothing is missing. Blocks may stand on each other, but on none to do `without`. Linear in the number of needs.
 */
export function reachOf(
  blocks: readonly ClientBlock[],
  known: Known,
  without: (block: ClientBlock) => boolean = () => false,
): ReadonlyMap<number, number> {
  const reach = new Map<number, number>();
  const next = new Map<ClientBlock, number>();
  const waiting = new Map<number, ClientBlock[]>();
  const clients = new Set(blocks.map((block) => block.client));
  const reached = (client: number): number => Math.max(known(client), reach.get(client) ?? 0);
  const todo: ClientBlock[] = [];
  for (const block of blocks) {
    // Without its beginning nothing of a block can be placed.
    if (block.from > known(block.client) || without(block)) reach.set(block.client, 0);
    else todo.push(block);
  }
  for (let block = todo.pop(); block !== undefined; block = todo.pop()) {
    let index = next.get(block) ?? 0;
    let need = block.needs[index];
    while (need !== undefined && need.clock < reached(need.client)) need = block.needs[++index];
    next.set(block, index);
    const stop = need === undefined ? block.to : need.at;
    const advanced = stop > (reach.get(block.client) ?? 0);
    reach.set(block.client, stop);
    if (need !== undefined && clients.has(need.client)) {
      const others = waiting.get(need.client);
      if (others === undefined) waiting.set(need.client, [block]);
      else others.push(block);
    }
    const woken = advanced ? waiting.get(block.client) : undefined;
    if (woken !== undefined) {
      waiting.delete(block.client);
      // A block can't help itself: what waits for its own client waits for others to bring it.
      for (const other of woken) if (other !== block) todo.push(other);
    }
  }
  return reach;
}

/** True where every struct can be placed and every delete names what is known, or comes with the update. */
export function isReady(update: ScannedUpdate, known: Known): boolean {
  return structsReady(update, known) && deletesBeyond(update, known) === null;
}

function structsReady({ blocks }: ScannedUpdate, known: Known): boolean {
  for (const { client, from } of blocks) if (from > known(client)) return false;
  if (blocks.every(({ needs }) => needs.every((need) => need.clock < known(need.client)))) return true;
  const reach = reachOf(blocks, known);
  return blocks.every(({ client, to }) => (reach.get(client) ?? 0) >= to);
}

/** What must be known before something can be placed: `client` up to and with `clock`. */
export interface Lack {
  readonly client: number;
  readonly clock: number;
}

/**
 * All that must come before an update can be placed. Empty where nothing must, and where its structs only wait for each
 * other, which nobody can have written.
 */
export function lacksOf({ blocks, deletes }: ScannedUpdate, known: Known): Lack[] {
  const own = new Map(blocks.map((block) => [block.client, block]));
  /** The furthest that is missing of each client. */
  const lacks = new Map<number, number>();
  const miss = (client: number, clock: number): void => {
    if (clock >= known(client)) lacks.set(client, Math.max(clock, lacks.get(client) ?? 0));
  };
  for (const { client, from, needs } of blocks) {
    if (from > 0) miss(client, from - 1);
    // What is within the update lacks only what that lacks itself; nothing can bring what it stands on itself.
    for (const need of needs)
      if (need.client === client || need.clock >= (own.get(need.client)?.to ?? 0)) miss(need.client, need.clock);
  }
  for (const { client, to } of deletes) if (to > (own.get(client)?.to ?? 0)) miss(client, to - 1);
  return [...lacks].map(([client, clock]) => ({ client, clock }));
}

/** The first delete of what nobody has written yet, in this update or before it. */
export function deletesBeyond({ blocks, deletes }: ScannedUpdate, known: Known): DeleteRange | null {
  let ends: Map<number, number> | null = null;
  for (const range of deletes) {
    if (range.to <= known(range.client)) continue;
    ends ??= new Map(blocks.map(({ client, to }) => [client, to]));
    if (range.to > (ends.get(range.client) ?? 0)) return range;
  }
  return null;
}

/**
 * The part of an update that can be placed on what is known, as an update of its own, `without` some blocks; null where that
 * is nothing.
 */
export function readyPart(
  update: ScannedUpdate,
  known: Known,
  without?: (block: ClientBlock) => boolean,
): Uint8Array | null {
  const reach = reachOf(update.blocks, known, without);
  const parts: { block: ClientBlock; count: number; end: number }[] = [];
  for (const block of update.blocks) {
    const stop = reach.get(block.client) ?? 0;
    if (stop >= block.to) parts.push({ block, count: block.count, end: block.end });
    else {
      const cut = block.needs.find((need) => need.at >= stop && stop > block.from);
      if (cut !== undefined && cut.index > 0) parts.push({ block, count: cut.index, end: cut.offset });
    }
  }
  const deletes = new Map<number, number[]>();
  for (const { client, from, to } of update.deletes) {
    const end = Math.min(to, Math.max(known(client), reach.get(client) ?? 0));
    if (end <= from) continue;
    const ranges = deletes.get(client);
    if (ranges === undefined) deletes.set(client, [from, end - from]);
    else ranges.push(from, end - from);
  }
  if (parts.length === 0 && deletes.size === 0) return null;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, parts.length);
  for (const { block, count, end } of parts) {
    encoding.writeVarUint(encoder, count);
    encoding.writeVarUint(encoder, block.client);
    encoding.writeVarUint(encoder, block.from);
    encoding.writeUint8Array(encoder, update.bytes.subarray(block.start, end));
  }
  encoding.writeVarUint(encoder, deletes.size);
  for (const [client, ranges] of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length / 2);
    for (const number of ranges) encoding.writeVarUint(encoder, number);
  }
  return encoding.toUint8Array(encoder);
}

/**
 * An update without the structs that are known: why store them twice, and Yjs can't place a struct of which a part is known
 * and was garbage-collected meanwhile.
 */
export function withoutKnown(update: ScannedUpdate, known: Known): Uint8Array {
  let vector: Map<number, number> | null = null;
  for (const { client, from } of update.blocks) {
    const clock = known(client);
    if (from < clock) (vector ??= new Map()).set(client, clock);
  }
  return vector === null ? update.bytes : Y.diffUpdate(update.bytes, Y.encodeStateVector(vector));
}
