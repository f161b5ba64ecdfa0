import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, PHONE } from '../support/browser.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva trenger vi mer av?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const tray = (page: Page): Locator => page.getByRole('listbox', { name: 'Usorterte stikkord' });
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Med de valgte stikkordene' });

test('the whole way by touch on phones of 360 px: join, write, open, sort, show', async () => {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  const phone = { screen: PHONE, touch: true };
  const [leader, anna, boris] = await Promise.all([1, 2, 3].map(() => stage.browser.person(phone)));
  const [run, group, other] = [leader!.page, anna!.page, boris!.page];

  await run.goto(meeting.runPath);
  await run.getByRole('button', { name: 'Åpne spørsmålet' }).tap();
  await run.locator('.sk-ask-yes').tap();
  await run.getByRole('button', { name: 'Lukk spørsmålet' }).waitFor();
  await expectNoSidewaysScroll(run, 'running on a phone');
  await expectAccessible(run, 'running on a phone');

  await group.goto(`/m/${meeting.code}`);
  await group.getByRole('link', { name: /Gruppe 1/ }).tap();
  await group.locator('.sk-editor-point').last().tap();
  await group.keyboard.type('Faste dager');
  await group.keyboard.press('Enter');
  await group.keyboard.type('Rolige lokaler');
  await other.goto(meeting.groupPath(2));
  await other.locator('.sk-editor-point').last().tap();
  await other.keyboard.type('Mer tid');
  await other.getByText('Lagret', { exact: true }).first().waitFor();

  // A point is moved by its handle, no dragging.
  await group.getByText('Rolige lokaler').tap();
  await group.getByRole('button', { name: 'Flytt, rykk inn eller slett stikkordet' }).tap();
  await group.getByRole('button', { name: 'Flytt opp' }).tap();
  expect((await group.locator('.sk-editor-point').allTextContents()).slice(0, 2)).toEqual([
    'Rolige lokaler',
    'Faste dager',
  ]);

  // A deleted point is told of where it is seen, and comes back with one press.
  await group.getByRole('button', { name: 'Slett', exact: true }).tap();
  await group.getByText('Stikkordet er slettet.').waitFor();
  expect((await group.locator('.sk-editor-point').allTextContents())[0]).toBe('Faste dager');
  await expectAccessible(group, 'a point just deleted on a phone');
  await group.getByRole('button', { name: 'Angre' }).tap();
  await group.getByText('Rolige lokaler').waitFor();
  await group.getByText('Stikkordet er slettet.').waitFor({ state: 'detached' });

  await run.getByRole('link', { name: 'Sorter på tavla' }).first().tap();
  await tray(run).getByRole('option').nth(2).waitFor();
  await tray(run).getByRole('option', { name: 'Rolige lokaler' }).tap();
  await bar(run)
    .getByRole('button', { name: /Nytt tema/ })
    .tap();
  await run.getByRole('textbox', { name: 'Navn på temaet' }).fill('Rammer');
  await run.getByRole('button', { name: 'Lag temaet' }).tap();
  const theme = run.getByRole('listbox', { name: 'Stikkord i Rammer' });
  await theme.getByRole('option', { name: 'Rolige lokaler' }).waitFor();
  await tray(run).getByRole('option', { name: 'Faste dager' }).tap();
  await bar(run)
    .getByRole('button', { name: /Flytt til tema/ })
    .tap();
  await run.getByRole('option', { name: /Rammer/ }).tap();
  await theme.getByRole('option', { name: 'Faste dager' }).waitFor();
  await expectNoSidewaysScroll(run, 'the board on a phone');
  await expectAccessible(run, 'the board on a phone');

  await run.getByRole('link', { name: 'Til gjennomføringen' }).tap();
  await run.getByRole('button', { name: /Vis for salen: Oppsummering/ }).tap();
  await run.locator('.sk-ask-yes').tap();
  const hall = await stage.browser.person();
  await hall.page.goto(meeting.projectorPath);
  await hall.page.getByRole('heading', { name: /Rammer/ }).waitFor();
  await Promise.all([leader!, anna!, boris!, hall].map((person) => person.close()));
});
