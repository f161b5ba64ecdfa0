import { isBlank, type PointChange, type PointKey, type SectionChanges, type SectionId } from '@stikkord/domain';
import type * as Y from 'yjs';
import { longestRun } from '../response/edits.ts';
import { readSection, type ShownPoint } from '../response/read-section.ts';
import { textPieces } from './text-pieces.ts';

/**
 * DOC33. What became of each point between two states of a response document, section by section. `before: null`: nothing
 * was written yet. Blank points are left out, as everywhere where people read.
 */
export function compareSections(before: Y.Doc | null, after: Y.Doc, sections: readonly SectionId[]): SectionChanges[] {
  return sections.map((section) => ({
    section,
    points: comparePoints(before === null ? [] : pointsOf(before, section), pointsOf(after, section)),
  }));
}

function pointsOf(doc: Y.Doc, section: SectionId): ShownPoint[] {
  return readSection(doc, section).shown.filter(({ text }) => !isBlank(text));
}

function comparePoints(before: readonly ShownPoint[], after: readonly ShownPoint[]): PointChange[] {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const left = new Set(after.map(({ key }) => key));
  const stays = longestRun(after.flatMap(({ key }) => places.get(key) ?? []));
  const removed = removedBehind(before, left, stays);
  const changes = removed.get(null) ?? [];
  for (const point of after) {
    const place = places.get(point.key);
    changes.push(place === undefined ? added(point) : kept(before[place]!, point, !stays.has(place)));
    changes.push(...(removed.get(point.key) ?? []));
  }
  return changes;
}

/** Points that are no more, by the one that they stood behind and that still stands in its place; null: before all. */
function removedBehind(
  before: readonly ShownPoint[],
  left: ReadonlySet<PointKey>,
  stays: ReadonlySet<number>,
): Map<PointKey | null, PointChange[]> {
  const removed = new Map<PointKey | null, PointChange[]>();
  let behind: PointKey | null = null;
  before.forEach(({ key, text, level }, place) => {
    if (stays.has(place)) behind = key;
    if (left.has(key)) return;
    const change: PointChange = { key, is: 'removed', moved: false, level, pieces: [{ is: 'removed', text }] };
    removed.set(behind, [...(removed.get(behind) ?? []), change]);
  });
  return removed;
}

function added({ key, text, level }: ShownPoint): PointChange {
  return { key, is: 'added', moved: false, level, pieces: [{ is: 'added', text }] };
}

function kept(before: ShownPoint, { key, text, level }: ShownPoint, elsewhere: boolean): PointChange {
  const moved = elsewhere || before.level !== level;
  return { key, is: before.text === text ? 'same' : 'changed', moved, level, pieces: textPieces(before.text, text) };
}
