import type { Page } from 'playwright-core';
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
    const { page, close } = await stage.browser.person({ screen: LAPTOP, origin: cable.url });
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
    await close();
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
    const { page, close } = await stage.browser.person({ screen: PHONE, origin: cable.url });
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
    await close();
  });

  test('where the browser keeps nothing the page says so', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const { context, page, close } = await stage.browser.person({ screen: PHONE, origin: cable.url });
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
    await close();
  });

  test('when the device is full the page no longer says that it keeps the text, until it does', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const { context, page, close } = await stage.browser.person({ screen: PHONE, origin: cable.url });
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
    await close();
  });

  test('an answer of somebody else’s, as a hotel’s sign-in page, is no answer', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const { context, page, close } = await stage.browser.person({ screen: PHONE });
    await context.route('**/api/join', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Velkommen til hotellet</h1>' }),
    );
    await page.goto(meeting.groupPath(1));
    await page.getByText('Får ikke kontakt').waitFor();
    await context.unroute('**/api/join');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: PROMPT }).waitFor();
    await close();
  });
});
