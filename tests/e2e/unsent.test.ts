import { CLOSE } from '@stikkord/protocol';
import type { CDPSession, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, LAPTOP } from '../support/browser.ts';
import type { Cable } from '../support/cable.ts';
import {
  expectOthersToRead,
  openCabledDesk,
  PROMPT,
  NOT_KEPT,
  SAFE,
  told,
  type CabledDesk,
} from '../support/cabled-desk.ts';
import { openMeeting, shellKept, word, write, written } from '../support/group-desk.ts';
import type { Stage } from '../support/stage.ts';

let desk: CabledDesk;
let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  desk = await openCabledDesk();
  ({ stage, cable } = desk);
});
afterEach(() => cable.mend());
afterAll(() => desk.close());

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

type Answer = 'there' | 'away' | 'refuses';
type Door = Awaited<ReturnType<typeof doorOf>>;

/** What stands between a page and the server: one that is there, one that is away, or one that refuses. */
async function doorOf(page: Page) {
  let server: Answer = 'there';
  let line: WebSocketRoute | null = null;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    line = socket;
    if (server === 'there') socket.connectToServer();
    else void socket.close({ code: server === 'away' ? 1011 : CLOSE.forbidden });
  });
  return {
    become: (now: Answer) => void (server = now),
    hangUp: (code: number) => line!.close({ code }),
  };
}

describe('what the server has not got', () => {
  test('when the device is full the page no longer says that it keeps the text, until it does', async () => {
    let cdp!: CDPSession;
    const quota = (quotaSize?: number): Promise<unknown> =>
      cdp.send('Storage.overrideQuotaForOrigin', {
        origin: cable.url,
        ...(quotaSize === undefined ? {} : { quotaSize }),
      });
    const anna = await desk.begun('Her er det fullt', {
      before: async ({ context, page }) => {
        cdp = await context.newCDPSession(page);
        await quota(1);
      },
    });
    const { page } = anna;
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

  test('a device that may read the text no more keeps no copy of it, but what the server has not got', async () => {
    let door!: Door;
    const anna = await desk.begun('Vårt', { before: async ({ page }) => (door = await doorOf(page)) });
    const { page } = anna;
    const rows = (): Promise<number> => kept(page, 'edits');
    await expect.poll(rows).toBeGreaterThan(0);
    door.become('away');
    await door.hangUp(1011);
    await told(page).getByText(SAFE).waitFor();
    await write(page, ' og ulagret');
    door.become('refuses');
    await page.getByText('Teksten blir ikke tatt imot nå. Den er på denne enheten, og kan kopieres.').waitFor();
    await expectAccessible(page, 'a text that is not taken');
    expect(await rows()).toBeGreaterThan(0);
    door.become('there');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await word(page, 'Lagret');
    door.become('refuses');
    await door.hangUp(CLOSE.rightsChanged);
    await page.getByText('Teksten kan leses og kopieres her, men ikke endres nå.').waitFor();
    await expect.poll(rows).toBe(0);
    expect(await page.getByText('Vårt og ulagret').count()).toBe(1);
    // Let in again, the device keeps it again, though nobody writes.
    door.become('there');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await word(page, 'Lagret');
    await expect.poll(rows).toBeGreaterThan(0);
    await anna.close();
  });

  // The second is slower than the page waits for: then it asks the server first.
  test.each([400, 1800])(
    'what a question was closed before, stays on the device through reloads and leaves it when the question opens again (read in %i ms)',
    async (delay) => {
      const anna = await desk.begun('Sendt');
      const { meeting, page } = anna;
      const question = meeting.questionIds[0]!;
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
      await expectOthersToRead(stage, meeting, 'Sendt og usendt');
      await anna.close();
    },
  );

  test('a refusal is no last word: neither before the copy is read, nor after the question opens again', async () => {
    let door!: Door;
    const anna = await desk.begun('Sendt', { before: async ({ page }) => (door = await doorOf(page)) });
    const { meeting, page } = anna;
    const question = meeting.questionIds[0]!;
    door.become('away');
    await door.hangUp(1011);
    await told(page).getByText(SAFE).waitFor();
    await write(page, ' og usendt');
    await meeting.command({ do: 'close', question });
    door.become('refuses');
    await readSlowly(page, 1800);
    await page.reload();
    await page.getByText('Teksten blir ikke tatt imot nå. Den er på denne enheten, og kan kopieres.').waitFor();
    expect(await kept(page, 'edits')).toBeGreaterThan(0);
    expect(await kept(page, 'unsent')).toBeGreaterThan(0);
    door.become('there');
    await meeting.command({ do: 'open', question, closesAt: null });
    await word(page, 'Lagret');
    await anna.close();
  });

  test('a letter in the very task in which the page leaves is on the device, and marked as unsent', async () => {
    const anna = await desk.begun('Faste team');
    const { page } = anna;
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
});
