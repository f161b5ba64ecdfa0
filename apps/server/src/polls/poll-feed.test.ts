import { createBoardDocument } from '@stikkord/documents';
import {
  NEW_POLLING,
  type Actor,
  type EntryAnswer,
  type Meeting,
  type PlanCommand,
  type Poll,
  type QuestionRun,
} from '@stikkord/domain';
import type { EntriesSlice, FacilitatorSlices, FeedMessage, HallPoll, PageRole, ResultSlice } from '@stikkord/protocol';
import { DocumentNotFoundError } from '@stikkord/sync';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Receipts } from '../actors/receipts.ts';
import type { LiveDocuments } from '../live/live-documents.ts';
import { LiveMeeting } from '../live/live-meeting.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { MemoryEntries, pollServices } from '../testing/poll-services.ts';
import { choice, chosen, KEYWORDS, OPEN, scaled, SCALES } from '../testing/polled-meeting.ts';
import { testMeeting } from '../testing/states.ts';

const OPENED = { status: 'open' } as const;
const CLOSED = { status: 'closed' } as const;

/** A live meeting with one poll, p, and others that a test names; pages and people that it opens. */
function stage(poll: Poll, run: Partial<QuestionRun> = OPENED, more: Readonly<Record<string, Poll>> = {}) {
  const polls = { ...more, p: poll };
  const commands = Object.entries(polls).map(([id, each]): PlanCommand => ({
    do: 'add',
    kind: 'question',
    id,
    before: null,
    fields: { prompt: id, poll: each },
  }));
  const meetingWith = (of: Partial<QuestionRun>): Meeting =>
    testMeeting(
      {
        phase: 'running',
        stage: { view: 'question', question: 'p' },
        questions: { ...Object.fromEntries(Object.keys(more).map((id) => [id, OPENED])), p: of },
      },
      commands,
    );
  const clock = new ManualClock();
  const entries = new MemoryEntries();
  const board = new Y.Doc();
  Y.applyUpdate(board, createBoardDocument());
  const documents: LiveDocuments = {
    async read(name, look) {
      if (!name.startsWith('b~')) throw new DocumentNotFoundError(name);
      return look(board);
    },
  };
  const faults: unknown[] = [];
  const questions = { publication: async () => null, rounds: async () => [] };
  const fault = (error: unknown): number => faults.push(error);
  const services = pollServices({ entries, questions, documents, clock, fault });
  let meeting = meetingWith(run);
  const live = new LiveMeeting(meeting, [], {
    clock,
    documents,
    questions,
    polls: services,
    receipts: new Receipts('secret'),
    pointSecret: 'secret',
    zone: 'Europe/Oslo',
    aiHost: null,
    closeDue: () => {},
    empty: () => {},
    fault,
  });
  return {
    clock,
    live,
    entries,
    faults,
    follow: (as: PageRole, device = as as string) => {
      const actor: Actor =
        as === 'participant' ? { role: as, meeting: 'm1', device, group: null } : { role: as, meeting: 'm1', device };
      const socket = new FakeSocket();
      live.follow(socket, actor, { as });
      return new Page(socket);
    },
    say: (person: string, answer: EntryAnswer | null, question = 'p') =>
      live.polls.desk.answer(person, question, answer),
    run: (change: Partial<QuestionRun>) => {
      meeting = meetingWith(change);
      live.changed(meeting);
    },
  };
}

/** What a page has been told. */
class Page {
  slices: Record<string, unknown> = {};
  readonly #socket: FakeSocket;

  constructor(socket: FakeSocket) {
    this.#socket = socket;
  }

  /** What came since the last time, taken notice of. */
  news(): FeedMessage[] {
    const news = this.#socket.news();
    for (const message of news) {
      if (message.t === 'snapshot') this.slices = { ...message.slices };
      if (message.t !== 'patch') continue;
      Object.assign(this.slices, message.set);
      for (const name of message.gone) delete this.slices[name];
    }
    return news;
  }

  texts(question = 'p'): string[] {
    this.news();
    const names = Object.keys(this.slices).filter((name) => name.startsWith(`entries/${question}/`));
    return names.flatMap((name) => (this.slices[name] as EntriesSlice).map(({ text }) => text));
  }

  get poll(): HallPoll | null {
    this.news();
    return this.slices['poll'] as HallPoll | null;
  }

  result(question = 'p'): ResultSlice | undefined {
    this.news();
    return this.slices[`result/${question}`] as ResultSlice | undefined;
  }

  get desk(): FacilitatorSlices['polls'][string] {
    this.news();
    return (this.slices as unknown as FacilitatorSlices).polls['p']!;
  }
}

const texts = (kind: 'keywords' | 'open', ...all: readonly (readonly [id: string, text: string])[]): EntryAnswer => ({
  kind,
  texts: all.map(([id, text]) => ({ id: id.padEnd(20, '0'), text })),
});
const hidden = <P extends Poll>(poll: P): P => ({ ...poll, hidden: true });
const bytesOf = (messages: readonly FeedMessage[]): number =>
  messages.reduce((sum, message) => sum + Buffer.byteLength(JSON.stringify(message)), 0);

const wordsOf = (result: ResultSlice | null | undefined) =>
  result && 'words' in result
    ? { told: result.words.length, sum: result.words.length + result.more }
    : { told: 0, sum: 0 };

describe('hidden results', () => {
  const MOOD = choice(['Ja', 'Nei'], { hidden: true });
  const cases: readonly (readonly [string, Poll, (person: number) => EntryAnswer, (person: number) => EntryAnswer])[] =
    [
      ['a choice', MOOD, () => chosen('ja'), (person) => chosen(person % 2 ? 'ja' : 'nei')],
      ['scales', hidden(SCALES), () => scaled(1, null), () => scaled(5, 3)],
      [
        'keywords',
        hidden(KEYWORDS),
        () => texts('keywords', ['a', 'a']),
        (n) => texts('keywords', [`b${n}`, `langt ord ${n}`]),
      ],
      ['open answers', hidden(OPEN), () => texts('open', ['a', 'a']), (n) => texts('open', [`b${n}`, 'x'.repeat(200)])],
    ];

  test.each(cases)(
    'PF1, PO21 %s: hall and phones are told the very same whatever people answer',
    async (_kind, poll, some, others) => {
      const told = async (answer: (person: number) => EntryAnswer) => {
        const { clock, follow, say, run } = stage(poll);
        const pages = [follow('projector'), follow('participant', 'd1')];
        await clock.pass(1_000);
        for (let person = 0; person < 6; person += 1) {
          await say(`d${person}`, answer(person));
          await clock.pass(1_000);
        }
        run(CLOSED);
        await clock.pass(1_000);
        return pages.map((page) => JSON.stringify(page.news()));
      };
      expect(await told(some)).toEqual(await told(others));
    },
  );

  test.each([
    ...cases,
    ['a choice that all see', choice(['Ja', 'Nei']), () => chosen('ja'), () => chosen('nei')] as const,
  ])('PF2, PO21 %s: a phone is told nothing while people answer', async (_kind, poll, answer) => {
    const { clock, follow, say } = stage(poll);
    const page = follow('participant', 'd1');
    await clock.pass(2_000);
    page.news();
    for (const person of ['d1', 'd2']) await say(person, answer(person === 'd1' ? 1 : 2));
    await clock.pass(3_000);
    expect(page.news()).toEqual([]);
  });

  test('PF1, PF2 are told once they are revealed, to phones once it is closed, and are gone again when they are hidden', async () => {
    const { clock, follow, say, run } = stage(hidden(OPEN));
    const [hall, phone] = [follow('projector'), follow('participant')];
    await clock.pass(0);
    await say('d1', texts('open', ['a', 'Svaret']));
    await clock.pass(1_000);
    expect([hall.poll, hall.texts(), phone.texts()]).toMatchObject([
      { answered: 1, result: null, revealed: false },
      [],
      [],
    ]);
    const polling = NEW_POLLING;
    run({ ...OPENED, polling: { ...polling, revealed: true } });
    await clock.pass(1_000);
    expect([hall.poll?.result, hall.texts(), phone.texts()]).toMatchObject([{ answered: 1 }, ['Svaret'], []]);
    run({ ...CLOSED, polling: { ...polling, revealed: true } });
    await clock.pass(1_000);
    expect([phone.result(), phone.texts()]).toEqual([{ kind: 'open', answered: 1 }, ['Svaret']]);
    run({ ...CLOSED, polling: { ...polling, revealed: false } });
    await clock.pass(100);
    expect(JSON.stringify([hall.poll, hall.texts(), phone.result() ?? null, phone.texts()])).not.toContain('Svaret');
    expect([hall.poll?.result, phone.result()]).toEqual([null, undefined]);
    const late = follow('projector', 'late');
    await clock.pass(100);
    expect(JSON.stringify(late.news())).not.toContain('Svaret');
  });

  test('PF1, PO20 what waits or was taken away is told to facilitators alone, and the hall gets no gap for it', async () => {
    const { clock, follow, say, run } = stage({ ...OPEN, moderated: 'before' } as Poll);
    const [desk, hall] = [follow('facilitator'), follow('projector')];
    await say('d1', texts('open', ['a', 'Venter']));
    await say('d2', texts('open', ['b', 'Slipper til']));
    await clock.pass(1_000);
    expect(desk.desk).toMatchObject({ answered: 2, waiting: 2 });
    expect(hall.texts()).toEqual([]);
    const letThrough = [`.individuals/.entries/${'b'.padEnd(20, '0')}`];
    run({
      ...OPENED,
      polling: { ...NEW_POLLING, letThrough },
    });
    await clock.pass(1_000);
    expect(hall.texts()).toEqual(['Slipper til']);
    expect(JSON.stringify(hall.slices)).not.toMatch(/Venter|waiting/);
    expect(desk.texts().toSorted()).toEqual(['Slipper til', 'Venter']);
  });

  test.each([
    ['the role question', {}],
    ['one that is not the first to ask', { first: choice(['A', 'B'], { role: true }) }],
  ])('PF1, BR7 the hall is told of no role that fewer than five have: %s', async (_, more) => {
    const { clock, follow, say } = stage(choice(['Leder', 'Stab', 'Tillitsvalgt'], { role: true }), OPENED, more);
    const [desk, hall] = [follow('facilitator'), follow('projector')];
    for (let person = 0; person < 7; person += 1)
      await say(`d${person}`, chosen(person < 5 ? 'leder' : person === 5 ? 'stab' : 'tillitsvalgt'));
    await clock.pass(1_000);
    const counts = (result: ResultSlice | null | undefined) =>
      result && 'options' in result ? result.options.map(({ count }) => count) : [];
    expect(counts(desk.result())).toEqual([5, 1, 1]);
    expect(counts(hall.poll?.result).every((count) => count === 0 || count >= 5)).toBe(true);
  });
});

describe('by role', () => {
  test('PF5 is made of the answers there are when it is first asked for, kept, and shown where results are', async () => {
    const role = choice(['Leder', 'Stab'], { role: true });
    const { clock, follow, say, run, live } = stage(choice(['Ja', 'Nei']), OPENED, { role });
    const [desk, hall] = [follow('facilitator'), follow('projector')];
    const answer = async (person: number): Promise<void> => {
      await say(`d${person}`, chosen(person % 2 ? 'leder' : 'stab'), 'role');
      await say(`d${person}`, chosen(person % 2 ? 'ja' : 'nei'));
    };
    for (let person = 0; person < 9; person += 1) await answer(person);
    await clock.pass(1_000);
    expect(desk.desk.byRole).toBe('still-open');
    await live.polls.breakDown('p');
    expect(await clock.pass(1_000).then(() => desk.desk.byRole)).toBe('still-open');
    run(CLOSED);
    await clock.pass(1_000);
    expect(desk.desk.byRole).toBe('too-few');
    await live.polls.breakDown('p');
    run(OPENED);
    await answer(9);
    run(CLOSED);
    await clock.pass(1_000);
    expect(desk.desk.byRole).toBe('can');
    await live.polls.breakDown('p');
    await clock.pass(1_000);
    expect(desk.desk.byRole).toBe('made');
    expect(hall.poll?.breakdown).toBeNull();
    const polling = { ...NEW_POLLING, byRole: true };
    run({ ...CLOSED, polling });
    await clock.pass(1_000);
    const first = hall.poll?.breakdown;
    expect(first).toMatchObject({ answered: 10, parts: [{ roles: ['Leder'] }, { roles: ['Stab'] }] });
    // Made once: who comes later could be worked out from two.
    run({ ...OPENED, polling });
    await answer(11);
    run({ ...CLOSED, polling });
    await live.polls.breakDown('p');
    await clock.pass(2_000);
    expect(hall.poll?.result).toMatchObject({ answered: 11 });
    expect(hall.poll?.breakdown).toEqual(first);
    expect(desk.desk.byRole).toBe('shown');
  });
});

describe('pace', () => {
  test('PF3 500 people with three words each in ten seconds: within a second all know, on at most 30 KB a second', async () => {
    const { clock, follow, say, run } = stage(KEYWORDS);
    const [desk, hall] = [follow('facilitator'), follow('projector')];
    await clock.pass(1_000);
    desk.news();
    hall.news();
    const seconds: number[][] = [];
    for (let second = 0; second < 20; second += 1) {
      for (let person = second * 50; person < Math.min(500, (second + 1) * 50); person += 1) {
        const word = (n: number): readonly [string, string] => [
          `${person}w${n}x`,
          `stikkord ${n} ${(person * 7 + n) % 330}`,
        ];
        await say(`d${person}`, texts('keywords', word(0), word(1), word(2)));
        await clock.pass(20);
      }
      if (second >= 10) await clock.pass(1_000);
      const news = [desk.news(), hall.news()];
      seconds.push(news.map(bytesOf));
      const told = (hall.poll?.answered ?? 0) / Math.min(500, (second + 1) * 50);
      expect(told).toBeGreaterThan(second === 0 ? 0 : second / (second + 1) - 0.01);
    }
    expect(Math.max(...seconds.flat())).toBeLessThan(30_000);
    expect(wordsOf(hall.poll?.result).sum).toBe(990);
    expect(wordsOf(hall.poll?.result).told).toBeGreaterThan(150);
    expect(desk.texts()).toHaveLength(1500);
    run(CLOSED);
    await clock.pass(1_000);
    expect(wordsOf(hall.poll?.result)).toEqual({ told: 300, sum: 990 });
  });

  test('PF3 a page that comes late is told what is so now; what is new is not sent with what was there', async () => {
    const { clock, follow, say } = stage(OPEN);
    const hall = follow('projector');
    await clock.pass(1_000);
    for (let person = 0; person < 120; person += 1)
      await say(`d${person}`, texts('open', [`${person}x`, `Svar ${person}`]));
    await clock.pass(4_000);
    const late = follow('projector', 'late');
    await clock.pass(200);
    expect(late.texts().toSorted()).toEqual(hall.texts().toSorted());
    expect(late.texts()).toHaveLength(120);
    hall.news();
    await say('new', texts('open', ['new', 'Det nye']));
    await clock.pass(1_000);
    const [patch] = hall.news() as { set?: Record<string, unknown> }[];
    expect(Object.keys(patch!.set!).filter((name) => name.startsWith('entries/'))).toHaveLength(1);
  });

  test('PF4 slices are in the order of random ids, whoever came first', async () => {
    const { clock, follow, say } = stage(OPEN);
    const hall = follow('projector');
    await clock.pass(1_000);
    for (const id of ['m', 'c', 'x', 'a', 'k']) {
      await say(id, texts('open', [id, `svar ${id}`]));
      await clock.pass(1_000);
    }
    expect(hall.texts()).toEqual(['svar a', 'svar c', 'svar k', 'svar m', 'svar x']);
  });

  test('PF4 phones are told in the order of ids across slices: what the hall saw at one moment is not what stands together', async () => {
    const { clock, follow, say, run } = stage({ ...OPEN, characters: null } as typeof OPEN);
    const phone = follow('participant');
    await clock.pass(1_000);
    for (const id of ['m', 'c', 'x', 'a', 'k']) {
      await say(
        id,
        texts('open', [`${id}1`, `${id} ${'lang '.repeat(300)}`], [`${id}2`, `${id} ${'tekst '.repeat(300)}`]),
      );
      await clock.pass(1_000);
    }
    run(CLOSED);
    await clock.pass(4_000);
    expect(phone.texts().map((text) => text[0])).toEqual('a,a,c,c,k,k,m,m,x,x'.split(','));
  });

  test('PF3 what a facilitator does is told at once, however much was told just before', async () => {
    const { clock, follow, say, run } = stage(KEYWORDS);
    const hall = follow('projector');
    await clock.pass(1_000);
    for (let person = 0; person < 200; person += 1)
      await say(`d${person}`, texts('keywords', [`${person}x`, `ord ${person}`]));
    await clock.pass(100);
    hall.news();
    run({
      ...OPENED,
      polling: { ...NEW_POLLING, revealed: false },
    });
    await clock.pass(100);
    expect(hall.poll?.result).toBeNull();
  });

  test('PF1 the present are counted by device, and few are told of', async () => {
    const { clock, follow } = stage(KEYWORDS);
    const desk = follow('facilitator');
    const pages = ['a', 'a', 'b', 'c', 'd'].map((device) => follow('participant', device));
    await clock.pass(1_000);
    expect(desk.desk.present).toBe(4);
    expect(pages[0]!.news().at(-1)).toMatchObject({ slices: { fewHere: true } });
    follow('participant', 'e');
    await clock.pass(1_000);
    expect(desk.desk.present).toBe(5);
    pages[0]!.news();
    expect(pages[0]!.slices['fewHere']).toBe(false);
  });
});

describe('the database away', () => {
  test('EA3 nothing that was acknowledged is lost, nothing that was not is told, and both when it returns', async () => {
    const { clock, follow, say, entries, faults } = stage(choice(['Ja', 'Nei']));
    const desk = follow('facilitator');
    await say('d1', chosen('ja'));
    await clock.pass(1_000);
    entries.away = true;
    await expect(say('d2', chosen('ja'))).rejects.toThrow(/away/);
    await clock.pass(2_000);
    expect(desk.desk.answered).toBe(1);
    expect(faults.length).toBeGreaterThan(0);
    entries.away = false;
    await say('d2', chosen('nei'));
    await clock.pass(3_000);
    expect(desk.desk.answered).toBe(2);
    expect(await entries.list('m1', 'p', { first: 1, last: 1 })).toHaveLength(2);
  });

  test('EA2 all that wait go in one transaction, and those who come meanwhile in the next', async () => {
    const { say, entries } = stage(choice(['Ja', 'Nei']));
    await say('first', chosen('ja'));
    await Promise.all(Array.from({ length: 100 }, (_, person) => say(`d${person}`, chosen('ja'))));
    expect(entries.written.length).toBeLessThan(10);
    expect(entries.written.flat()).toHaveLength(101);
  });
});
