import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva vil vi ta med oss videre?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('what a group indents is told on the board, in words once it stands elsewhere', async () => {
  const meeting = await stage.meeting({ groups: [''], questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  await meeting.command({ do: 'open', question, closesAt: null });
  const [writer, leader] = await Promise.all([
    stage.browser.person({ screen: PHONE }),
    stage.browser.person({ screen: LAPTOP }),
  ]);
  const { page } = writer;
  await page.goto(meeting.groupPath(1));
  await page.getByRole('textbox', { name: PROMPT }).click();
  await page.keyboard.type('Korte møter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('med pause');
  await page.getByText('Lagret', { exact: true }).first().waitFor();

  const board = leader.page;
  await board.goto(meeting.boardPath(question));
  const card = board.getByRole('option', { name: /med pause/ });
  await card.waitFor();
  expect(await card.textContent()).not.toContain('under:');
  expect(await card.evaluate((element) => element.hasAttribute('data-under'))).toBe(true);
  await board.getByRole('option', { name: /Korte møter/ }).click();
  await board.keyboard.press('p');
  await card.getByText('under: Korte møter').waitFor();
  // The parent's words are followed, and its going is seen.
  await page.getByText('Korte møter').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' alltid');
  await card.getByText('under: Korte møter alltid').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  await card.getByText(/under:/).waitFor({ state: 'detached' });
  await Promise.all([writer.close(), leader.close()]);
});
