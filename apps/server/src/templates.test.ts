import { TEMPLATES_MAX, type Plan, type PlanCommand } from '@stikkord/domain';
import { api, type MeetingAnswer, type TemplateRow, type TemplatesAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';

let storage: Storage;
let house: House;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

const begin = (fields: object) =>
  house.organiser.post<MeetingAnswer>(api.meetings, {
    title: 'Ny samling',
    date: '2031-01-01',
    language: 'nb',
    groups: [],
    ...fields,
  });
const keep = (meeting: string, title: string) => house.organiser.post<TemplateRow>(api.templates, { meeting, title });
const listed = async () => (await house.organiser.get<TemplatesAnswer>(api.templates)).body.templates;
const change = (id: string, fields: object) =>
  house.organiser.ask<TemplateRow>('PUT', api.template(id), JSON.stringify(fields));

/** A meeting with all that a plan may have, some of it deleted, run, merged. */
async function fullMeeting(): Promise<PlannedMeeting> {
  const meeting = await house.meeting();
  const add = { do: 'add', before: null } as const;
  const commands: PlanCommand[] = [
    { do: 'set-meeting', fields: { zone: 'Europe/London', divide: 'draw' } },
    { ...add, kind: 'agenda', id: 'a', fields: { start: '09:00', minutes: 15, what: 'Velkommen' } },
    { ...add, kind: 'agenda', id: 'b', fields: { what: 'Slettet' } },
    { do: 'delete', kind: 'agenda', id: 'b' },
    { do: 'set', kind: 'question', id: meeting.question, fields: { agendaItem: 'a', due: '2030-05-20' } },
    {
      ...add,
      kind: 'material',
      id: 'm',
      fields: { title: 'Lenke', question: meeting.question, content: { kind: 'link', href: 'https://example.no' } },
    },
    { do: 'set', kind: 'group', id: meeting.groupIds[0], fields: { into: meeting.groupIds[1] } },
  ];
  const { status } = await house.organiser.post(api.plan(meeting.id), { commands });
  expect(status).toBe(200);
  await house.organiser.post(api.run(meeting.id), {
    command: { do: 'open', question: meeting.question, closesAt: null },
  });
  return meeting;
}

const seen = ({ zone, divide, groups, agenda, questions, sections, materials }: Plan) => ({
  zone,
  divide,
  groups: groups.map(({ name, into }) => [name, into]),
  agenda: agenda.map(({ start, minutes, what }) => [start, minutes, what]),
  questions: questions.map(({ prompt, due, agendaItem }) => [prompt, due, agendaItem === agenda[0]?.id]),
  sections: sections.length,
  materials: materials.map(({ title, content, question }) => [title, content, question === questions[0]?.id]),
});
const SEEN = {
  zone: 'Europe/London',
  divide: 'draw',
  groups: [
    ['', null],
    ['Digital gruppe', null],
  ],
  agenda: [['09:00', 15, 'Velkommen']],
  questions: [['Kva er viktig?', '', true]],
  sections: 1,
  materials: [['Lenke', { kind: 'link', href: 'https://example.no' }, true]],
};

test('TM1, TM3 a plan is kept as a template and a meeting begun from it: all that stands, without days, run or merging', async () => {
  const meeting = await fullMeeting();
  const { status, body } = await keep(meeting.id, '  Oppstart ');
  expect([status, body]).toMatchObject([
    201,
    { title: 'Oppstart', agenda: 1, groups: 2, questions: 1, deleted: false },
  ]);
  // The meeting goes on without it.
  await house.organiser.post(api.plan(meeting.id), {
    commands: [{ do: 'delete', kind: 'question', id: meeting.question }],
  });
  const made = await begin({ from: { template: body.id }, groups: ['Til slutt'] });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ previous: null, series: null, phase: 'before', rehearsalOf: null, listed: 0 });
  expect(made.body.plan).toMatchObject({ title: 'Ny samling', date: '2031-01-01', language: 'nb' });
  expect(seen(made.body.plan)).toEqual({ ...SEEN, groups: [...SEEN.groups, ['Til slutt', null]] });
  const again = await begin({ from: { template: body.id } });
  expect(again.status).toBe(201);
  expect(again.body.plan.questions[0]!.id).not.toBe(made.body.plan.questions[0]!.id);
});

test('TM2 templates are listed by title, renamed, deleted and brought back; there is room for so many', async () => {
  const meeting = await house.meeting();
  const before = (await listed()).length;
  const { body: b } = await keep(meeting.id, 'B');
  const { body: a } = await keep(meeting.id, 'A');
  expect((await listed()).map(({ title }) => title).filter((title) => title.length === 1)).toEqual(['A', 'B']);
  expect((await change(b.id, { title: 'C' })).body).toEqual({ ...b, title: 'C' });
  expect((await house.organiser.ask('DELETE', api.template(a.id))).status).toBe(204);
  expect((await listed()).find(({ id }) => id === a.id)!.deleted).toBe(true);
  for (let count = before + 1; count < TEMPLATES_MAX; count += 1)
    expect((await keep(meeting.id, `T${count}`)).status).toBe(201);
  expect((await keep(meeting.id, 'En for mye')).body.id).toBe('too-many-templates');
  expect((await change(a.id, { deleted: false })).body.id).toBe('too-many-templates');
  await house.organiser.ask('DELETE', api.template(b.id));
  expect((await change(a.id, { deleted: false })).body.deleted).toBe(false);
  for (const fields of [{ title: '' }, { deleted: true }, { plan: {} }, { title: 'a\0b' }])
    expect((await change(a.id, fields)).status).toBe(422);
  expect((await change(a.id, {})).status).toBe(200);
});

test('templates are their organiser’s alone', async () => {
  const meeting = await house.meeting();
  const { plan } = (await storage.meetings.get(meeting.id))!;
  await storage.templates.create({ id: 'theirs', owner: 'somebody-else', title: 'Deres', plan, deleted: false });
  expect((await listed()).some(({ id }) => id === 'theirs')).toBe(false);
  for (const answer of [
    await change('theirs', { title: 'Mine' }),
    await house.organiser.ask('DELETE', api.template('theirs')),
    await begin({ from: { template: 'theirs' } }),
  ])
    expect(answer.body.id).toBe('forbidden');
  expect((await begin({ from: { template: 'nobody' } })).body.id).toBe('not-found');
  expect((await change('nobody', { title: 'x' })).body.id).toBe('not-found');
  expect((await keep('nobody', 'x')).body.id).toBe('not-found');
  const foreign = { ...(await storage.meetings.get(meeting.id))!, id: 'foreign', owner: 'somebody-else' };
  const keys = { code: '99999999', facilitatorKey: 'fk', projectorKey: 'pk' };
  await storage.meetings.create({ ...foreign, ...keys, plan: { ...foreign.plan, questions: [], sections: [] } }, []);
  expect((await keep('foreign', 'x')).body.id).toBe('forbidden');
  for (const browser of [
    house.browser(),
    await participant(house, meeting, 0),
    await enter(house, meeting.facilitatorKey),
  ]) {
    expect((await browser.get(api.templates)).body.id).toBe('not-signed-in');
    expect((await browser.post(api.templates, { meeting: meeting.id, title: 'x' })).body.id).toBe('not-signed-in');
    expect((await browser.ask('DELETE', api.template('theirs'))).body.id).toBe('not-signed-in');
  }
  expect((await storage.templates.get('theirs'))!.title).toBe('Deres');
});

test('PL13 a meeting is begun with its zone and up to 500 commands, all or none', async () => {
  const add = { do: 'add', before: null } as const;
  const commands: PlanCommand[] = Array.from({ length: 60 }, (_, index) => ({
    ...add,
    kind: 'agenda',
    id: `r${index}`,
    fields: { what: `Post ${index}` },
  }));
  const question = `begun-${process.pid}`;
  const asked: PlanCommand[] = [
    { ...add, kind: 'question', id: question, fields: { prompt: 'Hva nå?', agendaItem: 'r1' } },
    { ...add, kind: 'section', id: 's', question, fields: {} },
  ];
  const { status, body } = await begin({ zone: 'Europe/London', groups: ['', 'B'], commands: [...commands, ...asked] });
  expect(status).toBe(201);
  expect([body.plan.zone, body.plan.agenda.length, body.plan.groups.length]).toEqual(['Europe/London', 60, 2]);
  // Its documents are there.
  const group = body.plan.groups[0]!.id;
  for (const name of [`b~${question}`, `r~${question}~${group}`])
    expect((await storage.documents.load(name))?.headSeq).toBe(1);
  const before = (await house.organiser.get<{ meetings: object[] }>(api.meetings)).body.meetings.length;
  for (const [fields, id] of [
    [{ commands: [...commands, { do: 'delete', kind: 'group', id: 'none' }] }, 'unknown-row'],
    [{ commands: asked.slice(0, 1).map((command) => ({ ...command, fields: {} })) }, 'id-taken'],
    [{ zone: 'Europe/Nowhere' }, 'invalid-zone'],
    [{ commands: Array.from({ length: 501 }, () => commands[0]) }, 'invalid'],
    [{ from: { template: 'x', meeting: 'y' } }, 'invalid'],
  ] as const)
    expect([id, (await begin(fields)).body.id]).toEqual([id, id]);
  expect((await house.organiser.get<{ meetings: object[] }>(api.meetings)).body.meetings.length).toBe(before);
});

test('PL13 from a meeting comes its zone, how it divides, dues and materials, with what they belong to', async () => {
  const meeting = await fullMeeting();
  const { body } = await begin({ from: { meeting: meeting.id, groups: true, agenda: true, questions: true } });
  expect(body.previous).toBe(meeting.id);
  expect(seen(body.plan)).toEqual({ ...SEEN, questions: [['Kva er viktig?', '2030-05-20', true]] });
});
