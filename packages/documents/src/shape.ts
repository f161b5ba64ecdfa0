import { keyBetween } from '@stikkord/domain';
import * as Y from 'yjs';

/** Raised when older readers would misread what is written. Writers keep off documents of another version. */
export const SHAPE_VERSION = 1;

/**
 * The client under which documents are created. Yjs draws client ids from 32 bits, so nobody else can get this one,
 * and two creations of the same document are the same bytes.
 */
export const CREATOR_CLIENT = 2 ** 32;

const META = 'meta';

/** A new document of this shape, as one Yjs V1 update: the same bytes every time. */
export function createDocument(): Uint8Array {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = CREATOR_CLIENT;
  doc.getMap(META).set('v', SHAPE_VERSION);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** The document's shape version, or null while it has not arrived (or says nothing sensible). */
export function shapeVersion(doc: Y.Doc): number | null {
  const version = doc.getMap(META).get('v');
  return typeof version === 'number' ? version : null;
}

/** Where something stands whose order key is missing or unusable. */
export const FALLBACK_ORDER = 'a0';

const ORDER_LENGTH_MAX = 4096;

/** The order key, or the fallback where `value` is none: whatever stands in a document, keys can be made beside it. */
export function orderOrFallback(value: unknown): string {
  if (typeof value !== 'string' || value.length > ORDER_LENGTH_MAX || !/^[0-9A-Za-z]{2,}$/.test(value))
    return FALLBACK_ORDER;
  try {
    keyBetween(value, null);
    return value;
  } catch {
    return FALLBACK_ORDER;
  }
}
