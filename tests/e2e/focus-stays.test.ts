import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What has the focus, in words; the page itself has it where it was lost. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    const card = at?.closest('sk-board-card');
    return (card?.querySelector('.sk-card-text') ?? at)?.textContent?.trim() ?? '';
  });

test('by keyboard: parts put together are where one goes on, and with drafts in the tray’s stead the focus is never lost', async () => {
  const meeting = await stage.meeting({ groups: [''], questions: [{ prompt: 'Hva vil vi?' }] });
  const [question] = meeting.questionIds as [string];
  await fillQuestion(stage, meeting, question, [['Faste dager', 'Mer tid', 'Ny kaffe', 'Rolige rom']]);
  const person = await stage.browser.person();
  const { page } = person;
  const { keyboard } = page;
  await page.goto(meeting.boardPath(question));
  const point = (name: string) => page.getByRole('option', { name });
  const said = page.locator('.sk-themes-said');
  await point('Mer tid').focus();
  await keyboard.press('n');
  await keyboard.type('Tid');
  await keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Stikkord i Tid' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Ny kaffe');

  await point('Ny kaffe').focus();
  await keyboard.press('t');
  await page.getByRole('textbox', { name: 'Del 1' }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Del 2' }).waitFor();
  await keyboard.type('Nye kopper');
  await keyboard.press('Control+Enter');
  await expect.poll(() => focused(page)).toBe('Ny kaffe');
  await point('Nye kopper').focus();
  await keyboard.press('Shift+T');
  await said.getByText('Delene satt sammen igjen').waitFor();
  await expect.poll(() => focused(page)).toBe('Ny kaffe');

  // The last one leaves its theme for a tray that isn't seen.
  await keyboard.press('i');
  await page.getByRole('heading', { name: 'Forslag til temaer' }).waitFor();
  await said.getByText(/forslag/i).waitFor();
  await page.locator('sk-suggest-panel :focus').waitFor();
  await point('Mer tid').focus();
  await keyboard.press('u');
  await said.getByText('1 stikkord tilbake til usortert').waitFor();
  await expect.poll(() => focused(page)).toMatch(/^Forslag til temaer/);
  await person.close();
});
