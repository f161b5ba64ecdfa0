import { api, CLOSE, documentName, PAGE_ROLES } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';

/** Everyone who might try, and from which side they come to the meeting. Past 300 lines: all that is asked from every side stands together. */
const PEOPLE = [
  'nobody',
  'participant without a group',
  'participant of group 1',
  'participant of group 2',
  'participant of another meeting',
  'facilitator',
  'facilitator of another meeting',
  'projector',
  'organiser',
  'one with a forged cookie',
  'one with the cookie of another meeting',
  'one with the cookie of another role',
] as const;
type Person = (typeof PEOPLE)[number];

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;
let theirs: PlannedMeeting;
let series: string;
let template: string;
const browsers = new Map<Person, Browser>();

beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
  meeting = await house.meeting();
  theirs = await house.meeting();
  series = (await house.organiser.post<{ id: string }>(api.allSeries, { title: 'Serie' })).body.id;
  const kept = await house.organiser.post<{ id: string }>(api.templates, { meeting: meeting.id, title: 'Mal' });
  template = kept.body.id;
  // The same, but its organiser is somebody else.
  const foreign = { ...(await storage.meetings.get(theirs.id))!, id: 'foreign', owner: 'somebody-else' };
  await storage.meetings.create(
    {
      ...foreign,
      code: '99999999',
      facilitatorKey: 'fk',
      projectorKey: 'pk',
      plan: { ...foreign.plan, questions: [], sections: [] },
    },
    [],
  );
  browsers.set('nobody', house.browser());
  browsers.set('participant without a group', await participant(house, meeting, null));
  browsers.set('participant of group 1', await participant(house, meeting, 0));
  browsers.set('participant of group 2', await participant(house, meeting, 1));
  browsers.set('participant of another meeting', await participant(house, theirs, 0));
  browsers.set('facilitator', await enter(house, meeting.facilitatorKey));
  browsers.set('facilitator of another meeting', await enter(house, theirs.facilitatorKey));
  browsers.set('projector', await enter(house, meeting.projectorKey));
  browsers.set('organiser', house.organiser);
  const forged = house.browser();
  for (const role of PAGE_ROLES)
    forged.cookies.set(
      `stikkord-${role}-${meeting.id}`,
      `device!${meeting.groupIds[0]}!99999999999999~${'A'.repeat(43)}`,
    );
  browsers.set('one with a forged cookie', forged);
  const moved = house.browser();
  for (const role of PAGE_ROLES) {
    const source =
      role === 'participant' ? await participant(house, theirs, 0) : await enter(house, theirs[`${role}Key`]);
    moved.cookies.set(`stikkord-${role}-${meeting.id}`, source.cookies.get(`stikkord-${role}-${theirs.id}`)!);
  }
  browsers.set('one with the cookie of another meeting', moved);
  const promoted = house.browser();
  const own = (await participant(house, meeting, 0)).cookies.get(`stikkord-participant-${meeting.id}`)!;
  for (const role of ['facilitator', 'projector']) promoted.cookies.set(`stikkord-${role}-${meeting.id}`, own);
  browsers.set('one with the cookie of another role', promoted);
  await house.organiser.post(api.run(meeting.id), {
    command: { do: 'open', question: meeting.question, closesAt: null },
  });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

/** What a status or close code means for the one who asked; 0 is a socket that was not closed. */
function outcomeOf(code: number): 'allowed' | 'refused' | 'gone' | number {
  if (code === 0 || (code >= 200 && code < 300)) return 'allowed';
  if (code === 410) return 'gone';
  const refusals: readonly number[] = [401, 403, CLOSE.unauthenticated, CLOSE.forbidden, CLOSE.notFound];
  return refusals.includes(code) ? 'refused' : code;
}

async function eachOf<T>(ask: (browser: Browser) => Promise<T>): Promise<Record<string, T>> {
  const outcomes: Record<string, T> = {};
  for (const person of PEOPLE) outcomes[person] = await ask(browsers.get(person)!);
  return outcomes;
}

function expected(may: readonly Person[]): Record<string, string> {
  return Object.fromEntries(PEOPLE.map((person) => [person, may.includes(person) ? 'allowed' : 'refused']));
}

function put(browser: Browser, path: string, body: object) {
  return browser.ask('PUT', path, JSON.stringify(body));
}

/** Whoever may is told by a rule why not now. */
function refusedByRule({ status }: { status: number }): { status: number } {
  return { status: [404, 409, 422].includes(status) ? 200 : status };
}

const DELETES_NONE = { commands: [{ do: 'delete', kind: 'agenda', id: 'none' }] };

const LIVE: Readonly<Record<(typeof PAGE_ROLES)[number], readonly Person[]>> = {
  participant: ['participant without a group', 'participant of group 1', 'participant of group 2'],
  facilitator: ['facilitator', 'organiser'],
  projector: ['projector'],
};

/** Each request is one that changes nothing when it succeeds; only those named may. */
const REQUESTS: readonly [
  what: string,
  may: readonly Person[],
  ask: (browser: Browser) => Promise<{ status: number }>,
][] = [
  ['list one’s meetings', ['organiser'], (browser) => browser.get(api.meetings)],
  [
    'make a meeting',
    ['organiser'],
    (browser) => browser.post(api.meetings, { title: 'Ny', date: '2030-01-01', language: 'en', groups: [] }),
  ],
  ['read the plan and its keys', ['organiser'], (browser) => browser.get(api.meeting(meeting.id))],
  [
    'change the plan',
    ['organiser'],
    (browser) =>
      browser.post(api.plan(meeting.id), { commands: [{ do: 'set-meeting', fields: { title: 'Prøvemøte' } }] }),
  ],
  ['restore the meeting', ['organiser'], (browser) => browser.post(api.restoreMeeting(meeting.id), {})],
  [
    'move the meeting on',
    ['organiser', 'facilitator'],
    (browser) => browser.post(api.run(meeting.id), { command: { do: 'go-to', agendaItem: null } }),
  ],
  [
    'change rows and groups',
    ['organiser', 'facilitator'],
    async (browser) => refusedByRule(await browser.post(api.room(meeting.id), DELETES_NONE)),
  ],
  [
    'draw a group',
    ['participant without a group', 'participant of group 1', 'participant of group 2'],
    async (browser) => refusedByRule(await browser.post(api.draw(meeting.id), {})),
  ],
  ['export', ['organiser', 'facilitator'], (browser) => browser.get(api.export(meeting.id, 'md'))],
  ['list one’s series', ['organiser'], (browser) => browser.get(api.allSeries)],
  ['make a series', ['organiser'], (browser) => browser.post(api.allSeries, { title: 'Ny' })],
  ['read a series', ['organiser'], (browser) => browser.get(api.oneSeries(series))],
  [
    'change a series',
    ['organiser'],
    (browser) => browser.post(api.oneSeries(series), { commands: [{ do: 'set-series', fields: { title: 'Serie' } }] }),
  ],
  ['restore a series', ['organiser'], (browser) => browser.post(api.restoreSeries(series), {})],
  [
    'move the meeting into a series',
    ['organiser'],
    (browser) => put(browser, api.meetingSeries(meeting.id), { series }),
  ],
  ['read what the boards say', ['organiser'], (browser) => browser.get(api.outcome(meeting.id))],
  ['read follow-ups', ['organiser', 'facilitator'], (browser) => browser.get(api.followUps(meeting.id))],
  [
    'change follow-ups',
    ['organiser'],
    async (browser) =>
      refusedByRule(await browser.post(api.followUps(meeting.id), { commands: [{ do: 'delete', id: 'none' }] })),
  ],
  ['read one’s look', ['organiser'], (browser) => browser.get(api.look)],
  ['set one’s look', ['organiser'], (browser) => put(browser, api.look, { organisation: '', colour: null })],
  ['read about the public page', ['organiser'], (browser) => browser.get(api.publicPage(meeting.id))],
  [
    'publish',
    ['organiser'],
    (browser) =>
      put(browser, api.publicPage(meeting.id), {
        address: 'secret',
        choice: { questions: [], points: 'all', agenda: true, followUps: true, unsorted: true, parked: true },
      }),
  ],
  ['withdraw', ['organiser'], (browser) => browser.ask('DELETE', api.publicPage(meeting.id))],
  ['bring a file', ['organiser'], async (browser) => refusedByRule(await browser.post(api.files(meeting.id), {}))],
  ['read about the list', ['organiser'], (browser) => browser.get(api.list(meeting.id))],
  ['write the list', ['organiser'], (browser) => put(browser, api.list(meeting.id), { rows: [] })],
  ['take the list away', ['organiser'], (browser) => browser.ask('DELETE', api.list(meeting.id))],
  ['list one’s templates', ['organiser'], (browser) => browser.get(api.templates)],
  ['make a template', ['organiser'], (browser) => browser.post(api.templates, { meeting: meeting.id, title: 'Mal' })],
  ['change a template', ['organiser'], (browser) => put(browser, api.template(template), { title: 'Mal' })],
  ['delete a template', ['organiser'], (browser) => browser.ask('DELETE', api.template(template))],
  [
    'be found on the list',
    ['participant without a group', 'participant of group 1', 'participant of group 2'],
    async (browser) => refusedByRule(await browser.post(api.findGroup(meeting.id), { who: 'x' })),
  ],
  ...PAGE_ROLES.map((as): (typeof REQUESTS)[number] => [
    `get a file as a ${as}`,
    LIVE[as],
    async (browser) => refusedByRule(await browser.get(api.file(meeting.id, '0'.repeat(64), as))),
  ]),
  [
    'see last time, as a participant',
    ['participant without a group', 'participant of group 1', 'participant of group 2'],
    (browser) => browser.get(api.lastTime(meeting.id, 'participant')),
  ],
  ['see last time, as a projector', ['projector'], (browser) => browser.get(api.lastTime(meeting.id, 'projector'))],
  [
    'see last time, as a facilitator',
    ['facilitator', 'organiser'],
    (browser) => browser.get(api.lastTime(meeting.id, 'facilitator')),
  ],
  ['see themes to carry over', ['facilitator', 'organiser'], (browser) => browser.get(api.carriable(meeting.id))],
  [
    'raise a hand',
    ['participant of group 1', 'participant of group 2'],
    (browser) => browser.post(api.signal(meeting.id), { hand: false }),
  ],
];

describe('PM1–PM3 requests from every side', () => {
  test.each(REQUESTS)('%s: %s', async (_what, may, ask) => {
    const outcomes = await eachOf((browser) => ask(browser).then(({ status }) => outcomeOf(status)));
    // A participant without a group is told to choose one.
    const gone = outcomes['participant without a group'] === 'gone' ? { 'participant without a group': 'gone' } : {};
    expect(outcomes).toEqual({ ...expected(may), ...gone });
  });

  test('an organiser can do nothing with a meeting of another account', async () => {
    for (const answer of [
      await house.organiser.get(api.meeting('foreign')),
      await house.organiser.post(api.plan('foreign'), { commands: [{ do: 'set-meeting', fields: { title: 'Mitt' } }] }),
      await house.organiser.ask('DELETE', api.meeting('foreign')),
      await house.organiser.post(api.restoreMeeting('foreign'), {}),
      await house.organiser.post(api.run('foreign'), { command: { do: 'end' } }),
      await house.organiser.post(api.room('foreign'), DELETES_NONE),
      await house.organiser.get(api.export('foreign', 'json')),
      await house.organiser.get(api.outcome('foreign')),
      await house.organiser.get(api.followUps('foreign')),
      await house.organiser.post(api.followUps('foreign'), { commands: [{ do: 'delete', id: 'none' }] }),
      await put(house.organiser, api.meetingSeries('foreign'), { series: null }),
      await house.organiser.post(api.files('foreign'), {}),
      await put(house.organiser, api.list('foreign'), { rows: [] }),
      await house.organiser.get(api.file('foreign', '0'.repeat(64), 'facilitator')),
      await house.organiser.post(api.templates, { meeting: 'foreign', title: 'Mal' }),
      await house.organiser.get(api.publicPage('foreign')),
      await house.organiser.ask('DELETE', api.publicPage('foreign')),
      await house.organiser.get(api.lastTime('foreign', 'facilitator')),
      await house.organiser.get(api.carriable('foreign')),
    ])
      expect([answer.status, answer.body.id]).toEqual([403, 'forbidden']);
    expect(await house.organiser.refusalOf(api.live('foreign', 'facilitator'))).toBe(CLOSE.forbidden);
    expect(await storage.meetings.get('foreign')).toMatchObject({ deleted: false, run: { phase: 'before' } });
  });

  test('a group that isn’t the meeting’s can’t be chosen', async () => {
    const guest = await participant(house, meeting, null);
    const { status } = await guest.post(api.group(meeting.id), { group: theirs.groupIds[0] });
    expect(status).toBe(410);
  });
});

describe('the live feed from every side', () => {
  test.each(PAGE_ROLES)('as %s', async (role) => {
    const outcomes = await eachOf((browser) => browser.refusalOf(api.live(meeting.id, role)).then(outcomeOf));
    expect(outcomes).toEqual(expected(LIVE[role]));
  });

  test('nonsense is refused by name', async () => {
    const guest = browsers.get('participant of group 1')!;
    expect(await guest.refusalOf(`/live/${meeting.id}`)).toBe(CLOSE.malformed);
    expect(await guest.refusalOf(`/live/${meeting.id}?as=organiser`)).toBe(CLOSE.malformed);
    // Whoever has no cookie of it is not told whether there is such a meeting.
    expect(await guest.refusalOf(api.live('no-such-meeting', 'participant'))).toBe(CLOSE.unauthenticated);
    expect(await house.organiser.refusalOf(api.live('no-such-meeting', 'facilitator'))).toBe(CLOSE.notFound);
  });
});

describe('PM4–PM7 documents from every side', () => {
  const sockets: readonly [what: string, document: () => string, as: string, may: readonly Person[]][] = [
    ['the answer of group 1, as a participant', () => answerOf(0), 'participant', ['participant of group 1']],
    ['the answer of group 2, as a participant', () => answerOf(1), 'participant', ['participant of group 2']],
    ['the answer of group 1, as a facilitator', () => answerOf(0), 'facilitator', ['facilitator', 'organiser']],
    ['the board, as a facilitator', () => boardOf(meeting), 'facilitator', ['facilitator', 'organiser']],
    ['the board, as a participant', () => boardOf(meeting), 'participant', []],
    ['the board, as a projector', () => boardOf(meeting), 'projector', []],
    ['the answer of group 1, as a projector', () => answerOf(0), 'projector', []],
    ['another meeting’s board', () => boardOf(theirs), 'facilitator', []],
    ['a group that is not the meeting’s', () => `r~${meeting.question}~${theirs.groupIds[0]}`, 'facilitator', []],
  ];

  test.each(sockets)('%s', async (_what, document, as, may) => {
    const path = `${api.sync(meeting.id)}/${document()}?as=${as}&v=1`;
    expect(await eachOf((browser) => browser.refusalOf(path).then(outcomeOf))).toEqual(expected(may));
  });

  test('an older page is asked to load anew, before anything else', async () => {
    for (const v of ['', '&v=0', '&v=2', '&v=one'])
      expect(await house.browser().refusalOf(`${api.sync(meeting.id)}/${answerOf(0)}?as=participant${v}`)).toBe(
        CLOSE.upgradeRequired,
      );
  });

  test('names that are none', async () => {
    const facilitator = browsers.get('facilitator')!;
    for (const name of ['x~y', 'r~only', 'b~a~b', '%00', 'b~no-such-question'])
      expect(await facilitator.refusalOf(`${api.sync(meeting.id)}/${name}?as=facilitator&v=1`)).toBe(CLOSE.notFound);
  });

  test('before its question opens, nobody of the group gets the answer', async () => {
    const early = await participant(house, theirs, 0);
    const name = documentName({ kind: 'response', question: theirs.question, group: theirs.groupIds[0] });
    expect(await early.refusalOf(`${api.sync(theirs.id)}/${name}?as=participant&v=1`)).toBe(CLOSE.forbidden);
  });

  const answerOf = (group: 0 | 1): string =>
    documentName({ kind: 'response', question: meeting.question, group: meeting.groupIds[group] });
  const boardOf = ({ question }: PlannedMeeting): string => documentName({ kind: 'board', question });
});
