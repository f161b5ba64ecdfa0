import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnish } from '../support/furnish.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a claim outlives a reload; the bucket is chosen before it is there; what leaves a theme stands beside it; undo says how much', async () => {
  const meeting = await furnish(stage);
  const path = meeting.boardPath(meeting.questionIds[0]!);
  const [mine, theirs] = await Promise.all([stage.browser.person(), stage.browser.person()]);
  const [page, other] = [mine.page, theirs.page];
  const { keyboard } = page;
  const said = (text: string): Promise<void> => page.locator('.sk-themes-said').filter({ hasText: text }).waitFor();
  await Promise.all([page.goto(path), other.goto(path)]);
  const names = page.locator('.sk-theme > .sk-theme-head .sk-theme-name');
  await names.nth(5).waitFor();

  await page.getByRole('button', { name: /Hvem tar hva/ }).click();
  await page.getByRole('checkbox', { name: 'Gruppe 2' }).check();
  await other
    .getByText(/Fasilitator \d: Gruppe 2/)
    .first()
    .waitFor();
  await page.reload();
  await page.getByText('Du: Gruppe 2').waitFor();

  const card = (text: string) => page.getByRole('option', { name: new RegExp(text) });
  await card('Mindre papir').focus();
  await keyboard.press('m');
  await page.getByRole('combobox').waitFor();
  await keyboard.type('andre');
  await keyboard.press('Enter');
  await said('1 stikkord til «Andre tema»');
  await page.getByRole('listbox', { name: 'Stikkord i Andre tema' }).getByRole('option').waitFor();

  await card('Faste lister').focus();
  for (const key of ['Space', 'ArrowDown', 'Space']) await keyboard.press(key);
  await names.filter({ hasText: 'Lister og ruter' }).focus();
  await keyboard.press('t');
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Kjøring');
  await keyboard.press('Enter');
  await said('Nytt tema «Kjøring» med 2 stikkord');
  const titles = async (): Promise<string[]> =>
    (await names.allTextContents()).map((text) => text.replace(/^\s*[\d.]+\s*/, '').trim());
  await expect
    .poll(async () => (await titles()).indexOf('Kjøring') - (await titles()).indexOf('Lister og ruter'))
    .toBe(1);

  // The other moves one of the two on: only the other one goes back.
  await other
    .getByRole('listbox', { name: 'Stikkord i Kjøring' })
    .getByRole('option', { name: /Faste lister/ })
    .focus();
  await other.keyboard.press('p');
  await said('En annen flyttet «Faste lister hele sommeren» til parkert.');
  await keyboard.press('Control+z');
  await said('Angret: Nytt tema «Kjøring» med 2 stikkord (1 av 2; resten har andre endret siden)');
  // On one's own page it waits, since a hand is there.
  await other
    .getByRole('listbox', { name: 'Parkert' })
    .getByRole('option', { name: /Faste lister/ })
    .waitFor();
  await Promise.all([mine.close(), theirs.close()]);
});
