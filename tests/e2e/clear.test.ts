import { documentName, historyApi, type BoardVersionAnswer, type HistoryAnswer } from '@stikkord/protocol';
import type { WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('VE2 a board is not cleared while the server lacks what was sorted here: the version that is kept would lack it too', async () => {
  const meeting = await stage.meeting({ groups: [''], questions: [{ prompt: 'Hva vil vi?' }] });
  const [question] = meeting.questionIds as [string];
  await fillQuestion(stage, meeting, question, [['Faste dager', 'Mer tid']]);
  const person = await stage.browser.person();
  const { page } = person;
  // The board's own line alone goes silent; everything else comes through.
  let silent = false;
  const lines = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/sync/, (line) => {
    lines.add(line);
    const server = line.connectToServer();
    line.onMessage((message) => (silent ? undefined : server.send(message)));
  });
  await page.goto(meeting.boardPath(question));
  const point = page.getByRole('option', { name: 'Faste dager' });
  await point.focus();
  silent = true;
  await page.keyboard.press('n');
  await page.keyboard.type('Dager');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Dager' }).waitFor();
  await page.getByRole('button', { name: 'Alle handlinger' }).press('Enter');
  await page.getByRole('button', { name: 'Tøm tavla' }).press('Enter');
  const clear = page.locator('.sk-board-panel').getByRole('button', { name: 'Tøm tavla' });
  await clear.press('Enter');
  await page.getByRole('alert').getByText('Tavla ble ikke tømt').waitFor();
  expect(await page.getByRole('heading', { name: 'Dager' }).count()).toBe(1);

  silent = false;
  for (const line of lines) await line.close();
  await clear.press('Enter');
  await page.locator('.sk-themes-said').getByText('Tavla er tømt').waitFor();
  const board = documentName({ kind: 'board', question });
  const { organiser } = stage.house;
  const { body } = await organiser.get<HistoryAnswer>(`${historyApi.history(meeting.id, board)}?as=facilitator`);
  const kept = body.versions.find(({ reason }) => reason === 'cleared')!;
  const version = await organiser.get<BoardVersionAnswer>(
    `${historyApi.version(meeting.id, board, kept.version)}?as=facilitator&beside=before`,
  );
  expect(version.body.board.themes.map(({ title }) => title)).toEqual(['Dager']);
  await person.close();
});
