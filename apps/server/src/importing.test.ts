/** Files that are brought in: what the server makes of them, and what it refuses. */
import type { WholeMeeting } from '@stikkord/exports';
import { api, type MeetingAnswer, type MeetingsAnswer } from '@stikkord/protocol';
import { startPostgres } from '@stikkord/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enter, openHouse, participant, type House } from './testing/house.ts';
import { sortedMeeting } from './testing/sorted-meeting.ts';
import { wholeMeetings } from './testing/whole-meetings.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
/** On PGlite, and on PostgreSQL. */
let [here, there]: House[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  here = await openHouse();
  there = await openHouse({ storage: { databaseUrl: await postgres.createDatabase() } });
});
afterAll(async () => {
  await here?.server.close();
  await there?.server.close();
  await postgres?.stop();
});

function fileOf(whole: unknown): string {
  return JSON.stringify({ format: 'stikkord-meeting', version: 3, whole });
}

const bringIn = (house: House, file: string) => house.organiser.ask<MeetingAnswer>('POST', api.importMeeting, file);

/** The whole meeting as a file. */
async function wholeFile(house: House, meeting: string): Promise<string> {
  const { status, text } = await house.organiser.get(api.export(meeting, 'json', { groupNames: true }));
  expect(status).toBe(200);
  return text;
}

async function meetings(house: House): Promise<number> {
  return (await house.organiser.get<MeetingsAnswer>(api.meetings)).body.meetings.length;
}

const whole: WholeMeeting = {
  title: 'Fagdag',
  date: '2031-03-14',
  language: 'nn',
  groups: [{ number: 4, name: 'Nord' }],
  agenda: [],
  questions: [
    {
      prompt: 'Kva no?',
      agendaItem: null,
      sections: [''],
      answers: [{ group: 0, section: 0, points: [{ id: 'p1', text: 'Ro' }] }],
      themes: [{ id: 't1', title: 'Tid' }],
      places: [{ point: 'p1', theme: 't1' }],
      round: 1,
      rounds: [],
      followUps: [],
    },
  ],
};
const questionWith = (change: object): unknown => ({ ...whole, questions: [{ ...whole.questions[0], ...change }] });

test('IM1 any meeting comes back as it was, here and on the other database, and gives the very same file again', async () => {
  await fc.assert(
    fc.asyncProperty(wholeMeetings(), async (any) => {
      const first = await bringIn(here!, fileOf(any));
      expect(first.status).toBe(201);
      const file = await wholeFile(here!, first.body.id);
      const [again, elsewhere] = await Promise.all([bringIn(here!, file), bringIn(there!, file)]);
      expect(again.body.id).not.toBe(first.body.id);
      expect(await wholeFile(here!, again.body.id)).toBe(file);
      expect(await wholeFile(there!, elsewhere.body.id)).toBe(file);
    }),
    { numRuns: 12, seed: 7 },
  );
});

test('IM1 IM2 a meeting that people wrote and sorted comes back with new ids and keys, is closed, and can go on', async () => {
  const sorted = await sortedMeeting(here!, [['Ro og tid', 'Kaffe'], ['Mer ro']]);
  const { meeting, points } = sorted;
  await sorted.sort(
    2,
    { do: 'add-theme', id: 'tema', title: 'Tid', parent: null, before: null },
    { do: 'place', points: [points[0]!.id, points[2]!.id], theme: 'tema', before: null },
  );
  await sorted.give({ do: 'close', question: meeting.question });
  sorted.close();
  const file = await wholeFile(here!, meeting.id);
  const { body } = await bringIn(here!, file);
  expect(await wholeFile(here!, body.id)).toBe(file);
  const old = [
    meeting.id,
    meeting.code,
    meeting.facilitatorKey,
    meeting.projectorKey,
    meeting.question,
    ...meeting.groupIds,
  ];
  for (const each of old) expect([each, JSON.stringify(body).includes(each)]).toEqual([each, false]);
  const question = body.plan.questions[0]!.id;
  const facilitator = await enter(here!, body.facilitatorKey);
  const ask = (command: object) => facilitator.post(api.run(body.id), { command });
  expect((await ask({ do: 'open', question, closesAt: null })).body.id).toBe('meeting-over');
  expect((await ask({ do: 'resume' })).status).toBe(204);
  expect((await ask({ do: 'open', question, closesAt: null })).status).toBe(204);
});

test('IM4 a theme’s lineage holds where its meeting is the organiser’s own, and nowhere else', async () => {
  const meeting = await here!.meeting();
  const carried = fileOf(questionWith({ themes: [{ id: 't1', title: 'Tid', lineage: `${meeting.question}/tema` }] }));
  const [own, foreign] = await Promise.all([bringIn(here!, carried), bringIn(there!, carried)]);
  expect(await wholeFile(here!, own.body.id)).toContain(`"lineage": "${meeting.question}/tema"`);
  expect(await wholeFile(there!, foreign.body.id)).not.toContain('lineage');
});

describe('IM5 a file that can’t be taken in is refused with place and reason, and nothing of it is kept', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const point = { id: 'p1', text: 'Ro' };
  const answers = (...points: object[]) => ({ answers: [{ group: 0, section: 0, points }], places: [] });
  const files: readonly [what: string, file: () => string, at: string | undefined, says: RegExp][] = [
    ['no JSON', () => 'PK\u0003\u0004', undefined, /JSON-fil/],
    ['a depth bomb', () => deep(200_000), undefined, /Stikkord|JSON/],
    [
      'a depth bomb inside',
      () => fileOf(whole).replace('"agenda":[]', `"agenda":${deep(50_000)}`),
      'whole.agenda[0]',
      /feil slag/,
    ],
    ['another program’s', () => JSON.stringify({ name: 'x' }), undefined, /kommer ikke fra Stikkord/],
    ['an older one', () => JSON.stringify({ format: 'stikkord-meeting', version: 2 }), 'version', /annen utgave/],
    ['one without ids', () => JSON.stringify({ format: 'stikkord-meeting', version: 3 }), 'whole', /hele samlingen/],
    [
      'a text too long',
      () => fileOf(questionWith({ prompt: 'a'.repeat(2001) })),
      'whole.questions[0].prompt',
      /for lang/,
    ],
    [
      'points under each other in a ring',
      () => fileOf(questionWith(answers({ ...point, under: 'p2' }, { id: 'p2', text: 'b', under: 'p1' }))),
      'whole.questions[0].answers[0].points[0].under',
      /i ring/,
    ],
    [
      'a theme that isn’t there',
      () => fileOf(questionWith({ places: [{ point: 'p1', theme: 't9' }] })),
      'whole.questions[0].places[0].theme',
      /viser til noe/,
    ],
    [
      'too many groups',
      () => fileOf({ ...whole, groups: Array(61).fill({ number: 1, name: '' }) }),
      'whole.groups',
      /for mye/,
    ],
    ['text that can’t be stored', () => fileOf({ ...whole, title: 'a\u0000b' }), 'whole.title', /tegn som ikke/],
    [
      'an object’s own prototype',
      () => fileOf(whole).replace('"title":"Fagdag"', '"__proto__":{"title":"Fagdag"}'),
      'whole.title',
      /feil slag/,
    ],
  ];

  test.each(files)('%s', async (_what, file, at, says) => {
    const before = await meetings(here!);
    const { status, body } = await here!.organiser.ask('POST', api.importMeeting, file(), { 'accept-language': 'nb' });
    expect([status, body.id]).toEqual([422, 'import-refused']);
    expect(body.at).toBe(at);
    expect(body.detail).toContain(at ?? '');
    expect(body.detail).toMatch(says);
    expect(await meetings(here!)).toBe(before);
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  test('the reason is in the reader’s language', async () => {
    const said = (language: string) =>
      here!.organiser
        .ask('POST', api.importMeeting, '{}', { 'accept-language': language })
        .then(({ body }) => body.detail);
    expect(await Promise.all(['nn', 'en'].map(said))).toEqual([
      expect.stringContaining('kjem ikkje frå Stikkord'),
      expect.stringContaining('does not come from Stikkord'),
    ]);
  });
});

test('IM3 more than 20 MB is refused unread, also where its length isn’t told; 19 MB are read', async () => {
  const big = 'x'.repeat(21 * 1024 * 1024);
  expect((await bringIn(here!, big)).body.id).toBe('too-large');
  const pieces = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 21; at += 1) controller.enqueue(new Uint8Array(1024 * 1024));
      controller.close();
    },
  });
  const told = await fetch(here!.server.url + api.importMeeting, {
    method: 'POST',
    headers: { cookie: here!.organiser.cookieHeader },
    body: pieces,
    duplex: 'half',
  } as RequestInit).then(
    ({ status }) => status,
    // Cut off while it still sends.
    () => 413,
  );
  expect(told).toBe(413);
  const padded = fileOf({ ...whole, more: 'x'.repeat(19 * 1024 * 1024) });
  expect((await bringIn(here!, padded)).status).toBe(201);
});

test('only organisers bring files in; what nobody brought is nobody’s to read', async () => {
  const meeting = await here!.meeting();
  const people = [here!.browser(), await participant(here!, meeting, 0), await enter(here!, meeting.facilitatorKey)];
  for (const person of people) expect((await person.ask('POST', api.importMeeting, fileOf(whole))).status).toBe(401);
});
