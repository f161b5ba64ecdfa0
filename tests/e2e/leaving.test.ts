import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, LAPTOP, PHONE } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { openMeeting, shellKept, word, write } from '../support/group-desk.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gir en god vaktplan?';
const LONG = `${PROMPT} ${'Tenk på bemanning, overlapp, hviletid og faglig samarbeid. '.repeat(3)}`.trim();

let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterAll(async () => {
  await cable.close();
  await stage.close();
});

const ask = (page: Page): Promise<void> => page.getByRole('button', { name: 'Forlat denne enheten' }).click();
/** All that the device holds: but what the pages are made of. */
const held = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name!).filter((name) => name !== 'stikkord');
    const memory = await new Promise<string[]>((resolve) => {
      indexedDB.open('stikkord', 1).onsuccess = ({ target }) => {
        const database = (target as IDBOpenDBRequest).result;
        const asked = database.objectStoreNames.contains('memory')
          ? database.transaction('memory').objectStore('memory').getAllKeys()
          : null;
        if (asked) asked.onsuccess = () => resolve(asked.result as string[]);
        else resolve([]);
      };
    });
    return [...databases, ...memory, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  });

describe('leaving a shared device', () => {
  test('with everything saved: nothing of the meeting is left on it, in other tabs neither', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE });
    const { context, page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    const second = await context.newPage();
    await second.goto(meeting.groupPath(1));
    await second.getByText('Faste team').waitFor();
    expect((await held(page)).length).toBeGreaterThan(2);

    await ask(page);
    const dialog = page.getByRole('dialog', { name: 'Forlat denne enheten' });
    await dialog.waitFor();
    expect(await dialog.getByText('Dette er ikke lagret').count()).toBe(0);
    await expectAccessible(page, 'leaving a device');
    await expectNoSidewaysScroll(page, 'leaving a device');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await ask(page);
    await page.getByRole('button', { name: 'Forlat enheten' }).press('Enter');
    await page.getByRole('heading', { name: 'Bli med i en samling' }).waitFor();
    await second.getByRole('heading', { name: 'Bli med i en samling' }).waitFor();
    expect((await context.cookies()).map(({ name }) => name)).toEqual([]);
    expect(await held(page)).toEqual([]);

    // Whoever comes next is nobody known, and what was saved is in the meeting.
    await page.goto(`/m/${meeting.code}`);
    await page.getByRole('link', { name: /1/ }).waitFor();
    expect(await page.getByText('her var du sist').count()).toBe(0);
    await page.getByRole('link', { name: /1/ }).click();
    await page.getByText('Faste team').waitFor();
    await anna.close();
  });

  test('with something unsent: it is named, can be copied and waited for', async () => {
    const meeting = await openMeeting(stage, [PROMPT, 'Hva nå?']);
    const anna = await stage.browser.person({ screen: LAPTOP, origin: cable.url });
    const { context, page } = anna;
    await page.goto(meeting.groupPath(1));
    await page.getByRole('tab', { name: PROMPT }).click();
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    await shellKept(page);
    cable.cut();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Tid til overlapp');
    await page.locator('.sk-group-trouble').waitFor();
    await ask(page);
    const dialog = page.getByRole('dialog', { name: 'Forlat denne enheten' });
    await dialog.getByText(`${PROMPT} – 2 stikkord`).waitFor();
    await dialog.getByText('Uten nett blir en informasjonskapsel').waitFor();
    await expectAccessible(page, 'leaving a device with something unsent');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: cable.url });
    await dialog.getByRole('button', { name: 'Kopier teksten' }).click();
    await dialog.getByText('Kopiert').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${PROMPT}\n\n• Faste team\n• Tid til overlapp`,
    );
    cable.mend();
    await dialog.getByRole('button', { name: 'Forlat enheten' }).waitFor();
    expect(await dialog.getByText('Dette er ikke lagret').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Bli', exact: true }).click();
    await word(page, 'Lagret');

    // Without a net: what is on the device goes now, the cookie when there is a net again.
    cable.cut();
    await page.locator('.sk-group-trouble').waitFor();
    await ask(page);
    await dialog.getByRole('button', { name: 'Forlat enheten' }).click();
    await page.getByRole('heading', { name: 'Bli med i en samling' }).waitFor();
    expect(await held(page)).toEqual([`stikkord-left-${meeting.id}`]);
    expect((await context.cookies()).length).toBe(1);
    cable.mend();
    await page.reload();
    await expect.poll(() => context.cookies(), { timeout: 10_000 }).toEqual([]);
    expect(await held(page)).toEqual([]);
    await anna.close();
  });

  test('with something that waiting does not save: no promise of it, and both ways out are in sight on a phone', async () => {
    cable.mend();
    const meeting = await openMeeting(stage, [LONG]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste team');
    await word(page, 'Lagret');
    cable.cut();
    await write(page, ' og overlapp');
    await page.locator('.sk-group-trouble').waitFor();
    await ask(page);
    const dialog = page.getByRole('dialog', { name: 'Forlat denne enheten' });
    const within = async (name: string): Promise<void> => {
      const [button, frame] = await Promise.all([
        dialog.getByRole('button', { name, exact: true }).boundingBox(),
        dialog.boundingBox(),
      ]);
      expect(button!.x).toBeGreaterThanOrEqual(frame!.x);
      expect(button!.x + button!.width).toBeLessThanOrEqual(frame!.x + frame!.width);
      expect(button!.y + button!.height).toBeLessThanOrEqual(frame!.y + frame!.height);
    };
    await within('Vent til alt er lagret');
    await within('Forlat uten å lagre');
    await page.keyboard.press('Escape');
    await meeting.command({ do: 'close', question: meeting.questionIds[0]! });
    cable.mend();
    await page.getByText('Spørsmålet ble lukket før alt var lagret.').waitFor();
    await ask(page);
    await dialog.getByText(`${LONG} – 1 stikkord`).waitFor();
    expect(await dialog.getByText('Vent til alt er lagret').count()).toBe(0);
    await within('Bli');
    await within('Forlat uten å lagre');
    await anna.close();
  });

  test('from the choice of group, for whoever has been in one', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE });
    const { page } = anna;
    await page.goto(`/m/${meeting.code}`);
    await page.getByRole('link', { name: /1/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Forlat denne enheten' }).count()).toBe(0);
    await page.getByRole('link', { name: /1/ }).click();
    await write(page, 'Rom for faget');
    await word(page, 'Lagret');
    await page.getByRole('link', { name: /bytt gruppe/ }).click();
    await ask(page);
    await page.getByRole('button', { name: 'Forlat enheten' }).click();
    await page.getByRole('heading', { name: 'Bli med i en samling' }).waitFor();
    expect(await anna.context.cookies()).toEqual([]);
    expect(await held(page)).toEqual([]);
    await anna.close();
  });
});
