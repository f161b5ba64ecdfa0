import { isPresent, type GroupId, type PointId } from '@stikkord/domain';
import { readPoints } from '@stikkord/documents';
import type { QuestionSlice } from '@stikkord/protocol';
import type * as Y from 'yjs';

/** A group's answer as plain text, to be copied: the question, the sections, a line per point, as they are indented. */
export function answerText(question: QuestionSlice, group: GroupId, doc: Y.Doc): string {
  const points = readPoints(
    doc,
    group,
    question.sections.map(({ id }) => id),
  ).filter(isPresent);
  const above = new Map(points.map(({ id, under }) => [id, under]));
  const indent = (under: PointId | undefined): string => (under === undefined ? '' : `  ${indent(above.get(under))}`);
  const blocks = question.sections.map(({ id, title }) =>
    [
      ...(title === '' ? [] : [title]),
      ...points.filter(({ section }) => section === id).map(({ text, under }) => `${indent(under)}• ${text}`),
    ].join('\n'),
  );
  return [question.prompt, ...blocks].filter((block) => block !== '').join('\n\n');
}
