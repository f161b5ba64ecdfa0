import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { furnish } from '../support/furnish.ts';
import { shellKept } from '../support/group-desk.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva skal til for en god sommer?';
const THEME = 'Lister og ruter';

let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  stage = await openStage();
  cable = await layCable(stage.url);
});
afterEach(() => cable.mend());
afterAll(async () => {
  await stage.close();
  await cable.close();
});

/** A furnished meeting whose board the hall doesn't see. */
async function privateMeeting(): Promise<PlayedMeeting> {
  const meeting = await furnish(stage);
  await meeting.command({ do: 'unpublish', question: meeting.questionIds[0]! });
  return meeting;
}

const card = (page: Page, text: string): Locator => page.getByRole('option', { name: new RegExp(text) }).first();
const point = (page: Page, text: string): Locator => page.locator('sk-summary-stage .sk-stage-columns').getByText(text);
const summary = (page: Page): Locator => page.getByRole('dialog', { name: 'Oppsummeringen' });
const menu = (page: Page): Locator => page.locator('sk-publish-menu');
const state = (page: Page, words: RegExp): Locator => menu(page).getByRole('button', { name: words });

/** Presses a button that asks, and says yes. */
async function press(of: Locator, name: string): Promise<void> {
  await of.getByRole('button', { name, exact: true }).click();
  await of.locator('.sk-ask-yes').click();
}

async function park(page: Page, text: string): Promise<void> {
  await card(page, text).focus();
  await page.keyboard.press('p');
  await page
    .getByRole('listbox', { name: 'Parkert' })
    .getByRole('option', { name: new RegExp(text) })
    .waitFor();
}

/** axe, and nothing sticking out, on a phone and on a laptop. */
async function expectGood(page: Page, name: string): Promise<void> {
  for (const screen of [PHONE, LAPTOP]) {
    await page.setViewportSize(screen);
    await expectAccessible(page, `${name}, ${screen.width}`);
    await expectNoSidewaysScroll(page, `${name}, ${screen.width}`);
  }
}

test('a board is the facilitators’ own until it is published; it is published again, followed, and taken back', async () => {
  const meeting = await privateMeeting();
  const [desk, hall, member] = await Promise.all([
    stage.browser.person({ screen: LAPTOP }),
    stage.browser.person({ screen: HALL }),
    stage.browser.person({ screen: PHONE }),
  ]);
  const heard: string[] = [];
  for (const { page } of [hall, member])
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  await Promise.all([
    hall.page.goto(meeting.projectorPath),
    member.page.goto(meeting.groupPath(1)),
    desk.page.goto(meeting.boardPath(meeting.questionIds[0]!)),
  ]);
  await hall.page.getByRole('heading', { name: PROMPT }).waitFor();
  await member.page.locator('.sk-editor-point').nth(3).waitFor();

  // Sorted in private: of a theme neither the hall nor a phone has been told a word.
  await state(desk.page, /Ikke vist/).waitFor();
  await park(desk.page, 'Nok nøkler');
  await state(desk.page, /Ikke vist/).press('Enter');
  await menu(desk.page).getByRole('button', { name: 'Vis oppsummering' }).and(desk.page.locator(':focus')).waitFor();
  await desk.page.keyboard.press('Escape');
  await menu(desk.page).locator('.sk-drop-down').waitFor({ state: 'detached' });
  await state(desk.page, /Ikke vist/)
    .and(desk.page.locator(':focus'))
    .click();
  await menu(desk.page).getByRole('button', { name: 'Vis oppsummering' }).click();
  await menu(desk.page)
    .getByText(/Salen og gruppene får se 4 temaer, slik tavla er nå/)
    .waitFor();
  await expectGood(desk.page, 'publishing from the board');
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.filter((frame) => frame.includes(THEME))).toEqual([]);

  await menu(desk.page).locator('.sk-ask-yes').click();
  await state(desk.page, /Vist \d\d:\d\d · ingen endringer siden/).waitFor();
  expect(await desk.page.evaluate(() => document.activeElement?.className)).toBe('sk-publishing-state');
  await hall.page.getByRole('heading', { name: THEME }).waitFor();
  expect(heard.some((frame) => frame.includes(THEME))).toBe(true);
  await point(hall.page, 'Kjørerute').waitFor();
  expect(await point(hall.page, 'Nok nøkler').count()).toBe(0);
  await expectAccessible(hall.page, 'the published summary in the hall');
  await expectNoSidewaysScroll(hall.page, 'the published summary in the hall');

  // A group sees it when it wants to, with its own points and where they went.
  await member.page.getByRole('button', { name: 'Se temaene' }).click();
  await summary(member.page).getByRole('heading', { name: THEME }).waitFor();
  await summary(member.page)
    .getByRole('listitem')
    .filter({ hasText: 'Kjørerute' })
    .filter({ hasText: 'fra dere' })
    .waitFor();
  expect(await summary(member.page).getByRole('listitem').filter({ hasText: 'Mindre papir' }).count()).toBe(0);
  await summary(member.page).getByText('Hvor våre stikkord havnet').click();
  const trail = summary(member.page).locator('.sk-trail').getByRole('listitem');
  expect(await trail.filter({ hasText: 'Kjørerute' }).getByRole('button').innerText()).toBe(`2 ${THEME}`);
  await expectGood(member.page, 'the published summary on a group’s page');

  // What changes is told to facilitators, and to nobody else, until it is shown again.
  await park(desk.page, 'Kjørerute');
  await state(desk.page, /Vist \d\d:\d\d · 1 endring siden/).click();
  expect(await point(hall.page, 'Kjørerute').count()).toBe(1);
  await press(menu(desk.page), 'Vis på nytt');
  await point(hall.page, 'Kjørerute').waitFor({ state: 'detached' });
  await trail.filter({ hasText: 'Kjørerute' }).filter({ hasText: 'lagt til side' }).waitFor();

  // Followed, it is seen at once.
  await menu(desk.page).getByRole('switch', { name: 'Følg tavla', checked: false }).click();
  await menu(desk.page).locator('.sk-ask-yes').click();
  await state(desk.page, /Følger tavla/).waitFor();
  const last = summary(member.page).getByRole('heading', { name: 'Trygghet og ansvar' });
  await last.evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
  const stood = (): Promise<number> => last.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  const before = await stood();
  const others = hall.page.locator('.sk-stage-columns').getByRole('heading', { name: /Utstyr|Trygghet|Folk/ });
  const places = (): Promise<unknown> =>
    others.evaluateAll((headings) => headings.map((heading) => heading.getBoundingClientRect().toJSON() as unknown));
  const inHall = await places();
  await park(desk.page, 'Faste lister');
  await point(hall.page, 'Faste lister').waitFor({ state: 'detached' });
  expect(await places()).toEqual(inHall);
  await desk.page.keyboard.press('Control+z');
  await point(hall.page, 'Faste lister').waitFor();
  expect(await places()).toEqual(inHall);
  await park(desk.page, 'Faste lister');
  await trail.filter({ hasText: 'Faste lister' }).filter({ hasText: 'lagt til side' }).waitFor();
  // What went was above what is read: that stands where it stood.
  expect(Math.abs((await stood()) - before)).toBeLessThanOrEqual(1);

  // Taken back: the question stands in the hall, and the page says so where it was open.
  await state(desk.page, /Følger tavla/).click();
  await press(menu(desk.page), 'Ta bort fra salen');
  await hall.page.getByRole('heading', { name: PROMPT, level: 1 }).waitFor();
  await hall.page.getByRole('heading', { name: THEME }).waitFor({ state: 'detached' });
  await summary(member.page).getByText('Temaene vises ikke nå.').waitFor();
  await member.page.keyboard.press('Escape');
  expect(await member.page.getByRole('button', { name: 'Se temaene' }).count()).toBe(0);
  await state(desk.page, /Ikke vist/).waitFor();
  await Promise.all([desk, hall, member].map((person) => person.close()));
});

test('a phone without a net shows the summary that it knew last', async () => {
  const meeting = await furnish(stage);
  const person = await stage.browser.person({ screen: PHONE, origin: cable.url });
  const { page } = person;
  await page.goto(meeting.groupPath(1));
  await page.getByRole('button', { name: 'Se temaene' }).waitFor();
  await shellKept(page);
  cable.cut();
  await page.reload();
  await page.getByRole('button', { name: 'Se temaene' }).click();
  await summary(page).getByRole('heading', { name: THEME }).waitFor();
  await summary(page).getByText('fra dere').first().waitFor();
  await summary(page).getByText('Hvor våre stikkord havnet').click();
  const trail = summary(page).locator('.sk-trail').getByRole('listitem');
  expect(await trail.filter({ hasText: 'Faste lister' }).getByRole('button').innerText()).toBe(`2 ${THEME}`);
  cable.mend();
  await person.close();
});

test('a closed question is opened for a second round: what was written stands, and one writes on', async () => {
  const meeting = await furnish(stage);
  await meeting.command({ do: 'close', question: meeting.questionIds[0]! });
  const run = await stage.browser.person({ screen: LAPTOP });
  const member = await stage.browser.person({ screen: PHONE });
  await Promise.all([run.page.goto(meeting.runPath), member.page.goto(meeting.groupPath(1))]);
  const question = run.page.getByRole('article', { name: PROMPT });
  await question.getByText('Følger tavla').waitFor();
  await press(question, 'Ta bort fra salen');
  await question.getByText('Ikke vist').waitFor();
  await press(question, 'Vis oppsummering');
  await question.getByText(/Vist \d\d:\d\d/).waitFor();
  await question.getByRole('button', { name: `Åpne igjen: ${PROMPT}` }).click();
  await question.getByText('De skriver videre i runde 1.').waitFor();
  await run.page.keyboard.press('Escape');
  await question.getByRole('button', { name: `Ny runde: ${PROMPT}` }).click();
  await question.getByText('Det nye merkes med runde 2.').waitFor();
  await expectGood(run.page, 'a new round, asked about');
  await question.getByRole('button', { name: 'Åpne runde 2' }).click();
  await question.getByText('runde 2').first().waitFor();

  await member.page.locator('.sk-bar').getByText('Runde 2').waitFor();
  await member.page.getByText('Faste lister hele sommeren').first().waitFor();
  await member.page.locator('.sk-editor-point').last().click();
  await member.page.keyboard.type('Is på fredager');
  await member.page.getByText('Lagret', { exact: true }).first().waitFor();
  await expectGood(member.page, 'a group in its second round');

  // At the board it is told which round a point came in.
  await run.page.goto(meeting.boardPath(meeting.questionIds[0]!));
  await card(run.page, 'Is på fredager').waitFor();
  await meeting.command({ do: 'close', question: meeting.questionIds[0]! });
  await run.page.goto(meeting.runPath);
  await press(question, 'Ikke runde 2 likevel');
  await member.page.locator('.sk-bar').getByText('Runde 2').waitFor({ state: 'detached' });
  await Promise.all([run.close(), member.close()]);
});

test('a board that was cleared comes back from its history by keyboard, and that is undone', async () => {
  const meeting = await furnish(stage);
  const person = await stage.browser.person({ screen: LAPTOP });
  const { page } = person;
  await page.goto(meeting.boardPath(meeting.questionIds[0]!));
  const theme = page.getByRole('listbox', { name: `Stikkord i ${THEME}` });
  await theme.waitFor();
  await page.getByRole('button', { name: 'Alle handlinger' }).press('Enter');
  await page.getByRole('button', { name: 'Tøm tavla' }).press('Enter');
  await page.locator('.sk-board-panel').getByRole('button', { name: 'Tøm tavla' }).press('Enter');
  await theme.waitFor({ state: 'detached' });
  await page.getByText('Lagret', { exact: true }).first().waitFor();

  await card(page, 'Kjørerute').focus();
  await page.keyboard.press('Shift+H');
  const history = page.getByRole('dialog', { name: 'Historikk: tavla' });
  await history.getByText(/er endret siden versjonen før/).waitFor();
  const kept = history.getByRole('radio', { name: /før tavla ble tømt/ });
  await kept.focus();
  await page.keyboard.press('Space');
  await history.locator('.sk-history-beside').selectOption('now');
  await history.getByText(/er annerledes på tavla nå/).waitFor();
  await history.getByRole('heading', { name: THEME }).getByText('Kommer tilbake').waitFor();
  await expectGood(page, 'the history of a board');
  await history.getByRole('button', { name: 'Gjenopprett denne versjonen' }).press('Enter');
  await history.getByText(/Tavla fra .* er gjenopprettet/).waitFor();
  await theme.getByRole('option', { name: /Kjørerute/ }).waitFor();
  await history.getByRole('button', { name: 'Angre' }).press('Enter');
  await history.getByText('Gjenopprettingen er angret. Tavla er som før.').waitFor();
  await theme.waitFor({ state: 'detached' });

  // The focus is back where it was.
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'detached' });
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest('sk-board-card')?.textContent ?? undefined);
  await expect.poll(focused).toContain('Kjørerute');
  await person.close();
});
