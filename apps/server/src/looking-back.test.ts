import type { FollowUpCommand } from '@stikkord/domain';
import {
  api,
  type LastTimeAnswer,
  type ParticipantSlices,
  type ReceiptAnswer,
  type ReceiptPoint,
} from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { sortedMeeting, type SortedMeeting } from './testing/sorted-meeting.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house.server.close());

const put = (path: string, body: object) => house.organiser.ask('PUT', path, JSON.stringify(body));
const followUp = (
  { meeting }: SortedMeeting,
  id: string,
  target: Extract<FollowUpCommand, { do: 'add' }>['target'],
  fields: object,
): Promise<unknown> =>
  house.organiser.post(api.followUps(meeting.id), {
    commands: [{ do: 'add', id, question: meeting.question, target, before: null, fields }],
  });

/** The path of a group's receipt, as its own pages are told. */
async function receiptPath(meeting: PlannedMeeting, group: 0 | 1): Promise<string> {
  const page = new FeedClient(await participant(house, meeting, group), meeting.id, 'participant');
  await page.until(({ slices }) => slices.own?.receipt);
  page.close();
  return (page.slices as ParticipantSlices).own.receipt!;
}

const keyIn = (path: string): string => path.split('/').at(-1)!;

/** A group's points in short: `text: state path goesTo`. */
const told = ({ text, places }: ReceiptPoint): string =>
  `${text}: ${places
    .map(({ state, path, shown, goesTo, presented, followUps }) =>
      [
        state,
        ...(path ? [path.join(' › ')] : []),
        ...(shown === undefined ? [] : [`«${shown}»`]),
        ...(goesTo === undefined ? [] : [`→ ${goesTo}`]),
        ...(presented ? ['presented'] : []),
        ...followUps.map((each) => `${each.state} ${each.text}`),
      ].join(' '),
    )
    .join(' | ')}`;

test('PM12 AF1 the receipt of a group: received until it is published; then moved, reworded, merged, split, parked', async () => {
  const scene = await sortedMeeting(house, [
    ['God tid', 'Gode rom', 'Kaffi og kake', 'Parkering', 'Berre vårt'],
    ['Si det tidleg'],
  ]);
  const { meeting, idOf } = scene;
  await scene.sort(
    6,
    { do: 'add-theme', id: 'tid', title: 'Tid', parent: null, before: null },
    { do: 'add-theme', id: 'plan', title: 'Plan', parent: 'tid', before: null },
    { do: 'place', points: [idOf('God tid'), idOf('Si det tidleg')], theme: 'plan', before: null },
    { do: 'lay', points: [idOf('God tid')], onto: idOf('Si det tidleg') },
    { do: 'place', points: [idOf('Gode rom'), idOf('Kaffi og kake')], theme: 'tid', before: null },
    { do: 'word', point: idOf('Gode rom'), text: 'Rom som verkar' },
    { do: 'split', point: idOf('Kaffi og kake'), texts: ['Kaffi', 'Kake'] },
    { do: 'park', points: [idOf('Parkering')], goesTo: 'Teknisk etat' },
    { do: 'add-theme', id: 'rom', title: 'Rom', parent: null, before: null },
  );
  await followUp(scene, 'f1', { kind: 'theme', theme: 'tid' }, { state: 'next', text: 'Rektor inviterer' });
  await followUp(scene, 'f2', { kind: 'point', point: idOf('Parkering') }, { state: 'wont', text: 'Ikkje vårt' });
  await followUp(scene, 'f3', { kind: 'theme', theme: 'rom' }, { state: 'done', text: 'Nytt rom' });
  await scene.sort(6, { do: 'merge-themes', themes: ['rom'], into: 'tid' });
  const path = await receiptPath(meeting, 0);
  const key = keyIn(path);
  const read = async (): Promise<ReceiptAnswer> => (await house.browser().get<ReceiptAnswer>(api.receipt(key))).body;
  expect(path).toMatch(/^\/r\//);
  const before = await read();
  expect(before).toMatchObject({ title: 'Prøvemøte', group: { number: 1 }, questions: [{ published: false }] });
  expect(before.questions[0]!.points.map(told)).toEqual([
    'God tid: received',
    'Gode rom: received',
    'Kaffi og kake: received',
    'Parkering: received',
    'Berre vårt: received',
  ]);
  expect(JSON.stringify(before)).not.toMatch(/Tid"|Plan|Rektor|Teknisk|Si det|Nytt/);

  await scene.publish(true);
  await scene.give({
    do: 'present',
    question: meeting.question,
    to: { slide: 'theme/tid', page: 0, shown: null },
    place: 1,
    from: null,
  });
  await expect.poll(async () => (await read()).questions[0]!.published, { timeout: 20_000 }).toBe(true);
  const after = await read();
  const next = 'next Rektor inviterer done Nytt rom';
  expect(after.questions[0]!.points.map(told)).toEqual([
    `God tid: sorted Tid › Plan «Si det tidleg» presented ${next}`,
    `Gode rom: sorted Tid «Rom som verkar» presented ${next}`,
    `Kaffi og kake: sorted Tid «Kaffi» presented ${next} | sorted Tid «Kake» presented ${next}`,
    'Parkering: parked → Teknisk etat wont Ikkje vårt',
    'Berre vårt: received',
  ]);
  // Nothing tells who or when, nor of any group but the own.
  const text = JSON.stringify(after);
  for (const secret of [...meeting.groupIds, meeting.section, meeting.facilitatorKey, idOf('God tid')])
    expect(text).not.toContain(secret);
  expect(text).not.toMatch(/"(at|time|device|round)"/);
  scene.close();
});

test('PM12 the receipt is the group’s own: no other key opens it, and what is deleted is gone', async () => {
  const scene = await sortedMeeting(house, [['Mitt'], ['Ditt']]);
  const { meeting } = scene;
  const [mine, theirs] = [keyIn(await receiptPath(meeting, 0)), keyIn(await receiptPath(meeting, 1))];
  expect(mine).not.toBe(theirs);
  const { text } = await house.browser().get(api.receipt(mine));
  expect(text).toContain('Mitt');
  expect(text).not.toContain('Ditt');
  const forged = `${meeting.id}~${meeting.groupIds[1]}~${mine.split('~').at(-1)}`;
  for (const key of [forged, `${mine}x`, mine.slice(0, -1), 'nonsense', `${meeting.id}~${meeting.groupIds[0]}`]) {
    const answer = await house.browser().get(api.receipt(key));
    expect([answer.status, answer.body.id]).toEqual([404, 'unknown-link']);
  }
  // It needs no cookie, and gives none.
  expect((await house.browser().get(api.receipt(mine))).headers.getSetCookie()).toEqual([]);
  await house.organiser.post(api.plan(meeting.id), {
    commands: [{ do: 'delete', kind: 'group', id: meeting.groupIds[1] }],
  });
  await expect
    .poll(async () => (await house.browser().get(api.receipt(theirs))).body.id, { timeout: 20_000 })
    .toBe('group-gone');
  await house.organiser.ask('DELETE', api.meeting(meeting.id));
  const gone = await house.browser().get(api.receipt(mine));
  expect([gone.status, gone.body.id, gone.headers.get('content-language')]).toEqual([410, 'meeting-gone', 'nn']);
  scene.close();
});

test('PM12 "last time" tells what was published, and what became of it; of the rest nothing', async () => {
  const before = await sortedMeeting(house, [['God tid', 'Løyndom'], ['Si det tidleg']]);
  await before.sort(
    2,
    { do: 'add-theme', id: 'tid', title: 'Tid', parent: null, before: null },
    { do: 'describe-theme', id: 'tid', heard: 'De vil vite det før', note: 'Hemmeleg notat' },
    { do: 'add-theme', id: 'gone', title: 'Mat', parent: null, before: null },
    { do: 'place', points: [before.idOf('God tid'), before.idOf('Si det tidleg')], theme: 'tid', before: null },
  );
  await followUp(before, 'l1', { kind: 'theme', theme: 'tid' }, { state: 'wont', text: 'Ikkje i år' });
  await followUp(
    before,
    'l2',
    { kind: 'theme', theme: 'tid' },
    { state: 'done', text: 'Ny rutine', due: '2030-06-01' },
  );
  await followUp(
    before,
    'l3',
    { kind: 'point', point: before.idOf('Løyndom') },
    { state: 'next', text: 'Vi ser på det' },
  );
  await followUp(before, 'l4', { kind: 'theme', theme: 'gone' }, { state: 'wont', text: 'Ikkje no' });
  await before.sort(2, { do: 'delete-theme', id: 'gone' });
  const now = await house.meeting();
  const read = async (): Promise<LastTimeAnswer> => {
    const hall = await enter(house, now.projectorKey);
    return (await hall.get<LastTimeAnswer>(api.lastTime(now.id, 'projector'))).body;
  };
  expect(await read()).toEqual({ meeting: null });
  await put(api.meetingSeries(now.id), { series: null, previous: before.meeting.id });
  expect(await read()).toEqual({
    meeting: { title: 'Prøvemøte', date: '2030-05-14', language: 'nn', questions: [] },
  });
  await before.publish();
  // The board goes on; what was published stands.
  await before.sort(2, { do: 'rename-theme', id: 'tid', title: 'Noko nytt' });
  const told = async () => (await read()).meeting?.questions;
  await expect.poll(told, { timeout: 20_000 }).toEqual([
    {
      prompt: 'Kva er viktig?',
      pointCount: 3,
      groupCount: 2,
      themes: [
        {
          title: 'Tid',
          hue: null,
          heard: 'De vil vite det før',
          other: false,
          pointCount: 2,
          groupCount: 2,
          themes: [],
        },
      ],
      followUps: [
        { state: 'done', text: 'Ny rutine', responsible: '', due: '2030-06-01', about: 'Tid' },
        { state: 'next', text: 'Vi ser på det', responsible: '', due: '', about: '' },
        { state: 'wont', text: 'Ikkje i år', responsible: '', due: '', about: 'Tid' },
        { state: 'wont', text: 'Ikkje no', responsible: '', due: '', about: 'Mat' },
      ],
    },
  ]);
  expect(JSON.stringify(await read())).not.toMatch(/Løyndom|Hemmeleg|Noko nytt|God tid/);
  before.close();
});

test('PM12 a deleted meeting is no "last time"', async () => {
  const [before, now] = [await house.meeting(), await house.meeting()];
  await put(api.meetingSeries(now.id), { series: null, previous: before.id });
  await house.organiser.ask('DELETE', api.meeting(before.id));
  const guest = await participant(house, now, 0);
  const { body } = await guest.get<LastTimeAnswer>(api.lastTime(now.id, 'participant'));
  expect(body).toEqual({ meeting: null });
});
