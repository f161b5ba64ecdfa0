import { readFileSync } from 'node:fs';
import { readBack } from '@stikkord/exports/read-back';
import { startServer, type RunningServer } from '@stikkord/server';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  HALL,
  LAPTOP,
  openBrowser,
  PHONE,
  type Browser,
} from '../support/browser.ts';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer({ port: 0, host: '127.0.0.1', storage: { inMemory: true } });
  browser = await openBrowser(server.url);
});
afterAll(async () => {
  try {
    await browser.close();
  } finally {
    await server.close();
  }
});

const FILES = [
  ['pptx', 'PowerPoint'],
  ['docx', 'Word'],
  ['pdf', 'PDF'],
  ['xlsx', 'Excel'],
  ['html', 'HTML'],
  ['md', 'Markdown'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
] as const;

const PROMPT = 'Hva skal til for en god sommer?';
const saved = (page: Page): Promise<void> => page.getByText('Lagret', { exact: true }).first().waitFor();
const editor = (page: Page): Locator => page.getByRole('textbox', { name: PROMPT });
const tray = (page: Page): Locator => page.getByRole('listbox', { name: 'Usorterte stikkord' });
const card = (page: Page, text: string): Locator => page.getByRole('option', { name: text });
const inTheme = (page: Page, title: string, text: string): Locator =>
  page.getByRole('listbox', { name: `Stikkord i ${title}` }).getByRole('option', { name: text });

async function write(page: Page, ...points: string[]): Promise<void> {
  // The empty line at the end is one's own, however much the others write.
  for (const point of points) {
    await editor(page).locator('.sk-editor-point').last().click();
    await page.keyboard.type(point);
    await page.keyboard.press('Enter');
    await page.getByText(point, { exact: true }).first().waitFor();
  }
  await saved(page);
}

/** The path behind one of the plan page's links. */
async function linkTo(page: Page, whom: string): Promise<string> {
  const link = page.getByRole('link', { name: new RegExp(`Åpne .*${whom}.* i et nytt vindu`) });
  return new URL((await link.getAttribute('href'))!, server.url).pathname;
}

describe('a workshop from end to end', () => {
  let plan: Page;
  let links: { join: string; facilitator: string; projector: string };
  let code: string;

  test('the organiser makes an account from the set-up link, and plans a meeting', async () => {
    const organiser = await browser.person({ screen: LAPTOP });
    plan = organiser.page;
    await plan.goto(server.setUpPath!);
    await plan.getByLabel('Navn').fill('Arrangør Prøve');
    await plan.getByLabel('E-post').fill('arrangor@example.no');
    await plan.getByLabel('Passord').fill('et langt passord');
    await expectAccessible(plan, 'set-up');
    await plan.getByRole('button', { name: 'Lag konto' }).click();
    await plan.getByRole('button', { name: 'Ny samling' }).click();
    await plan.getByLabel('Tittel').fill('Sommerdrift i hjemmetjenesten');
    await plan.getByLabel('Antall grupper').fill('2');
    await expectAccessible(plan, 'a new meeting');
    await plan.getByRole('button', { name: 'Lag samlingen' }).click();
    await plan.waitForURL('**/organiser/*');
    await plan.getByRole('button', { name: 'Ny rad' }).click();
    await plan.getByLabel('Start').fill('09:00');
    await plan.getByLabel('Minutter').fill('20');
    await plan.getByLabel('Hva', { exact: true }).fill('Gruppearbeid');
    await plan.getByRole('button', { name: 'Nytt spørsmål i Gruppearbeid' }).click();
    await plan.keyboard.press('Enter');
    await plan.getByRole('textbox', { name: 'Spørsmål' }).fill(PROMPT);
    await saved(plan);
    await expectAccessible(plan, 'the plan');
    await plan.reload();
    await plan.getByRole('textbox', { name: 'Spørsmål' }).waitFor();
    expect(await plan.getByRole('textbox', { name: 'Spørsmål' }).inputValue()).toBe(PROMPT);

    links = {
      join: await linkTo(plan, 'Til alle'),
      facilitator: await linkTo(plan, 'Til fasilitatorene'),
      projector: await linkTo(plan, 'Til projektoren'),
    };
    code = links.join.split('/').at(-1)!;
    expect(code).toMatch(/^[1-9]\d{7}$/);
  });

  test('a deleted row comes back with one press', async () => {
    await plan.getByRole('button', { name: 'Slett Gruppearbeid' }).click();
    await plan.getByRole('button', { name: 'Slett Gruppearbeid' }).waitFor({ state: 'detached' });
    await plan.getByRole('button', { name: 'Angre' }).first().click();
    await plan.getByRole('button', { name: 'Slett Gruppearbeid' }).waitFor();
    await saved(plan);
    expect(await plan.getByRole('textbox', { name: 'Spørsmål' }).inputValue()).toBe(PROMPT);
  });

  test('two groups of two write, two facilitators sort, the hall sees it, and the organiser takes it home', async () => {
    const [hall, first, second, anna, boris, cecilie, david] = await Promise.all([
      browser.person({ screen: HALL }),
      browser.person({ screen: LAPTOP }),
      browser.person({ screen: LAPTOP }),
      browser.person({ screen: PHONE, touch: true }),
      browser.person({ screen: LAPTOP }),
      browser.person({ screen: PHONE, touch: true }),
      browser.person({ screen: LAPTOP }),
    ]);

    // Before the work the hall sees the way in.
    await hall.page.goto(links.projector);
    await hall.page.getByText(code.slice(0, 4)).first().waitFor();
    await expectAccessible(hall.page, 'the hall, before');

    // One types the code with a space, one follows the link; both choose group 1. The others are in group 2.
    await anna.page.goto('/');
    await anna.page.getByRole('textbox').tap();
    await anna.page.keyboard.type(`${code.slice(0, 4)} ${code.slice(4)}`, { delay: 10 });
    await anna.page.getByRole('heading', { name: /Hvilken\s+gruppe/ }).waitFor();
    await expectAccessible(anna.page, 'choosing a group');
    await expectNoSidewaysScroll(anna.page, 'choosing a group');
    await anna.page.getByRole('link', { name: /Gruppe 1/ }).tap();
    await boris.page.goto(links.join);
    await boris.page.getByRole('link', { name: /Gruppe 1/ }).click();
    await cecilie.page.goto(`${links.join}/g/2`);
    await david.page.goto(`${links.join}/g/2`);
    await anna.page.getByRole('button', { name: 'Én til' }).tap();
    await anna.page.getByText('Vi er 2').waitFor();

    // A facilitator opens the question; it asks once, in place.
    await first.page.goto(links.facilitator);
    await first.page.getByRole('button', { name: 'Åpne spørsmålet' }).click();
    await first.page.locator('.sk-ask-yes').click();
    await first.page.getByRole('button', { name: 'Lukk spørsmålet' }).waitFor();
    await expectAccessible(first.page, 'running the meeting');
    await hall.page.getByText(PROMPT).first().waitFor();

    // All four write at once.
    await Promise.all([
      write(anna.page, 'Ferievikarer som kjenner brukerne'),
      write(boris.page, 'Faste lister hele sommeren', 'Hvem ringer vi når noe skjer'),
      write(cecilie.page, 'Opplæring før første vakt'),
      write(david.page, 'Bil til alle', 'Ny kantine'),
    ]);
    await hall.page
      .getByText(/av 2 grupper/)
      .first()
      .waitFor();
    await expectAccessible(hall.page, 'the hall, while groups write');

    // The facilitator sees how groups stand, and reads one.
    await first.page
      .getByRole('button', { name: /Gruppe 2/ })
      .filter({ hasText: '3' })
      .click();
    await first.page.getByText('Bil til alle').first().waitFor();
    await first.page.keyboard.press('Escape');

    // Both facilitators at the board; all six points are there.
    await first.page.getByRole('link', { name: 'Sorter på tavla' }).click();
    await second.page.goto(new URL(first.page.url()).pathname);
    for (const { page } of [first, second]) await page.getByRole('heading', { name: 'Usortert 6' }).waitFor();
    await first.page.getByRole('button', { name: /Fasilitator 1.*Fasilitator 2/ }).waitFor();

    // New theme from two selected points, by mouse.
    await card(first.page, 'Ferievikarer').click();
    await card(first.page, 'Faste lister').click({ modifiers: ['Control'] });
    await first.page
      .getByRole('toolbar', { name: 'Med de valgte stikkordene' })
      .getByRole('button', { name: /Nytt tema/ })
      .click();
    await first.page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Bemanning');
    await first.page.keyboard.press('Enter');
    await inTheme(second.page, 'Bemanning', 'Ferievikarer').waitFor();

    // The other drags one there, and makes a theme of its own with a sub-theme by key.
    await card(second.page, 'Opplæring').dragTo(second.page.getByRole('listbox', { name: 'Stikkord i Bemanning' }));
    await inTheme(first.page, 'Bemanning', 'Opplæring').waitFor();
    await card(second.page, 'Hvem ringer').click();
    await second.page.keyboard.press('m');
    await second.page.keyboard.type('Trygghet');
    await second.page.keyboard.press('Enter');
    await inTheme(first.page, 'Trygghet', 'Hvem ringer').waitFor();

    // One point is parked; undo and redo.
    await card(first.page, 'Ny kantine').click();
    await first.page.keyboard.press('p');
    await first.page.getByRole('heading', { name: 'Parkert 1' }).waitFor();
    await first.page.getByRole('button', { name: 'Angre', exact: true }).click();
    await second.page.getByRole('heading', { name: 'Parkert 0' }).waitFor();
    await first.page.getByRole('button', { name: 'Gjør om', exact: true }).click();
    await second.page.getByRole('heading', { name: 'Parkert 1' }).waitFor();
    await tray(first.page).getByRole('option').first().waitFor();
    expect(await tray(first.page).getByRole('option').count()).toBe(1);
    await expectAccessible(first.page, 'the board');

    // A point typed now arrives while nothing under the hand moves.
    await write(anna.page, 'Is på fredager');
    await first.page
      .getByText(/1 nytt|Is på fredager/)
      .first()
      .waitFor();

    // The hall sees the themes as they grow.
    await first.page.goto(links.facilitator);
    await first.page.getByRole('button', { name: /Vis for salen: Oppsummering/ }).click();
    await first.page.locator('.sk-ask-yes').click();
    await hall.page.getByRole('heading', { name: /Bemanning/ }).waitFor();
    await hall.page.getByText('Ferievikarer som kjenner brukerne').first().waitFor();
    await expectAccessible(hall.page, 'the hall, the summary');
    await expectNoSidewaysScroll(hall.page, 'the hall, the summary');

    // Closed, it stays readable.
    await first.page.getByRole('button', { name: 'Lukk spørsmålet' }).click();
    await first.page.locator('.sk-ask-yes').click();
    await anna.page.getByText('Spørsmålet er lukket').waitFor();
    await anna.page.getByText('Is på fredager').waitFor();

    // Every file has every point once, where it stands on the board.
    const where = {
      'Ferievikarer som kjenner brukerne': 'Bemanning',
      'Faste lister hele sommeren': 'Bemanning',
      'Opplæring før første vakt': 'Bemanning',
      'Hvem ringer vi når noe skjer': 'Trygghet',
      'Bil til alle': 'unsorted',
      'Is på fredager': 'unsorted',
      'Ny kantine': 'parked',
    };
    for (const [format, name] of FILES) {
      const downloading = plan.waitForEvent('download');
      await plan.getByRole('button', { name, exact: true }).click();
      const { questions } = await readBack(format, readFileSync(await (await downloading).path()));
      await plan.getByText(`${name} er hentet.`).waitFor();
      const { themes, unsorted, parked } = questions[0]!;
      const told = [
        ...themes.flatMap(({ path, points }) => points.map(({ text }) => `${text}: ${path.join('/')}`)),
        ...unsorted.map(({ text }) => `${text}: unsorted`),
        ...parked.map(({ text }) => `${text}: parked`),
      ];
      const expected = Object.entries(where).map(([text, place]) => `${text}: ${place}`);
      expect(told.toSorted(), `points in ${name}`).toEqual(expected.toSorted());
    }
    await Promise.all([hall, first, second, anna, boris, cecilie, david].map((person) => person.close()));
  });
});
