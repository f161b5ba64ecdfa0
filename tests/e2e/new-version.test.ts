import { CLOSE } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible, LAPTOP, PHONE } from '../support/browser.ts';
import { deployedWeb, type DeployedWeb } from '../support/deployed-web.ts';
import { openMeeting, shellKept, word, write } from '../support/group-desk.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva nå?';

let web: DeployedWeb;
let stage: Stage;
beforeAll(async () => {
  web = deployedWeb();
  stage = await openStage({ webFolder: web.folder });
});
beforeEach(() => web.deploy('first'));
afterAll(async () => {
  await stage.close();
  web.destroy();
});

/** As the browser does now and then, and a page when its server comes back. */
const look = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
const version = (page: Page): Promise<string | null> => page.locator('script[type="module"]').getAttribute('src');
const offered = (page: Page): Promise<void> => page.locator('.sk-group-foot').getByText('Ny versjon er klar').waitFor();

describe('a new version', () => {
  test('is offered in every tab, never taken under anybody’s hands, and taken by a press; so is the old one again', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE });
    const { context, page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Mens den');
    await shellKept(page);
    const second = await context.newPage();
    await second.goto(meeting.groupPath(1));
    await second.getByText('Mens den').waitFor();

    web.deploy('second');
    await look(page);
    await Promise.all([offered(page), offered(second)]);
    await write(page, ' ble rullet ut');
    await word(page, 'Lagret');
    expect(await version(page)).toBe('/assets/main-first.js');
    await expectAccessible(page, 'the offer of a new version');
    await page.locator('.sk-group-foot').getByRole('button', { name: 'Last på nytt' }).click();
    await page.waitForFunction(() => document.querySelector('script[src="/assets/main-second.js"]') !== null);
    await page.getByText('Mens den ble rullet ut').waitFor();
    expect(await page.getByText('Ny versjon er klar').count()).toBe(0);
    await second.locator('.sk-group-foot').getByRole('button', { name: 'Ikke nå' }).click();
    expect(await second.getByText('Ny versjon er klar').count()).toBe(0);

    web.deploy('first');
    await look(page);
    await offered(page);
    await page.locator('.sk-group-foot').getByRole('button', { name: 'Last på nytt' }).click();
    await page.waitForFunction(() => document.querySelector('script[src="/assets/main-first.js"]') !== null);
    await page.getByText('Mens den ble rullet ut').waitFor();
    await anna.close();
  });

  test('is taken at once where the wire is another, once, with the text; a server that is no newer makes no loop', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: LAPTOP });
    const { context, page } = anna;
    let old = false;
    await context.routeWebSocket(/\/sync\//, (socket) => {
      if (old) void socket.close({ code: CLOSE.upgradeRequired });
      else socket.connectToServer();
    });
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.goto(meeting.groupPath(1));
    await write(page, 'Før oppgraderingen');
    await word(page, 'Lagret');
    await shellKept(page);
    expect(loads).toBe(1);

    old = true;
    await page.reload();
    // Loaded once by us, and once by the page itself; then it stays, says so, and shows the text.
    await page.getByText('Stikkord er oppdatert. Last siden på nytt, så går det videre.').waitFor();
    await expect.poll(() => loads).toBe(3);
    await page.getByText('Stikkord er oppdatert. Last siden på nytt, så går det videre.').waitFor();
    await page.getByText('Før oppgraderingen').waitFor();
    await expectAccessible(page, 'a page of an older version');

    web.deploy('second');
    old = false;
    await page.getByRole('button', { name: 'Last på nytt' }).first().click();
    await page.waitForFunction(() => document.querySelector('script[src="/assets/main-second.js"]') !== null);
    await word(page, 'Lagret');
    expect(loads).toBe(4);
    await anna.close();
  });

  test('a part of an old page that is gone from the server is told of, and the text stays', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, worker: false });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Står her');
    await word(page, 'Lagret');
    await page.waitForFunction(() => customElements.get('sk-new-version') !== undefined);
    web.remove(/^sk-leave-device/);
    await page.getByRole('button', { name: 'Forlat denne enheten' }).click();
    await page.locator('.sk-group-foot').getByText('En del av siden kom ikke.').waitFor();
    await page.getByText('Står her').waitFor();
    web.deploy('second');
    await page.locator('.sk-group-foot').getByRole('button', { name: 'Last på nytt' }).click();
    await page.waitForFunction(() => document.querySelector('script[src="/assets/main-second.js"]') !== null);
    await page.getByText('Står her').waitFor();
    expect(await page.getByText('En del av siden kom ikke.').count()).toBe(0);
    await anna.close();
  });

  test('the worker is asked for anew each time, may only be ours, and keeps nothing but files of the build', async () => {
    const answer = await fetch(`${stage.url}/sw.js`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("worker-src 'self'");
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person();
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Til serveren alene');
    await word(page, 'Lagret');
    await shellKept(page);
    await page.reload();
    await page.getByText('Til serveren alene').waitFor();
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return caught.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/index.html');
    expect(kept.filter((path) => !/^\/(?:index\.html|favicon\.svg|assets\/[\w.-]+)$/.test(path))).toEqual([]);
    await anna.close();
  });
});
