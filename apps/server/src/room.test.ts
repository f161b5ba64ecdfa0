import type { AgendaItemId, Meeting, PlanCommand } from '@stikkord/domain';
import { api, documentName, type PlanAnswer, type RoomPlanAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;
let first: Browser;
let second: Browser;
let pages: FeedClient<'facilitator'>[] = [];

beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});
beforeEach(async () => {
  meeting = await house.meeting();
  const rows = ['Ankomst', 'Gruppearbeid', 'Lunsj'].map((what, index): PlanCommand => ({
    do: 'add',
    kind: 'agenda',
    id: `row-${index + 1}`,
    before: null,
    fields: { what, minutes: 30, ...(index === 0 && { start: '09:00' }) },
  }));
  await plan([
    ...rows,
    { do: 'set', kind: 'question', id: meeting.question, fields: { agendaItem: 'row-2' } },
    {
      do: 'add',
      kind: 'material',
      id: 'text',
      before: null,
      fields: {
        title: 'Les først',
        question: meeting.question,
        content: { kind: 'text', text: [{ kind: 'paragraph', runs: [{ text: 'Fire av ti' }] }] },
      },
    },
  ]);
  first = await enter(house, meeting.facilitatorKey);
  second = await enter(house, meeting.facilitatorKey);
});
afterEach(() => {
  for (const page of pages) page.close();
  pages = [];
});

const plan = (commands: readonly PlanCommand[]) => house.organiser.post<PlanAnswer>(api.plan(meeting.id), { commands });
const stored = async (): Promise<Meeting> => (await storage.meetings.get(meeting.id))!;

function run(browser: Browser, command: object, act?: string) {
  return browser.post(api.run(meeting.id), { command, ...(act !== undefined && { act }) });
}

function room(browser: Browser, commands: readonly PlanCommand[], act?: string) {
  return browser.post<RoomPlanAnswer>(api.room(meeting.id), { commands, ...(act !== undefined && { act }) });
}

const ALL = { questions: true, material: true, clock: true, stage: true };
const start = (agendaItem: AgendaItemId, from: AgendaItemId | null, parts = ALL) => ({
  do: 'start-row',
  agendaItem,
  from,
  parts,
  closes: true,
});

function page(browser: Browser): Promise<FeedClient<'facilitator'>> {
  const made = new FeedClient<'facilitator'>(browser, meeting.id, 'facilitator');
  pages.push(made);
  return made.until(({ slices }) => slices.meeting);
}

describe('RO1 starting a row', () => {
  test('tells everybody what is on, in one patch: question, material, clock and the hall', async () => {
    const guest = new FeedClient<'participant'>(await participant(house, meeting, 0), meeting.id, 'participant');
    const hall = new FeedClient<'projector'>(await enter(house, meeting.projectorKey), meeting.id, 'projector');
    await Promise.all([guest.until(({ slices }) => slices.own?.group), hall.until(({ slices }) => slices.stage)]);
    expect(guest.slices).toMatchObject({ questions: [], materials: [], clock: null });
    expect((await run(first, start('row-2', null))).status).toBe(204);
    await guest.until(({ slices }) => slices.clock);
    await hall.until(({ slices }) => slices.clock);
    const { clock, questions, materials, agenda } = guest.slices;
    expect(agenda?.current).toBe('row-2');
    expect(materials).toMatchObject([{ id: 'text', title: 'Les først' }]);
    expect(clock).toMatchObject({ agendaItem: 'row-2', length: 30 * 60_000, closes: [meeting.question] });
    expect(questions).toMatchObject([{ status: 'open', closesAt: clock!.endsAt! + 60_000 }]);
    expect(hall.slices).toMatchObject({ stage: { view: 'question', question: meeting.question }, clock });
    expect(hall.slices.day?.map(({ id, startedAt }) => [id, startedAt !== null])).toEqual([
      ['row-1', false],
      ['row-2', true],
      ['row-3', false],
    ]);
    guest.close();
    hall.close();
  });

  test('two who start different rows at once: one row is on, the other is told that somebody was first', async () => {
    const seen = await page(house.organiser);
    const answers = await Promise.all([run(first, start('row-1', null), 'a'), run(second, start('row-2', null), 'b')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(late.body.id).toBe('moved-meanwhile');
    const won = late === answers[1] ? { row: 'row-1', act: 'a' } : { row: 'row-2', act: 'b' };
    await seen.until(({ slices }) => slices.happened);
    expect(seen.slices).toMatchObject({
      agenda: { current: won.row },
      lastStart: won.row,
      happened: { act: won.act, command: 'start-row', about: { agendaItem: won.row } },
    });
  });

  test('two who start the same row at once start it once; what they took back was the one start', async () => {
    const answers = await Promise.all([first, second].map((each) => run(each, start('row-2', null))));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect((await stored()).run.starts).toHaveLength(1);
    expect((await run(second, { do: 'take-back-start', agendaItem: 'row-2' })).status).toBe(204);
    const twice = await run(first, { do: 'take-back-start', agendaItem: 'row-2' });
    expect([twice.status, twice.body.id]).toEqual([409, 'nothing-to-take-back']);
    expect((await stored()).run).toMatchObject({ agendaItem: null, clock: null, stage: { view: 'join' } });
  });

  test('RO2 who comes late, and who comes back, has the same clock', async () => {
    const early = await page(first);
    await run(first, start('row-2', null));
    await early.until(({ slices }) => slices.clock);
    const guest = new FeedClient<'participant'>(await participant(house, meeting, 1), meeting.id, 'participant');
    await guest.until(({ slices }) => slices.clock !== undefined);
    expect(guest.slices.clock).toEqual(early.slices.clock);
    const again = await page(second);
    expect(again.slices.clock).toEqual(early.slices.clock);
    guest.close();
  });
});

describe('RO3 facilitators are told what others did', () => {
  test('with the word of the page that did it, counted up, also a change of rows; groups’ signals are none of it', async () => {
    const seen = await page(second);
    expect(seen.slices).toMatchObject({ happened: null, facilitators: 1 });
    await page(first);
    await seen.until(({ slices }) => slices.facilitators === 2);
    await room(first, [{ do: 'set', kind: 'agenda', id: 'row-3', fields: { minutes: 45 } }], 'mine');
    await seen.until(({ slices }) => slices.happened);
    const { number, ...happened } = seen.slices.happened!;
    expect(happened).toEqual({ act: 'mine', command: 'plan', about: { agendaItem: 'row-3' } });
    const guest = await participant(house, meeting, 0);
    await guest.post(api.signal(meeting.id), { hand: true });
    await seen.until(({ slices }) => slices.hands?.length);
    expect(seen.slices.happened?.number).toBe(number);
    await run(second, { do: 'come', group: meeting.groupIds[0], coming: true });
    await seen.until(({ slices }) => slices.happened?.number !== number);
    expect(seen.slices.happened).toEqual({
      number: expect.any(Number) as number,
      act: '',
      command: 'come',
      about: { group: meeting.groupIds[0] },
    });
    expect(seen.slices.happened!.number).toBeGreaterThan(number);
  });

  test('one who leaves is counted no more; two pages of one device are one', async () => {
    const seen = await page(second);
    const other = await page(first);
    const twin = await page(first);
    await seen.until(({ slices }) => slices.facilitators === 2);
    other.close();
    twin.close();
    await seen.until(({ slices }) => slices.facilitators === 1);
    expect(seen.slices.facilitators).toBe(1);
  });
});

describe('PM14 facilitators change rows and groups', () => {
  test('a group that is added has its answers at once, and the way back is told', async () => {
    const { status, body } = await room(first, [
      { do: 'add', kind: 'group', id: 'late', before: null, fields: { name: 'De som kom sent' } },
    ]);
    expect([status, body.inverse]).toEqual([200, [{ do: 'delete', kind: 'group', id: 'late' }]]);
    const name = documentName({ kind: 'response', question: meeting.question, group: 'late' });
    expect(await storage.documents.load(name)).not.toBeNull();
    expect((await room(first, body.inverse)).status).toBe(200);
    expect((await stored()).plan.groups.find(({ id }) => id === 'late')?.deleted).toBe(true);
  });

  test('nothing else of the plan: not its title, questions or materials, nor a body that hides one', async () => {
    const others: PlanCommand[] = [
      { do: 'set-meeting', fields: { title: 'Mitt' } },
      { do: 'set', kind: 'question', id: meeting.question, fields: { prompt: 'Mitt?' } },
      { do: 'delete', kind: 'question', id: meeting.question },
      { do: 'delete', kind: 'material', id: 'text' },
      { do: 'add', kind: 'section', id: 'new', before: null, question: meeting.question, fields: {} },
    ];
    const before = await stored();
    for (const command of others) {
      const refused = await room(first, [{ do: 'set', kind: 'agenda', id: 'row-1', fields: { what: 'X' } }, command]);
      expect([command, refused.status, refused.body.id]).toEqual([command, 422, 'invalid']);
    }
    expect((await stored()).plan).toEqual(before.plan);
  });

  test('all of it or none, and crossing with the organiser’s changes both hold', async () => {
    const refused = await room(first, [
      { do: 'set', kind: 'agenda', id: 'row-1', fields: { what: 'Endret' } },
      { do: 'delete', kind: 'agenda', id: 'no-such-row' },
    ]);
    expect([refused.status, refused.body.id]).toEqual([409, 'unknown-row']);
    expect((await stored()).plan.agenda[0]?.what).toBe('Ankomst');
    const [byOrganiser, byFacilitator, byOther] = await Promise.all([
      plan([
        { do: 'set-meeting', fields: { title: 'Ny tittel' } },
        { do: 'set', kind: 'agenda', id: 'row-1', fields: { what: 'Kaffe' } },
      ]),
      room(first, [{ do: 'set', kind: 'agenda', id: 'row-1', fields: { minutes: 10 } }]),
      room(second, [{ do: 'move', kind: 'agenda', id: 'row-3', before: 'row-1' }]),
    ]);
    expect([byOrganiser.status, byFacilitator.status, byOther.status]).toEqual([200, 200, 200]);
    const { plan: after } = await stored();
    expect(after.title).toBe('Ny tittel');
    expect(after.agenda.find(({ id }) => id === 'row-1')).toMatchObject({ what: 'Kaffe', minutes: 10 });
    expect(after.agenda.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id)).toEqual([
      'row-3',
      'row-1',
      'row-2',
    ]);
  });
});

describe('RO4 calls and messages', () => {
  test('a group is told its place in the queue and that somebody is on the way; two of it call once', async () => {
    const [one, other] = [await participant(house, meeting, 0), await participant(house, meeting, 1)];
    const group = new FeedClient<'participant'>(other, meeting.id, 'participant');
    await group.until(({ slices }) => slices.own?.group);
    for (const browser of [one, other, other]) await browser.post(api.signal(meeting.id), { hand: true });
    await group.until(({ slices }) => slices.own?.call);
    expect(group.slices.own).toMatchObject({ hand: true, call: { place: 2, coming: false } });
    await run(first, { do: 'come', group: meeting.groupIds[1], coming: true });
    await group.until(({ slices }) => slices.own?.call?.coming);
    await one.post(api.signal(meeting.id), { hand: false });
    await group.until(({ slices }) => slices.own?.call?.place === 1);
    await run(first, { do: 'raise-hand', group: meeting.groupIds[1], raised: false });
    await group.until(({ slices }) => slices.own?.hand === false);
    expect(group.slices.own?.call).toBeUndefined();
    group.close();
  });

  test('a message to one group is for it alone; that it was read is told once for a group', async () => {
    const seen = await page(first);
    const [one, other] = [await participant(house, meeting, 0), await participant(house, meeting, 1)];
    const feeds = [one, other, await participant(house, meeting, null)].map(
      (browser) => new FeedClient<'participant'>(browser, meeting.id, 'participant'),
    );
    await Promise.all(feeds.map((feed) => feed.until(({ slices }) => slices.messages)));
    await run(first, { do: 'tell', id: 'm1', text: 'Fem minutter igjen', groups: [meeting.groupIds[0]] });
    await run(first, { do: 'tell', id: 'm2', text: 'Kaffe i foajeen', groups: null });
    await Promise.all(feeds.map((feed) => feed.until(({ slices }) => slices.messages?.some(({ id }) => id === 'm2'))));
    expect(feeds.map(({ slices }) => slices.messages?.map(({ id, own }) => [id, own]))).toEqual([
      [
        ['m1', true],
        ['m2', false],
      ],
      [['m2', false]],
      [['m2', false]],
    ]);
    const read = await Promise.all([one, one, one].map((each) => each.post(api.signal(meeting.id), { read: 'm1' })));
    expect(read.map(({ status }) => status)).toEqual([204, 204, 204]);
    await seen.until(({ slices }) => slices.messages?.[0]?.read.length);
    expect(seen.slices.messages).toMatchObject([
      { id: 'm1', read: [meeting.groupIds[0]] },
      { id: 'm2', read: [] },
    ]);
    await run(second, { do: 'untell', id: 'm1' });
    await feeds[0]!.until(({ slices }) => slices.messages?.length === 1);
    for (const feed of feeds) feed.close();
  });

  test('what isn’t a message is refused with the reason', async () => {
    const long = await run(first, { do: 'tell', id: 'm', text: 'x'.repeat(501), groups: null });
    const blank = await run(first, { do: 'tell', id: 'm', text: '  ', groups: null });
    const unknown = await run(first, { do: 'untell', id: 'no-such' });
    expect([long, blank, unknown].map(({ status, body }) => [status, body.id])).toEqual([
      [422, 'text-too-long'],
      [422, 'no-text'],
      [409, 'unknown-message'],
    ]);
  });
});

test('RO5 material on the hall’s screen, until it is gone', async () => {
  const hall = new FeedClient<'projector'>(await enter(house, meeting.projectorKey), meeting.id, 'projector');
  await run(first, { do: 'show', stage: { view: 'material', material: 'text' } });
  await hall.until(({ slices }) => slices.stage?.view === 'material');
  expect(hall.slices.material).toMatchObject({ id: 'text', title: 'Les først' });
  await plan([{ do: 'delete', kind: 'material', id: 'text' }]);
  await hall.until(({ slices }) => slices.stage?.view === 'join');
  expect(hall.slices.material).toBeNull();
  hall.close();
});

test('RO6 whoever was on the list is forgotten when the meeting ends', async () => {
  await storage.lists.set(meeting.id, [{ fingerprint: 'f', group: meeting.groupIds[0] }]);
  await run(first, { do: 'end' });
  expect(await storage.lists.count(meeting.id)).toBe(0);
});
