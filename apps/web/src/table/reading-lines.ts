import { readPoints } from '@stikkord/documents';
import { isPresent, type GroupId, type PointId } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import type * as Y from 'yjs';

/** A point as it is read aloud. */
export interface ReadingLine {
  readonly id: PointId;
  readonly text: string;
  /** Of its section; empty for the one section of a plain question. */
  readonly section: string;
  readonly under: boolean;
}

/** RA1 The group's points section by section, in their order; blank and deleted ones are left out. */
export function readingLines(question: QuestionSlice, group: GroupId, doc: Y.Doc): ReadingLine[] {
  const ids = question.sections.map(({ id }) => id);
  const points = readPoints(doc, group, ids).filter((point) => isPresent(point) && point.text.trim() !== '');
  return question.sections.flatMap(({ id, title }) =>
    points
      .filter(({ section }) => section === id)
      .map((point) => ({ id: point.id, text: point.text, section: title, under: point.under !== undefined })),
  );
}

/** RA2 One goes on from the point one is at; where that is gone, from the place it had. */
export function placeOf(lines: readonly ReadingLine[], at: PointId | null, place: number): number {
  const found = lines.findIndex(({ id }) => id === at);
  return found >= 0 ? found : Math.max(0, Math.min(place, lines.length - 1));
}
