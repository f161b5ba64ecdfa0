import type { Locator, Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE, type PersonOptions } from './browser.ts';
import type { PlayedMeeting, Stage } from './stage.ts';

/** Three screens that a poll is on at once: somebody's phone, the facilitator's laptop and the hall's. */
export interface PollTrio {
  readonly phone: Page;
  readonly desk: Page;
  readonly hall: Page;
  /** What the hall and the phone have been sent, frame by frame. */
  readonly heard: { readonly phone: string[]; readonly hall: string[] };
  /** A question's card on the facilitator's page. */
  readonly card: (prompt: string) => Locator;
  /** axe finds nothing on any of the three, and nothing sticks out. With SHOTS (a folder) pictures are taken, in light and in dark. */
  readonly good: (state: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `phonePath`: where the phone goes; `phone`: as `person` takes it. The facilitator is at the meeting's run page. */
export async function openTrio(
  { browser }: Stage,
  meeting: PlayedMeeting,
  { phonePath = meeting.groupPath(1), phone = {} }: { phonePath?: string; phone?: PersonOptions } = {},
): Promise<PollTrio> {
  const people = await Promise.all([
    browser.person({ screen: PHONE, touch: true, ...phone }),
    browser.person({ screen: LAPTOP }),
    browser.person({ screen: HALL }),
  ]);
  const [onPhone, desk, hall] = people.map(({ page }) => page) as [Page, Page, Page];
  const heard = { phone: heardBy(onPhone), hall: heardBy(hall) };
  await Promise.all([onPhone.goto(phonePath), desk.goto(meeting.runPath), hall.goto(meeting.projectorPath)]);
  await Promise.all([onPhone, desk, hall].map((page) => page.locator('main').first().waitFor()));
  return {
    phone: onPhone,
    desk,
    hall,
    heard,
    card: (prompt) => desk.getByRole('article', { name: prompt }),
    async good(state) {
      for (const [screen, page] of Object.entries({ phone: onPhone, desk, hall })) {
        // A phone's bars lie over what is long: here nothing is half seen behind them.
        if (page === onPhone) await page.setViewportSize({ ...PHONE, height: 3 * PHONE.height });
        await expectAccessible(page, `${state}, ${screen}`);
        await expectNoSidewaysScroll(page, `${state}, ${screen}`);
        if (page === onPhone) await page.setViewportSize(PHONE);
        await shoot(page, `${state}-${screen}`);
      }
    },
    async close() {
      await Promise.all(people.map((person) => person.close()));
    },
  };
}

/** Presses a button that asks, and says yes. */
export async function pressYes(of: Locator, name: string | RegExp): Promise<void> {
  const yes = of.locator('.sk-ask-yes');
  await of.getByRole('button', { name }).click();
  // By mouse a press may miss, where what comes in moves the page under it: then one presses again.
  await yes.waitFor({ timeout: 5000 }).catch(() => of.getByRole('button', { name }).click());
  await yes.click();
}

function heardBy(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  return frames;
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, '-')}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
