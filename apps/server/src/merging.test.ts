import type { PlanCommand } from '@stikkord/domain';
import { api, CLOSE, documentName, page, type ReceiptAnswer, type RoomPlanAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { Typist } from './testing/typist.ts';

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;
let facilitator: Browser;
const typists: Typist[] = [];
const feeds: { close(): void }[] = [];

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
  facilitator = await enter(house, meeting.facilitatorKey);
  await facilitator.post(api.run(meeting.id), { command: { do: 'open', question: meeting.question, closesAt: null } });
});
afterEach(() => {
  for (const typist of typists.splice(0)) typist.leave();
  for (const feed of feeds.splice(0)) feed.close();
});

const room = (commands: readonly PlanCommand[]) => facilitator.post<RoomPlanAnswer>(api.room(meeting.id), { commands });
const merge = (from: 0 | 1, into: 0 | 1) =>
  room([{ do: 'set', kind: 'group', id: meeting.groupIds[from], fields: { into: meeting.groupIds[into] } }]);

function typist(browser: Browser, group: 0 | 1): Promise<Typist> {
  const made = new Typist(house.server.url, browser, meeting.desk(group));
  typists.push(made);
  return made.until(({ provider, closedAs }) => provider.synced || closedAs !== null);
}

function feed<R extends 'participant' | 'facilitator'>(browser: Browser, role: R): FeedClient<R> {
  const made = new FeedClient<R>(browser, meeting.id, role);
  feeds.push(made);
  return made;
}

const pointsOf = (client: FeedClient<'facilitator'>, group: 0 | 1): string[] =>
  (client.slices[`points/${meeting.question}/${meeting.groupIds[group]}`]?.sections ?? []).flatMap(({ points }) =>
    points.map(({ text }) => text),
  );

describe('GR, RO7 a group that is merged into another', () => {
  test('its people are in that one at once, see what they wrote, and nobody comes into the old one', async () => {
    const [guest, host, stranger] = [
      await participant(house, meeting, 0),
      await participant(house, meeting, 1),
      await participant(house, meeting, null),
    ];
    const own = feed(guest, 'participant');
    const theirs = feed(host, 'participant');
    const outside = feed(stranger, 'participant');
    const seen = feed(facilitator, 'facilitator');
    await Promise.all([own, theirs, outside].map((each) => each.until(({ slices }) => slices.groups?.length === 2)));
    await seen.until(({ slices }) => slices.groups?.every(({ devices }) => devices === 1));
    expect((await merge(0, 1)).status).toBe(200);
    await Promise.all([own, theirs].map((each) => each.until(({ slices }) => slices.own?.merged)));
    const [first, second] = meeting.groupIds;
    for (const { slices } of [own, theirs]) {
      expect(slices.own).toMatchObject({ group: second, merged: [{ id: first, number: 1, name: '' }] });
      expect(slices.groups).toMatchObject([{ id: second, number: 2, also: [1] }]);
      expect(slices.groups).toHaveLength(1);
    }
    await outside.until(({ slices }) => slices.groups?.length === 1);
    await seen.until(({ slices }) => slices.groups?.[0]?.into === second);
    expect(seen.slices.groups).toMatchObject([
      { id: first, into: second, devices: 0 },
      { id: second, devices: 2 },
    ]);
    // A page that had it in its list, and one that comes with its link, are in the group where they are now.
    expect((await stranger.post(api.group(meeting.id), { group: first })).body).toEqual({ group: second });
    expect((await guest.post(api.join, { code: meeting.code })).body).toMatchObject({ group: second });
  });

  test('nothing is lost that was being typed there, also without a line; all go on in the new one', async () => {
    const [guest, offline, host] = [
      await participant(house, meeting, 0),
      await participant(house, meeting, 0),
      await participant(house, meeting, 1),
    ];
    const [typing, away, theirs] = [await typist(guest, 0), await typist(offline, 0), await typist(host, 1)];
    const seen = feed(facilitator, 'facilitator');
    typing.write('skrevet før');
    theirs.write('vårt');
    await Promise.all([typing, theirs].map((each) => each.until(({ saved }) => saved)));
    await away.until(({ texts }) => texts.includes('skrevet før'));
    away.provider.disconnect();
    away.write('skrevet uten nett');
    const merging = merge(0, 1);
    typing.write('skrevet mens gruppene ble slått sammen');
    expect((await merging).status).toBe(200);
    typing.write('skrevet like etter');
    const moved = await typist(guest, 1);
    moved.write('skrevet i den nye');
    away.provider.connect();
    await Promise.all([typing, moved, away].map((each) => each.until(({ saved }) => saved)));
    await theirs.until(({ texts }) => texts.includes('skrevet i den nye'));
    await seen.until((client) => pointsOf(client, 0).length === 4 && pointsOf(client, 1).length === 2);
    expect(pointsOf(seen, 0)).toEqual(
      expect.arrayContaining([
        'skrevet før',
        'skrevet uten nett',
        'skrevet mens gruppene ble slått sammen',
        'skrevet like etter',
      ]),
    );
    expect(pointsOf(seen, 1)).toEqual(expect.arrayContaining(['vårt', 'skrevet i den nye']));
  });

  test('PM15 the others of the new group read what it wrote, and no third group does; taken apart, nobody but its own', async () => {
    await room([{ do: 'add', kind: 'group', id: 'third', before: null, fields: {} }]);
    const host = await participant(house, meeting, 1);
    const third = await participant(house, meeting, null);
    await third.post(api.group(meeting.id), { group: 'third' });
    const name = documentName({ kind: 'response', question: meeting.question, group: meeting.groupIds[0] });
    const path = `${api.sync(meeting.id)}/${name}?as=participant&v=1`;
    const history = `/api/m/${meeting.id}/history/${name}?as=participant`;
    expect(await host.refusalOf(path)).toBe(CLOSE.forbidden);
    const { body } = await merge(0, 1);
    const reader = await typist(host, 0);
    expect(reader.provider.synced).toBe(true);
    expect([(await host.get(history)).status, (await third.get(history)).status]).toEqual([200, 403]);
    expect(await third.refusalOf(path)).toBe(CLOSE.forbidden);
    await room(body.inverse);
    await reader.until(({ closedAs }) => closedAs === CLOSE.rightsChanged || closedAs === CLOSE.forbidden);
    expect(await host.refusalOf(path)).toBe(CLOSE.forbidden);
    expect((await host.get(history)).status).toBe(403);
  });

  test('its hand, its messages, its receipt and what it says to all are its new group’s', async () => {
    const guest = await participant(house, meeting, 0);
    const host = await participant(house, meeting, 1);
    const typing = await typist(guest, 0);
    typing.write('før');
    await typing.until(({ saved }) => saved);
    await guest.post(api.signal(meeting.id), { hand: true });
    await merge(0, 1);
    const theirs = feed(host, 'participant');
    await theirs.until(({ slices }) => slices.own?.call);
    expect(theirs.slices.own).toMatchObject({ hand: true, call: { place: 1, coming: false } });
    await facilitator.post(api.run(meeting.id), {
      command: { do: 'tell', id: 'm1', text: 'Til dere som var gruppe 1', groups: [meeting.groupIds[0]] },
    });
    await theirs.until(({ slices }) => slices.messages?.length === 1);
    expect((await guest.post(api.signal(meeting.id), { read: 'm1', hand: false })).status).toBe(204);
    expect((await host.post(api.signal(meeting.id), { done: { question: meeting.question, done: true } })).status).toBe(
      204,
    );
    const { run } = (await storage.meetings.get(meeting.id))!;
    expect(run).toMatchObject({ hands: [], messages: [{ read: [meeting.groupIds[1]] }] });
    expect(run.questions[meeting.question]?.done).toEqual([meeting.groupIds[1]]);
    await theirs.until(({ slices }) => slices.own?.hand === false);
    const key = theirs.slices.own!.receipt!.slice(page.receipt('').length);
    const { body } = await house.browser().get<ReceiptAnswer>(api.receipt(key));
    expect(body.questions.flatMap(({ points }) => points.map(({ text }) => text))).toEqual(['før']);
  });

  test('not into itself, nor in a ring', async () => {
    expect((await merge(0, 1)).status).toBe(200);
    const ring = await merge(1, 0);
    expect([ring.status, ring.body.id]).toEqual([409, 'merged-in-a-ring']);
    const itself = await merge(1, 1);
    expect([itself.status, itself.body.id]).toEqual([409, 'merged-in-a-ring']);
  });
});
