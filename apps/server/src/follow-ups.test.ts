import type { FollowUpCommand } from '@stikkord/domain';
import { api, type FollowUpsAnswer, type FollowUpsChangeAnswer } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, type House } from './testing/house.ts';
import { sortedMeeting, type SortedMeeting } from './testing/sorted-meeting.ts';

let house: House;
let scene: SortedMeeting;
beforeAll(async () => {
  house = await openHouse();
  scene = await sortedMeeting(house, [['God tid', 'Gode rom'], ['Si det tidleg']]);
  await scene.sort(
    2,
    { do: 'add-theme', id: 'tid', title: 'Tid', parent: null, before: null },
    { do: 'add-theme', id: 'rom', title: 'Rom', parent: null, before: null },
    { do: 'place', points: [scene.idOf('God tid'), scene.idOf('Si det tidleg')], theme: 'tid', before: null },
  );
}, 120_000);
afterAll(async () => {
  scene.close();
  await house.server.close();
});

const change = (...commands: readonly FollowUpCommand[]) =>
  house.organiser.post<FollowUpsChangeAnswer>(api.followUps(scene.meeting.id), { commands });
const add = (id: string, theme: string, fields: object = {}): FollowUpCommand => ({
  do: 'add',
  id,
  question: scene.meeting.question,
  target: { kind: 'theme', theme },
  before: null,
  fields,
});

test('FU2, FU6, FU7 follow-ups are made on themes and points, all or none, undone, and told with what those say now', async () => {
  const point: FollowUpCommand = {
    do: 'add',
    id: 'f2',
    question: scene.meeting.question,
    target: { kind: 'point', point: scene.idOf('Gode rom') },
    before: null,
    fields: { state: 'wont', text: 'Rom er ikkje vårt bord' },
  };
  const made = await change(add('f1', 'tid', { state: 'next', responsible: 'Rektor', due: '2030-09-01' }), point);
  expect(made.status).toBe(200);
  expect(made.body.followUps).toMatchObject([{ id: 'f1' }, { id: 'f2' }]);
  const told = await house.organiser.get<FollowUpsAnswer>(api.followUps(scene.meeting.id));
  expect(told.body.followUps).toMatchObject([
    { followUp: { id: 'f1', about: 'Tid', responsible: 'Rektor', due: '2030-09-01' }, now: 'Tid' },
    { followUp: { id: 'f2', about: 'Gode rom' }, now: 'Gode rom' },
  ]);
  const refused = await change({ do: 'delete', id: 'f1' }, add('f3', 'no-such-theme'));
  expect([refused.status, refused.body.id]).toEqual([409, 'unknown-target']);

  await scene.sort(
    3,
    { do: 'rename-theme', id: 'rom', title: 'Gode rom' },
    { do: 'merge-themes', themes: ['tid'], into: 'rom' },
    { do: 'place', points: [scene.idOf('Gode rom')], theme: 'rom', before: null },
  );
  const facilitator = await enter(house, scene.meeting.facilitatorKey);
  const read = await facilitator.get<FollowUpsAnswer>(api.followUps(scene.meeting.id));
  expect(read.body.followUps.map(({ followUp, now }) => [followUp.deleted, now])).toEqual([
    [false, 'Gode rom'],
    [false, 'Gode rom'],
  ]);
  await scene.sort(0, { do: 'delete-theme', id: 'rom' });
  const after = await house.organiser.get<FollowUpsAnswer>(api.followUps(scene.meeting.id));
  expect(after.body.followUps[0]).toMatchObject({ followUp: { about: 'Tid' }, now: null });

  const undone = await change(...made.body.inverse);
  expect(undone.body.followUps.map(({ deleted }) => deleted)).toEqual([true, true]);
  const redone = await change(...undone.body.inverse);
  expect(redone.body.followUps.map(({ deleted }) => deleted)).toEqual([false, false]);
});

test('FU2 from the wrong side: another meeting’s question, and bodies that are none', async () => {
  const theirs = await house.meeting();
  const foreign = await house.organiser.post(api.followUps(theirs.id), { commands: [add('f9', 'tid')] });
  expect([foreign.status, foreign.body.id]).toEqual([409, 'unknown-question']);
  for (const command of [
    { ...add('f9', 'tid'), about: 'Anna' },
    { ...add('f9', 'tid'), target: { kind: 'point', point: 'nonsense' } },
    add('f9', 'tid', { due: 'i morgon' }),
    add('f9', 'tid', { text: 'a\0b' }),
  ]) {
    const answer = await house.organiser.post(api.followUps(scene.meeting.id), { commands: [command] });
    expect([answer.status, answer.body.id]).toEqual([422, 'invalid']);
  }
  const strange = await house.organiser.post(
    api.followUps(scene.meeting.id),
    { commands: [{ do: 'delete', id: 'f1' }] },
    { origin: 'https://example.com' },
  );
  expect([strange.status, strange.body.id]).toEqual([403, 'wrong-origin']);
});

test('FU1 the hall’s follow-up slide is told of a change at once', async () => {
  const { meeting, publish, give } = scene;
  await publish();
  await give({ do: 'deck', question: meeting.question, extras: ['follow-up'], stepwise: false });
  await give({ do: 'show', stage: { view: 'summary', question: meeting.question } });
  const hall = new FeedClient(await enter(house, meeting.projectorKey), meeting.id, 'projector');
  await hall.until(({ slices }) => slices.summary);
  await change({ do: 'set', id: 'f1', fields: { text: 'Rektor inviterer' } });
  await hall.until(({ slices }) => slices.summary?.followUps?.some(({ text }) => text === 'Rektor inviterer'));
  expect(hall.slices.summary!.followUps).toHaveLength(2);
  hall.close();
});
