import { api, type GroupChoice, type JoinAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enter, openHouse, participant, type Browser, type House, type PlannedMeeting } from './testing/house.ts';

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;

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
  await divide('draw');
});

const divide = (how: string) =>
  house.organiser.post(api.plan(meeting.id), { commands: [{ do: 'set-meeting', fields: { divide: how } }] });
const draw = (browser: Browser) => browser.post<GroupChoice>(api.draw(meeting.id), {});
const lots = async () => (await storage.meetings.get(meeting.id))!.run.lots;

describe('GR5, RO8 drawing lots', () => {
  test('two hundred who draw at once are divided evenly among groups', async () => {
    await house.organiser.post(api.plan(meeting.id), {
      commands: [3, 4, 5, 6, 7].map((n) => ({ do: 'add', kind: 'group', id: `g${n}`, before: null, fields: {} })),
    });
    const people = await Promise.all(Array.from({ length: 200 }, () => participant(house, meeting, null)));
    const drawn = await Promise.all(people.map(draw));
    expect(drawn.filter(({ status }) => status !== 200)).toEqual([]);
    const counts = new Map<string, number>();
    for (const { body } of drawn) counts.set(body.group!, (counts.get(body.group!) ?? 0) + 1);
    // 200 = 7 × 28 + 4
    expect([...counts.values()].toSorted((a, b) => a - b)).toEqual([28, 28, 28, 29, 29, 29, 29]);
    expect(await lots()).toEqual(Object.fromEntries(counts));
    expect((await people[0]!.post<JoinAnswer>(api.join, { code: meeting.code })).body.group).toBe(drawn[0]!.body.group);
  }, 60_000);

  test('one who has a group keeps it; asking twice, also at once, draws once', async () => {
    const has = await participant(house, meeting, 1);
    expect((await draw(has)).body).toEqual({ group: meeting.groupIds[1] });
    expect(await lots()).toEqual({});
    const guest = await participant(house, meeting, null);
    const [first, second] = await Promise.all([draw(guest), draw(guest)]);
    // The answers were lost: the page asks anew with the cookie that it had.
    const third = await draw(guest);
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    expect(Object.values(await lots())).toEqual([1]);
  });

  test('where people are divided otherwise nobody draws, and nobody but participants does', async () => {
    const guest = await participant(house, meeting, null);
    await divide('choose');
    const refused = await draw(guest);
    expect([refused.status, refused.body.id]).toEqual([409, 'not-divided-so']);
    await divide('draw');
    for (const [person, status] of [
      [house.browser(), 401],
      [await enter(house, meeting.facilitatorKey), 401],
      [await enter(house, meeting.projectorKey), 401],
      [house.organiser, 401],
    ] as const)
      expect((await draw(person)).status).toBe(status);
    expect(await lots()).toEqual({});
  });

  test('none is drawn into a group that was merged into another; without groups there is none to draw', async () => {
    const facilitator = await enter(house, meeting.facilitatorKey);
    const [first, second] = meeting.groupIds;
    await facilitator.post(api.room(meeting.id), {
      commands: [{ do: 'set', kind: 'group', id: first, fields: { into: second } }],
    });
    expect((await draw(await participant(house, meeting, null))).body).toEqual({ group: second });
    await facilitator.post(api.room(meeting.id), {
      commands: [first, second].map((id) => ({ do: 'delete', kind: 'group', id })),
    });
    const none = await draw(await participant(house, meeting, null));
    expect([none.status, none.body.id]).toEqual([410, 'group-gone']);
  });
});
