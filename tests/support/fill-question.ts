import { PointsBinding } from '@stikkord/documents';
import type { QuestionId } from '@stikkord/domain';
import { api, documentName } from '@stikkord/protocol';
import type { PlayedMeeting, Stage } from './stage.ts';
import { writeDocument, type DocumentPlace } from './written-document.ts';

/** A group that writes without a page: what it adds is committed when `add` resolves. */
export interface WritingGroup {
  readonly add: (...texts: readonly string[]) => Promise<void>;
  /** Puts `text` in the place of the whole of one point, from 0. */
  readonly change: (index: number, text: string) => Promise<void>;
}

/** Opens the question, and has each group write its points in order. */
export async function fillQuestion(
  stage: Stage,
  meeting: PlayedMeeting,
  question: QuestionId,
  written: readonly (readonly string[])[],
): Promise<readonly WritingGroup[]> {
  await meeting.command({ do: 'open', question, closesAt: null });
  const writing = await Promise.all(written.map((_, index) => writingGroup(stage, meeting, question, index)));
  await Promise.all(writing.map((group, index) => group.add(...written[index]!)));
  return writing;
}

async function writingGroup(
  { house, url }: Stage,
  meeting: PlayedMeeting,
  question: QuestionId,
  index: number,
): Promise<WritingGroup> {
  const group = meeting.plan.groups[index]!.id;
  const participant = house.browser();
  await participant.post(api.join, { code: meeting.code });
  await participant.post(api.group(meeting.id), { group });
  const place: DocumentPlace = {
    url,
    cookie: participant.cookieHeader,
    meeting: meeting.id,
    document: documentName({ kind: 'response', question, group }),
    as: 'participant',
  };
  let keys = 0;
  const edit = (act: (binding: PointsBinding) => void): Promise<void> =>
    writeDocument(place, (doc) => {
      const binding = new PointsBinding({ doc, section: `${question}-s0`, newKey: () => 'unused' });
      act(binding);
      binding.destroy();
    });
  return {
    add: (...texts) =>
      edit((binding) => {
        const points = texts.map((text) => ({ key: `written-${index}-${(keys += 1)}`, text }));
        binding.edit([{ do: 'insert', after: binding.points.at(-1)?.key ?? null, points }]);
      }),
    change: (at, text) =>
      edit((binding) => {
        const { key, text: before } = binding.points[at]!;
        binding.edit([{ do: 'write', key, from: 0, to: before.length, text }]);
      }),
  };
}
