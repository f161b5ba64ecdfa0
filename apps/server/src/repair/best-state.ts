import type { KeptDocument } from '@stikkord/storage';
import { compactState } from '@stikkord/sync';
import * as Y from 'yjs';

export interface BestState {
  /** One full state, whole. */
  readonly state: Uint8Array;
  /** Changes that are in nothing that could be read. */
  readonly lost: number;
}

/**
 * The most that can be made of what is left of a document: every state and every change that is whole, put together. Yjs
 * takes what it has already seen as nothing new, so older states only fill holes. Null where nothing is left.
 */
export function bestState({ headSeq, states, updates }: KeptDocument): BestState | null {
  const doc = new Y.Doc();
  const reached = Math.max(0, ...states.filter(({ bytes }) => applied(doc, bytes)).map(({ seq }) => seq));
  const later = updates.filter(({ bytes }) => applied(doc, bytes)).filter(({ seq }) => seq > reached && seq <= headSeq);
  // What stands on something that is gone can't be placed; it would make the document damaged again.
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  if (doc.store.clients.size === 0) return null;
  const state = compactState({ snapshot: Y.encodeStateAsUpdate(doc), updates: [] }) as Uint8Array;
  return { state, lost: headSeq - reached - later.length };
}

/** False where the bytes are no update, though their checksum holds. */
function applied(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    // Tried elsewhere first: a half applied update can't be taken back.
    Y.applyUpdate(new Y.Doc(), update);
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}
