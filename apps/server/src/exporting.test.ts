/** Files that are fetched: who gets them, and what is in them as the address asks. */
import { readBack } from '@stikkord/exports/read-back';
import {
  api,
  EXPORT_FORMATS,
  FILE_NOTES,
  type ExportFormat,
  type ExportQuery,
  type MeetingAnswer,
} from '@stikkord/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { enter, openHouse, ORGANISER, participant, type House } from './testing/house.ts';
import { sortedMeeting, type SortedMeeting } from './testing/sorted-meeting.ts';

let house: House;
let sorted: SortedMeeting;
let facilitator: Browser;

beforeAll(async () => {
  house = await openHouse();
  sorted = await sortedMeeting(house, [['Ro og tid', 'Kaffe'], ['Mer ro']]);
  const { meeting, points } = sorted;
  await sorted.sort(
    2,
    { do: 'add-theme', id: 'tema', title: 'Tid', parent: null, before: null },
    { do: 'place', points: [points[0]!.id, points[2]!.id], theme: 'tema', before: null },
    { do: 'quote', points: [points[2]!.id], quote: true },
  );
  await house.organiser.post(api.plan(meeting.id), {
    commands: [
      { do: 'add', kind: 'agenda', id: 'rad', before: null, fields: { start: '09:00', what: 'Rundbordet' } },
      { do: 'add', kind: 'question', id: 'andre', before: null, fields: { prompt: 'Og elles?' } },
      { do: 'add', kind: 'section', id: 'andre-del', before: null, question: 'andre', fields: {} },
    ],
  });
  await house.organiser.post(api.followUps(meeting.id), {
    commands: [
      {
        do: 'add',
        id: 'oppfolging',
        question: meeting.question,
        target: { kind: 'theme', theme: 'tema' },
        before: null,
        fields: { state: 'next', text: 'Me prøver halvtimen' },
      },
    ],
  });
  const look = JSON.stringify({ organisation: 'Fjordvik kommune', colour: '#7a1f4b', logo: null });
  await house.organiser.ask('PUT', api.look, look);
  facilitator = await enter(house, meeting.facilitatorKey);
});
afterAll(async () => {
  sorted?.close();
  await house?.server.close();
});

async function file(format: ExportFormat, query: ExportQuery = {}): Promise<Response> {
  const response = await fetch(house.server.url + api.export(sorted.meeting.id, format, query), {
    headers: { cookie: facilitator.cookieHeader },
  });
  expect(response.status).toBe(200);
  return response;
}
const textOf = async (format: ExportFormat, query: ExportQuery = {}) => (await file(format, query)).text();

test.each(EXPORT_FORMATS)(
  'EF1 %s: the points of the meeting, each where it stands, under the organisation’s name',
  async (format) => {
    const bytes = new Uint8Array(await (await file(format)).arrayBuffer());
    const { questions } = await readBack(format, bytes);
    expect(questions.map(({ prompt }) => prompt)).toEqual(['Kva er viktig?', 'Og elles?']);
    const [{ themes, unsorted }] = questions as [(typeof questions)[0]];
    expect(themes.map(({ path, points }) => [path, points.map(({ text }) => text)])).toEqual([
      [['Tid'], ['Ro og tid', 'Mer ro']],
    ]);
    expect(unsorted.map(({ text }) => text)).toEqual(['Kaffe']);
  },
);

describe('EF1 what the address asks for', () => {
  test('a question, or a ZIP with a file for each', async () => {
    expect(await textOf('md', { question: 'andre' })).not.toContain('Kva er viktig?');
    const zip = await file('pptx', { per: 'question' });
    expect(zip.headers.get('content-type')).toBe('application/zip');
    expect(zip.headers.get('content-disposition')).toContain('.zip"');
    const bytes = Buffer.from(await zip.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    for (const name of ['01-kva-er-viktig', '02-og-elles']) expect(bytes.toString('latin1')).toContain(name);
  });

  test('quotes and counts, or all; agenda and follow-ups, or not; our name and colour', async () => {
    const all = await textOf('html');
    for (const said of ['Kaffe', 'Rundbordet', 'Me prøver halvtimen', 'Fjordvik kommune']) expect(all).toContain(said);
    const little = await textOf('html', { points: 'quotes', agenda: false, followUps: false });
    for (const said of ['Kaffe', 'Ro og tid', 'Rundbordet', 'Me prøver halvtimen']) expect(little).not.toContain(said);
    expect(little).toContain('Mer ro');
  });

  test('group names where they are asked for, and nowhere else', async () => {
    for (const format of ['md', 'html', 'csv', 'json'] as const) {
      expect(await textOf(format)).not.toContain('Digital gruppe');
      expect(await textOf(format, { groupNames: true })).toContain('Digital gruppe');
    }
  });

  test('EF2 JSON with group names is the whole meeting, where nothing is left out', async () => {
    const whole = async (query: ExportQuery) =>
      Object.hasOwn(JSON.parse(await textOf('json', query)) as object, 'whole');
    expect(await whole({ groupNames: true })).toBe(true);
    const others: ExportQuery[] = [
      {},
      { groupNames: true, points: 'quotes' },
      { groupNames: true, agenda: false },
      { groupNames: true, followUps: false },
      { groupNames: true, question: 'andre' },
    ];
    for (const query of others) expect([query, await whole(query)]).toEqual([query, false]);
  });

  test('what isn’t known is refused, not passed over', async () => {
    const at = (search: string) => facilitator.get(`${api.export(sorted.meeting.id, 'md')}?${search}`);
    for (const search of ['points=some', 'groups=true', 'per=group', 'agenda=yes', 'follow-ups=false']) {
      const { status, body } = await at(search);
      expect([search, status, body.at]).toEqual([search, 422, search.split('=')[0]]);
    }
    expect((await at('question=none')).status).toBe(404);
    expect((await facilitator.get(api.export(sorted.meeting.id, 'exe' as 'md'))).status).toBe(404);
  });
});

test('EF1 nobody else gets a file, with or without group names', async () => {
  const { meeting } = sorted;
  const projector = await enter(house, meeting.projectorKey);
  const other = await enter(house, (await house.meeting()).facilitatorKey);
  const people = [house.browser(), await participant(house, meeting, 0), projector, other];
  for (const format of EXPORT_FORMATS)
    for (const groupNames of [undefined, true as const])
      for (const person of people) {
        const { status, text } = await person.get(api.export(meeting.id, format, { groupNames }));
        expect([format, status]).toEqual([format, 401]);
        expect(text).not.toContain('Ro og tid');
      }
});

test('EF3 what is missing is said in a header too', async () => {
  expect((await file('md')).headers.has(FILE_NOTES)).toBe(false);
  const { body } = await house.organiser.post<MeetingAnswer>(api.meetings, {
    title: ORGANISER.name,
    date: '2030-05-14',
    language: 'nb',
    groups: [],
  });
  const empty = await house.organiser.get(api.export(body.id, 'pdf'));
  expect([empty.status, empty.headers.get(FILE_NOTES)]).toEqual([200, 'no-questions']);
});
