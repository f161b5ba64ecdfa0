import { newPoll, type Poll, type QuestionId } from '@stikkord/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, said } from '../support/answering.ts';
import { HALL, PHONE, type Person } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

function poll(kind: Poll['kind'], fields: object = {}): Poll {
  return { ...newPoll(kind), ...fields } as Poll;
}

async function hallOf(meeting: PlayedMeeting, screen: { width: number; height: number } = HALL): Promise<Person> {
  const hall = await stage.browser.person({ screen });
  await hall.page.goto(meeting.projectorPath);
  return hall;
}

async function openIn(meeting: PlayedMeeting, question: QuestionId): Promise<void> {
  await meeting.command({ do: 'open', question, closesAt: null });
  await meeting.command({ do: 'show', stage: { view: 'question', question } });
}

/** Where each word of the cloud stands. */
function places(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.sk-cloud-word')].map((word) => [
        word.textContent,
        word.parentElement!.getAttribute('transform') ?? '',
      ]),
    ),
  );
}

const words = async (page: Page): Promise<string[]> => Object.keys(await places(page)).sort();

test('hidden keywords: the hall sees how many, then the words when they are revealed; they stay, and one that is hidden goes', async () => {
  const meeting = await stage.meeting({
    groups: [''],
    questions: [{ prompt: 'Hva trenger du?', poll: poll('keywords', { hidden: true }) }],
  });
  const [question] = meeting.questionIds as [string];
  const people = await answering(stage, meeting, 4);
  await openIn(meeting, question);
  const hall = await hallOf(meeting);
  const { page } = hall;
  await page.getByText('Svar på telefonen. Resultatet vises etterpå.').waitFor();
  await people[0]!.answer(question, said('keywords', 'Tillit', 'Ro'));
  await people[1]!.answer(question, said('keywords', 'tillit', 'Tid'));
  await page.getByText(/^2 (?:av \d+ )?har svart$/).waitFor();
  expect(await page.locator('sk-poll-result').count()).toBe(0);

  await meeting.command({ do: 'reveal', question, revealed: true });
  await expect.poll(() => words(page)).toHaveLength(3);
  const before = await places(page);
  await people[2]!.answer(question, said('keywords', 'Ro', 'Kaffe', 'Humor'));
  await expect.poll(() => words(page)).toHaveLength(5);
  expect(await places(page)).toMatchObject(before);

  await meeting.command({ do: 'hide-word', question, word: 'kaffe', hidden: true });
  await expect.poll(() => words(page)).not.toContain('Kaffe');
  expect(await places(page)).toMatchObject(before);

  // One who comes late, or follows on a phone, sees what is right now.
  const late = await hallOf(meeting, PHONE);
  await expect.poll(() => words(late.page)).toEqual(await words(page));
  await meeting.command({ do: 'reveal', question, revealed: false });
  await page.locator('sk-poll-result').waitFor({ state: 'detached' });
  await late.page.locator('sk-poll-result').waitFor({ state: 'detached' });
  await Promise.all([hall.close(), late.close()]);
});

test('short answers, a choice and scales, live in the hall', async () => {
  const meeting = await stage.meeting({
    groups: [''],
    questions: [
      { prompt: 'Hva tar du med deg?', poll: poll('open') },
      {
        prompt: 'Hvor er dere?',
        poll: poll('choice', {
          options: [
            { id: 'a', text: 'Ikke begynt', help: '' },
            { id: 'b', text: 'I gang', help: '' },
          ],
        }),
      },
      {
        prompt: 'Hva mener du?',
        poll: poll('scales', { statements: [{ id: 's', text: 'Jeg ble hørt' }], low: 'uenig', high: 'enig' }),
      },
    ],
  });
  const [open, choice, scales] = meeting.questionIds as [string, string, string];
  const people = await answering(stage, meeting, 3);
  await openIn(meeting, open);
  const hall = await hallOf(meeting);
  const { page } = hall;
  await page.getByText('Svar på telefonen. Svarene vises her.').waitFor();
  await people[0]!.answer(open, said('open', 'At vi møttes'));
  await page.locator('.sk-wall').getByText('At vi møttes').waitFor();
  await people[1]!.answer(open, said('open', 'Pausene'));
  await page.locator('.sk-wall').getByText('Pausene').waitFor();

  await openIn(meeting, choice);
  await page.getByRole('heading', { name: 'Hvor er dere?', level: 1 }).waitFor();
  await people[0]!.answer(choice, { kind: 'choice', options: ['b'] });
  await people[1]!.answer(choice, { kind: 'choice', options: ['b'] });
  await people[2]!.answer(choice, { kind: 'choice', options: ['a'] });
  await page.getByRole('row', { name: /^I gang 2 67 %$/ }).waitFor();
  await people[2]!.withdraw(choice);
  await page.getByRole('row', { name: /^I gang 2 100 %$/ }).waitFor();

  await openIn(meeting, scales);
  await people[0]!.answer(scales, { kind: 'scales', values: { s: 4 } });
  await people[1]!.answer(scales, { kind: 'scales', values: { s: 5 } });
  await people[2]!.answer(scales, { kind: 'scales', values: { s: null } });
  await page.getByRole('row', { name: /^Jeg ble hørt 0 0 0 1 1 4,5 2 svar 1 vet ikke$/ }).waitFor();
  await meeting.command({ do: 'close', question: scales });
  await page.getByText('Lukket', { exact: true }).waitFor();
  expect(await page.locator('.sk-chart-turned .sk-scale-track .sk-scale-mark').count()).toBe(1);
  await hall.close();
});
