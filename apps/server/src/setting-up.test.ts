import { api, type MeAnswer, type MeetingsAnswer } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from './start-server.ts';
import { Browser } from './testing/browser.ts';
import { openHouse, ORGANISER, type House } from './testing/house.ts';

let storage: Storage;
let first: RunningServer;
let house: House;

beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  first = await startServer({ port: 0, host: '127.0.0.1', storage: { opened: storage }, demo: true });
}, 60_000);
afterAll(async () => {
  await house?.server.close();
  await first.close();
  await storage.close();
});

describe('the first start', () => {
  test('a wrong key of the set-up link opens nothing', async () => {
    const { status, body } = await new Browser(first.url).post(api.setUp, { key: 'guessed', ...ORGANISER });
    expect([status, body.id]).toEqual([404, 'unknown-link']);
  });

  test('of two who use the set-up link at once, one gets an account', async () => {
    const key = first.setUpPath!.split('/').at(-1);
    const [a, b] = await Promise.all(
      [ORGANISER, { ...ORGANISER, email: 'to@example.no' }].map((person) =>
        new Browser(first.url).post<MeAnswer>(api.setUp, { key, ...person }),
      ),
    );
    expect(new Set([a!.status, b!.status])).toEqual(new Set([200, 409]));
    expect(await storage.countOrganisers()).toBe(1);
    const winner = a!.status === 200 ? ORGANISER.email : 'to@example.no';
    expect([a, b].find((answer) => answer!.status === 409)!.body.id).toBe('set-up-done');
    // From here on the house belongs to whoever won.
    ORGANISER.email = winner;
    house = await openHouse({ storage: { opened: storage } });
    expect(house.server.setUpPath).toBeNull();
  });

  test('the set-up link works no more once it has been used', async () => {
    const key = first.setUpPath!.split('/').at(-1);
    const { status, body } = await house.browser().post(api.setUp, { key, ...ORGANISER, email: 'ny@example.no' });
    expect([status, body.id]).toEqual([409, 'set-up-done']);
  });

  test('the demo meeting belongs to the first organiser, and can be joined from the start', async () => {
    const { body } = await house.organiser.get<MeetingsAnswer>(api.meetings);
    expect(body.meetings.map(({ groups, questions, phase }) => ({ groups, questions, phase }))).toEqual([
      { groups: 4, questions: 7, phase: 'before' },
      // The one that it looks back on.
      { groups: 4, questions: 6, phase: 'over' },
    ]);
    expect(body.meetings[0]!.code).toBe(first.demo!.code);
    expect(house.server.demo).toBeNull();
  });
});

describe('signing in', () => {
  test('a wrong password is answered as a wrong e-mail is, in the reader’s language', async () => {
    for (const email of [ORGANISER.email, 'ingen@example.no']) {
      const { status, body } = await house
        .browser()
        .post(`${api.auth}/sign-in/email`, { email, password: 'galt passord' }, { 'accept-language': 'en' });
      expect([status, body.id]).toEqual([401, 'wrong-sign-in']);
      expect(body.detail).toContain('Check both');
    }
  });

  test('signing out ends the session for good', async () => {
    const browser = house.browser();
    const { email, password } = ORGANISER;
    await browser.post(`${api.auth}/sign-in/email`, { email, password });
    const stolen = browser.cookieHeader;
    expect((await browser.get<MeAnswer>(api.me)).body.organiser?.email).toBe(email);
    expect((await browser.post(`${api.auth}/sign-out`, {})).status).toBe(204);
    expect((await browser.get<MeAnswer>(api.me)).body.organiser).toBeNull();
    expect((await house.browser().get<MeAnswer>(api.me, { cookie: stolen })).body.organiser).toBeNull();
  });

  test('there is no other way to make an account', async () => {
    for (const path of ['sign-up/email', 'update-user', 'get-session', 'list-sessions']) {
      const { status } = await house.browser().post(`${api.auth}/${path}`, { ...ORGANISER, email: 'x@example.no' });
      expect(status).toBe(404);
    }
    expect(await storage.countOrganisers()).toBe(1);
  });

  test('cookies are out of reach for scripts and other sites, and secure behind https', async () => {
    const { code } = await house.meeting();
    const { headers } = await house.browser().post(api.join, { code });
    expect(headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const proxied = await startServer({ port: 0, host: '127.0.0.1', storage: { opened: storage }, trustProxy: true });
    const secure = await new Browser(proxied.url).post(api.join, { code }, { 'x-forwarded-proto': 'https' });
    expect(secure.headers.get('set-cookie')).toMatch(/; Secure/);
    expect(secure.headers.get('strict-transport-security')).not.toBeNull();
    await proxied.close();
  });
});
