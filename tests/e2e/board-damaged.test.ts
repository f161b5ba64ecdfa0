import { documentName, page as pages } from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { rawRows } from '@stikkord/storage/testing/raw-rows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/browser.ts';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

let storage: Storage;
let stage: Stage;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  stage = await openStage({ storage: { opened: storage } });
});
afterAll(async () => {
  await stage.close();
  await storage.close();
});

test('a damaged board is told as such, is never published, and takes nothing of what the groups wrote with it', async () => {
  const meeting = await stage.meeting({ groups: [''], questions: [{ prompt: 'Hva vil vi?' }] });
  const [question] = meeting.questionIds as [string];
  const board = documentName({ kind: 'board', question });
  await rawRows(
    storage,
    `update document_update set crc32 = 0 where document_id = (select id from document where name = '${board}')`,
  );
  await fillQuestion(stage, meeting, question, [['Faste dager']]);
  await expect(meeting.command({ do: 'publish', question, follows: false, show: true })).rejects.toThrow(
    'board-unreadable',
  );

  const person = await stage.browser.person();
  const { page } = person;
  await page.goto(meeting.boardPath(question));
  await page.getByRole('heading', { name: 'Tavla kan ikke leses' }).waitFor();
  await page.getByText(/Det gruppene skriver, er trygt/).waitFor();
  await expectAccessible(page, 'a damaged board');
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await page.getByRole('heading', { name: 'Tavla kan ikke leses' }).waitFor();
  await page.getByRole('link', { name: 'Til gjennomføringen' }).click();
  await page.getByText('temaene kan ikke leses').first().waitFor();
  await page.goto(pages.board(meeting.facilitatorKey, question));
  await page.getByRole('heading', { name: 'Tavla kan ikke leses' }).waitFor();
  await person.close();
});
