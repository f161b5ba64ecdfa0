import { createHash } from 'node:crypto';
import { api, type GroupChoice, type ListAnswer, type MeetingAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FREE_TRIES } from './http/wrong-tries.ts';
import type { Browser } from './testing/browser.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { ManualClock } from './testing/manual-clock.ts';

let storage: Storage;
let house: House;
const clock = new ManualClock();
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage }, clock });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

/** A meeting that divides people by a list. */
async function listing(): Promise<PlannedMeeting> {
  const meeting = await house.meeting();
  await divide(meeting, 'list');
  return meeting;
}
const divide = (meeting: PlannedMeeting, divide: string) =>
  house.organiser.post(api.plan(meeting.id), { commands: [{ do: 'set-meeting', fields: { divide } }] });
const put = (meeting: { id: string }, rows: readonly (readonly [who: string, group: string])[], as = house.organiser) =>
  as.ask<ListAnswer>(
    'PUT',
    api.list(meeting.id),
    JSON.stringify({ rows: rows.map(([who, group]) => ({ who, group })) }),
  );
const find = (browser: Browser, meeting: { id: string }, who: string) =>
  browser.post<GroupChoice>(api.findGroup(meeting.id), { who });

describe('lists', () => {
  test('LP1, LP2 groups are found by name or number; what no group answers to is told, and the rest is taken', async () => {
    const meeting = await listing();
    const { status, body } = await put(meeting, [
      ['Åse Nordås', 'digital  GRUPPE'],
      ['Bo', '2'],
      ['Ci', 'Gruppe 1'],
      ['Di', ' gr. 01 '],
      ['E', 'Nord'],
      ['F', 'Nord '],
      ['G', '3'],
      ['H', 'Digital 2'],
      ['I', ''],
      ['  ', '1'],
    ]);
    expect([status, body]).toEqual([200, { listed: 4, unknown: ['Nord', '3', 'Digital 2', ''] }]);
    expect((await house.organiser.get<MeetingAnswer>(api.meeting(meeting.id))).body.listed).toBe(4);
    expect((await house.organiser.get(api.list(meeting.id))).body).toEqual({ listed: 4, unknown: [] });
    const [one, two] = meeting.groupIds;
    for (const [who, group] of [
      ['ÅSE  NORDÅS', two],
      ['bo', two],
      ['ci', one],
      ['di.', one],
    ] as const) {
      const guest = await participant(house, meeting, null);
      expect((await find(guest, meeting, who)).body).toEqual({ group });
      // It is the device's group from then on.
      expect((await guest.post<GroupChoice>(api.join, { code: meeting.code })).body.group).toBe(group);
      expect((await guest.post(api.signal(meeting.id), { hand: false })).status).toBe(204);
    }
  });

  test('LP1 nothing that was written on a list is kept, nor a fingerprint that could be made without our secret', async () => {
    const [meeting, other] = [await listing(), await listing()];
    await put(meeting, [['Unni Unik Person', '1']]);
    await put(other, [['Unni Unik Person', '1']]);
    const dump = JSON.stringify(
      await Promise.all([storage.meetings.get(meeting.id), kept(meeting.id), kept(other.id)]),
    ).toLowerCase();
    expect(dump).not.toContain('unik');
    for (const text of ['unni unik person', `${meeting.id}unni unik person`])
      for (const encoding of ['hex', 'base64url'] as const)
        expect(dump).not.toContain(createHash('sha256').update(text).digest(encoding).toLowerCase());
    expect((await kept(meeting.id))[0]!.fingerprint).not.toBe((await kept(other.id))[0]!.fingerprint);
  });

  test('LP3 one who is on it twice is in that group, or in none where they differ; then one chooses', async () => {
    const meeting = await listing();
    const { body } = await put(meeting, [
      ['Kari', '1'],
      ['kari', '1'],
      ['Per', '1'],
      ['PER', '2'],
      ['per', '1'],
    ]);
    expect(body.listed).toBe(2);
    const guest = await participant(house, meeting, 1);
    expect((await find(guest, meeting, 'Per')).body).toEqual({ group: null });
    expect((await guest.post<GroupChoice>(api.join, { code: meeting.code })).body.group).toBe(meeting.groupIds[1]);
    expect((await find(guest, meeting, 'Kari')).body).toEqual({ group: meeting.groupIds[0] });
  });

  test('LP4 those of a group that was merged come into the one it is in; those of one that is gone choose', async () => {
    const meeting = await listing();
    await put(meeting, [
      ['Kari', '1'],
      ['Per', '2'],
    ]);
    const [one, two] = meeting.groupIds;
    const commands = [{ do: 'set', kind: 'group', id: one, fields: { into: two } }];
    expect((await house.organiser.post(api.plan(meeting.id), { commands })).status).toBe(200);
    const guest = await participant(house, meeting, null);
    expect((await find(guest, meeting, 'Kari')).body).toEqual({ group: two });
    await house.organiser.post(api.plan(meeting.id), {
      commands: [
        { do: 'set', kind: 'group', id: one, fields: { into: null } },
        { do: 'delete', kind: 'group', id: one },
      ],
    });
    expect((await find(guest, meeting, 'Kari')).body).toEqual({ group: null });
  });

  test('LP5 it is looked in only where people are divided so; it is forgotten when the meeting ends, or at a wish', async () => {
    const meeting = await listing();
    await put(meeting, [['Kari', '1']]);
    const guest = await participant(house, meeting, null);
    await divide(meeting, 'choose');
    const { status, body } = await find(guest, meeting, 'Kari');
    expect([status, body.id]).toEqual([409, 'not-divided-so']);
    await divide(meeting, 'list');
    expect((await find(guest, meeting, 'Kari')).status).toBe(200);
    expect((await house.organiser.ask('DELETE', api.list(meeting.id))).status).toBe(204);
    expect((await find(guest, meeting, 'Kari')).body.id).toBe('not-on-list');
    await put(meeting, [['Kari', '1']]);
    await house.organiser.post(api.run(meeting.id), { command: { do: 'end' } });
    expect(await storage.lists.count(meeting.id)).toBe(0);
  });

  test('LP6 wrong tries are slowed as wrong codes are; a right one never is', async () => {
    const meeting = await listing();
    await put(meeting, [['Kari', '1']]);
    const guest = await participant(house, meeting, null);
    // Wrong tries of other tests were on the same clock.
    await clock.pass(61_000);
    for (let count = 0; count < FREE_TRIES; count += 1) {
      const { status, body } = await find(guest, meeting, `Noen ${count}`);
      expect([status, body.id]).toEqual([404, 'not-on-list']);
    }
    let answered = false;
    const slowed = find(guest, meeting, '...').then((answer) => {
      answered = true;
      return answer;
    });
    for (let count = 0; count < 5; count += 1)
      expect((await find(await participant(house, meeting, null), meeting, 'Kari')).status).toBe(200);
    expect(answered).toBe(false);
    await clock.pass(10_000);
    expect((await slowed).body.id).toBe('not-on-list');
  });

  test('only organisers write and read about it, and only participants of the meeting look in it', async () => {
    const [meeting, other] = [await listing(), await listing()];
    await put(meeting, [['Kari', '1']]);
    const guests = {
      nobody: house.browser(),
      elsewhere: await participant(house, other, 0),
      facilitator: await enter(house, meeting.facilitatorKey),
      projector: await enter(house, meeting.projectorKey),
      participant: await participant(house, meeting, 0),
    };
    for (const [name, browser] of Object.entries(guests)) {
      expect([name, (await put(meeting, [], browser)).body.id]).toEqual([name, 'not-signed-in']);
      expect([name, (await browser.get(api.list(meeting.id))).body.id]).toEqual([name, 'not-signed-in']);
      expect([name, (await browser.ask('DELETE', api.list(meeting.id))).body.id]).toEqual([name, 'not-signed-in']);
    }
    const { participant: guest, ...others } = guests;
    for (const browser of [...Object.values(others), house.organiser])
      expect((await find(browser, meeting, 'Kari')).body.id).toBe('not-in-meeting');
    expect((await find(guest, meeting, 'Kari')).status).toBe(200);
    expect(await storage.lists.count(meeting.id)).toBe(1);
    const foreign = { ...(await storage.meetings.get(meeting.id))!, id: 'foreign', owner: 'somebody-else' };
    const keys = { code: '99999999', facilitatorKey: 'fk', projectorKey: 'pk' };
    await storage.meetings.create({ ...foreign, ...keys, plan: { ...foreign.plan, questions: [], sections: [] } }, []);
    expect((await put({ id: 'foreign' }, [])).body.id).toBe('forbidden');
    expect((await house.organiser.get(api.list('foreign'))).body.id).toBe('forbidden');
    expect((await house.organiser.ask('DELETE', api.list('foreign'))).body.id).toBe('forbidden');
  });

  test('a list has at most a thousand rows, of text that can be kept', async () => {
    const meeting = await listing();
    const many = Array.from({ length: 1000 }, (_, index) => [`Person ${index}`, String(1 + (index % 2))] as const);
    expect((await put(meeting, many)).body.listed).toBe(1000);
    expect((await put(meeting, [...many, ['En til', '1']])).status).toBe(422);
    expect((await put(meeting, [['a\0b', '1']])).status).toBe(422);
    expect(await storage.lists.count(meeting.id)).toBe(1000);
  });
});

async function kept(meeting: string): Promise<{ fingerprint: string }[]> {
  const { rows } = await (
    storage.accounts.database as { execute(text: string): Promise<{ rows: { fingerprint: string }[] }> }
  ).execute(`select * from listed_person where meeting_id = '${meeting}'`);
  return rows;
}
