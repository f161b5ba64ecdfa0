import { entryPointId, newPoll, type EntryAnswer, type Point } from '@stikkord/domain';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, type House } from './testing/house.ts';
import { KEYWORDS, polledMeeting, VOTE, words } from './testing/polled-meeting.ts';
import { Sorter } from './testing/sorter.ts';

let house: House;
let storage: Storage;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

test('PF6, PO22 keywords are points of their board: sorted, published to the hall without groups, and gone when their word is hidden', async () => {
  const polls = await polledMeeting(house, { words: KEYWORDS });
  const question = polls.idOf('words');
  await polls.open('words');
  const [one, two] = await polls.people(2);
  const said: EntryAnswer[] = [words('Tid', 'Ro'), words('tid', 'Støy')];
  await polls.say(one!, 'words', said[0]!);
  await polls.say(two!, 'words', said[1]!);
  const facilitator = await enter(house, polls.meeting.facilitatorKey);
  const run = new FeedClient(facilitator, polls.meeting.id, 'facilitator');
  const hall = new FeedClient(await enter(house, polls.meeting.projectorKey), polls.meeting.id, 'projector');
  const phone = new FeedClient(one!, polls.meeting.id, 'participant');
  await run.until(({ slices }) => slices.boards?.[question]?.unsorted === 4);
  const points = said
    .flatMap((answer) => ('texts' in answer ? answer.texts : []))
    .map(({ id, text }): Point => ({
      id: entryPointId(id),
      text,
      group: '.individuals',
      section: '.entries',
      deleted: false,
    }));
  const sorter = await new Sorter(house.server.url, facilitator, { meeting: polls.meeting.id, question }).synced();
  sorter.do(
    points,
    { do: 'add-theme', id: 'time', title: 'Tid', parent: null, before: null },
    { do: 'place', points: [points[0]!.id, points[2]!.id], theme: 'time', before: null },
  );
  await run.until(({ slices }) => slices.boards?.[question]?.sorted === 2);
  await polls.give({ do: 'publish', question, follows: false, show: true });
  await hall.until(({ slices }) => slices.summary?.themes[0]?.pointCount === 2);
  expect(hall.slices.summary).toMatchObject({ unsorted: 2, pointCount: 4, groupCount: 0 });
  expect(hall.slices.summary?.themes[0]?.points).toMatchObject([{ text: 'Tid', count: 2 }]);
  await phone.until(({ slices }) => slices[`theme/${question}/time`]);
  expect(Object.keys(phone.slices).filter((name) => name.startsWith('trail/'))).toEqual([]);
  expect(JSON.stringify([hall.slices, phone.slices])).not.toMatch(/individuals|\.entries/);
  await polls.give({ do: 'hide-word', question, word: 'støy', hidden: true });
  await run.until(({ slices }) => slices.boards?.[question]?.unsorted === 1);
  expect(run.slices.polls?.[question]?.hiddenWords).toEqual([{ word: 'støy', text: 'Støy', count: 1 }]);
  sorter.leave();
  for (const client of [run, hall, phone]) client.close();
});

test('PO11 a vote is on the themes of a published board, and is told of as long as that is published', async () => {
  const polls = await polledMeeting(house, { vote: { ...VOTE, hidden: false } as typeof VOTE });
  const { question } = polls.meeting;
  const vote = polls.idOf('vote');
  const facilitator = await enter(house, polls.meeting.facilitatorKey);
  const sorter = await new Sorter(house.server.url, facilitator, { meeting: polls.meeting.id, question }).synced();
  for (const id of ['t1', 't2'])
    sorter.do([], { do: 'add-theme', id, title: `Tema ${id}`, parent: null, before: null });
  const run = new FeedClient(facilitator, polls.meeting.id, 'facilitator');
  const hall = new FeedClient(await enter(house, polls.meeting.projectorKey), polls.meeting.id, 'projector');
  await run.until(({ slices }) => slices.boards?.[question]?.themes === 2);
  expect((await polls.give({ do: 'open', question: vote, closesAt: null })).body.id).toBe('nothing-published');
  await polls.give({ do: 'open', question, closesAt: null });
  await polls.give({ do: 'publish', question, follows: false });
  await polls.open('vote');
  const [person] = await polls.people(1);
  const phone = new FeedClient(person!, polls.meeting.id, 'participant');
  await phone.until(({ slices }) => {
    const poll = slices.questions?.find(({ id }) => id === vote)?.poll;
    return poll?.kind === 'vote' && poll.themes.map(({ theme }) => theme).join() === 't1,t2';
  });
  const dots = (given: Record<string, number>): EntryAnswer => ({ kind: 'dots', dots: given });
  expect((await polls.say(person!, 'vote', dots({ t1: 4 }))).body.id).toBe('too-many-dots');
  expect((await polls.say(person!, 'vote', dots({ other: 1 }))).body.id).toBe('unknown-choice');
  expect((await polls.say(person!, 'vote', dots({ t1: 1, t2: 2 }))).status).toBe(200);
  const themesOf = (client: typeof hall) => {
    const result = client.slices.poll?.result;
    return result?.kind === 'dots' ? result.themes.map(({ theme, dots: number }) => `${theme} ${number}`).join() : null;
  };
  await hall.until((client) => themesOf(client) === 't2 2,t1 1');
  await polls.give({ do: 'unpublish', question });
  await hall.until((client) => client.slices.poll?.result === null);
  // Those who lead still see it.
  expect(run.slices[`result/${vote}`]).toMatchObject({ kind: 'dots', answered: 1 });
  sorter.leave();
  for (const client of [run, hall, phone]) client.close();
});

test('a poll can be made of any kind and has a board, but no document of a group', async () => {
  const polls = await polledMeeting(house, { open: newPoll('open') });
  const names = await storage.repairs.names();
  expect(names.filter((name) => name.includes(polls.idOf('open')))).toEqual([`b~${polls.idOf('open')}`]);
});
