import { newPoll, type Poll } from '@stikkord/domain';
import {
  api,
  type MeetingAnswer,
  type OutcomeAnswer,
  type SeriesAnswer,
  type SeriesPlanAnswer,
} from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from './testing/house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house.server.close());

const CHOICE: Poll = {
  kind: 'choice',
  hidden: false,
  options: [
    { id: 'ja', text: 'Ja', help: '' },
    { id: 'nei', text: 'Nei', help: '' },
  ],
  most: 1,
  role: false,
};
const scales = (text: string): Poll => ({
  kind: 'scales',
  hidden: false,
  statements: [{ id: 's', text }],
  from: 1,
  to: 5,
  low: '',
  high: '',
  cantSay: true,
});

/** A meeting with one question for each of `polls` (null: group work), all of them open. */
async function open(name: string, polls: readonly (Poll | null)[], date = '2031-02-03'): Promise<MeetingAnswer> {
  const { organiser } = house;
  const about = { title: name, date, language: 'nb', groups: ['', ''] };
  const { body: meeting } = await organiser.post<MeetingAnswer>(api.meetings, about);
  const commands = polls.flatMap((poll, index) => {
    const id = `${name}${index}`;
    return [
      { do: 'add', kind: 'question', id, before: null, fields: { prompt: `Spørsmål ${index}`, poll } },
      { do: 'add', kind: 'section', id: `${id}s`, question: id, before: null, fields: {} },
    ];
  });
  await organiser.post(api.plan(meeting.id), { commands });
  for (const index of polls.keys())
    await organiser.post(api.run(meeting.id), { command: { do: 'open', question: `${name}${index}`, closesAt: null } });
  return meeting;
}

async function answers({ id, code }: MeetingAnswer, question: string, answer: object): Promise<void> {
  const person = house.browser();
  await person.post(api.join, { code });
  expect((await person.ask('PUT', api.entry(id, question), JSON.stringify({ answer }))).status).toBe(200);
}

const set = (meeting: MeetingAnswer, id: string, poll: Poll | null) =>
  house.organiser.post(api.plan(meeting.id), { commands: [{ do: 'set', kind: 'question', id, fields: { poll } }] });
const told = async ({ id }: MeetingAnswer) => (await house.organiser.get<MeetingAnswer>(api.meeting(id))).body.answered;

test('AF4 a question that somebody has answered stays of its kind, and may be reworded; one that nobody has, may become another', async () => {
  const meeting = await open('kinds', [CHOICE, CHOICE, null]);
  expect(await told(meeting)).toEqual(['kinds2']);
  await answers(meeting, 'kinds0', { kind: 'choice', options: ['ja'] });
  expect(await told(meeting)).toEqual(['kinds0', 'kinds2']);
  const refused = await set(meeting, 'kinds0', newPoll('open'));
  expect([refused.status, refused.body.id]).toEqual([409, 'question-answered']);
  expect((await set(meeting, 'kinds2', newPoll('keywords'))).body.id).toBe('question-answered');
  expect((await set(meeting, 'kinds0', { ...CHOICE, hidden: true })).status).toBe(200);
  expect((await set(meeting, 'kinds1', newPoll('open'))).status).toBe(200);
  // Cleared answers can be brought back, and would be of the wrong kind.
  await house.organiser.post(api.run(meeting.id), { command: { do: 'clear-answers', question: 'kinds0', box: 1 } });
  expect(await told(meeting)).toEqual(['kinds0', 'kinds2']);
});

test('AF4, BR7 what people said of their role stays a question of role: told as a choice like any it would tell of few', async () => {
  const meeting = await open('roles', [{ ...CHOICE, role: true }]);
  expect((await set(meeting, 'roles0', CHOICE)).status).toBe(200);
  expect((await set(meeting, 'roles0', { ...CHOICE, role: true })).status).toBe(200);
  await answers(meeting, 'roles0', { kind: 'choice', options: ['ja'] });
  expect((await set(meeting, 'roles0', CHOICE)).body.id).toBe('question-answered');
  expect((await set(meeting, 'roles0', { ...CHOICE, role: true, hidden: true })).status).toBe(200);
});

test('AF5 a series tells how a statement went, and after a meeting it stands beside what it was before', async () => {
  const { organiser } = house;
  const { body: series } = await organiser.post<SeriesPlanAnswer>(api.allSeries, { title: 'Evaluert' });
  const first = await open('first', [scales('Jeg ble hørt')]);
  const second = await open('second', [scales('jeg ble hørt.')], '2031-03-03');
  for (const { id } of [first, second])
    await organiser.ask('PUT', api.meetingSeries(id), JSON.stringify({ series: series.id }));
  await organiser.ask('PUT', api.meetingSeries(second.id), JSON.stringify({ series: series.id, previous: first.id }));
  for (const value of [2, 3, null]) await answers(first, 'first0', { kind: 'scales', values: { s: value } });
  for (const value of [4, 5]) await answers(second, 'second0', { kind: 'scales', values: { s: value } });
  const { body } = await organiser.get<SeriesAnswer>(api.oneSeries(series.id));
  expect(body.trends.statements).toMatchObject([
    {
      text: 'jeg ble hørt.',
      meetings: [
        { meeting: first.id, mean: 2.5, answered: 2 },
        { meeting: second.id, mean: 4.5, answered: 2 },
      ],
    },
  ]);
  const { body: outcome } = await organiser.get<OutcomeAnswer>(api.outcome(second.id));
  expect(outcome.boards).toEqual([]);
  expect(outcome.polls).toMatchObject([
    {
      question: 'second0',
      result: { kind: 'scales', answered: 2 },
      before: { title: 'first', means: { s: { mean: 2.5, answered: 2 } } },
    },
  ]);
});

test('IM1 a meeting with polls as an organiser plans them is taken in again, with what was answered', async () => {
  const { organiser } = house;
  const meeting = await open('again', [CHOICE, newPoll('keywords'), scales('Nyttig'), null]);
  await answers(meeting, 'again0', { kind: 'choice', options: ['nei'] });
  const text = { id: '0123456789abcdef', text: 'Ro' };
  await answers(meeting, 'again1', { kind: 'keywords', texts: [text] });
  const file = await organiser.get(api.export(meeting.id, 'json', { groupNames: true }));
  const made = await organiser.ask<MeetingAnswer>('POST', api.importMeeting, file.text);
  expect([made.status, made.body.id === meeting.id]).toEqual([201, false]);
  const told = async (id: string) =>
    (await organiser.get<OutcomeAnswer>(api.outcome(id))).body.polls.map(({ prompt, result }) => [
      prompt,
      result.answered,
    ]);
  expect(await told(made.body.id)).toEqual(await told(meeting.id));
  expect(made.body.plan.questions.map(({ poll }) => poll?.kind ?? null)).toEqual([
    'choice',
    'keywords',
    'scales',
    null,
  ]);
});
