import type { MaterialContent, PlanCommand } from '@stikkord/domain';
import { api, CLOSE, type FileAnswer, type RehearsalAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { somePdf } from './testing/some-files.ts';

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;
const clock = new ManualClock();
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage }, clock });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});
beforeEach(async () => {
  meeting = await house.meeting();
  await clock.pass(60_000);
});

const plan = (...commands: PlanCommand[]) => house.organiser.post(api.plan(meeting.id), { commands });
const run = (command: object) => house.organiser.post(api.run(meeting.id), { command });
const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test('RO11 a device that signals, or goes from group to group, without end is told to wait; others aren’t', async () => {
  const [hostile, friend] = [await participant(house, meeting, 0), await participant(house, meeting, 1)];
  const statuses: number[] = [];
  for (const index of times(130)) {
    const { status } = await (index % 2 === 0
      ? hostile.post(api.signal(meeting.id), { hand: index % 4 === 0 })
      : hostile.post(api.group(meeting.id), { group: meeting.groupIds[0] }));
    statuses.push(status);
  }
  expect(statuses.slice(0, 100).every((status) => status < 300)).toBe(true);
  expect(statuses.slice(-5)).toEqual(Array(5).fill(429));
  expect((await friend.post(api.signal(meeting.id), { hand: true })).status).toBe(204);
  await clock.pass(60_000);
  expect((await hostile.post(api.signal(meeting.id), { hand: true })).status).toBe(204);
});

test('RO11 what a group has said already asks nothing of the database', async () => {
  await run({ do: 'tell', id: 'm1', text: 'Fem minutter igjen', groups: null });
  await run({ do: 'open', question: meeting.question, closesAt: null });
  const [one, two] = [await participant(house, meeting, 0), await participant(house, meeting, 0)];
  const said = { hand: true, read: 'm1', done: { question: meeting.question, done: true } };
  expect((await one.post(api.signal(meeting.id), said)).status).toBe(204);
  const writes = vi.spyOn(storage.meetings, 'update');
  expect((await two.post(api.signal(meeting.id), said)).status).toBe(204);
  expect(writes).toHaveBeenCalledTimes(0);
  expect((await two.post(api.signal(meeting.id), { hand: false })).status).toBe(204);
  expect(writes).toHaveBeenCalledTimes(1);
  writes.mockRestore();
});

test('RO12 a page that says again and again how many sit there is hung up on; the same number is no news', async () => {
  const feed = new FeedClient(await participant(house, meeting, 0), meeting.id, 'participant');
  await clock.pass(200);
  for (const index of times(70)) feed.say({ t: 'here', people: 1 + (index % 2) });
  await feed.until(({ closedAs }) => closedAs);
  expect(feed.closedAs).toBe(CLOSE.tooMany);
});

test('LP7 names are guessed at no speed worth it, with however many devices; by hand one comes into a group all the same', async () => {
  await plan({ do: 'set-meeting', fields: { divide: 'list' } });
  await house.organiser.ask('PUT', api.list(meeting.id), JSON.stringify({ rows: [{ who: 'Åse Nordås', group: '1' }] }));
  const devices = await Promise.all(times(4).map(() => participant(house, meeting, null)));
  const looks = vi.spyOn(storage.lists, 'find');
  const tries = devices.flatMap((device) =>
    times(30).map((index) => device.post(api.findGroup(meeting.id), { who: `navn ${index}` })),
  );
  const person = await participant(house, meeting, null);
  // Wrong ones wait for their answers; the clock stands until all have been looked up.
  await expect.poll(() => looks.mock.calls.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(100);
  expect((await person.post(api.findGroup(meeting.id), { who: 'Åse Nordås' })).status).toBe(429);
  expect((await person.post(api.group(meeting.id), { group: meeting.groupIds[0] })).status).toBe(200);
  await clock.pass(60_000);
  expect((await Promise.all(tries)).every(({ status }) => status === 404 || status === 429)).toBe(true);
  expect(looks.mock.calls.length, 'four at a time').toBeLessThanOrEqual(104);
  looks.mockRestore();
  expect((await person.post(api.findGroup(meeting.id), { who: 'Åse Nordås' })).status).toBe(200);
});

test('MT2 a file is not called by the title of a hidden material that names it, too', async () => {
  const { body } = await house.organiser.ask<FileAnswer>('POST', api.files(meeting.id), somePdf());
  const content: MaterialContent = body.content;
  for (const title of ['Fasit bare for oss', 'Det alle leser'])
    await plan({ do: 'add', kind: 'material', id: title.slice(0, 3), before: null, fields: { title, content } });
  await run({ do: 'show-material', material: 'Det', shown: true });
  const guest = await participant(house, meeting, 0);
  const path = api.file(meeting.id, 'file' in content ? content.file : '', 'participant');
  const { headers } = await fetch(house.server.url + path, { headers: { cookie: guest.cookieHeader } });
  expect(headers.get('content-disposition')).toContain('Det%20alle%20leser');
});

test('RE9 so many rehearsals are played at a time, also of those that are begun at once', async () => {
  const all = await Promise.all(times(7).map(() => house.meeting()));
  const begun = await Promise.all(
    all.map(({ id }) => house.organiser.post<RehearsalAnswer>(api.rehearsal(id), { minutes: 1 })),
  );
  expect(begun.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 201, 201, 201, 429, 429, 429]);
  for (const { id } of all) await house.organiser.ask('DELETE', api.rehearsal(id));
});

test('RO8 whoever asks again is not given the group that was drawn, where it is gone since', async () => {
  await plan({ do: 'set-meeting', fields: { divide: 'draw' } });
  const person = await participant(house, meeting, null);
  const { body: first } = await person.post<{ group: string }>(api.draw(meeting.id), {});
  await person.post(api.group(meeting.id), { group: null });
  await plan({ do: 'delete', kind: 'group', id: first.group });
  const { body: again } = await person.post<{ group: string }>(api.draw(meeting.id), {});
  expect([...meeting.groupIds].filter((id) => id !== first.group)).toEqual([again.group]);
});

test('PM14 the holder of a facilitator’s link can’t touch what is asked, material, or the title', async () => {
  const facilitator = await enter(house, meeting.facilitatorKey);
  const before = (await storage.meetings.get(meeting.id))!.plan;
  for (const command of [
    { do: 'set', kind: 'question', id: meeting.question, fields: { prompt: 'x' } },
    { do: 'delete', kind: 'question', id: meeting.question },
    { do: 'delete', kind: 'section', id: meeting.section },
    { do: 'add', kind: 'material', id: 'x', before: null, fields: {} },
    { do: 'set-meeting', fields: { title: 'x' } },
    { do: 'set', kind: 'group', id: meeting.groupIds[0], fields: { number: 7 } },
    { do: 'set', kind: 'agenda', id: '__proto__', fields: { what: 'x' } },
  ])
    expect((await facilitator.post(api.room(meeting.id), { commands: [command] })).status).toBeGreaterThanOrEqual(400);
  expect((await storage.meetings.get(meeting.id))!.plan).toEqual(before);
});

test('RO13 ids that every object has are ids like any', async () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  await plan(
    ...ids.flatMap((id): PlanCommand[] => [
      { do: 'add', kind: 'agenda', id, before: null, fields: { what: id, minutes: 5 } },
      { do: 'add', kind: 'group', id, before: null, fields: { name: id } },
      { do: 'add', kind: 'material', id, before: null, fields: { title: id, agendaItem: id } },
    ]),
  );
  const parts = { questions: true, material: true, clock: true, stage: true };
  const group = house.browser();
  await group.post(api.join, { code: meeting.code });
  let from: string | null = null;
  for (const id of ids) {
    const started = await run({ do: 'start-row', agendaItem: id, from, parts, closes: true });
    expect(started.status).toBe(204);
    from = id;
    await run({ do: 'tell', id, text: 'Hei', groups: [id] });
    await group.post(api.group(meeting.id), { group: id });
    expect((await group.post(api.signal(meeting.id), { hand: true, read: id })).status).toBe(204);
    expect((await run({ do: 'come', group: id, coming: true })).status).toBe(204);
  }
  const { run: after } = (await storage.meetings.get(meeting.id))!;
  expect(new Set(Object.keys(after.rows))).toEqual(new Set(ids));
  expect(after.messages.map(({ read }) => read)).toEqual(ids.map((id) => [id]));
  expect(Object.values(after.calls).every(({ coming }) => coming)).toBe(true);
  for (const id of [...ids].reverse()) expect((await run({ do: 'take-back-start', agendaItem: id })).status).toBe(204);
  expect((await storage.meetings.get(meeting.id))!.run).toMatchObject({ agendaItem: null, materials: {}, clock: null });
});

test('CL1 clocks of no day are refused, and what comes of those that are taken is told', async () => {
  const clockOf = (said: object) => ({
    do: 'set-clock',
    clock: { agendaItem: null, endsAt: null, left: null, length: 60_000, closes: [], ...said },
  });
  for (const said of [
    { endsAt: 1e15 },
    { endsAt: clock.now() + 2 * 86_400_000 },
    { left: -1 },
    { left: 1e13 },
    { left: 0.5 },
    { left: 1, endsAt: 1 },
    { left: 1, length: null },
  ])
    expect((await run(clockOf(said))).status).toBeGreaterThanOrEqual(400);
  for (const minutes of [0, -5, 1441, 0.5, 1e300, null, '5'])
    expect((await run({ do: 'start-clock', minutes, agendaItem: null, closes: [] })).status).toBe(422);
  await run({ do: 'open', question: meeting.question, closesAt: null });
  expect((await run(clockOf({ endsAt: 0, length: 1e14, closes: [meeting.question] }))).status).toBe(204);
  const { questions } = (await storage.meetings.get(meeting.id))!.run;
  expect(questions[meeting.question], 'nothing is closed in retrospect').toMatchObject({
    status: 'open',
    closesAt: null,
  });
});
