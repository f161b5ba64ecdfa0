import { afterAll, beforeAll, expect, test } from 'vitest';
import { furnish } from '../support/furnish.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('themes are renamed, nested and deleted from their menu, counts stay right, and all of it is undone', async () => {
  const meeting = await furnish(stage);
  const { page, close } = await stage.browser
    .person()
    .then((person) => ({ page: person.page, close: () => person.close() }));
  await page.goto(meeting.boardPath(meeting.questionIds[0]!));
  const act = async (theme: string, entry: RegExp): Promise<void> => {
    await page.getByRole('button', { name: `Valg for temaet «${theme}»` }).click();
    await page
      .getByRole('menuitem', { name: entry })
      .or(page.getByRole('button', { name: entry }))
      .first()
      .click();
  };
  const undo = (): Promise<void> => page.getByRole('button', { name: 'Angre', exact: true }).click();
  const unsorted = (count: number): Promise<void> => page.getByRole('heading', { name: `Usortert ${count}` }).waitFor();
  await unsorted(3);

  await act('Utstyr i orden', /Gi nytt navn/);
  await page.getByRole('textbox', { name: 'Navn på temaet' }).fill('Utstyr');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox', { name: 'Stikkord i Utstyr', exact: true }).waitFor();

  await act('Utstyr', /Legg under/);
  await page.getByText('2.1').waitFor();
  await page.getByText(/^7 · 4$/).waitFor();
  await undo();
  await page.getByText(/^4 · 3$/).waitFor();

  await act('Lister og ruter', /Slett temaet/);
  await unsorted(7);
  await undo();
  await unsorted(3);
  expect(await page.getByRole('listbox', { name: 'Stikkord i Lister og ruter' }).getByRole('option').count()).toBe(4);
  await close();
});
