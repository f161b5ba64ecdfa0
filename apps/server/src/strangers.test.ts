import { api, page } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';

let storage: Storage;
let house: House;
let meeting: PlannedMeeting;
const asked: string[] = [];
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({
    storage: {
      opened: {
        ...storage,
        meetings: noted('meetings', storage.meetings),
        documents: noted('documents', storage.documents),
        series: noted('series', storage.series),
        followUps: noted('followUps', storage.followUps),
        looks: noted('looks', storage.looks),
        publicPages: noted('publicPages', storage.publicPages),
        files: noted('files', storage.files),
        lists: noted('lists', storage.lists),
        templates: noted('templates', storage.templates),
        accounts: { ...storage.accounts, database: noted('accounts', storage.accounts.database as object) },
        countOrganisers: () => {
          asked.push('countOrganisers');
          return storage.countOrganisers();
        },
      },
    },
  });
  meeting = await house.meeting();
  await participant(house, meeting, 0);
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

/** The same store; what is asked of it is noted. */
function noted<T extends object>(name: string, store: T): T {
  return new Proxy(store, {
    get(target, method) {
      const value = Reflect.get(target, method) as unknown;
      if (typeof value === 'function') asked.push(`${name}.${String(method)}`);
      return value;
    },
  });
}

test('whoever has no cookie of a meeting makes the database work for nothing but codes and links', async () => {
  const stranger = house.browser();
  const forged = house.browser();
  for (const role of ['participant', 'facilitator', 'projector'])
    forged.cookies.set(`stikkord-${role}-${meeting.id}`, `device!!99999999999999~${'A'.repeat(43)}`);
  forged.cookies.set('stikkord.session_token', `${'a'.repeat(32)}.${'A'.repeat(43)}%3D`);
  await stranger.get(api.me);
  asked.length = 0;
  for (const browser of [stranger, forged]) {
    for (const id of [meeting.id, 'no-such-meeting']) {
      await browser.get(api.me);
      await browser.get(api.export(id, 'md'));
      await browser.get(api.meeting(id));
      await browser.get(api.meetings);
      await browser.post(api.run(id), { command: { do: 'end' } });
      await browser.post(api.signal(id), { hand: true });
      await browser.post(api.group(id), { group: null });
      await browser.ask('DELETE', api.visit(id));
      await browser.get(api.allSeries);
      await browser.get(api.oneSeries(id));
      await browser.get(api.look);
      await browser.get(api.outcome(id));
      await browser.get(api.followUps(id));
      await browser.ask('PUT', api.meetingSeries(id), JSON.stringify({ series: null }));
      await browser.get(api.publicPage(id));
      await browser.get(api.carriable(id));
      await browser.post(api.files(id), {});
      await browser.get(api.list(id));
      await browser.ask('PUT', api.list(id), JSON.stringify({ rows: [] }));
      await browser.ask('DELETE', api.list(id));
      await browser.post(api.findGroup(id), { who: 'x' });
      await browser.get(api.templates);
      await browser.post(api.templates, { meeting: id, title: 'x' });
      await browser.ask('DELETE', api.template(id));
      await browser.get(api.lastTime(id, 'projector'));
      await browser.get(api.receipt(`${id}~group~${'A'.repeat(43)}`));
      await browser.get(page.published('Not*an*address'));
      for (const role of ['participant', 'facilitator', 'projector'] as const) {
        await browser.get(api.file(id, '0'.repeat(64), role));
        await browser.refusalOf(api.live(id, role));
        await browser.refusalOf(`${api.sync(id)}/b~${meeting.question}?as=${role}&v=1`);
      }
    }
  }
  expect(asked).toEqual([]);
  await stranger.post(api.join, { code: '12345678' });
  expect(asked).toEqual(['meetings.getByCode']);
});
