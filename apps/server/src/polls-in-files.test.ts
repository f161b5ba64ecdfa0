/** Polls of a meeting as its files and its public page have them, and what they are compared with. */
import type { WholeMeeting, WholePoll } from '@stikkord/exports';
import { readBack } from '@stikkord/exports/read-back';
import { api, EXPORT_FORMATS, type MeetingAnswer, type PublicAnswer } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from './testing/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.server.close());

const put = <T>(path: string, body: object) => house.organiser.ask<T>('PUT', path, JSON.stringify(body));

async function meetingWith(title: string, date: string, polls: readonly WholePoll[]): Promise<MeetingAnswer> {
  const questions = polls.map((poll, index) => ({
    prompt: `Spørsmål ${index + 1}`,
    agendaItem: null,
    sections: [],
    answers: [],
    themes: poll.kind === 'keywords' ? [{ id: 't1', title: 'Sammen' }] : [],
    places: poll.kind === 'keywords' ? [{ point: 'p1', theme: 't1' }] : [],
    round: 1,
    rounds: [],
    followUps: [],
    poll,
  }));
  const whole: WholeMeeting = { title, date, language: 'nb', groups: [], agenda: [], questions };
  const file = JSON.stringify({ format: 'stikkord-meeting', version: 4, whole });
  const { status, body } = await house.organiser.ask<MeetingAnswer>('POST', api.importMeeting, file);
  expect(status).toBe(201);
  return body;
}

const scales = (text: string, counts: readonly number[]): WholePoll => ({
  kind: 'scales',
  hidden: false,
  answered: counts.reduce((sum, count) => sum + count, 0),
  from: 1,
  to: 5,
  low: '',
  high: '',
  cantSay: false,
  statements: [{ text, counts, cantSay: 0 }],
});
const keywords: WholePoll = {
  kind: 'keywords',
  hidden: false,
  answered: 3,
  entries: 3,
  characters: 25,
  points: [
    { id: 'p1', text: 'Samarbeid' },
    { id: 'p2', text: 'samarbeid' },
    { id: 'p3', text: 'tid' },
    { id: 'p4', text: 'hemmelig', shown: false },
    { id: 'p5', text: 'hysj' },
  ],
  hiddenWords: ['hysj'],
  joinedWords: [],
  people: [],
};

test('EX28 numbers of polls are in every file of a meeting and on its public page, beside those of the meeting before; what was hidden is nowhere', async () => {
  const before = await meetingWith('Kick-off', '2031-01-10', [scales('  målene ER klare.', [0, 4, 0, 0, 0])]);
  const now = await meetingWith('Samling', '2031-03-14', [keywords, scales('Målene er klare', [0, 0, 1, 2, 1])]);
  expect((await put(api.meetingSeries(now.id), { series: null, previous: before.id })).status).toBe(200);

  for (const format of EXPORT_FORMATS) {
    const headers = { cookie: house.organiser.cookieHeader };
    const response = await fetch(house.server.url + api.export(now.id, format), { headers });
    const { questions } = await readBack(format, new Uint8Array(await response.arrayBuffer()));
    const told = questions.map(({ poll }) => poll!.map(({ rows }) => rows.map((row) => [row.label, ...row.numbers])));
    expect([format, told]).toEqual([
      format,
      [[[['Samarbeid', 2]]], [[['Målene er klare', 0, 0, 1, 2, 1, 4, 4, 2, 4]]]],
    ]);
  }
  const json = await house.organiser.get(api.export(now.id, 'json'));
  expect(json.text).not.toMatch(/hemmelig|hysj/);
  expect(json.text).toContain('"before": {\n          "title": "Kick-off",\n          "date": "2031-01-10"');

  const choice = {
    questions: now.plan.questions.map(({ id }) => id),
    points: 'all',
    agenda: true,
    followUps: true,
    unsorted: false,
    parked: true,
  };
  const { body } = await put<PublicAnswer>(api.publicPage(now.id), { address: 'secret', choice });
  const { text } = await house.browser().get(body.page!.path);
  expect(text).toContain('Sammenlignet med «Kick-off» 10. januar 2031.');
  expect(text).toContain('Samarbeid');
  expect(text).not.toMatch(/hemmelig|hysj|\btid\b|0 grupper/);
});
