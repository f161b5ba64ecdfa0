import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layCable, type Cable } from '../support/cable.ts';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva gjør vi først?';

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

const point = (page: Page, name: string): Locator => page.getByRole('option', { name });
const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.locator('.sk-themes-said').filter({ hasText: text }).waitFor();
const state = (page: Page): Locator => page.locator('sk-save-state');

/** All that is seen on a board: each list's name, with its theme's number and counts, and its points in order. */
function seen(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const text = (element: Element | null | undefined): string =>
      element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    return Object.fromEntries(
      [...document.querySelectorAll('[data-place][role="listbox"]')].map((list) => {
        const head = list.closest('.sk-theme')?.querySelector('.sk-theme-head');
        return [
          `${list.getAttribute('aria-label')} ${text(head)}`.trim(),
          [...list.querySelectorAll('sk-board-card:not([hidden])')].map(text),
        ];
      }),
    );
  });
}

async function newTheme(page: Page, point_: string, title: string): Promise<void> {
  await point(page, point_).focus();
  await page.keyboard.press('n');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await said(page, `Nytt tema «${title}»`);
}

test('a facilitator sorts on while the net is gone: it stays, is called offline, and is one with what others did', async () => {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  const groups = await fillQuestion(stage, meeting, question, [
    ['Faste lister', 'Nok nøkler', 'Mindre papir'],
    ['Lik praksis', 'Korte møter', 'Ny kantine'],
  ]);
  const [far, near] = await Promise.all([stage.browser.person({ origin: cable.url }), stage.browser.person()]);
  const [away, here] = [far.page, near.page];
  await Promise.all([away.goto(meeting.boardPath(question)), here.goto(meeting.boardPath(question))]);
  await newTheme(here, 'Faste lister', 'Lister');
  await away.getByRole('heading', { name: /Lister/ }).waitFor();
  await state(away).getByText('Lagret').first().waitFor();

  // The net goes. Both go on; and both take the same point.
  cable.cut();
  await away
    .getByText(/^Frakoblet\./)
    .first()
    .waitFor();
  await newTheme(away, 'Nok nøkler', 'Utstyr');
  await point(away, 'Lik praksis').focus();
  await away.keyboard.press('1');
  await said(away, '1 stikkord til «Lister»');
  await point(away, 'Ny kantine').focus();
  await away.keyboard.press('p');
  await said(away, '1 stikkord parkert');
  await point(here, 'Lik praksis').focus();
  await here.keyboard.press('p');
  await said(here, '1 stikkord parkert');
  await newTheme(here, 'Korte møter', 'Møter');
  await groups[0]!.add('Skrevet imens');
  await here
    .getByRole('option', { name: 'Skrevet imens' })
    .or(here.getByRole('button', { name: '1 nytt' }))
    .first()
    .waitFor();
  expect(await state(away).getByText('Lagret').count()).toBe(0);
  // One's own acts are taken back there, too.
  await point(away, 'Mindre papir').focus();
  await away.keyboard.press('q');
  await said(away, '1 stikkord merket som sitat');
  await away.keyboard.press('Control+z');
  await said(away, 'Angret: 1 stikkord merket som sitat');

  cable.mend();
  await state(away).getByText('Lagret').first().waitFor();
  for (const page of [away, here]) {
    for (const title of ['Lister', 'Utstyr', 'Møter']) await page.getByRole('heading', { name: title }).waitFor();
    await page.keyboard.press('v');
  }
  await expect.poll(async () => JSON.stringify(await seen(away)) === JSON.stringify(await seen(here))).toBe(true);
  const board = await seen(here);
  expect(Object.values(board).flat().length, 'each point once').toBe(7);
  expect(board['Parkert']!.join()).toMatch(/Ny kantine/);
  const twice = [...board['Parkert']!, ...Object.entries(board).find(([name]) => name.includes('Lister'))![1]];
  expect(twice.filter((text) => text.includes('Lik praksis')).length).toBe(1);
  expect(twice.join()).not.toMatch(/sitat/);

  // After a reload it is the same: nothing of it was this page's alone.
  await away.reload();
  await expect.poll(async () => JSON.stringify(await seen(away)) === JSON.stringify(board)).toBe(true);
  await Promise.all([far.close(), near.close()]);
});
