import type { SeriesCommand } from '@stikkord/domain';
import {
  api,
  type AllSeriesAnswer,
  type CarriableAnswer,
  type MeetingAnswer,
  type SeriesAnswer,
  type SeriesChangeAnswer,
  type SeriesPlanAnswer,
} from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, openHouse, type House } from './testing/house.ts';
import { sortedMeeting } from './testing/sorted-meeting.ts';

let house: House;
let storage: Storage;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
}, 120_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

const made = async (title = 'Bibliotek'): Promise<SeriesPlanAnswer> =>
  (await house.organiser.post<SeriesPlanAnswer>(api.allSeries, { title })).body;
const put = (path: string, body: object) => house.organiser.ask('PUT', path, JSON.stringify(body));
const foreign = async (): Promise<string> => {
  const id = `foreign-${process.pid}`;
  if ((await storage.series.get(id)) === null)
    await storage.series.create({ id, owner: 'somebody-else', title: 'Deira', activities: [], deleted: false });
  return id;
};

test('SE5 a series is made, changed all or none, undone, deleted and restored', async () => {
  const { id } = await made();
  const add: SeriesCommand = { do: 'add', id: 'a1', before: null, fields: { what: 'Kurs', start: '2030-01-01' } };
  const changed = await house.organiser.post<SeriesChangeAnswer>(api.oneSeries(id), {
    commands: [add, { do: 'set-series', fields: { title: 'Ny' } }],
  });
  expect(changed.body.series).toMatchObject({ title: 'Ny', activities: [{ what: 'Kurs', state: 'planned' }] });
  const refused = await house.organiser.post(api.oneSeries(id), {
    commands: [
      { do: 'set-series', fields: { title: 'Nei' } },
      { do: 'set', id: 'a1', fields: { end: '2029-01-01' } },
    ],
  });
  expect([refused.status, refused.body.id]).toEqual([422, 'ends-before-start']);
  await house.organiser.post(api.oneSeries(id), { commands: changed.body.inverse });
  expect((await house.organiser.ask('DELETE', api.oneSeries(id))).status).toBe(204);
  const listed = await house.organiser.get<AllSeriesAnswer>(api.allSeries);
  expect(listed.body.series.find((each) => each.id === id)).toMatchObject({ title: 'Bibliotek', deleted: true });
  const restored = await house.organiser.post<SeriesPlanAnswer>(api.restoreSeries(id), {});
  expect(restored.body).toMatchObject({ deleted: false, activities: [{ id: 'a1', deleted: true }] });
});

test('PL13 a new meeting begins with the last: its plan under new ids, its series, and it to look back on', async () => {
  const series = await made();
  const last = await house.meeting();
  await put(api.meetingSeries(last.id), { series: series.id });
  const parts = { groups: true, agenda: true, questions: true };
  const { body: next } = await house.organiser.post<MeetingAnswer>(api.meetings, {
    title: 'Neste',
    date: '2030-06-14',
    language: 'nn',
    groups: ['Ny gruppe'],
    from: { meeting: last.id, ...parts },
  });
  expect(next).toMatchObject({ series: series.id, previous: last.id });
  expect(next.plan.groups.map(({ number, name }) => [number, name])).toEqual([
    [1, ''],
    [2, 'Digital gruppe'],
    [3, 'Ny gruppe'],
  ]);
  expect(next.plan.questions.map(({ prompt }) => prompt)).toEqual(['Kva er viktig?']);
  expect(next.plan.questions[0]!.id).not.toBe(last.question);
  expect(next.code).not.toBe(last.code);

  // Without a word of it, the meeting before is the last of the series.
  const third = await house.organiser.post<MeetingAnswer>(api.meetings, {
    title: 'Tredje',
    date: '2030-07-01',
    language: 'nn',
    groups: [],
    series: series.id,
  });
  expect(third.body.previous).toBe(next.id);
  const read = await house.organiser.get<SeriesAnswer>(api.oneSeries(series.id));
  expect(read.body.meetings.map(({ id, previous }) => [id, previous])).toEqual([
    [last.id, null],
    [next.id, last.id],
    [third.body.id, next.id],
  ]);
});

test('PM11 from the wrong side: nobody begins with, looks back on or joins what is another’s', async () => {
  const mine = await house.meeting();
  const theirs = { ...(await storage.meetings.get(mine.id))!, id: 'theirs', owner: 'somebody-else', code: '88888888' };
  await storage.meetings.create(
    { ...theirs, facilitatorKey: 'tf', projectorKey: 'tp', plan: { ...theirs.plan, questions: [], sections: [] } },
    [],
  );
  const wish = { title: 'Ny', date: '2030-01-01', language: 'nn', groups: [] };
  const from = { meeting: 'theirs', groups: true, agenda: true, questions: true };
  expect((await house.organiser.post(api.meetings, { ...wish, from })).body.id).toBe('forbidden');
  expect((await house.organiser.post(api.meetings, { ...wish, from: { ...from, meeting: 'none' } })).body.id).toBe(
    'not-found',
  );
  for (const series of [await foreign(), 'none']) {
    expect((await house.organiser.post(api.meetings, { ...wish, series })).body.id).toBe('no-series');
    expect((await put(api.meetingSeries(mine.id), { series, previous: null })).body.id).toBe('no-series');
  }
  for (const previous of ['theirs', 'none', mine.id]) {
    const answer = await put(api.meetingSeries(mine.id), { series: null, previous });
    expect([answer.status, answer.body.at]).toEqual([422, 'previous']);
  }
  for (const answer of [
    await house.organiser.get(api.oneSeries(await foreign())),
    await house.organiser.post(api.oneSeries(await foreign()), { commands: [{ do: 'set-series', fields: {} }] }),
    await house.organiser.ask('DELETE', api.oneSeries(await foreign())),
    await house.organiser.post(api.restoreSeries(await foreign()), {}),
  ])
    expect([answer.status, answer.body.id]).toEqual([403, 'forbidden']);
  expect((await house.organiser.get(api.oneSeries('none'))).status).toBe(404);
  const { body } = await house.organiser.get<AllSeriesAnswer>(api.allSeries);
  expect(body.series.some(({ title }) => title === 'Deira')).toBe(false);
  // A meeting that says it is in somebody's series isn't shown there: only its own organiser's are.
  const series = await made('Mine');
  await storage.meetings.update('theirs', () => ({ series: series.id }));
  expect((await house.organiser.get<SeriesAnswer>(api.oneSeries(series.id))).body.meetings).toEqual([]);
});

test('SE7, BD27 themes are carried over from meeting to meeting, and counted there under their names', async () => {
  const series = await made();
  const first = await sortedMeeting(house, [['God tid', 'Gode rom'], ['Si det tidleg']]);
  await first.sort(
    2,
    { do: 'add-theme', id: 'tid', title: 'Tid', parent: null, before: null },
    { do: 'describe-theme', id: 'tid', heard: 'De vil vite det før', note: 'Hemmeleg' },
    { do: 'place', points: [first.idOf('God tid'), first.idOf('Si det tidleg')], theme: 'tid', before: null },
  );
  const second = await sortedMeeting(house, [['Enda betre tid'], []]);
  await put(api.meetingSeries(first.meeting.id), { series: series.id, previous: null });
  await put(api.meetingSeries(second.meeting.id), { series: series.id, previous: first.meeting.id });
  const facilitator = await enter(house, second.meeting.facilitatorKey);
  const { body } = await facilitator.get<CarriableAnswer>(api.carriable(second.meeting.id));
  const lineage = `${first.meeting.question}/tid`;
  expect(body.meetings).toEqual([
    {
      meeting: first.meeting.id,
      title: 'Prøvemøte',
      date: '2030-05-14',
      questions: [
        {
          prompt: 'Kva er viktig?',
          themes: [
            {
              lineage,
              title: 'Tid',
              hue: null,
              heard: 'De vil vite det før',
              pointCount: 2,
              groupCount: 2,
              themes: [],
            },
          ],
        },
      ],
    },
  ]);
  await second.sort(
    1,
    { do: 'add-theme', id: 'x', title: 'Betre tid', parent: null, before: null, lineage },
    { do: 'place', points: [second.idOf('Enda betre tid')], theme: 'x', before: null },
  );
  const read = await house.organiser.get<SeriesAnswer>(api.oneSeries(series.id));
  expect(read.body.themes).toMatchObject([
    {
      lineage,
      title: 'Betre tid',
      meetings: [
        { meeting: first.meeting.id, title: 'Tid', pointCount: 2, groupCount: 2 },
        { meeting: second.meeting.id, title: 'Betre tid', pointCount: 1, groupCount: 1 },
      ],
    },
  ]);
  // What is in no series has nothing to carry over.
  await put(api.meetingSeries(second.meeting.id), { series: null });
  expect((await facilitator.get<CarriableAnswer>(api.carriable(second.meeting.id))).body.meetings).toEqual([]);
  first.close();
  second.close();
});
