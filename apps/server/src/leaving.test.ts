import { api, CLOSE, documentName } from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from './testing/browser.ts';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, ORGANISER, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { Typist } from './testing/typist.ts';

let house: House;
let meeting: PlannedMeeting;
beforeAll(async () => {
  house = await openHouse();
  meeting = await house.meeting();
  await house.organiser.post(api.run(meeting.id), {
    command: { do: 'open', question: meeting.question, closesAt: null },
  });
}, 60_000);
afterAll(() => house.server.close());

/** The same cookies in another window, which nothing that the first is told can change. */
function copyOf(browser: Browser): Browser {
  const copy = house.browser();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  return copy;
}

const answer = (group: 0 | 1): string =>
  `${api.sync(meeting.id)}/${documentName({ kind: 'response', question: meeting.question, group: meeting.groupIds[group] })}?as=participant&v=1`;

test('RE1 a device that leaves the meeting is served nothing more, though it comes back at once with its old cookie', async () => {
  const guest = await participant(house, meeting, 0);
  const other = await participant(house, meeting, 0);
  const copy = copyOf(guest);
  const page = await new FeedClient(guest, meeting.id, 'participant').until(({ slices }) => slices.own);
  const otherPage = await new FeedClient(other, meeting.id, 'participant').until(({ slices }) => slices.own);
  const typist = await new Typist(house.server.url, copy, meeting.desk(0)).until(({ provider }) => provider.synced);
  typist.write('Skrive før eg gjekk');
  await typist.until(({ saved }) => saved);

  expect((await guest.ask('DELETE', api.visit(meeting.id))).status).toBe(204);
  expect([...guest.cookies]).toEqual([]);
  await page.until(({ closedAs }) => closedAs === CLOSE.unauthenticated);
  await typist.until(({ closedAs }) => closedAs === CLOSE.unauthenticated);
  expect(await copy.refusalOf(answer(0))).toBe(CLOSE.unauthenticated);
  expect(await copy.refusalOf(api.live(meeting.id, 'participant'))).toBe(CLOSE.unauthenticated);
  expect((await copy.post(api.signal(meeting.id), { hand: true })).status).toBe(401);

  const reader = await new Typist(house.server.url, other, meeting.desk(0)).until(({ provider }) => provider.synced);
  expect(reader.texts).toEqual(['Skrive før eg gjekk']);
  expect(otherPage.closedAs).toBeNull();
  // By the code it comes in again, as a device that nobody knows.
  await copy.post(api.join, { code: meeting.code });
  expect(await copy.refusalOf(api.live(meeting.id, 'participant'))).toBe(0);
  expect(await copy.refusalOf(answer(0))).toBe(CLOSE.forbidden);
  typist.leave();
  reader.leave();
  otherPage.close();
});

test('RE2 leaving asks for nothing: without a cookie, twice, or from a meeting that is gone or never was', async () => {
  const stranger = house.browser();
  for (const id of [meeting.id, meeting.id, 'no-such-meeting'])
    expect((await stranger.ask('DELETE', api.visit(id))).status).toBe(204);
  const headers = { origin: 'https://another.example' };
  expect((await stranger.ask('DELETE', api.visit(meeting.id), undefined, headers)).status).toBe(403);
});

test('RE3 leaving one meeting leaves other meetings, roles and devices alone', async () => {
  const second = await house.meeting();
  const guest = await participant(house, meeting, 0);
  await guest.post(api.join, { code: second.code });
  await guest.post(api.enter, { key: meeting.facilitatorKey });
  await guest.ask('DELETE', api.visit(meeting.id));
  expect(await guest.refusalOf(api.live(meeting.id, 'participant'))).toBe(CLOSE.unauthenticated);
  expect(await guest.refusalOf(api.live(meeting.id, 'facilitator'))).toBe(0);
  expect(await guest.refusalOf(api.live(second.id, 'participant'))).toBe(0);
});

test('RE4 an organiser who signs out is shown nothing more, on any page, in any meeting; another session goes on', async () => {
  const second = await house.meeting();
  const signIn = async (): Promise<Browser> => {
    const browser = house.browser();
    await browser.post(`${api.auth}/sign-in/email`, { email: ORGANISER.email, password: ORGANISER.password });
    return browser;
  };
  const [leaving, staying] = [await signIn(), await signIn()];
  const copy = copyOf(leaving);
  const feeds = [meeting, second].map(({ id }) => new FeedClient(leaving, id, 'facilitator'));
  const kept = new FeedClient(staying, meeting.id, 'facilitator');
  for (const feed of [...feeds, kept]) await feed.until(({ slices }) => slices.meeting);
  const board = documentName({ kind: 'board', question: meeting.question });
  const boardPath = `${api.sync(meeting.id)}/${board}?as=facilitator&v=1`;
  const socket = leaving.socket(boardPath);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.once('message', resolve));

  expect((await leaving.post(`${api.auth}/sign-out`, {})).status).toBe(204);
  for (const feed of feeds) await feed.until(({ closedAs }) => closedAs === CLOSE.unauthenticated);
  expect(await closed).toBe(CLOSE.rightsChanged);
  for (const path of [boardPath, api.live(meeting.id, 'facilitator')])
    expect(await copy.refusalOf(path)).toBe(CLOSE.unauthenticated);
  expect((await copy.get(api.export(meeting.id, 'md'))).status).toBe(401);
  expect(kept.closedAs).toBeNull();
  kept.close();
});

test('RE5 a meeting that is deleted shows nothing more to anybody but its organiser, and takes nothing more', async () => {
  const gone = await house.meeting();
  await house.organiser.post(api.run(gone.id), { command: { do: 'open', question: gone.question, closesAt: null } });
  const guest = await participant(house, gone, 0);
  const pages = [
    new FeedClient(guest, gone.id, 'participant'),
    new FeedClient(await enter(house, gone.facilitatorKey), gone.id, 'facilitator'),
    new FeedClient(await enter(house, gone.projectorKey), gone.id, 'projector'),
  ];
  for (const page of pages) await page.until(({ messages }) => messages.length > 0);
  const typist = await new Typist(house.server.url, guest, gone.desk(0)).until(({ provider }) => provider.synced);
  await house.organiser.ask('DELETE', api.meeting(gone.id));
  for (const page of pages) await page.until(({ closedAs }) => closedAs === CLOSE.notFound);
  await typist.until(({ closedAs }) => closedAs === CLOSE.notFound);
  expect(pages.map(({ closedAs }) => closedAs)).toEqual([CLOSE.notFound, CLOSE.notFound, CLOSE.notFound]);
  typist.leave();
});
