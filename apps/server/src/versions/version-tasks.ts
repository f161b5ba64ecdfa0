import { compareSections, restoreResponse } from '@stikkord/documents';
import type { SectionChanges, SectionId } from '@stikkord/domain';
import { compactState, CorruptDocumentError, type StoredDocument } from '@stikkord/sync';
import * as Y from 'yjs';

/** A document's bytes as they are stored; a version is a snapshot without updates. */
export type StoredState = Pick<StoredDocument, 'snapshot' | 'updates'>;

export type VersionTask =
  /** One full state. */
  | { readonly do: 'state'; readonly of: StoredState }
  /** What became of each point; `before: null` where there was no document. */
  | {
      readonly do: 'compare';
      readonly before: StoredState | null;
      readonly after: StoredState;
      readonly sections: readonly SectionId[];
    }
  /** What brings `wanted` back, and the full state that it was worked out from. */
  | { readonly do: 'restore'; readonly now: StoredState; readonly wanted: StoredState };

export interface TaskResults {
  state: Uint8Array;
  compare: readonly SectionChanges[];
  restore: { readonly state: Uint8Array; readonly update: Uint8Array | null };
}

/** Throws CorruptDocumentError where the bytes are no document. */
export function perform<D extends VersionTask['do']>(task: VersionTask & { readonly do: D }): TaskResults[D];
export function perform(task: VersionTask): TaskResults[keyof TaskResults] {
  switch (task.do) {
    case 'state':
      return stateOf(task.of);
    case 'compare':
      return compareSections(task.before && docOf(task.before), docOf(task.after), task.sections);
    case 'restore': {
      const doc = docOf(task.now);
      return { state: stateOf(task.now), update: restoreResponse(doc, docOf(task.wanted)) };
    }
  }
}

function stateOf(stored: StoredState): Uint8Array {
  return compactState(stored) as Uint8Array;
}

function docOf({ snapshot, updates }: StoredState): Y.Doc {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      if (snapshot !== null) Y.applyUpdate(doc, snapshot);
      for (const update of updates) Y.applyUpdate(doc, update);
    });
  } catch (cause) {
    throw new CorruptDocumentError('the stored bytes are no document', { cause });
  }
  return doc;
}
