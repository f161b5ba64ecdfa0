import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gir ro på vakt?';
const TABLET = { width: 820, height: 1180 } as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tray = (page: Page): Locator => page.getByRole('listbox', { name: 'Usorterte stikkord' });
const listOf = (page: Page, title: string): Locator => page.getByRole('listbox', { name: `Stikkord i ${title}` });
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Med de valgte stikkordene' });
const point = (page: Page, name: string): Locator => page.getByRole('option', { name });
const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.sk-themes-said').filter({ hasText: text }).waitFor();
const chosen = (page: Page): Promise<string[]> =>
  page.locator('sk-board-card[aria-selected="true"] .sk-card-text').allTextContents();

/** A finger that stays on the element until that many are chosen; that it is lifted chooses nothing more. */
async function longPress(page: Page, touch: CDPSession, at: Locator, count: number): Promise<void> {
  const box = (await at.boundingBox())!;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await bar(page)
    .getByText(new RegExp(`^${count} valgte?$`))
    .waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a dozen points are sorted by touch alone, from start to end: a long press chooses all to where it is', async () => {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  await fillQuestion(stage, meeting, question, [
    ['Stille rom', 'Lyse rom', 'Store rom', 'Egne rom', 'Faste dager', 'Kortere dager'],
    ['Frie dager', 'Rolige dager', 'Ny kantine', 'Faste dager!', 'Alt er bra', 'Mer tid og bedre plass'],
  ]);
  const person = await stage.browser.person({ screen: TABLET, touch: true });
  const { page } = person;
  const touch = await person.context.newCDPSession(page);
  await page.goto(meeting.boardPath(question));
  await tray(page).getByRole('option').nth(11).waitFor();

  // From the one that was tapped to the one that is pressed long: four in two acts.
  await point(page, 'Stille rom').tap();
  await longPress(page, touch, point(page, 'Egne rom'), 4);
  expect(await chosen(page)).toEqual(['Stille rom', 'Lyse rom', 'Store rom', 'Egne rom']);
  await bar(page).getByRole('button', { name: 'Nytt tema' }).tap();
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Rom');
  await page.getByRole('button', { name: 'Lag temaet' }).tap();
  await listOf(page, 'Rom').getByRole('option').nth(3).waitFor();

  await longPress(page, touch, point(page, 'Kortere dager'), 1);
  await longPress(page, touch, point(page, 'Rolige dager'), 3);
  expect(await chosen(page)).toEqual(['Kortere dager', 'Frie dager', 'Rolige dager']);
  await bar(page).getByRole('button', { name: 'Nytt tema' }).tap();
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Dager');
  await page.getByRole('button', { name: 'Lag temaet' }).tap();
  await listOf(page, 'Dager').getByRole('option').nth(2).waitFor();

  // What says the same is laid on each other, and moved as one.
  await tray(page)
    .getByRole('option', { name: /^Faste dager Gruppe 1/ })
    .tap();
  await tray(page)
    .getByRole('option', { name: /^Faste dager!/ })
    .tap();
  await bar(page)
    .getByRole('button', { name: /Slå sammen/ })
    .tap();
  await said(page, '1 stikkord slått sammen med «Faste dager»');
  await tray(page)
    .getByRole('option', { name: /^Faste dager/ })
    .tap();
  await bar(page)
    .getByRole('button', { name: /Flytt til tema/ })
    .tap();
  await page.getByRole('option', { name: /Dager/ }).last().tap();
  await said(page, 'til «Dager»');
  await page.locator('.sk-theme-head').filter({ hasText: 'Dager' }).getByText('5 · 2').waitFor();

  await point(page, 'Ny kantine').tap();
  await bar(page).getByRole('button', { name: 'Parker' }).tap();
  await said(page, '1 stikkord parkert');
  await point(page, 'Alt er bra').tap();
  await page.locator('.sk-theme-rest').tap();
  await said(page, '1 stikkord til «Andre tema»');
  await point(page, 'Mer tid og bedre plass').tap();
  await bar(page)
    .getByRole('button', { name: /Flytt til tema/ })
    .tap();
  await page.getByRole('dialog').getByRole('option', { name: /Rom/ }).last().tap();
  await page.getByText('Alt er sortert.').waitFor();
  expect(await page.locator('.sk-theme-count [aria-hidden]').allTextContents()).toEqual(['5 · 2', '5 · 2', '1 · 1']);
  await page.getByRole('button', { name: 'Angre', exact: true }).tap();
  await tray(page).getByRole('option', { name: 'Mer tid og bedre plass' }).waitFor();
  await person.close();
});
