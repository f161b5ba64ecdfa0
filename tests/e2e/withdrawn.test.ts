import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/browser.ts';
import { furnish } from '../support/furnish.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a sorted point that its group deletes stands as withdrawn with its text, is counted no more, and is let go', async () => {
  const meeting = await furnish(stage);
  const [leader, member] = await Promise.all([stage.browser.person(), stage.browser.person()]);
  const board = leader.page;
  await board.goto(meeting.boardPath(meeting.questionIds[0]!));
  await board.getByText(/^4 · 3$/).waitFor();
  await member.page.goto(meeting.groupPath(1));
  await member.page.getByText('Kjørerute som henger sammen').click();
  await member.page.getByRole('button', { name: 'Flytt, rykk inn eller slett stikkordet' }).click();
  await member.page.getByRole('button', { name: 'Slett', exact: true }).click();

  await board.getByRole('heading', { name: 'Trukket 1' }).waitFor();
  await board.getByText('17 stikkord fra 4 grupper').waitFor();
  const withdrawn = board.getByRole('option', { name: /Kjørerute som henger sammen/ });
  expect(await withdrawn.count()).toBe(1);
  await expectAccessible(board, 'the board with a withdrawn point');
  await withdrawn.click();
  await board.keyboard.press('s');
  await withdrawn.waitFor({ state: 'detached' });
  await board.getByRole('button', { name: 'Angre', exact: true }).click();
  await withdrawn.waitFor();
  await Promise.all([leader.close(), member.close()]);
});
