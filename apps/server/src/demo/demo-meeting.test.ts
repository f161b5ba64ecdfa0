import { standing, standingFollowUps, type Meeting } from '@stikkord/domain';
import { openStorage } from '@stikkord/storage';
import { Rooms, systemClock } from '@stikkord/sync';
import { expect, test } from 'vitest';
import { lastTime } from '../deeds/last-time.ts';
import { outcomePolls } from '../deeds/outcome-polls.ts';
import { readBoards } from '../deeds/read-boards.ts';
import { systemRandomness } from '../random.ts';
import { accessPolicy } from '../sync/access-policy.ts';
import { demoMeeting } from './demo-meeting.ts';
import { EARLIER_POINTS } from './earlier-plan.ts';

const nothing = (): void => {};

test('the demo meeting looks back on one that was held: its board is read from its documents as it was published', async () => {
  const storage = await openStorage({ inMemory: true });
  const about = { firstOrganiser: 'first', offer: true, today: '2030-05-14' };
  const demo = (await demoMeeting(storage, systemRandomness, about))!;
  const documents = new Rooms({
    store: storage.documents,
    policy: accessPolicy,
    clock: systemClock,
    report: { refused: nothing, storing: nothing, quarantined: nothing, fault: nothing },
  });
  const before = (await storage.meetings.get(demo.previous!))!;
  expect([before.plan.date, before.run.phase, before.series]).toEqual(['2030-04-02', 'over', demo.series]);
  const [reading] = await readBoards({ documents, storage }, before);
  const question = standing(before.plan.questions)[0]!.id;
  const publication = (await storage.questions.publication(before.id, question))!;
  expect(publication.summary).toEqual(reading!.summary);
  expect(reading!.summary).toMatchObject({
    pointCount: EARLIER_POINTS.flatMap((points) => Object.keys(points)).length,
    groupCount: 4,
    withdrawn: [],
  });
  expect(reading!.summary.unsorted.map(({ text }) => text)).toEqual(['Kaffe hadde gjort seg']);
  const told = (await lastTime({ documents, storage }, demo)).meeting!.questions[0]!;
  expect(told.themes.map(({ title, pointCount, themes }) => [title, pointCount, themes.length])).toEqual([
    ['Rom for flere', 5, 2],
    ['Åpningstider', 3, 0],
    ['Tilbud', 4, 0],
  ]);
  expect(told.followUps.map(({ state }) => state)).toEqual(['done', 'done', 'next', 'next', 'wont']);
  expect(told.followUps.every(({ about: on }) => on !== '')).toBe(true);
  expect(standingFollowUps(await storage.followUps.list(before.id))).toHaveLength(5);
  expect((await storage.series.get(demo.series!))!.activities).toHaveLength(4);

  // What each answered alone.
  const sources = { documents, storage };
  const polls = await outcomePolls(sources, before);
  expect(polls.map(({ result }) => [result.kind, result.answered])).toEqual([
    ['choice', 19],
    ['keywords', 20],
    ['choice', 19],
    ['dots', 19],
    ['scales', 20],
  ]);
  const [, words, stance, vote, evaluation] = polls;
  const cloud = words!.result.kind === 'keywords' ? words!.result.words : [];
  expect(cloud.slice(0, 2).map(({ text, count }) => [text, count])).toEqual([
    ['bøker', 8],
    ['møteplass', 7],
  ]);
  expect(vote!.themes.map(({ title }) => title)).toEqual(['Rom for flere', 'Åpningstider', 'Tilbud']);
  for (const { breakdown } of [stance!, evaluation!])
    expect(breakdown!.parts.map(({ roles }) => roles)).toEqual([
      ['Innbygger'],
      ['Ansatt i biblioteket'],
      ['Politiker eller leder'],
    ]);
  // The meeting to come asks the same, so that it can be seen what changed.
  const prompts = ({ plan }: Meeting) => plan.questions.filter(({ poll }) => poll !== null).map(({ prompt }) => prompt);
  expect(prompts(demo)).toEqual(prompts(before));

  // Started again, nothing is made anew.
  expect((await demoMeeting(storage, systemRandomness, about))!.id).toBe(demo.id);
  expect(await storage.meetings.listByOwner('first')).toHaveLength(2);
  await documents.shutdown({ spreadMs: 0 });
  await storage.close();
});
