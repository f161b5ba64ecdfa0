import { CLOSE } from '@stikkord/protocol';
import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { openMeeting, shellKept, word, write, written } from '../support/group-desk.ts';
import { LastingBrowser } from '../support/lasting-browser.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gir en god vaktplan?';
const SAFE = 'Frakoblet. Teksten er trygg på denne enheten.';
const NOT_KEPT = 'Frakoblet. Enheten tar ikke vare på teksten: hold siden åpen til nettet er tilbake.';

let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterEach(() => cable.mend());
afterAll(async () => {
  await cable.close();
  await stage.close();
});

const told = (page: Page): ReturnType<Page['locator']> => page.locator('.sk-group-trouble');

/** How much of a meeting's text, or how many marks that it is unsent, lie on the device. */
const kept = (page: Page, what: 'edits' | 'unsent'): Promise<number> =>
  page.evaluate(async (store) => {
    const { name } = (await indexedDB.databases()).find((each) => each.name!.startsWith('stikkord/participant/'))!;
    return new Promise<number>((resolve) => {
      indexedDB.open(name!).onsuccess = ({ target }) => {
        const database = (target as IDBOpenDBRequest).result;
        const count = database.transaction(store).objectStore(store).count();
        count.onsuccess = () => {
          database.close();
          resolve(count.result);
        };
      };
    });
  }, what);

/** A device whose disk gives the text only after so many ms. */
const readSlowly = (page: Page, delay: number): Promise<unknown> =>
  page.addInitScript((ms) => {
    type GetAll = (...asked: unknown[]) => IDBRequest<unknown[]>;
    const getAll = Reflect.get(IDBIndex.prototype, 'getAll') as GetAll;
    IDBIndex.prototype.getAll = function (this: IDBIndex, ...asked: unknown[]) {
      const read = Reflect.apply(getAll, this, asked) as IDBRequest<unknown[]>;
      const late = { result: null as unknown, onsuccess: null as (() => void) | null };
      read.onsuccess = () => {
        late.result = read.result;
        setTimeout(() => late.onsuccess?.(), ms);
      };
      return late as unknown as IDBRequest<unknown[]>;
    };
  }, delay);

describe('without a net', () => {
  test('a reload shows the group’s page with its text, editable, and says so; what is typed arrives when the net is back', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, touch: true, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.cut();
    await page.reload();
    await page.getByRole('heading', { name: PROMPT }).waitFor();
    await page.getByText('Faste team').waitFor();
    await told(page).getByText(SAFE).waitFor();
    await write(page, ' og overlapp');
    await expectAccessible(page, 'the group page without a net');
    await expectNoSidewaysScroll(page, 'the group page without a net');
    await page.reload();
    await page.getByText('Faste team og overlapp').waitFor();
    cable.mend();
    await word(page, 'Lagret');
    expect(await told(page).count()).toBe(0);
    const boris = await stage.browser.person();
    await boris.page.goto(meeting.groupPath(1));
    await boris.page.getByText('Faste team og overlapp').waitFor();
    await Promise.all([anna.close(), boris.close()]);
  });

  test('a server that takes the call and says nothing is not waited for', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: LAPTOP, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Rom for faget');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.stall();
    await page.reload();
    await page.getByText('Rom for faget').waitFor();
    await told(page).getByText(SAFE).waitFor();
    cable.mend();
    await word(page, 'Lagret');
    expect(await written(page)).toBe('Rom for faget');
    await anna.close();
  });

  test('the text outlives the browser: killed while offline, started offline, and sent when the net is back', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const phone = new LastingBrowser();
    try {
      let page = await phone.start();
      await page.goto(cable.url + meeting.groupPath(1));
      await write(page, 'Før batteriet gikk');
      await word(page, 'Lagret');
      await shellKept(page);
      cable.cut();
      await write(page, ' tomt');
      await told(page).getByText(SAFE).waitFor();
      await phone.kill();

      page = await phone.start();
      // Chromium writes cookies to the disk twice a minute: this one comes back as a device that nobody has seen.
      await page.context().clearCookies();
      await page.goto(cable.url + meeting.groupPath(1));
      await page.getByText('Før batteriet gikk tomt').waitFor();
      await told(page).getByText(SAFE).waitFor();
      await write(page, ', og etter');
      cable.mend();
      await word(page, 'Lagret');
    } finally {
      await phone.destroy();
    }
    const boris = await stage.browser.person();
    await boris.page.goto(meeting.groupPath(1));
    await boris.page.getByText('Før batteriet gikk tomt, og etter').waitFor();
    expect(await written(boris.page)).toBe('Før batteriet gikk tomt, og etter');
    await boris.close();
  });

  test('a line that goes dead in silence: what is typed is being saved, then offline, and arrives', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Før dvalen');
    await word(page, 'Lagret');
    cable.stall();
    await write(page, ' og etter');
    expect(await page.locator('.sk-bar .sk-save-state').innerText()).toBe('Lagrer …');
    // The device wakes, or changes nets: then it asks at once whether anybody is there.
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await told(page).getByText(SAFE).waitFor();
    cable.mend();
    await word(page, 'Lagret');
    const boris = await stage.browser.person();
    await boris.page.goto(meeting.groupPath(1));
    await boris.page.getByText('Før dvalen og etter').waitFor();
    await Promise.all([anna.close(), boris.close()]);
  });

  test('a page that slept for an hour knows within a second of waking', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    await page.clock.install();
    await page.goto(meeting.groupPath(1));
    await write(page, 'God natt');
    await page.clock.runFor(3000);
    await word(page, 'Lagret');
    cable.stall();
    await write(page, ' og god morgen');
    // Asleep: the clock goes on, timers come once, when it is over.
    await page.clock.fastForward('01:00:00');
    await page.clock.runFor(1000);
    expect(await page.locator('.sk-bar .sk-save-state').innerText()).toBe('Lagrer …');
    await page.clock.runFor(2000);
    await told(page).getByText(SAFE).waitFor();
    cable.mend();
    await page.clock.resume();
    await word(page, 'Lagret');
    await anna.close();
  });

  test('where the browser keeps nothing the page says so', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { context, page } = anna;
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
    });
    await page.goto(meeting.groupPath(1));
    await write(page, 'Bare her');
    await word(page, 'Lagret');
    cable.cut();
    await told(page).getByText(NOT_KEPT).waitFor();
    cable.mend();
    await word(page, 'Lagret');
    expect(await told(page).count()).toBe(0);
    await anna.close();
  });

  test('when the device is full the page no longer says that it keeps the text, until it does', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { context, page } = anna;
    const cdp = await context.newCDPSession(page);
    const quota = (quotaSize?: number): Promise<unknown> =>
      cdp.send('Storage.overrideQuotaForOrigin', {
        origin: cable.url,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      });
    await quota(1);
    await page.goto(meeting.groupPath(1));
    await write(page, 'Her er det fullt');
    await word(page, 'Lagret');
    cable.cut();
    await write(page, ' nå');
    await told(page).getByText(NOT_KEPT).waitFor();
    await quota();
    await write(page, ' ikke');
    await told(page).getByText(SAFE).waitFor();
    expect(await written(page)).toBe('Her er det fullt nå ikke');
    cable.mend();
    await word(page, 'Lagret');
    await anna.close();
  });

  test('an answer of somebody else’s, as a hotel’s sign-in page, is no answer', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE });
    const { context, page } = anna;
    await context.route('**/api/join', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Velkommen til hotellet</h1>' }),
    );
    await page.goto(meeting.groupPath(1));
    await page.getByText('Får ikke kontakt').waitFor();
    await context.unroute('**/api/join');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: PROMPT }).waitFor();
    expect(await page.getByText('Får ikke kontakt').count()).toBe(0);
    await anna.close();
  });

  test('a device that may read the text no more keeps no copy of it, but what the server has not got', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    const rows = (): Promise<number> => kept(page, 'edits');
    let server: 'there' | 'away' | 'refuses' = 'there';
    let line: WebSocketRoute | null = null;
    await page.routeWebSocket(/\/sync\//, (socket) => {
      line = socket;
      if (server === 'there') socket.connectToServer();
      else void socket.close({ code: server === 'away' ? 1011 : CLOSE.forbidden });
    });
    const become = async (now: typeof server, code: number): Promise<void> => {
      server = now;
      await line!.close({ code });
    };
    await page.goto(meeting.groupPath(1));
    await write(page, 'Vårt');
    await word(page, 'Lagret');
    expect(await rows()).toBeGreaterThan(0);
    await become('away', 1011);
    await told(page).getByText(SAFE).waitFor();
    await write(page, ' og ulagret');
    server = 'refuses';
    await page.getByText('Teksten blir ikke tatt imot nå. Den er på denne enheten, og kan kopieres.').waitFor();
    await expectAccessible(page, 'a text that is not taken');
    expect(await rows()).toBeGreaterThan(0);
    server = 'there';
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await word(page, 'Lagret');
    await become('refuses', CLOSE.rightsChanged);
    await page.getByText('Teksten kan leses og kopieres her, men ikke endres nå.').waitFor();
    await expect.poll(rows).toBe(0);
    expect(await page.getByText('Vårt og ulagret').count()).toBe(1);
    // Let in again, the device keeps it again, though nobody writes.
    server = 'there';
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await word(page, 'Lagret');
    await expect.poll(rows).toBeGreaterThan(0);
    await anna.close();
  });

  // The second is slower than the page waits for: then it asks the server first.
  test.each([400, 1800])(
    'what a question was closed before, stays on the device through reloads and leaves it when the question opens again (read in %i ms)',
    async (delay) => {
      const meeting = await openMeeting(stage, [PROMPT]);
      const question = meeting.questionIds[0]!;
      const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
      const { page } = anna;
      await page.goto(meeting.groupPath(1));
      await write(page, 'Sendt');
      await word(page, 'Lagret');
      await shellKept(page);
      cable.cut();
      await write(page, ' og usendt');
      await told(page).getByText(SAFE).waitFor();
      await meeting.command({ do: 'close', question });
      cable.mend();
      const closed = page.getByText('Spørsmålet ble lukket før alt var lagret. Det som mangler, er på denne enheten.');
      await closed.waitFor();
      await readSlowly(page, delay);
      for (const path of [meeting.groupPath(1), `/m/${meeting.code}?choose`, meeting.groupPath(1)]) {
        await page.goto(path);
        if (path === meeting.groupPath(1)) await closed.waitFor();
        else await page.getByText('her var du sist').waitFor();
        expect(await kept(page, 'edits')).toBeGreaterThan(0);
        expect(await kept(page, 'unsent')).toBeGreaterThan(0);
      }
      await meeting.command({ do: 'open', question, closesAt: null });
      await word(page, 'Lagret');
      await expect.poll(() => kept(page, 'unsent')).toBe(0);
      expect(await kept(page, 'edits')).toBeGreaterThan(0);
      const boris = await stage.browser.person();
      await boris.page.goto(meeting.groupPath(1));
      await boris.page.getByText('Sendt og usendt').waitFor();
      await Promise.all([anna.close(), boris.close()]);
    },
  );

  test('a refusal is no last word: neither before the copy is read, nor after the question opens again', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const question = meeting.questionIds[0]!;
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    let server: 'there' | 'away' | 'refuses' = 'there';
    let line: WebSocketRoute | null = null;
    await page.routeWebSocket(/\/sync\//, (socket) => {
      line = socket;
      if (server === 'there') socket.connectToServer();
      else void socket.close({ code: server === 'away' ? 1011 : CLOSE.forbidden });
    });
    await page.goto(meeting.groupPath(1));
    await write(page, 'Sendt');
    await word(page, 'Lagret');
    server = 'away';
    await line!.close({ code: 1011 });
    await told(page).getByText(SAFE).waitFor();
    await write(page, ' og usendt');
    await meeting.command({ do: 'close', question });
    server = 'refuses';
    await readSlowly(page, 1800);
    await page.reload();
    await page.getByText('Teksten blir ikke tatt imot nå. Den er på denne enheten, og kan kopieres.').waitFor();
    expect(await kept(page, 'edits')).toBeGreaterThan(0);
    expect(await kept(page, 'unsent')).toBeGreaterThan(0);
    server = 'there';
    await meeting.command({ do: 'open', question, closesAt: null });
    await word(page, 'Lagret');
    await anna.close();
  });

  test('the meeting’s link leads to the group and its text, and the choice of group comes back by itself', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, touch: true, origin: cable.url });
    const { page } = anna;
    const link = `/m/${meeting.code}`;
    await page.goto(meeting.groupPath(2));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.cut();
    await write(page, ' og overlapp');
    // At once: what waits to be written to the device is written as the page goes.
    await page.goto(link);
    await page.getByText('Faste team og overlapp').waitFor();
    await told(page).getByText(SAFE).waitFor();
    expect(new URL(page.url()).pathname).toBe(meeting.groupPath(2));

    await page.goto(`${link}?choose`);
    await page.getByText('Får ikke kontakt').waitFor();
    await page.getByRole('button', { name: 'Forlat denne enheten' }).waitFor();
    await expectAccessible(page, 'the choice of group without a net');
    await expectNoSidewaysScroll(page, 'the choice of group without a net');
    await page.getByRole('link', { name: /her var du sist/ }).click();
    await page.getByText('Faste team og overlapp').waitFor();

    await page.goto(`${link}?choose`);
    await page.getByText('Får ikke kontakt').waitFor();
    // The browser says nothing: its net was there all the time, it was the server that was not.
    cable.mend();
    await page.getByRole('link', { name: /^Gruppe 1/ }).waitFor();
    expect(await page.getByText('Får ikke kontakt').count()).toBe(0);
    await page.getByRole('link', { name: /her var du sist/ }).click();
    await word(page, 'Lagret');
    await anna.close();
  });

  test('a letter in the very task in which the page leaves is on the device, and marked as unsent', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.cut();
    await told(page).getByText(SAFE).waitFor();
    for (const text of [' og', ' overlapp']) {
      const marks = await kept(page, 'unsent');
      await write(page, '');
      await page.evaluate((typed) => {
        for (const letter of typed) document.execCommand('insertText', false, letter);
        location.assign(`${location.pathname.replace(/\/g\/.*/, '')}?choose`);
      }, text);
      await page.waitForURL(/choose/);
      await page.getByRole('link', { name: /her var du sist/ }).click();
      await page.locator('.sk-editor-point', { hasText: text.trim() }).waitFor();
      expect(await kept(page, 'unsent')).toBeGreaterThan(marks);
    }
    expect(await written(page)).toBe('Faste team og overlapp');
    cable.mend();
    await word(page, 'Lagret');
    await expect.poll(() => kept(page, 'unsent')).toBe(0);
    await anna.close();
  });

  test('what a tab was closed with is sent by another tab of the group, though that shows another question', async () => {
    const other = 'Hva bør vi slutte med?';
    const meeting = await openMeeting(stage, [PROMPT, other]);
    const anna = await stage.browser.person({ screen: LAPTOP, origin: cable.url });
    const { context, page } = anna;
    await page.goto(meeting.groupPath(1));
    await page.getByRole('tab', { name: PROMPT }).click();
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    const second = await context.newPage();
    await second.goto(meeting.groupPath(1));
    await second.getByRole('tab', { name: other }).click();
    await write(second, 'Doble lister');
    await word(second, 'Lagret');
    cable.cut();
    await told(second).getByText(SAFE).waitFor();
    await write(page, ' og overlapp');
    await told(page).getByText(SAFE).waitFor();
    await page.close();
    await write(second, ' og skjemaer');
    cable.mend();
    await word(second, 'Lagret');
    await expect.poll(() => kept(second, 'unsent'), { timeout: 10_000 }).toBe(0);
    const boris = await stage.browser.person();
    await boris.page.goto(meeting.groupPath(1));
    await boris.page.getByRole('tab', { name: PROMPT }).click();
    await boris.page.getByText('Faste team og overlapp').waitFor();
    await Promise.all([anna.close(), boris.close()]);
  });

  test('a page that never had a net does not say that it is saving', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.cut();
    await write(page, ' og overlapp');
    await told(page).getByText(SAFE).waitFor();
    await page.addInitScript(() => {
      const since = { offline: 0, saving: 0 };
      Object.assign(globalThis, { since });
      const look = (): void => {
        const said = document.querySelector('.sk-bar .sk-save-state')?.textContent?.trim();
        if (said === 'Lagrer …') since.saving ||= performance.now();
        if (said === 'Frakoblet') since.offline ||= performance.now();
        requestAnimationFrame(look);
      };
      look();
    });
    await page.reload();
    await told(page).getByText(SAFE).waitFor();
    const since = await page.evaluate(
      () => (globalThis as unknown as { since: { offline: number; saving: number } }).since,
    );
    // While the first attempt is under way nobody can know; then it is said at once.
    expect(since.saving === 0 ? 0 : since.offline - since.saving).toBeLessThan(1000);
    cable.mend();
    await anna.close();
  });
});
