import { isPresent, type GroupId } from '@stikkord/domain';
import { readPoints } from '@stikkord/documents';
import type { QuestionSlice } from '@stikkord/protocol';
import type * as Y from 'yjs';

/** A group's answer as plain text, to be copied: the question, the sections, a line per point. */
export function answerText(question: QuestionSlice, group: GroupId, doc: Y.Doc): string {
  const points = readPoints(
    doc,
    group,
    question.sections.map(({ id }) => id),
  ).filter(isPresent);
  const blocks = question.sections.map(({ id, title }) =>
    [
      ...(title === '' ? [] : [title]),
      ...points.filter(({ section }) => section === id).map(({ text }) => `• ${text}`),
    ].join('\n'),
  );
  return [question.prompt, ...blocks].filter((block) => block !== '').join('\n\n');
}
