import { isBlank, pointId, type GroupId, type Point, type PointKey, type SectionId } from '@stikkord/domain';
import type * as Y from 'yjs';
import { createDocument } from '../shape.ts';
import { byOrderAndKey, readSection, type ShownPoint } from './read-section.ts';

/** A new, empty response document as one Yjs V1 update: the same bytes every time, so creating twice changes nothing. */
export function createResponseDocument(): Uint8Array {
  return createDocument();
}

/**
 * DOC3. The points of a response document, by section and then by their order in it. Points that were deleted or merged
 * into another come too, flagged `deleted`, with their last own text; blank ones among those are left out.
 * Empty bullets come unflagged, as they stand: ask the domain's `isPresent`. Never writes, never throws.
 */
export function readPoints(doc: Y.Doc, group: GroupId, sections: readonly SectionId[]): Point[] {
  return sections.flatMap((section) => {
    const { shown, gone } = readSection(doc, section);
    const withdrawn = gone.filter((point) => !isBlank(point.text));
    const above = new Map(pointsAbove(shown).map((key, index) => [shown[index]!.key, key]));
    return [...shown, ...withdrawn].sort(byOrderAndKey).map((read): Point => {
      const { key, text } = read;
      const point = { id: pointId(group, section, key), group, section, text, deleted: !above.has(key) };
      const under = above.get(key);
      return under ? { ...point, under: pointId(group, section, under) } : point;
    });
  });
}

/** DOC18. Per point, the key of the one that it stands under: as if points that say nothing weren't there. */
function pointsAbove(shown: readonly ShownPoint[]): (PointKey | null)[] {
  const path: ShownPoint[] = [];
  return shown.map((point) => {
    if (isBlank(point.text)) return null;
    while (path.length > 0 && path.at(-1)!.level >= point.level) path.pop();
    const above = path.at(-1)?.key ?? null;
    path.push(point);
    return above;
  });
}
