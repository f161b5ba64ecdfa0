import type { PointKey } from '@stikkord/domain';
import * as Y from 'yjs';
import { placeOf } from './apply-edit.ts';
import type { SectionReading } from './read-section.ts';

/** A place in the text that stays where it is while others write: JSON of a Yjs relative position. */
export type Place = Readonly<Record<string, unknown>>;

/** Null where there is no such point. */
export function placeAt({ shown }: SectionReading, key: PointKey, offset: number): Place | null {
  const point = shown.find((candidate) => candidate.key === key);
  if (!point) return null;
  const { text, index } = placeOf(point, offset);
  // Bound to the character before it, as typing is: a caret stays with what was just written.
  return Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, -1)) as Place;
}

/** The point and offset where a place is now; null where its point is gone, or `place` (it may come from others) makes no sense. */
export function findPlace(
  doc: Y.Doc,
  { shown }: SectionReading,
  place: unknown,
): { key: PointKey; offset: number } | null {
  const absolute = absolutePlace(doc, place);
  if (!absolute) return null;
  for (const point of shown) {
    let offset = 0;
    let edge: number | null = null;
    for (const entry of point.entries) {
      for (const { text, start, end, chunks } of entry.segments) {
        const inside = text === absolute.type && absolute.index >= start && absolute.index <= end;
        if (inside && chunks.length === 0) edge ??= offset;
        for (const chunk of chunks) {
          const within = absolute.index - chunk.index;
          if (inside && within >= 0 && within <= chunk.string.length)
            return { key: point.key, offset: offset + within };
          offset += chunk.string.length;
        }
      }
    }
    if (edge !== null) return { key: point.key, offset: edge };
  }
  return null;
}

function absolutePlace(doc: Y.Doc, place: unknown): Y.AbsolutePosition | null {
  if (typeof place !== 'object' || place === null) return null;
  const { type, item, assoc } = place as Record<string, unknown>;
  if (!isYjsId(type) || (item !== undefined && !isYjsId(item)) || (assoc !== undefined && typeof assoc !== 'number'))
    return null;
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(place), doc);
  } catch {
    // Ids that this document never had.
    return null;
  }
}

function isYjsId(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { client, clock } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(client) && Number.isSafeInteger(clock) && (client as number) >= 0 && (clock as number) >= 0
  );
}
