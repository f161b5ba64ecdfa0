import { createResponseDocument, PointsBinding } from '@stikkord/documents';
import { EMPTY_BOARD, summarise, type Actor, type Summary } from '@stikkord/domain';
import { CLOSE, FEED_BEAT_MS, FEED_COALESCE_MS, WRITING_MS, type PageRole, type PointsSlice } from '@stikkord/protocol';
import type { PastRound, Publication } from '@stikkord/storage';
import { DocumentNotFoundError, StoreUnavailableError } from '@stikkord/sync';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { FakeSocket } from '../testing/fake-socket.ts';
import { Receipts } from '../actors/receipts.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { testMeeting, testPoint } from '../testing/states.ts';
import { MemoryEntries, pollServices } from '../testing/poll-services.ts';
import { withGroup } from './changed-rights.ts';
import type { LiveDocuments } from './live-documents.ts';
import { LiveMeeting } from './live-meeting.ts';
import { FOLLOW_MS } from './published-views.ts';

const OPEN = { status: 'open', closesAt: null, done: [] } as const;

/** A live meeting on documents in memory, with pages that a test opens. */
function stage(meeting = testMeeting({ phase: 'running', questions: { q1: OPEN } })) {
  const clock = new ManualClock();
  const documents = new Map<string, Y.Doc>();
  const reads: string[] = [];
  const faults: unknown[] = [];
  const state = { away: false, closes: 0, empty: 0, readMs: 0 };
  for (const group of ['g1', 'g2']) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createResponseDocument());
    documents.set(`r~q1~${group}`, doc);
  }
  const publications = new Map<string, Publication>();
  const rounds = new Map<string, PastRound[]>();
  const stored = <T>(found: T): T => {
    if (state.away) throw new StoreUnavailableError('away');
    return found;
  };
  const questions = {
    publication: async (_: string, question: string) => stored(publications.get(question) ?? null),
    rounds: async (_: string, question: string) => stored(rounds.get(question) ?? []),
  };
  const reader: LiveDocuments = {
    async read(name, look) {
      reads.push(name);
      clock.spend(state.readMs);
      if (state.away) throw new StoreUnavailableError('away');
      const doc = documents.get(name);
      if (!doc) throw new DocumentNotFoundError(name);
      return look(doc);
    },
  };
  const fault = (error: unknown) => faults.push(error);
  const entries = new MemoryEntries();
  const live = new LiveMeeting(meeting, [], {
    clock,
    polls: pollServices({ entries, questions, documents: reader, clock, fault }),
    receipts: new Receipts('secret'),
    pointSecret: 'secret',
    zone: 'Europe/Oslo',
    aiHost: 'ai.example.no',
    questions,
    documents: reader,
    closeDue: () => {
      state.closes += 1;
    },
    fault,
    empty: () => {
      state.empty += 1;
    },
  });
  const follow = (as: PageRole, device = as as string, group: string | null = 'g1'): FakeSocket => {
    const socket = new FakeSocket();
    const actor: Actor =
      as === 'participant' ? { role: as, meeting: 'm1', device, group } : { role: as, meeting: 'm1', device };
    live.follow(socket, actor, { as });
    return socket;
  };
  const write = (group: string, text: string): void => {
    const binding = new PointsBinding({ doc: documents.get(`r~q1~${group}`)!, section: 's1', newKey: () => 'x' });
    binding.edit([{ do: 'insert', after: null, points: [{ key: `k${text.length}`, text }] }]);
    binding.destroy();
    live.committed(`r~q1~${group}`);
  };
  return { clock, live, meeting, documents, reads, faults, state, publications, rounds, follow, write };
}

test('a page gets a snapshot first, then patches of what changed and nothing else', async () => {
  const { clock, follow, write, live, meeting } = stage();
  const page = follow('facilitator');
  await clock.pass(0);
  const [snapshot, ...more] = page.news();
  expect(snapshot).toMatchObject({ t: 'snapshot', now: clock.now() });
  expect(more).toEqual([]);
  await clock.pass(FEED_COALESCE_MS);
  write('g2', 'God tid');
  await clock.pass(FEED_COALESCE_MS);
  const [patch] = page.news() as unknown as { t: string; set: Record<string, unknown> }[];
  expect(patch!.t).toBe('patch');
  expect(Object.keys(patch!.set).sort()).toEqual(['boards', 'points/q1/g2', 'progress/q1/g2']);
  expect(patch!.set['points/q1/g2']).toEqual({
    sections: [{ id: 's1', points: [{ id: 'g2/s1/k7', text: 'God tid' }] }],
  });
  live.changed({ ...meeting, run: { ...meeting.run, hands: ['g1'] } });
  await clock.pass(FEED_COALESCE_MS);
  expect(page.news()).toMatchObject([{ t: 'patch', set: { hands: ['g1'] }, gone: [] }]);
});

test('changes are gathered: at most one patch per 100 ms, the first at once', async () => {
  const { clock, follow, write } = stage();
  const page = follow('facilitator');
  await clock.pass(1000);
  page.news();
  for (const text of ['a', 'ab', 'abc']) write('g1', text);
  await clock.pass(0);
  expect(page.news()).toHaveLength(1);
  for (const text of ['abcd', 'abcde']) write('g1', text);
  await clock.pass(FEED_COALESCE_MS - 1);
  expect(page.news()).toHaveLength(0);
  await clock.pass(1);
  expect(page.news()).toHaveLength(1);
});

test('only the document that changed is read again', async () => {
  const { clock, follow, write, reads } = stage();
  follow('facilitator');
  await clock.pass(1000);
  reads.length = 0;
  write('g1', 'nytt');
  await clock.pass(1000);
  expect(reads).toEqual(['r~q1~g1']);
});

test('while only participants are there, no document is read', async () => {
  const { clock, follow, write, reads } = stage();
  const page = follow('participant');
  write('g1', 'nytt');
  await clock.pass(1000);
  expect(page.news()[0]).toMatchObject({ t: 'snapshot' });
  expect(reads).toEqual([]);
});

test('writing ends 10 s after the last change', async () => {
  const { clock, follow, write } = stage();
  const page = follow('facilitator');
  await clock.pass(1000);
  write('g1', 'nytt');
  await clock.pass(WRITING_MS - 1);
  expect(page.news().at(-1)).toMatchObject({ set: { 'progress/q1/g1': { writing: true, points: 1 } } });
  await clock.pass(FEED_COALESCE_MS);
  expect(page.news()).toMatchObject([{ set: { 'progress/q1/g1': { writing: false, points: 1 } } }]);
});

test('who is there: devices and people, told to all, a device with two tabs once', async () => {
  const { clock, follow } = stage();
  const facilitator = follow('facilitator');
  const [one, two] = [follow('participant', 'd1'), follow('participant', 'd1')];
  one.say('{"t":"here","people":6}');
  await clock.pass(FEED_COALESCE_MS);
  expect(facilitator.news()[0]).toMatchObject({ slices: { groups: [{ devices: 1, people: 6 }, { devices: 0 }] } });
  one.hangUp();
  await clock.pass(FEED_COALESCE_MS);
  expect(facilitator.news()).toMatchObject([{ set: { groups: [{ devices: 1, people: 1 }, { devices: 0 }] } }]);
  two.hangUp();
  await clock.pass(FEED_COALESCE_MS);
  expect(facilitator.news()).toMatchObject([{ set: { groups: [{ devices: 0, people: 0 }, { devices: 0 }] } }]);
});

test.each(['{"t":"here"}', '{"t":"here","people":51}', '{"t":"hi"}', 'nonsense', '{"people":' + '1'.repeat(300), null])(
  'a page that says %s is closed as malformed',
  async (message) => {
    const { clock, follow } = stage();
    const page = follow('participant');
    page.say(message);
    expect(page.closedAs).toBe(CLOSE.malformed);
    await clock.pass(FEED_COALESCE_MS);
    expect(page.news()).toEqual([]);
  },
);

test('a beat comes every 15 s; a page that answers no ping is given up', async () => {
  const { clock, follow, state } = stage();
  const [alive, dead] = [follow('projector'), follow('participant')];
  dead.answersPings = false;
  await clock.pass(FEED_BEAT_MS);
  expect(alive.news().map(({ t }) => t)).toEqual(['snapshot', 'beat']);
  await clock.pass(3 * FEED_BEAT_MS);
  expect([alive.terminated, dead.terminated]).toEqual([false, true]);
  alive.hangUp();
  expect(state.empty).toBe(1);
});

test('the feed rests longer where a round takes long: one huge answer does not hold up the house', async () => {
  const { clock, reads, state, follow, write } = stage();
  const page = follow('facilitator');
  await clock.pass(FEED_COALESCE_MS);
  state.readMs = 300;
  reads.length = 0;
  const before = page.heard.length;
  for (let i = 0; i < 60; i += 1) {
    write('g1', 'x'.repeat(i + 1));
    await clock.pass(FEED_COALESCE_MS);
  }
  // 300 ms of work, then 1.2 s of rest: about one round in 1.5 s.
  expect(reads.length).toBeLessThanOrEqual(10);
  expect(page.heard.length - before).toBeGreaterThanOrEqual(3);
  state.readMs = 0;
  await clock.pass(5_000);
  write('g1', 'x'.repeat(99));
  await clock.pass(2 * FEED_COALESCE_MS);
  expect(JSON.stringify(page.heard.at(-1))).toContain('x'.repeat(99));
});

test('RO1 what a facilitator does is told at once, also where the feed rests', async () => {
  const { clock, live, meeting, state, follow, write } = stage();
  const page = follow('facilitator');
  const guest = follow('participant');
  await clock.pass(1_000);
  state.readMs = 500;
  write('g1', 'noe langt');
  await clock.pass(0);
  state.readMs = 0;
  guest.news();
  // 500 ms of work: a rest of 2 s would follow.
  write('g1', 'noe lengre');
  await clock.pass(50);
  const happened = { number: 1, act: '', command: 'go-to', about: { agendaItem: 'a1' } } as const;
  live.changed({ ...meeting, run: { ...meeting.run, agendaItem: 'a1' } }, happened);
  await clock.pass(FEED_COALESCE_MS);
  expect(guest.news()).toMatchObject([{ t: 'patch', set: { agenda: { current: 'a1' } } }]);
  expect(page.news().at(-1)).toMatchObject({ set: { happened } });
  // And then it rests as before, where that takes long.
  state.readMs = 500;
  write('g1', 'noe enda lengre');
  await clock.pass(FEED_COALESCE_MS);
  page.news();
  write('g1', 'noe aller lengst av alt');
  await clock.pass(1_900);
  expect(page.news()).toEqual([]);
});

test('a slow reader misses patches and gets one fresh snapshot when it has caught up', async () => {
  const { clock, follow, write } = stage();
  const page = follow('facilitator');
  await clock.pass(1000);
  page.news();
  page.bufferedAmount = 300 * 1024;
  for (const text of ['a', 'ab', 'abc']) {
    write('g1', text);
    await clock.pass(1000);
  }
  expect(page.news()).toEqual([]);
  page.bufferedAmount = 0;
  await clock.pass(FEED_COALESCE_MS);
  const [snapshot, ...more] = page.news() as { t: string; slices: Record<string, unknown> }[];
  expect(snapshot!.t).toBe('snapshot');
  expect(snapshot!.slices['progress/q1/g1']).toMatchObject({ points: 3 });
  expect(more).toEqual([]);
});

test('a reader that reads nothing for 30 s, or lets 4 MB pile up, is closed as too slow', async () => {
  const { clock, follow, write } = stage();
  const [stalled, flooded] = [follow('facilitator', 'a'), follow('facilitator', 'b')];
  await clock.pass(1000);
  stalled.bufferedAmount = 300 * 1024;
  flooded.bufferedAmount = 5 * 1024 * 1024;
  write('g1', 'a');
  await clock.pass(1000);
  expect([stalled.closedAs, flooded.closedAs]).toEqual([null, CLOSE.tooSlow]);
  await clock.pass(30_000);
  expect(stalled.closedAs).toBe(CLOSE.tooSlow);
});

test('a device that chooses another group sees that group’s page from a snapshot on', async () => {
  const { clock, follow, live } = stage();
  const page = follow('participant', 'd1', 'g1');
  await clock.pass(1000);
  page.news();
  live.became((actor) => withGroup(actor, 'd1', 'g2'));
  await clock.pass(FEED_COALESCE_MS);
  expect(page.news()).toMatchObject([{ t: 'snapshot', slices: { own: { group: 'g2' } } }]);
});

test('with the database away, the rest is told all the same, and the points when they can be read', async () => {
  const { clock, follow, state, faults, write } = stage();
  state.away = true;
  write('g1', 'nytt');
  const page = follow('facilitator');
  await clock.pass(0);
  const [snapshot] = page.news() as { slices: Record<string, unknown> }[];
  expect(snapshot!.slices['meeting']).toBeDefined();
  expect(snapshot!.slices['points/q1/g1']).toBeUndefined();
  state.away = false;
  await clock.pass(1000);
  expect(page.news()).toMatchObject([{ set: { 'progress/q1/g1': { points: 1 } } }]);
  expect(faults.length).toBeGreaterThan(0);
});

test('who may no longer be there is closed: a deleted meeting is told as gone', async () => {
  const { follow, live, meeting } = stage();
  const pages = (['participant', 'facilitator', 'projector'] as const).map((as) => follow(as));
  live.changed({ ...meeting, deleted: true });
  expect(pages.map(({ closedAs }) => closedAs)).toEqual(pages.map(() => CLOSE.notFound));
});

test('RN10 closing is asked for when its time comes, and again until it has worked', async () => {
  const meeting = testMeeting({ questions: { q1: { ...OPEN, closesAt: Date.UTC(2030, 4, 14, 9, 1) } } });
  const { clock, state, live } = stage(meeting);
  await clock.pass(59_999);
  expect(state.closes).toBe(0);
  await clock.pass(1);
  expect(state.closes).toBe(1);
  await clock.pass(3_000);
  expect(state.closes).toBeGreaterThan(1);
  const before = state.closes;
  live.changed(testMeeting({ questions: { q1: { ...OPEN, status: 'closed' } } }));
  await clock.pass(60_000);
  expect(state.closes).toBe(before);
});

const PUBLISHED = { number: 1, at: 0, follows: true };
const summaryOf = (text: string): Summary => ({
  ...summarise(EMPTY_BOARD, [testPoint('g1', 'a', text)]),
  withdrawn: [],
});

test('RN13 a board that is followed reaches the hall’s screen at once and phones every two seconds, their own trail with it', async () => {
  const { clock, follow, write } = stage(
    testMeeting({
      phase: 'running',
      questions: { q1: { ...OPEN, published: PUBLISHED } },
      stage: { view: 'summary', question: 'q1' },
    }),
  );
  const [hall, phone, other] = [follow('projector'), follow('participant'), follow('participant', 'b', 'g2')];
  await clock.pass(FOLLOW_MS);
  for (const page of [hall, phone, other]) page.news();
  const told = (page: FakeSocket, name: string): unknown[] =>
    (page.news() as unknown as { set: Record<string, unknown> }[]).map(({ set }) => set[name]);
  write('g1', 'a');
  await clock.pass(FEED_COALESCE_MS);
  expect(told(hall, 'summary')).toMatchObject([{ unsorted: 1 }]);
  expect(told(phone, 'published')).toMatchObject([[{ unsorted: 1, themes: [] }]]);
  write('g1', 'ab');
  write('g2', 'b');
  await clock.pass(FOLLOW_MS - FEED_COALESCE_MS - 1);
  expect(told(hall, 'summary')).toMatchObject([{ unsorted: 3 }]);
  expect(told(phone, 'published')).toEqual([]);
  await clock.pass(FEED_COALESCE_MS + 1);
  expect(told(phone, 'published')).toMatchObject([[{ unsorted: 3 }]]);
  expect(told(other, 'trail/q1').at(-1)).toEqual([{ point: 'g2/s1/k1', key: null, theme: null }]);
});

test('RN13 what is published and not followed is fetched once, though nobody’s documents are read; and after the store was away', async () => {
  const published = { ...PUBLISHED, follows: false };
  const { clock, follow, live, meeting, publications, reads, state } = stage(
    testMeeting({ phase: 'running', questions: { q1: { ...OPEN, published } } }),
  );
  publications.set('q1', { number: 1, summary: summaryOf('Da') });
  state.away = true;
  const phone = follow('participant');
  await clock.pass(FEED_COALESCE_MS);
  expect(phone.news()).toMatchObject([{ t: 'snapshot', slices: { published: [] } }]);
  state.away = false;
  await clock.pass(2_000);
  expect(phone.news()).toMatchObject([{ set: { published: [{ number: 1, pointCount: 1 }] } }]);
  publications.set('q1', { number: 2, summary: summaryOf(' ') });
  live.changed({
    ...meeting,
    run: {
      ...meeting.run,
      questions: { q1: { ...meeting.run.questions['q1']!, published: { ...published, number: 2 } } },
    },
  });
  await clock.pass(FEED_COALESCE_MS);
  expect(phone.news()).toMatchObject([{ set: { published: [{ number: 2, pointCount: 0 }] } }]);
  expect(reads).toEqual([]);
});

test('RN11 points are told their round as soon as it has begun, and again when it was joined with the one before', async () => {
  const { clock, follow, write, live, meeting, rounds } = stage();
  const page = follow('facilitator');
  const inRound = (round: number) =>
    live.changed({
      ...meeting,
      run: { ...meeting.run, questions: { q1: { ...meeting.run.questions['q1']!, round } } },
    });
  write('g1', 'a');
  await clock.pass(FEED_COALESCE_MS);
  page.news();
  rounds.set('q1', [{ round: 1, points: ['g1/s1/k1'] }]);
  inRound(2);
  write('g1', 'ab');
  await clock.pass(FEED_COALESCE_MS);
  const points = (): unknown =>
    (page.news() as unknown as { set: Record<string, PointsSlice> }[]).map(({ set }) =>
      set['points/q1/g1']?.sections[0]!.points.map(({ text, round }) => [text, round]),
    );
  expect(points()).toEqual([
    [
      ['ab', 2],
      ['a', undefined],
    ],
  ]);
  rounds.delete('q1');
  inRound(1);
  await clock.pass(FEED_COALESCE_MS);
  expect(points()).toEqual([
    [
      ['ab', undefined],
      ['a', undefined],
    ],
  ]);
});

test('RN13 a summary that was taken back is not shown for the one that comes after it, however slow the fetching is', async () => {
  const summary = (title: string): Summary => ({
    ...summarise(EMPTY_BOARD, []),
    themes: [
      {
        id: 't1',
        title,
        hue: null,
        heard: '',
        note: '',
        other: false,
        points: [],
        themes: [],
        pointCount: 0,
        groupCount: 0,
      },
    ],
  });
  const publishedAs = (number: number) =>
    testMeeting({
      phase: 'running',
      questions: { q1: { ...OPEN, published: { number, at: 0, follows: false }, publications: number } },
      stage: { view: 'summary', question: 'q1' },
    });
  const { clock, live, publications, state, follow } = stage(publishedAs(1));
  publications.set('q1', { number: 1, summary: summary('Navnet på en person') });
  const pages = [follow('projector'), follow('participant')];
  await clock.pass(1000);
  for (const page of pages) expect(JSON.stringify(page.news())).toContain('Navnet på en person');
  // Taken back and published anew while the store is slow to say what.
  state.away = true;
  publications.set('q1', { number: 2, summary: summary('Samarbeid') });
  live.changed({ ...publishedAs(1), run: { ...publishedAs(1).run, questions: {}, stage: { view: 'join' } } });
  live.changed(publishedAs(2));
  const late = [follow('projector'), follow('participant')];
  await clock.pass(5000);
  for (const page of late) expect(JSON.stringify(page.news())).not.toContain('Navnet på en person');
  state.away = false;
  await clock.pass(5000);
  for (const page of late) expect(JSON.stringify(page.news())).toContain('Samarbeid');
});
