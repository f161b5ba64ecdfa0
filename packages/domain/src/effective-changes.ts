import { NO_MARKS, type Board, type BoardChange, type Marks, type Placement, type Theme } from './board.ts';

/**
 * BD13. What of the changes is a change: each thing is written once, as it is in the end, and what is so already isn't written.
 * So an act that changes nothing leaves no step of undo, and none takes back what somebody else does to another field.
 */
export function effectiveChanges(board: Board, changes: readonly BoardChange[]): BoardChange[] {
  const themes = new Map<string, Partial<Omit<Theme, 'id'>>>();
  const placements = new Map<string, Placement | null>();
  const marks = new Map<string, Partial<Marks>>();
  for (const change of changes) {
    if (change.set === 'theme') themes.set(change.id, { ...themes.get(change.id), ...change.fields });
    else if (change.set === 'marks') marks.set(change.id, { ...marks.get(change.id), ...change.fields });
    else placements.set(change.id, change.set === 'placement' ? change.placement : null);
  }
  const effective: BoardChange[] = [];
  for (const [id, wanted] of themes) {
    const fields = differing<Omit<Theme, 'id'>>(wanted, board.themes.get(id));
    if (fields) effective.push({ set: 'theme', id, fields });
  }
  for (const [id, placement] of placements) {
    const now = board.placements.get(id);
    if (placement === null) {
      if (now) effective.push({ set: 'no-placement', id });
    } else if (differing<Placement>(placement, now)) effective.push({ set: 'placement', id, placement });
  }
  for (const [id, wanted] of marks) {
    const fields = differing<Marks>(wanted, board.marks.get(id) ?? NO_MARKS);
    if (fields) effective.push({ set: 'marks', id, fields });
  }
  return effective;
}

function differing<T extends object>(wanted: Partial<T>, now: T | undefined): Partial<T> | null {
  const fields = Object.entries(wanted).filter(([field, value]) => !now || !same(value, now[field as keyof T]));
  return fields.length === 0 ? null : (Object.fromEntries(fields) as Partial<T>);
}

/** Values of a board are plain and small: texts, numbers, wordings, lists of texts. */
function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && a !== null && JSON.stringify(a) === JSON.stringify(b));
}
