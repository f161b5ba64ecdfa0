import { byOrder, isBlank, pointId, type GroupId, type Point, type SectionId } from '@stikkord/domain';
import type * as Y from 'yjs';
import { createDocument } from '../shape.ts';
import { readSection } from './read-section.ts';

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
    return [
      ...shown.map((point) => ({ ...point, deleted: false })),
      ...withdrawn.map((point) => ({ ...point, deleted: true })),
    ]
      .sort((a, b) => byOrder({ id: a.key, order: a.order }, { id: b.key, order: b.order }))
      .map(({ key, text, deleted }) => ({ id: pointId(group, section, key), group, section, text, deleted }));
  });
}
