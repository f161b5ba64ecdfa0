import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { ScannedUpdate } from './scan-update.ts';

/**
 * True where `update` says something else than the document does under clocks that the document has: someone else has
 * written there in this client's name. What is sent again by who wrote it never contradicts, however Yjs has cut it, joined
 * it, deleted it or thrown it away since. Costs nothing where all of `update` is new.
 */
export function contradicts({ store }: Y.Doc, { bytes, blocks }: ScannedUpdate): boolean {
  if (!blocks.some(({ client, from }) => from < Y.getState(store, client))) return false;
  for (const struct of Y.decodeUpdate(bytes).structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { client, clock } = struct.id;
    const end = Math.min(clock + struct.length, Y.getState(store, client));
    if (end > clock && !isAmong(store.clients.get(client)!, struct, end)) return true;
  }
  return false;
}

/** True where `structs`, which are one client's, hold what `item` says up to clock `end`. */
function isAmong(structs: readonly (Y.Item | Y.GC)[], item: Y.Item, end: number): boolean {
  const { clock } = item.id;
  for (let index = Y.findIndexSS(structs as (Y.Item | Y.GC)[], clock); index < structs.length; index++) {
    const stored = structs[index]!;
    if (stored.id.clock >= end) break;
    // What was deleted and collected has left nothing to compare with.
    if (!(stored instanceof Y.Item)) continue;
    const from = Math.max(clock, stored.id.clock);
    const to = Math.min(end, stored.id.clock + stored.length);
    if (!hasSamePlace(item, stored, from) || !hasSameContent(item, stored, from, to)) return false;
  }
  return true;
}

function hasSamePlace(item: Y.Item, stored: Y.Item, clock: number): boolean {
  if (!isSameId(originAt(item, clock), originAt(stored, clock))) return false;
  if (!isSameId(item.rightOrigin, stored.rightOrigin)) return false;
  if (item.origin !== null || item.rightOrigin !== null || clock !== item.id.clock) return true;
  // Only an item without neighbours says what it lies in.
  return item.parentSub === stored.parentSub && isSameParent(item.parent, stored.parent);
}

function originAt({ id, origin }: Y.Item, clock: number): Y.ID | null {
  return clock === id.clock ? origin : Y.createID(id.client, clock - 1);
}

function isSameId(one: Y.ID | null, other: Y.ID | null): boolean {
  return one === other || (one !== null && other !== null && one.client === other.client && one.clock === other.clock);
}

/** `said`: as an update says it, a name or an id. */
function isSameParent(said: Y.Item['parent'], stored: Y.Item['parent']): boolean {
  if (!(stored instanceof Y.AbstractType)) return true;
  if (typeof said === 'string') return stored._item === null && Y.findRootTypeKey(stored) === said;
  return said instanceof Y.ID && stored._item !== null && isSameId(said, stored._item.id);
}

function hasSameContent(item: Y.Item, stored: Y.Item, from: number, to: number): boolean {
  const [one, other] = [item.content, stored.content];
  if (one instanceof Y.ContentDeleted || other instanceof Y.ContentDeleted) return true;
  if (one instanceof Y.ContentString && other instanceof Y.ContentString) {
    const slice = (text: string, at: Y.Item): string => text.slice(from - at.id.clock, to - at.id.clock);
    return isSameText(slice(one.str, item), slice(other.str, stored));
  }
  if (
    (one instanceof Y.ContentAny && other instanceof Y.ContentAny) ||
    (one instanceof Y.ContentJSON && other instanceof Y.ContentJSON)
  ) {
    const slice = (values: unknown[], at: Y.Item): unknown[] => values.slice(from - at.id.clock, to - at.id.clock);
    return isDeepStrictEqual(slice(one.arr, item), slice(other.arr, stored));
  }
  if (one instanceof Y.ContentFormat && other instanceof Y.ContentFormat)
    return one.key === other.key && isDeepStrictEqual(one.value, other.value);
  if (one instanceof Y.ContentEmbed && other instanceof Y.ContentEmbed)
    return isDeepStrictEqual(one.embed, other.embed);
  if (one instanceof Y.ContentBinary && other instanceof Y.ContentBinary)
    return Buffer.compare(one.content, other.content) === 0;
  return one instanceof Y.ContentType && other instanceof Y.ContentType && isSameType(one.type, other.type);
}

const REPLACEMENT = 0xff_fd;

/** Where Yjs cuts a pair of surrogates in two, it puts a replacement character for each half. */
function isSameText(one: string, other: string): boolean {
  if (one === other) return true;
  for (let index = 0; index < one.length; index++) {
    const [a, b] = [one.charCodeAt(index), other.charCodeAt(index)];
    if (a !== b && !(a === REPLACEMENT && isSurrogate(b)) && !(b === REPLACEMENT && isSurrogate(a))) return false;
  }
  return true;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd8_00 && unit <= 0xdf_ff;
}

type AnyType = Y.ContentType['type'];

function isSameType(one: AnyType, other: AnyType): boolean {
  const name = (type: AnyType): string | null =>
    type instanceof Y.XmlElement ? type.nodeName : type instanceof Y.XmlHook ? type.hookName : null;
  return one.constructor === other.constructor && name(one) === name(other);
}
