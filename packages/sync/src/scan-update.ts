import { FRAME_STRUCTS_MAX } from '@stikkord/protocol';
import { MalformedError } from './byte-reader.ts';
import { TooManyPartsError, ValueReader } from './value-reader.ts';

/** `at` (a clock of the block's own client) can only be placed when `client` is known up to and with `clock`. */
export interface Need {
  readonly at: number;
  readonly client: number;
  readonly clock: number;
  /** Structs of the block before this one, and where its bytes begin: where the block can be cut. */
  readonly index: number;
  readonly offset: number;
}

/** What an update says of one client: clocks `from` up to, not with, `to`. */
export interface ClientBlock {
  readonly client: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Only what other clients or a skipped stretch must bring; in the order of `at`. */
  readonly needs: readonly Need[];
  /** Where the structs' bytes stand in the update. */
  readonly start: number;
  readonly end: number;
}

export interface DeleteRange {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** One item, and what says which list it goes into: `beside` a neighbour, or the list itself by `root` or `parent`. */
export interface Placing {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly beside: { readonly client: number; readonly clock: number } | null;
  /** The neighbour on the right: `beside` where there is none on the left. */
  readonly right: { readonly client: number; readonly clock: number } | null;
  readonly root: string | null;
  readonly parent: { readonly client: number; readonly clock: number } | null;
  /** Key in a map; null in a list, and where a neighbour says it. */
  readonly sub: string | null;
}

export interface ScannedUpdate {
  readonly bytes: Uint8Array;
  readonly blocks: readonly ClientBlock[];
  /** Items by client, in the order of clocks. */
  readonly placings: readonly Placing[];
  readonly deletes: readonly DeleteRange[];
}

/** A whole document's deletes travel in every sync step 2, so this is roomier than the cap on structs. */
const DELETES_MAX = 100_000;
/** Clocks are counted in characters; nobody types this many. Beyond it Yjs would lose whole numbers. */
const CLOCK_MAX = 2 ** 48;
const NOTHING: readonly never[] = [];

/**
 * Reads an update in format V1 without building it: who wrote which clocks, what they stand on, what is deleted. It is
 * stricter than Yjs, so that what passes here can be applied there: no empty structs, no second block of a client, no
 * struct that stands on its own future, no sub-documents, nothing left over (so V2 never passes).
 * Throws MalformedError, TooManyPartsError.
 */
export function scanUpdate(bytes: Uint8Array): ScannedUpdate {
  const reader = new ValueReader(bytes);
  const placings: Placing[] = [];
  const blocks = readBlocks(reader, placings);
  const deletes = readDeletes(reader);
  reader.end();
  return { bytes, blocks, placings, deletes };
}

function readBlocks(reader: ValueReader, placings: Placing[]): readonly ClientBlock[] {
  const clients = reader.uint();
  if (clients === 0) return NOTHING;
  if (clients > FRAME_STRUCTS_MAX) throw new TooManyPartsError();
  const blocks: ClientBlock[] = [];
  const seen = clients > 1 ? new Set<number>() : null;
  let structs = 0;
  for (let i = 0; i < clients; i++) {
    const count = reader.uint();
    structs += count;
    if (structs > FRAME_STRUCTS_MAX) throw new TooManyPartsError();
    if (count === 0) throw new MalformedError('a client without structs');
    const client = reader.uint();
    if (seen?.has(client)) throw new MalformedError('a client twice');
    seen?.add(client);
    blocks.push(readBlock(reader, client, count, placings));
  }
  return blocks;
}

function readBlock(reader: ValueReader, client: number, count: number, placings: Placing[]): ClientBlock {
  const from = reader.uint();
  const start = reader.pos;
  const needs: Need[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    const offset = reader.pos;
    const need = (other: number, clock: number): void => {
      if (other !== client) needs.push({ at, client: other, clock, index, offset });
      else if (clock >= at) throw new MalformedError('a struct that stands on its own future');
    };
    const info = reader.byte();
    let length: number;
    if (info === 0 || info === SKIP) length = reader.uint();
    else {
      const where = readWhere(reader, info, need);
      length = readContent(reader, info & 0x1f);
      placings.push({ client, clock: at, length, ...where });
    }
    if (length === 0) throw new MalformedError('an empty struct');
    at += length;
    if (at > CLOCK_MAX) throw new MalformedError('a clock out of range');
    if (info === SKIP) {
      // The struct after the skip stands on the clock before it.
      needs.push({ at: at - length, client, clock: at - 1, index, offset });
    }
  }
  return { client, from, to: at, count, needs: needs.length > 0 ? needs : NOTHING, start, end: reader.pos };
}

const SKIP = 10;

/** Reads what an item says of its place. */
function readWhere(
  reader: ValueReader,
  info: number,
  need: (client: number, clock: number) => void,
): Omit<Placing, 'client' | 'clock' | 'length'> {
  const origin = (info & 0x80) !== 0 ? readId(reader, need) : null;
  const rightOrigin = (info & 0x40) !== 0 ? readId(reader, need) : null;
  const beside = origin ?? rightOrigin;
  if (beside !== null) return { beside, right: rightOrigin, root: null, parent: null, sub: null };
  const isRoot = reader.uint() === 1;
  const root = isRoot ? reader.text() : null;
  const parent = isRoot ? null : readId(reader, need);
  return { beside, right: null, root, parent, sub: (info & 0x20) !== 0 ? reader.text() : null };
}

function readId(
  reader: ValueReader,
  need: (client: number, clock: number) => void,
): { readonly client: number; readonly clock: number } {
  const client = reader.uint();
  const clock = reader.uint();
  need(client, clock);
  return { client, clock };
}

/** The kinds of content, numbered as Yjs numbers them. */
function readContent(reader: ValueReader, kind: number): number {
  switch (kind) {
    case 1: // deleted
      return reader.uint();
    case 2: {
      const length = reader.itemValues();
      for (let i = 0; i < length; i++) reader.json(true);
      return length;
    }
    case 3: // bytes
      reader.block();
      return 1;
    case 4:
      return reader.textLength();
    case 5: // embedded value
      reader.json(false);
      return 1;
    case 6: // formatting: key, value
      reader.text();
      reader.json(false);
      return 1;
    case 7: {
      const type = reader.uint();
      if (type > 6) throw new MalformedError('an unknown type');
      if (type === 3 || type === 5) reader.text();
      return 1;
    }
    case 8: {
      const length = reader.itemValues();
      for (let i = 0; i < length; i++) reader.skipAny();
      return length;
    }
    default: // 9 is a sub-document, which nobody here uses
      throw new MalformedError('an unknown content');
  }
}

function readDeletes(reader: ValueReader): readonly DeleteRange[] {
  const clients = reader.uint();
  if (clients === 0) return NOTHING;
  if (clients > DELETES_MAX) throw new TooManyPartsError();
  const deletes: DeleteRange[] = [];
  const seen = clients > 1 ? new Set<number>() : null;
  for (let i = 0; i < clients; i++) {
    const client = reader.uint();
    if (seen?.has(client)) throw new MalformedError('deletes of a client twice');
    seen?.add(client);
    const ranges = reader.uint();
    if (deletes.length + ranges > DELETES_MAX) throw new TooManyPartsError();
    let before = 0;
    for (let j = 0; j < ranges; j++) {
      const from = reader.uint();
      const to = from + reader.uint();
      if (to === from || to > CLOCK_MAX) throw new MalformedError('a delete out of range');
      // Yjs sorts and joins them. Ranges that overlap would be looked through as often as they are said.
      if (from < before) throw new MalformedError('deletes out of order');
      before = to;
      deletes.push({ client, from, to });
    }
  }
  return deletes;
}
