import {
  arrange,
  byOrder,
  effectiveChanges,
  isPresent,
  NO_MARKS,
  originalOf,
  type Board,
  type BoardChange,
  type Placement,
  type Point,
  type PointId,
} from '@stikkord/domain';
import * as Y from 'yjs';
import { applyBoardChanges, readBoard } from '../board/board-document.ts';

/**
 * DOC35. Writes in `doc` what it takes for a board to be as an earlier state `then` of it, of the points that there still are, and
 * gives what was written as one update; null where it is so already. A forward edit, as restoreResponse's. `points`: the
 * question's points as they are now. `doc` must be the caller's own.
 */
export function restoreBoard(doc: Y.Doc, then: Y.Doc, points: readonly Point[]): Uint8Array | null {
  const updates: Uint8Array[] = [];
  const note = (update: Uint8Array): void => void updates.push(update);
  doc.on('update', note);
  applyBoardChanges(doc, changesTo(readBoard(doc), readBoard(then), points), null);
  doc.off('update', note);
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

function changesTo(now: Board, then: Board, points: readonly Point[]): BoardChange[] {
  return effectiveChanges(now, [...themesTo(now, then), ...placesTo(now, then, points), ...marksTo(now, then)]);
}

/** Themes that came later are deleted, as a person would delete them. */
function themesTo(now: Board, then: Board): BoardChange[] {
  const back = [...then.themes.values()].map(({ id, ...fields }): BoardChange => ({ set: 'theme', id, fields }));
  const later = [...now.themes.keys()].filter((id) => !then.themes.has(id));
  return [...back, ...later.map((id): BoardChange => ({ set: 'theme', id, fields: { deleted: true } }))];
}

/** What came later goes to the tray. What is gone from the board stays gone; what is withdrawn stays withdrawn. */
function placesTo(now: Board, then: Board, points: readonly Point[]): BoardChange[] {
  const present = new Set(points.filter(isPresent).map(({ id }) => id));
  const wanted = new Set<PointId>();
  const { stacks } = arrange(then, points);
  for (const id of then.placements.keys()) {
    if (!present.has(originalOf(id)) && !now.placements.has(id) && !stacks.has(id)) continue;
    // What a point is laid on says where it stands, though it be gone itself.
    let at: PointId | null = id;
    while (at !== null && then.placements.has(at) && !wanted.has(at)) {
      wanted.add(at);
      at = then.placements.get(at)!.onto;
    }
  }
  const later = [...now.placements.keys()].filter((id) => !wanted.has(id) && present.has(originalOf(id)));
  // What was laid on a point that is gone stands where it stood, and not where that one was put since.
  const gone = new Map<PointId, Placement>();
  for (const id of wanted) {
    const { onto, ...stood } = then.placements.get(id)!;
    const since = onto === null || then.placements.has(onto) ? undefined : now.placements.get(onto);
    if (onto === null || !since || present.has(originalOf(onto))) continue;
    const first = gone.get(onto);
    if (first && byOrder({ id: onto, order: first.order }, { id: onto, order: stood.order }) <= 0) continue;
    gone.set(onto, { ...since, theme: stood.theme, parked: stood.parked, order: stood.order, onto: null });
  }
  return [
    ...[...wanted].map((id): BoardChange => ({ set: 'placement', id, placement: then.placements.get(id)! })),
    ...[...gone].map(([id, placement]): BoardChange => ({ set: 'placement', id, placement })),
    ...later.map((id): BoardChange => ({ set: 'no-placement', id })),
  ];
}

function marksTo(now: Board, then: Board): BoardChange[] {
  const ids = new Set([...now.marks.keys(), ...then.marks.keys()]);
  return [...ids].map((id): BoardChange => ({ set: 'marks', id, fields: then.marks.get(id) ?? NO_MARKS }));
}
