import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnish } from '../support/furnish.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('who adds up finds every point, and keys work on from a button that a menu gave the focus back to', async () => {
  const meeting = await furnish(stage);
  const person = await stage.browser.person();
  const { page } = person;
  await page.goto(meeting.boardPath(meeting.questionIds[0]!));
  // 14 in themes, 3 unsorted, 1 parked.
  await page.getByText('14 av 18 stikkord fra 4 grupper').waitFor();
  const cards = page.getByRole('listbox', { name: 'Usorterte stikkord' }).getByRole('option');
  await cards.nth(0).click();
  await cards.nth(1).click({ modifiers: ['Control'] });
  await page.keyboard.press('d');
  await page
    .getByText(/slått sammen/)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'Usortert 3' }).waitFor();
  expect(await cards.count()).toBe(2);

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement!.textContent.trim());
  await page.getByRole('button', { name: 'Valg for temaet «Utstyr i orden»' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await page.getByRole('textbox', { name: 'Det vi hørte' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toContain('Utstyr i orden');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Alle handlinger' }).waitFor();
  await person.close();
});
