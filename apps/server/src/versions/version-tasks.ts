import { compareBoards, compareSections, readBoard, restoreBoard, restoreResponse } from '@stikkord/documents';
import { EMPTY_BOARD, type BoardComparison, type Point, type SectionChanges, type SectionId } from '@stikkord/domain';
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
  /** What facilitators did on a board; `points`: its question's, as they are now. */
  | {
      readonly do: 'compare-boards';
      readonly before: StoredState | null;
      readonly after: StoredState;
      readonly points: readonly Point[];
    }
  /** What brings `wanted` back, and the full state that it was worked out from. `points`: of a board; null: of an answer. */
  | {
      readonly do: 'restore';
      readonly now: StoredState;
      readonly wanted: StoredState;
      readonly points: readonly Point[] | null;
    };

export interface TaskResults {
  state: Uint8Array;
  compare: readonly SectionChanges[];
  'compare-boards': BoardComparison;
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
    case 'compare-boards':
      return compareBoards(
        task.before === null ? EMPTY_BOARD : readBoard(docOf(task.before)),
        readBoard(docOf(task.after)),
        task.points,
      );
    case 'restore': {
      const [doc, wanted] = [docOf(task.now), docOf(task.wanted)];
      const update = task.points === null ? restoreResponse(doc, wanted) : restoreBoard(doc, wanted, task.points);
      return { state: stateOf(task.now), update };
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
