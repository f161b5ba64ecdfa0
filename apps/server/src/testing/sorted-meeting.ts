import { pointId, type BoardCommand, type Point, type PointId } from '@stikkord/domain';
import { api, type FacilitatorCommand } from '@stikkord/protocol';
import { FeedClient } from './feed-client.ts';
import { enter, participant, type House, type PlannedMeeting } from './house.ts';
import { Sorter } from './sorter.ts';
import { Typist } from './typist.ts';

/** A meeting where the groups have written and somebody sorts. */
export interface SortedMeeting {
  readonly meeting: PlannedMeeting;
  readonly points: readonly Point[];
  readonly idOf: (text: string) => PointId;
  readonly give: (command: FacilitatorCommand) => Promise<{ status: number }>;
  readonly publish: (follows?: boolean) => Promise<{ status: number }>;
  /** Sorts, and waits until the server has so many points sorted. */
  readonly sort: (sorted: number, ...commands: readonly BoardCommand[]) => Promise<void>;
  readonly close: () => void;
}

export async function sortedMeeting(
  house: House,
  texts: readonly [readonly string[], readonly string[]],
): Promise<SortedMeeting> {
  const meeting = await house.meeting();
  const { question, section, groupIds } = meeting;
  const give = (command: FacilitatorCommand) => house.organiser.post(api.run(meeting.id), { command });
  await give({ do: 'open', question, closesAt: null });
  const facilitator = await enter(house, meeting.facilitatorKey);
  const run = new FeedClient(facilitator, meeting.id, 'facilitator');
  const sorter = await new Sorter(house.server.url, facilitator, { meeting: meeting.id, question }).synced();
  const points: Point[] = [];
  const write = async (group: 0 | 1, said: readonly string[]): Promise<void> => {
    const typist = new Typist(house.server.url, await participant(house, meeting, group), meeting.desk(group));
    await typist.until(({ provider }) => provider.synced);
    for (const text of said) {
      const id = pointId(groupIds[group], section, typist.write(text));
      points.push({ id, text, group: groupIds[group], section, deleted: false });
    }
    if (said.length > 0) await typist.until(({ saved }) => saved);
    typist.leave();
  };
  await write(0, texts[0]);
  await write(1, texts[1]);
  return {
    meeting,
    points,
    give,
    idOf: (text) => points.find((point) => point.text === text)!.id,
    publish: (follows = false) => give({ do: 'publish', question, follows }),
    async sort(sorted, ...commands) {
      sorter.do(points, ...commands);
      await run.until(({ slices }) => slices.boards?.[question]?.sorted === sorted);
    },
    close() {
      run.close();
      sorter.leave();
    },
  };
}
