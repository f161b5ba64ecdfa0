import { createResponseDocument, PointsBinding } from '@stikkord/documents';
import { ran, type Actor, type Meeting, type PlanCommand, type RunCommand } from '@stikkord/domain';
import type { FeedMessage, ParticipantSlices } from '@stikkord/protocol';
import { DocumentNotFoundError } from '@stikkord/sync';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Receipts } from '../actors/receipts.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { MemoryEntries, pollServices } from '../testing/poll-services.ts';
import { testMeeting } from '../testing/states.ts';
import { LiveMeeting } from './live-meeting.ts';

const GROUPS = 60;
const DEVICES = 500;
const ROWS = 12;

/** Counts what comes, and in how many different strings. */
class CountingSocket extends FakeSocket {
  bytes = 0;
  override send(text: string): void {
    this.bytes += Buffer.byteLength(text);
    sent.add(text);
    this.last = text;
  }
  last = '';
}
const sent = new Set<string>();
afterEach(() => sent.clear());

function hall() {
  const clock = new ManualClock();
  const commands: PlanCommand[] = [];
  for (let n = 3; n <= GROUPS; n += 1)
    commands.push({ do: 'add', kind: 'group', id: `g${n}`, before: null, fields: { name: `Bord ved vindu ${n}` } });
  for (let n = 2; n <= ROWS; n += 1)
    commands.push({
      do: 'add',
      kind: 'agenda',
      id: `a${n}`,
      before: null,
      fields: {
        minutes: 30,
        what: `Programpost nummer ${n} om noe viktig`,
        how: 'I grupper, så i plenum',
        who: 'Alle',
      },
    });
  let meeting: Meeting = testMeeting({}, commands);
  const documents = new Map<string, Y.Doc>();
  for (let n = 1; n <= GROUPS; n += 1) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createResponseDocument());
    documents.set(`r~q1~g${n}`, doc);
  }
  const reader = {
    async read<T>(name: string, look: (doc: Y.Doc) => T): Promise<T> {
      const doc = documents.get(name);
      if (!doc) throw new DocumentNotFoundError(name);
      return look(doc);
    },
  };
  const questions = { publication: async () => null, rounds: async () => [] };
  const fault = (error: unknown): never => {
    throw error;
  };
  const live = new LiveMeeting(meeting, [], {
    clock,
    polls: pollServices({ entries: new MemoryEntries(), questions, documents: reader, clock, fault }),
    receipts: new Receipts('secret'),
    pointSecret: 'secret',
    zone: 'Europe/Oslo',
    aiHost: null,
    questions,
    documents: reader,
    closeDue: () => {},
    fault,
    empty: () => {},
  });
  const follow = (actor: Actor, as: 'participant' | 'facilitator'): CountingSocket => {
    const socket = new CountingSocket();
    live.follow(socket, actor, { as });
    return socket;
  };
  return {
    clock,
    live,
    guest: (n: number) =>
      follow({ role: 'participant', meeting: 'm1', device: `d${n}`, group: `g${1 + (n % GROUPS)}` }, 'participant'),
    facilitator: () => follow({ role: 'facilitator', meeting: 'm1', device: 'f' }, 'facilitator'),
    command: (command: RunCommand) => {
      const decision = ran(meeting.run, meeting.plan, command, clock.now());
      if (!decision.ok) throw new Error(decision.reason);
      meeting = { ...meeting, run: decision.run };
      live.changed(meeting);
    },
    write: (n: number, text: string) => {
      const name = `r~q1~g${n}`;
      const binding = new PointsBinding({ doc: documents.get(name)!, section: 's1', newKey: () => 'x' });
      binding.edit([{ do: 'insert', after: null, points: [{ key: `k${text}`, text }] }]);
      binding.destroy();
      live.committed(name);
    },
  };
}

test('RO9 while 60 groups write and people come and go, a phone is told next to nothing; facilitators are told it all', async () => {
  const { clock, guest, facilitator, command, write } = hall();
  command({ do: 'open', question: 'q1', closesAt: null });
  const desk = facilitator();
  const guests = Array.from({ length: DEVICES - 50 }, (_, n) => guest(n));
  await clock.pass(1_000);
  for (const page of [...guests, desk]) page.bytes = 0;
  for (let second = 0; second < 60; second += 1) {
    for (let n = 1; n <= GROUPS; n += 1) if ((n + second) % 3 === 0) write(n, `tanke ${second}`);
    if (second < 50) guest(DEVICES + second);
    if (second % 10 === 5) guests[second]!.hangUp();
    await clock.pass(1_000);
  }
  const most = Math.max(...guests.map(({ bytes }) => bytes));
  expect(most).toBeLessThan(12_000);
  expect(desk.bytes).toBeGreaterThan(20 * most);
}, 30_000);

test('RO10 a row that is started is told to 500 pages within a turn, written once for all groups', async () => {
  const { clock, guest, command } = hall();
  const guests = Array.from({ length: DEVICES }, (_, n) => guest(n));
  await clock.pass(1_000);
  sent.clear();
  for (const page of guests) page.bytes = 0;
  const parts = { questions: true, material: true, clock: true, stage: true };
  command({ do: 'start-row', agendaItem: 'a1', from: null, parts, closes: true });
  await clock.pass(100);
  expect(sent.size).toBe(1);
  const patch = JSON.parse(guests[0]!.last) as FeedMessage<ParticipantSlices> & { t: 'patch' };
  expect(Object.keys(patch.set).sort()).toEqual(['agenda', 'clock', 'meeting', 'questions']);
  expect(patch.set.clock).toMatchObject({ agendaItem: 'a1', length: 30 * 60_000, closes: ['q1'] });
  expect(Math.max(...guests.map(({ bytes }) => bytes))).toBeLessThan(4_000);
  // What only one group hears is written for it alone.
  sent.clear();
  command({ do: 'raise-hand', group: 'g7', raised: true });
  await clock.pass(100);
  expect(sent.size).toBe(1);
  expect(guests.filter(({ last }) => last.includes('"hand":true'))).toHaveLength(Math.ceil((DEVICES - 6) / GROUPS));
}, 30_000);
