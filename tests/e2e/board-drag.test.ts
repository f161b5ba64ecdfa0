import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva bør vi prøve?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tray = (page: Page): Locator => page.getByRole('listbox', { name: 'Usorterte stikkord' });
const listOf = (page: Page, title: string): Locator => page.getByRole('listbox', { name: `Stikkord i ${title}` });
const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.sk-themes-said').filter({ hasText: text }).waitFor();
const card = (page: Page, text: string): Locator =>
  page.locator('sk-board-card').filter({ has: page.getByText(text, { exact: true }) });
const texts = (list: Locator): Promise<string[]> => list.locator('.sk-card-text').allTextContents();

/** A board with two themes: `Rom` with the first three points of the first group, `Tid` with none. */
async function sitDown(written: readonly (readonly string[])[]): Promise<{ page: Page; close: () => Promise<void> }> {
  const meeting = await stage.meeting({ groups: written.map(() => ''), questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  await fillQuestion(stage, meeting, question, written);
  const person = await stage.browser.person();
  const { page } = person;
  await page.goto(meeting.boardPath(question));
  await tray(page).getByRole('option').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  for (const name of ['Rom', 'Tid']) {
    await page.keyboard.press('n');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    if (name === 'Rom') await page.getByRole('button', { name: 'Nytt tema' }).focus();
  }
  return { page, close: () => person.close() };
}

/** Where in an element: parts of its width and height. */
interface Spot {
  readonly at: Locator;
  readonly x?: number;
  readonly y?: number;
}

async function pointIn({ at, x = 0.5, y = 0.5 }: Spot): Promise<readonly [number, number]> {
  const box = (await at.boundingBox())!;
  return [box.x + box.width * x, box.y + box.height * y];
}

/**
 * The pointer takes hold of `from` and goes to `to`, as a hand does: in some steps, and never quite still, until `shown` is to be seen.
 * It is still held.
 */
async function drag(page: Page, from: Locator, to: Spot, shown?: Locator): Promise<void> {
  await page.mouse.move(...(await pointIn({ at: from })));
  await page.mouse.down();
  const [x, y] = await pointIn({ at: from });
  await page.mouse.move(x + 6, y + 6, { steps: 3 });
  await page.mouse.move(...(await pointIn(to)), { steps: 4 });
  if (!shown) return;
  let turn = 0;
  await expect
    .poll(async () => {
      const [left, top] = await pointIn(to);
      await page.mouse.move(left + (turn++ % 2), top);
      return shown.count();
    })
    .toBe(1);
}

test('several selected points are dragged: onto a theme, onto a point, between two points, and back to the tray', async () => {
  const { page, close } = await sitDown([
    ['Stille rom', 'Lyse rom', 'Store rom', 'Faste dager', 'Kortere dager'],
    ['Frie dager', 'Bedre stoler', 'Nye lamper'],
  ]);
  const choose = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await card(page, name).click({ modifiers: ['Control'] });
    await said(page, `${names.length} valgte`);
  };

  // All that is selected goes with the one that is held.
  await choose('Faste dager', 'Frie dager');
  const tid = page.locator('.sk-theme').filter({ hasText: 'Tid' });
  await drag(
    page,
    card(page, 'Frie dager'),
    { at: tid },
    page.locator('.sk-theme[data-drop="into"]').filter({ hasText: 'Tid' }),
  );
  await page.mouse.up();
  await said(page, '2 stikkord til «Tid»');
  await expect.poll(() => texts(listOf(page, 'Tid'))).toEqual(['Faste dager', 'Frie dager']);
  expect(await page.locator('sk-board-card[aria-selected="true"]').count()).toBe(0);

  // What isn't selected goes alone.
  await card(page, 'Bedre stoler').click();
  await drag(
    page,
    card(page, 'Kortere dager'),
    { at: card(page, 'Faste dager'), y: 0.1 },
    page.locator('sk-board-card[data-drop="before"]'),
  );
  await page.mouse.up();
  await said(page, '1 stikkord til «Tid»');
  await expect.poll(() => texts(listOf(page, 'Tid'))).toEqual(['Kortere dager', 'Faste dager', 'Frie dager']);

  // Between two points of the theme: in that order.
  await page.keyboard.press('Escape');
  await choose('Bedre stoler', 'Nye lamper');
  await drag(
    page,
    card(page, 'Bedre stoler'),
    { at: card(page, 'Lyse rom'), y: 0.9 },
    page.locator('sk-board-card[data-drop="after"]'),
  );
  await page.mouse.up();
  await said(page, '2 stikkord til «Rom»');
  await expect
    .poll(() => texts(listOf(page, 'Rom')))
    .toEqual(['Stille rom', 'Lyse rom', 'Bedre stoler', 'Nye lamper', 'Store rom']);

  // Onto a point: they say the same, and the count stays.
  await choose('Stille rom', 'Lyse rom');
  await drag(
    page,
    card(page, 'Stille rom'),
    { at: card(page, 'Store rom') },
    page.locator('sk-board-card[data-drop="into"]'),
  );
  await page.mouse.up();
  await said(page, '2 stikkord slått sammen med «Store rom»');
  await expect.poll(() => texts(listOf(page, 'Rom'))).toEqual(['Bedre stoler', 'Nye lamper', 'Store rom']);
  await page.locator('.sk-theme-head').filter({ hasText: 'Rom' }).getByText('5 · 2').waitFor();

  // Back to where they came from, and out: what is let go of over nothing stays.
  await drag(
    page,
    card(page, 'Nye lamper'),
    { at: page.locator('.sk-tray-list') },
    page.locator('.sk-tray[data-over]'),
  );
  await page.mouse.up();
  await said(page, '1 stikkord tilbake til usortert');
  await tray(page).getByRole('option', { name: 'Nye lamper' }).waitFor();
  await drag(page, card(page, 'Bedre stoler'), { at: page.getByRole('heading', { level: 1 }) });
  await page.mouse.up();
  await expect.poll(() => texts(listOf(page, 'Rom'))).toEqual(['Bedre stoler', 'Store rom']);
  await drag(
    page,
    card(page, 'Bedre stoler'),
    { at: page.getByRole('heading', { name: /^Parkert/ }) },
    page.locator('[data-aside="parked"][data-over]'),
  );
  await page.mouse.up();
  await said(page, '1 stikkord parkert');
  await close();
});

test('what is dragged near an edge makes the list under it go on: tray and themes, down and up', async () => {
  const { page, close } = await sitDown(
    Array.from({ length: 4 }, (_, group) => Array.from({ length: 12 }, (_, at) => `Tanke ${group * 12 + at + 1}`)),
  );
  const list = page.locator('.sk-tray-list');
  const scrolled = (of: Locator): Promise<number> => of.evaluate((element) => element.scrollTop);
  const limit = (of: Locator): Promise<number> => of.evaluate((element) => element.scrollHeight - element.clientHeight);

  expect(await limit(list)).toBeGreaterThan(500);
  await drag(page, card(page, 'Tanke 5'), { at: list, y: 0.98 });
  await expect.poll(() => scrolled(list)).toBeGreaterThan(300);
  // In the middle it stands still.
  await page.mouse.move(...(await pointIn({ at: list })), { steps: 3 });
  const still = await list.evaluate(
    (element) =>
      new Promise<number>((done) => {
        let frames = 0;
        let last = -1;
        const look = (): void => {
          frames = element.scrollTop === last ? frames + 1 : 0;
          last = element.scrollTop;
          if (frames === 10) done(last);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  await page.mouse.move(...(await pointIn({ at: list, y: 0.02 })), { steps: 3 });
  await expect.poll(() => scrolled(list)).toBe(0);
  expect(still).toBeGreaterThan(300);
  // Let go of where nothing takes it.
  await page.mouse.move(...(await pointIn({ at: page.getByRole('heading', { level: 1 }) })), { steps: 3 });
  await page.mouse.up();

  // The whole tray into the first theme: it is longer than the screen.
  await tray(page).getByRole('option').first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('1');
  await said(page, '45 stikkord til «Rom»');
  const themes = page.locator('.sk-themes-scroll');
  expect(await limit(themes)).toBeGreaterThan(500);
  await themes.evaluate((element) => (element.scrollTop = 0));
  await drag(page, card(page, 'Tanke 1'), { at: themes, x: 0.1, y: 0.98 });
  // All the way: the list grows as its cards are drawn.
  await expect.poll(async () => (await limit(themes)) - (await scrolled(themes))).toBeLessThan(2);
  await page.mouse.move(...(await pointIn({ at: page.getByRole('heading', { name: /^Parkert/ }) })), { steps: 3 });
  await page.mouse.up();
  await said(page, '1 stikkord parkert');
  await close();
});
