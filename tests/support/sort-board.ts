import { applyBoardChanges, readBoard } from '@stikkord/documents';
import { decide, pointId, type BoardCommand, type Point, type PointId, type QuestionId } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import type { PlayedMeeting, Stage } from './stage.ts';
import { writeDocument } from './written-document.ts';

/**
 * Gives a board's commands as a facilitator's page would. `written`: what `fillQuestion` had the groups write; `commands` gets the ids of
 * points by how their texts begin.
 */
export async function sortBoard(
  { url, house }: Stage,
  meeting: PlayedMeeting,
  question: QuestionId,
  written: readonly (readonly string[])[],
  commands: (idsOf: (...beginnings: readonly string[]) => PointId[]) => readonly BoardCommand[],
): Promise<void> {
  const section = `${question}-s0`;
  const points = new Map<PointId, Point>();
  for (const [index, texts] of written.entries()) {
    const group = meeting.plan.groups[index]!.id;
    for (const [at, text] of texts.entries()) {
      const id = pointId(group, section, `written-${index}-${at + 1}`);
      points.set(id, { id, group, section, text, deleted: false });
    }
  }
  const idsOf = (...beginnings: readonly string[]): PointId[] =>
    beginnings.flatMap((each) => [...points.values()].filter(({ text }) => text.startsWith(each)).map(({ id }) => id));
  const place = {
    url,
    cookie: house.organiser.cookieHeader,
    meeting: meeting.id,
    document: documentName({ kind: 'board', question }),
    as: 'facilitator',
  } as const;
  await writeDocument(place, (doc) => {
    doc.transact(() => {
      for (const command of commands(idsOf)) {
        const decision = decide(readBoard(doc), points, command);
        if (!decision.ok) throw new Error(`${command.do}: ${decision.reason}`);
        applyBoardChanges(doc, decision.changes, null);
      }
    });
  });
}
