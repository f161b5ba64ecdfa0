import { documentAccess, GRACE_MS, questionRun, type RunCommand } from '@stikkord/domain';
import { openStorage, type Storage } from '@stikkord/storage';
import { DocumentNotFoundError } from '@stikkord/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandRun } from '../deeds/command-run.ts';
import { makeMeeting } from '../deeds/make-meeting.ts';
import { systemRandomness } from '../random.ts';
import { Receipts } from '../actors/receipts.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { pollServices } from '../testing/poll-services.ts';
import type { LiveMeeting } from './live-meeting.ts';
import { MeetingRooms } from './meeting-rooms.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
}, 60_000);
afterAll(() => storage.close());

const documents = { read: (name: string) => Promise.reject(new DocumentNotFoundError(name)) };

function open(clock: ManualClock) {
  const changedRights: string[] = [];
  const { entries, questions } = storage;
  const fault = (error: unknown): never => {
    throw error;
  };
  const rooms = new MeetingRooms({
    meetings: storage.meetings,
    questions,
    polls: pollServices({ entries, questions, documents, clock, fault }),
    followUps: storage.followUps,
    receipts: new Receipts('secret'),
    documents,
    rightsChanged: (live) => changedRights.push(live.meeting.id),
    clock,
    pointSecret: 'secret',
    zone: 'Europe/Oslo',
    fault,
  });
  return { rooms, changedRights };
}

async function plannedMeeting() {
  const question = systemRandomness.id();
  const about = { title: 'Prøve', date: '2030-05-14', language: 'nb' } as const;
  const meeting = await makeMeeting(storage.meetings, systemRandomness, { owner: 'somebody' }, about, [
    { do: 'add', kind: 'group', id: 'g1', before: null, fields: {} },
    { do: 'add', kind: 'question', id: question, before: null, fields: {} },
  ]);
  return { id: meeting.id, question };
}

/** Somebody is there, so that the meeting stays in memory. */
async function openAndStay(rooms: MeetingRooms, id: string): Promise<LiveMeeting> {
  const live = (await rooms.open(id))!;
  live.addPeer({ device: 'd', pen: null, live, actor: { role: 'nobody' } });
  return live;
}

test('RN10 an open question is closed by the server’s clock, in storage and for everybody present', async () => {
  const clock = new ManualClock();
  const { rooms, changedRights } = open(clock);
  const { id, question } = await plannedMeeting();
  const live = (await rooms.open(id))!;
  const closesAt = clock.now() + 30_000;
  await commandRun(rooms, id, [{ do: 'open', question, closesAt }], () => clock.now());
  const writer = { role: 'participant', meeting: id, device: 'd', group: 'g1' } as const;
  const access = () => documentAccess(writer, { kind: 'response', question, group: 'g1' }, live.rights);
  expect(access()).toBe('writer');
  await clock.pass(29_999);
  expect(access()).toBe('writer');
  await clock.pass(1);
  await rooms.update(id, () => null);
  expect(access()).toBe('reader');
  expect(questionRun((await storage.meetings.get(id))!.run, question)).toMatchObject({
    status: 'closed',
    closesAt: null,
  });
  expect(changedRights).toEqual([id, id]);
  await rooms.close();
});

test('RN10 what came due while the server was down is closed before anybody sees the meeting', async () => {
  const clock = new ManualClock();
  const { id, question } = await plannedMeeting();
  const before = open(clock).rooms;
  await commandRun(before, id, [{ do: 'open', question, closesAt: clock.now() + 1_000 }], () => clock.now());
  await before.close();
  const later = open(new ManualClock(clock.now() + 5_000)).rooms;
  const live = (await later.open(id))!;
  expect(questionRun(live.meeting.run, question).status).toBe('closed');
  expect(questionRun((await storage.meetings.get(id))!.run, question).status).toBe('closed');
  await later.close();
});

test('RO2 the room’s clock goes on while the server is down, and closes what it is to close when its minute of grace is over', async () => {
  const clock = new ManualClock();
  const { id, question } = await plannedMeeting();
  const before = open(clock).rooms;
  await commandRun(
    before,
    id,
    [
      { do: 'open', question, closesAt: null },
      { do: 'start-clock', minutes: 10, agendaItem: null, closes: [question] },
    ],
    () => clock.now(),
  );
  const endsAt = clock.now() + 600_000;
  await before.close();

  const later = new ManualClock(endsAt - 5_000);
  const { rooms } = open(later);
  const live = await openAndStay(rooms, id);
  expect(live.meeting.run.clock).toMatchObject({ endsAt, length: 600_000, closes: [question] });
  const status = () => questionRun(live.meeting.run, question);
  expect(status()).toMatchObject({ status: 'open', closesAt: endsAt + GRACE_MS });
  await later.pass(5_000 + GRACE_MS - 1);
  await rooms.update(id, () => null);
  expect(status().status).toBe('open');
  await later.pass(1);
  await rooms.update(id, () => null);
  expect(status()).toMatchObject({ status: 'closed', closesAt: null });
  await rooms.close();

  const { rooms: last } = open(new ManualClock(endsAt + 3_600_000));
  expect(questionRun((await last.open(id))!.meeting.run, question).status).toBe('closed');
  await last.close();
});

test('RO2 a clock that is paused closes nothing, however long; gone on with, it closes after what was left', async () => {
  const clock = new ManualClock();
  const { rooms } = open(clock);
  const { id, question } = await plannedMeeting();
  const live = await openAndStay(rooms, id);
  const give = (command: RunCommand) => commandRun(rooms, id, [command], () => clock.now());
  await give({ do: 'open', question, closesAt: null });
  await give({ do: 'start-clock', minutes: 1, agendaItem: null, closes: [question] });
  await clock.pass(20_000);
  await give({ do: 'pause-clock' });
  await clock.pass(3_600_000);
  await rooms.update(id, () => null);
  expect(live.meeting.run.clock).toMatchObject({ endsAt: null, left: 40_000 });
  expect(questionRun(live.meeting.run, question)).toMatchObject({ status: 'open', closesAt: null });
  const desk = new FakeSocket();
  live.follow(desk, { role: 'facilitator', meeting: id, device: 'f' }, { as: 'facilitator' });
  await give({ do: 'go-on-clock' });
  await clock.pass(40_000 + GRACE_MS);
  await rooms.update(id, () => null);
  expect(questionRun(live.meeting.run, question).status).toBe('closed');
  await clock.pass(1_000);
  // RO3. That the clock closed it is told as what a facilitator does is.
  const told = desk.heard.flatMap((message) => (message.t === 'patch' ? [message.set['happened']] : []));
  expect(told.at(-1)).toMatchObject({ act: '', command: 'time-up', about: { question } });
  await rooms.close();
});

test('changes made at once all hold, and what is told last is what is stored', async () => {
  const clock = new ManualClock();
  const { rooms } = open(clock);
  const { id } = await plannedMeeting();
  const live = (await rooms.open(id))!;
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      rooms.update(id, ({ plan }) => ({ plan: { ...plan, title: `${plan.title}${index}` } })),
    ),
  );
  const stored = (await storage.meetings.get(id))!;
  expect(stored.plan.title).toBe('Prøve0123456789');
  expect(live.meeting).toEqual(stored);
  await rooms.close();
});

test('a change that fails changes nothing, and the next one is done', async () => {
  const { rooms } = open(new ManualClock());
  const { id } = await plannedMeeting();
  const failing = rooms.update(id, () => {
    throw new Error('refused');
  });
  const next = rooms.update(id, ({ plan }) => ({ plan: { ...plan, title: 'Etterpå' } }));
  await expect(failing).rejects.toThrow('refused');
  expect((await next)?.plan.title).toBe('Etterpå');
  expect(await rooms.update('no-such-meeting', () => ({ deleted: true }))).toBeNull();
  await rooms.close();
});

test('many who open a meeting at once get the same one; when all have left it is let go after a minute', async () => {
  const clock = new ManualClock();
  const { rooms } = open(clock);
  const { id } = await plannedMeeting();
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => rooms.open(id)));
  for (const other of others) expect(other).toBe(first);
  await clock.pass(59_000);
  expect(await rooms.open(id)).toBe(first);
  await clock.pass(2_000);
  expect(await rooms.open(id)).not.toBe(first);
  expect(await rooms.open('no-such-meeting')).toBeNull();
  await rooms.close();
});
