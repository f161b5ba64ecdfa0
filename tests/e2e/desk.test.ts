import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts';
import { fillQuestion, type WritingGroup } from '../support/fill-question.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva vil vi ta med oss videre?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function filled(
  written: readonly (readonly string[])[],
): Promise<{ meeting: PlayedMeeting; boardPath: string; groups: readonly WritingGroup[] }> {
  const meeting = await stage.meeting({ groups: written.map(() => ''), questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  const groups = await fillQuestion(stage, meeting, question, written);
  return { meeting, boardPath: meeting.boardPath(question), groups };
}

const tray = (page: Page): Locator => page.getByRole('listbox', { name: 'Usorterte stikkord' });
const listOf = (page: Page, title: string): Locator => page.getByRole('listbox', { name: `Stikkord i ${title}` });
const said = (page: Page): Locator => page.locator('.sk-themes-said');
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Med de valgte stikkordene' });
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.closest('sk-board-card')?.querySelector('.sk-card-text')?.textContent ?? '',
  );

/** What each point is about, and the number of the theme that is for. The first four make their themes. */
const ABOUT: readonly (readonly [word: string, number: string])[] = [
  ['tid', '1'],
  ['rom', '2'],
  ['ledelse', '3'],
  ['mat', '4'],
  ['møter', '1.1'],
  ['vikarer', '3.1'],
];

test('60 points by keyboard alone into themes and sub-themes, two keys a point; undo and find on the way', async () => {
  const written = Array.from({ length: 6 }, (_, group) =>
    Array.from({ length: 10 }, (_, at) => `Tanke ${group * 10 + at + 1} om ${ABOUT[(group * 10 + at) % 6]![0]}`),
  );
  const { boardPath } = await filled(written);
  const person = await stage.browser.person();
  const { page } = person;
  await page.goto(boardPath);
  await tray(page).getByRole('option').nth(59).waitFor();
  const { keyboard } = page;
  for (let presses = 0; presses < 30 && (await focused(page)) === ''; presses += 1) await keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('Tanke 1 om tid');

  // A theme for each of the first four; two of them get a sub-theme.
  for (const name of ['Tid', 'Rom', 'Ledelse', 'Mat']) {
    await keyboard.press('n');
    await keyboard.type(name);
    await keyboard.press('Enter');
    await listOf(page, name).getByRole('option').waitFor();
  }
  await expect.poll(() => focused(page)).toBe('Tanke 5 om møter');
  for (const [theme, sub] of [
    ['Tid', 'Møter'],
    ['Ledelse', 'Vikarer'],
  ] as const) {
    while ((await page.evaluate(() => document.activeElement?.textContent ?? '')).includes(theme) === false)
      await keyboard.press('ArrowRight');
    await keyboard.press('Shift+N');
    await keyboard.type(sub);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: sub }).waitFor();
    await page.locator('[data-theme]:focus', { hasText: sub }).waitFor();
  }
  while ((await focused(page)) === '') await keyboard.press('ArrowLeft');
  await expect.poll(() => focused(page)).toBe('Tanke 5 om møter');

  // Look for something in tray and themes alike, go to it and sort it, and see all again.
  await keyboard.press('Control+k');
  await keyboard.type('tanke 4 mat');
  await page.getByText('4 treff: 3 usortert, 1 på tavla').waitFor();
  await keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Tanke 34 om mat');
  await keyboard.press('4');
  await expect.poll(() => focused(page)).toBe('Tanke 40 om mat');
  await keyboard.press('F3');
  await expect.poll(() => focused(page)).toBe('Tanke 46 om mat');
  await keyboard.press('F3');
  await expect.poll(() => focused(page)).toBe('Tanke 4 om mat');
  await keyboard.press('Escape');
  await tray(page).getByRole('option').nth(54).waitFor();
  const inTray = page.locator('sk-board-tray :focus');
  while ((await inTray.count()) === 0) await keyboard.press('ArrowLeft');
  await keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe('Tanke 5 om møter');

  let presses = 0;
  for (let point = 5; point <= 60; point += 1) {
    if (point === 34) continue;
    // The focus moves when the lists have drawn themselves.
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^Tanke ${point} `));
    const text = await focused(page);
    const number = ABOUT.find(([word]) => text.endsWith(word))![1];
    // A theme that has sub-themes waits for the second digit: Enter says that there comes none.
    const keys = number.includes('.') ? number.split('.') : '24'.includes(number) ? [number] : [number, 'Enter'];
    for (const key of keys) await keyboard.press(key);
    presses += keys.length;
    if (point !== 30) continue;
    await keyboard.press('Control+z');
    await said(page).getByText('Angret: 1 stikkord til «Vikarer»').waitFor();
    await expect.poll(() => focused(page)).toBe(text);
    await keyboard.press('.');
  }
  expect(presses / 55).toBeLessThanOrEqual(2);
  await page.getByText('Alt er sortert.').waitFor();
  for (const title of ['Tid', 'Rom', 'Ledelse', 'Mat', 'Møter', 'Vikarer']) {
    const texts = await listOf(page, title).locator('.sk-card-text').allTextContents();
    expect(texts.length).toBe(10);
    const words = new Set(texts.map((text) => text.split(' ').at(-1)));
    expect([...words]).toEqual([title.toLowerCase()]);
  }
  await expectAccessible(page, 'a sorted board');

  // Everything has a name in one menu, with its key, and is done from there.
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  const first = await focused(page);
  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Alle handlinger' }).waitFor();
  await expectAccessible(page, 'all acts');
  await keyboard.type('parker');
  await keyboard.press('Enter');
  await said(page).getByText('1 stikkord parkert').waitFor();
  await expect.poll(() => focused(page)).not.toBe(first);
  await person.close();
});

test('all that say the same are laid on each other, moved between others and taken apart again, by keyboard', async () => {
  const { boardPath } = await filled([
    ['Kortere møter', 'Nye stoler', 'Frisk luft'],
    ['kortere møter!', 'Felles lunsj'],
    ['Kortere  møter', 'Lys'],
  ]);
  const person = await stage.browser.person();
  const { page } = person;
  await page.goto(boardPath);
  const { keyboard } = page;
  await tray(page).getByRole('option').nth(6).waitFor();
  await tray(page).getByRole('option').first().focus();
  await keyboard.press('l');
  await bar(page).getByText('3 valgte').waitFor();
  await keyboard.press('d');
  await tray(page).getByText('slått sammen 3').waitFor();
  await expect.poll(() => focused(page)).toBe('Kortere møter');
  await keyboard.press('n');
  await keyboard.type('Arbeid');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: /Arbeid/ }).waitFor();
  await page.getByText('3 · 3').waitFor();
  await expect.poll(() => focused(page)).toBe('Nye stoler');
  // Chosen here, put before the one that one goes to.
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowDown');
  await keyboard.press('h');
  const arbeid = listOf(page, 'Arbeid').locator('.sk-card-text');
  await expect.poll(() => arbeid.allTextContents()).toEqual(['Nye stoler', 'Kortere møter']);
  await keyboard.press('x');
  await said(page)
    .getByText(/tatt fra hverandre/)
    .waitFor();
  await expect.poll(() => arbeid.count()).toBe(4);
  await keyboard.press('Control+z');
  await expect.poll(() => arbeid.count()).toBe(2);
  await person.close();
});

test('by touch on a tablet: several chosen by tapping, moved, parked and taken back, no dragging', async () => {
  const { boardPath } = await filled([
    ['Faste dager', 'Rolige lokaler', 'Bedre stoler'],
    ['Mer tid', 'Fri parkering'],
  ]);
  const person = await stage.browser.person({ screen: { width: 820, height: 1180 }, touch: true });
  const { page } = person;
  await page.goto(boardPath);
  const point = (name: string): Locator => page.getByRole('option', { name });
  await point('Faste dager').tap();
  await point('Mer tid').tap();
  await bar(page).getByText('2 valgte').waitFor();
  await bar(page).getByRole('button', { name: 'Nytt tema' }).tap();
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Rammer');
  await page.getByRole('button', { name: 'Lag temaet' }).tap();
  await listOf(page, 'Rammer').getByRole('option').nth(1).waitFor();
  await point('Rolige lokaler').tap();
  await point('Bedre stoler').tap();
  await expectNoSidewaysScroll(page, 'the board on a tablet');
  await expectAccessible(page, 'the board on a tablet, with a selection');
  await bar(page)
    .getByRole('button', { name: /Flytt til tema/ })
    .tap();
  await page.getByRole('option', { name: /Rammer/ }).tap();
  await listOf(page, 'Rammer').getByRole('option').nth(3).waitFor();
  await point('Fri parkering').tap();
  await bar(page).getByRole('button', { name: 'Parker' }).tap();
  await page.getByRole('heading', { name: 'Parkert 1' }).waitFor();
  await page.getByRole('button', { name: 'Angre' }).tap();
  await tray(page).getByRole('option', { name: 'Fri parkering' }).waitFor();
  await page.getByRole('searchbox', { name: 'Søk på tavla' }).fill('stol');
  await page.getByText('1 treff: 0 usortert, 1 på tavla').waitFor();
  await expect.poll(() => page.locator('sk-board-card:visible').count()).toBe(1);
  await page.getByRole('button', { name: 'Vis alt' }).tap();
  await expect.poll(() => page.locator('sk-board-card:visible').count()).toBe(5);
  await person.close();
});

test('nothing moves under the hand while groups write, and two facilitators see each other', async () => {
  const { boardPath, groups } = await filled(
    Array.from({ length: 8 }, (_, group) => [`Forslag ${group + 1} A`, `Forslag ${group + 1} B`]),
  );
  const [mine, theirs] = await Promise.all([stage.browser.person(), stage.browser.person()]);
  await mine.page.goto(boardPath);
  await tray(mine.page).getByRole('option').nth(15).waitFor();
  await theirs.page.goto(boardPath);
  await tray(theirs.page).getByRole('option').nth(15).waitFor();
  await mine.page.getByRole('button', { name: /Hvem tar hva.*Du er Fasilitator 1, Fasilitator 2/ }).waitFor();

  // The other makes a theme, and takes two groups.
  const other = theirs.page;
  await other.getByRole('option', { name: 'Forslag 1 A' }).focus();
  await other.keyboard.press('n');
  await other.keyboard.type('Felles');
  await other.keyboard.press('Enter');
  await listOf(mine.page, 'Felles').getByRole('option').waitFor();
  await other.getByRole('button', { name: /Hvem tar hva/ }).click();
  await other.getByRole('checkbox', { name: 'Gruppe 3' }).check();
  await other.getByRole('checkbox', { name: 'Gruppe 5' }).check();
  await mine.page.getByText('Fasilitator 2: Gruppe 3 og Gruppe 5').waitFor();
  await expectAccessible(other, 'who takes what');
  await other.keyboard.press('Escape');

  // While this one's pointer is over the tray, all eight groups write and the other sorts: what is pressed is what was aimed at.
  const { page } = mine;
  const target = page.getByRole('option', { name: 'Forslag 6 A' });
  await target.hover();
  const before = await target.boundingBox();
  await Promise.all([
    ...groups.map((group, index) => group.add(`Nytt ${index + 1}`)),
    groups[5]!.change(1, 'Forslag 6 B, litt lengre enn før'),
    other
      .getByRole('option', { name: 'Forslag 2 A' })
      .focus()
      .then(() => other.keyboard.press('1')),
  ]);
  await page.getByRole('button', { name: '8 nye' }).waitFor();
  await page.getByRole('option', { name: /Forslag 2 A.*sortert av en annen/ }).waitFor();
  expect(await target.boundingBox()).toEqual(before);
  await page.mouse.down();
  await page.mouse.up();
  await page.locator('sk-board-card[aria-selected="true"]', { hasText: 'Forslag 6 A' }).waitFor();

  // The other sees that it is chosen here, and by whom; moves it nevertheless; this one is told where it went.
  await other.locator('sk-board-card[data-other]', { hasText: 'Forslag 6 A' }).waitFor();
  await other.getByRole('option', { name: /Forslag 6 A/ }).focus();
  await other.keyboard.press('1');
  await said(page).getByText('En annen flyttet «Forslag 6 A» til «Felles».').waitFor();
  expect(await page.locator('sk-board-card[aria-selected="true"]').count()).toBe(0);
  await page.keyboard.press('v');
  await tray(page).getByRole('option', { name: 'Nytt 8' }).waitFor();

  // Each takes back what is their own, and nothing else.
  await page.getByRole('option', { name: 'Forslag 7 A' }).focus();
  await page.keyboard.press('p');
  await page.getByRole('heading', { name: 'Parkert 1' }).waitFor();
  await other.keyboard.press('Control+z');
  await said(other).getByText('Angret: 1 stikkord til «Felles»').waitFor();
  await page.getByRole('button', { name: '1 nytt' }).waitFor();
  await page.getByRole('heading', { name: 'Parkert 1' }).waitFor();
  await page.keyboard.press('v');
  await tray(page).getByRole('option', { name: 'Forslag 6 A' }).waitFor();
  await page.keyboard.press('Control+z');
  await said(page).getByText('Angret: 1 stikkord parkert').waitFor();
  await Promise.all([mine.close(), theirs.close()]);
});
