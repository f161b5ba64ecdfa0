import { replaceRange, shiftPoints, type PlainPoint, type PointEdit, type Spot } from '@stikkord/documents';
import { isBlank, PASTE_POINTS_MAX, POINT_TEXT_MAX } from '@stikkord/domain';
import type { PointEditorNotice } from './labels.ts';
import type { PastedLine } from './pasted-lines.ts';

export interface Range {
  readonly from: Spot;
  readonly to: Spot;
}

/** What a key or a paste comes to: edits and where the caret then stands (null: in its text), a refusal, or nothing (`null`: the browser's own). */
export type Act =
  | { readonly edits: PointEdit[]; readonly caret: Spot | null }
  | { readonly refused: PointEditorNotice }
  | { readonly nothing: true }
  | null;

/** An act that a key stands for, planned from the points and the selection. */
export type PlannedAct = (points: readonly PlainPoint[], range: Range, newKey: () => string) => Act;

const NOTHING = { nothing: true } as const;

type Points = readonly PlainPoint[];
type NewKey = () => string;

/** Enter: a new point. An empty point is one already (one step out, if it is indented), and so is an empty last one below. */
export function enter(points: Points, { from, to }: Range, newKey: NewKey): Act {
  const point = points[from.index]!;
  if (point.text === '') return outdent(points, from);
  const atEnd = from.index === to.index && from.offset === point.text.length;
  if (atEnd && from.index === points.length - 2 && points.at(-1)!.text === '')
    return { edits: [], caret: { index: from.index + 1, offset: 0 } };
  return { edits: replaceRange(points, from, to, ['', ''], newKey), caret: { index: from.index + 1, offset: 0 } };
}

/** Backspace: over a selection, or at the beginning of a point, which comes one step out, or is joined to the one before. */
export function backspace(points: Points, { from, to }: Range, newKey: NewKey): Act {
  if (from.index !== to.index || from.offset !== to.offset) return erase(points, { from, to }, newKey);
  if (from.offset > 0) return null;
  if ((points[from.index]!.level ?? 0) > 0) return outdent(points, from);
  const before = points[from.index - 1];
  if (before) return erase(points, { from: { index: from.index - 1, offset: before.text.length }, to }, newKey);
  return points[0]!.text === '' && points.length > 1 ? removeFirst(points) : NOTHING;
}

/** Delete: over a selection, or at the end of a point, to which the next one is joined. */
export function forwardDelete(points: Points, { from, to }: Range, newKey: NewKey): Act {
  if (from.index !== to.index || from.offset !== to.offset) return erase(points, { from, to }, newKey);
  if (from.offset < points[from.index]!.text.length) return null;
  if (from.index === points.length - 1) return NOTHING;
  return erase(points, { from, to: { index: from.index + 1, offset: 0 } }, newKey);
}

function outdent(points: Points, at: Spot): Act {
  const edits = shiftPoints(points, at.index, at.index, -1);
  return edits.length > 0 ? { edits, caret: at } : NOTHING;
}

function removeFirst(points: Points): Act {
  return { edits: [{ do: 'remove', keys: [points[0]!.key] }], caret: { index: 0, offset: 0 } };
}

function erase(points: Points, { from, to }: Range, newKey: NewKey): Act {
  if (isTooLong(points, { from, to }, [''])) return { refused: 'point-too-long' };
  return { edits: replaceRange(points, from, to, [''], newKey), caret: from };
}

/**
 * A paste: one line stays in the sentence, several become points of their own, as deep as they were among themselves. Refused whole
 * where a limit is passed.
 */
export function paste(points: Points, { from, to }: Range, pasted: readonly PastedLine[], newKey: NewKey): Act {
  const lines = pasted.map(({ text }) => text);
  if (lines.length === 0) return NOTHING;
  if (lines.length > PASTE_POINTS_MAX) return { refused: 'too-many-lines' };
  const head = points[from.index]!.text.slice(0, from.offset);
  const tail = points[to.index]!.text.slice(to.offset);
  const opens = lines.length > 1 && !isBlank(head);
  const closes = lines.length > 1 && !isBlank(tail);
  const all = [...(opens ? [''] : []), ...lines, ...(closes ? [''] : [])];
  if (isTooLong(points, { from, to }, all)) return { refused: 'paste-too-long' };
  const { level = 0 } = points[from.index]!;
  const levels = [...(opens ? [level] : []), ...pasted.map((line) => level + line.level)];
  const last = lines.at(-1)!.length;
  const index = from.index + all.length - (closes ? 2 : 1);
  return {
    edits: replaceRange(points, from, to, all, newKey, levels),
    caret: { index, offset: last + (all.length === 1 ? from.offset : 0) },
  };
}

/** True where a point would become longer than points may be, and longer than it was. */
function isTooLong(points: Points, { from, to }: Range, lines: readonly string[]): boolean {
  const texts = [...lines];
  texts[0] = points[from.index]!.text.slice(0, from.offset) + texts[0]!;
  texts[texts.length - 1] += points[to.index]!.text.slice(to.offset);
  const longest = Math.max(...points.slice(from.index, to.index + 1).map(({ text }) => text.length));
  return texts.some((text) => text.length > POINT_TEXT_MAX && text.length > longest);
}

/** The same for what the browser did by itself, one point at a time. */
export function outgrows(
  before: readonly { readonly text: string }[],
  after: readonly { readonly text: string }[],
): boolean {
  const longest = Math.max(POINT_TEXT_MAX, ...before.map(({ text }) => text.length));
  return after.some(({ text }) => text.length > longest);
}
