import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { openStage, type Stage } from '../support/stage.ts';

let postgres: TestPostgres;
let stage: Stage;
beforeAll(async () => {
  postgres = await startPostgres();
  stage = await openStage({ storage: { databaseUrl: await postgres.createDatabase() } });
});
afterAll(async () => {
  await stage.close();
  await postgres.stop();
});

test('the database is lost while a group writes: the page says not saved, typing goes on, all is saved when it is back', async () => {
  const meeting = await stage.meeting({ groups: [''], questions: [{ prompt: 'Hva nå?' }] });
  await meeting.command({ do: 'open', question: meeting.questionIds[0]!, closesAt: null });
  const anna = await stage.browser.person({ screen: PHONE });
  const { page } = anna;
  const saved = (of: Page): Promise<void> => of.getByText('Lagret', { exact: true }).first().waitFor();
  await page.goto(meeting.groupPath(1));
  await page.locator('.sk-editor-point').last().click();
  await page.keyboard.type('Før strømmen gikk');
  await saved(page);

  await postgres.crash();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mens basen var nede');
  await page
    .getByText(/^Ikke lagret/)
    .first()
    .waitFor();
  expect(await page.getByText('Lagret', { exact: true }).count()).toBe(0);
  await page.keyboard.type(', og videre');
  await page.getByText('Mens basen var nede, og videre').waitFor();

  await postgres.recover();
  await saved(page);
  const boris = await stage.browser.person();
  await boris.page.goto(meeting.groupPath(1));
  await boris.page.getByText('Mens basen var nede, og videre').waitFor();
  expect(await boris.page.getByText('Før strømmen gikk').count()).toBe(1);
  await Promise.all([anna.close(), boris.close()]);
});
