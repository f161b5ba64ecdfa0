import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva vil vi ta med oss videre?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Presses Tab until what has the focus is called `name`, as a person does who looks for it. */
async function tabTo(page: Page, name: string | RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const { width, height } = element.getBoundingClientRect();
      const label =
        element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '';
      const labels =
        'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((each) => each.textContent) : [];
      return { name: [label, ...labels].join(' ').replace(/\s+/g, ' ').trim(), shown: width > 0 && height > 0 };
    });
    if (!focused) continue;
    expect(focused.shown, `focus on something unseen: ${focused.name}`).toBe(true);
    if (typeof name === 'string' ? focused.name.includes(name) : name.test(focused.name)) return;
    passed.push(focused.name);
  }
  throw new Error(`Tab never came to ${String(name)}, only to: ${passed.join(' | ')}`);
}

test('the whole way by keyboard alone: join, write, open, sort, show', async () => {
  const meeting = await stage.meeting({ groups: ['', ''], questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  const facilitator = await stage.browser.person({ screen: LAPTOP });
  const run = facilitator.page;
  await run.goto(meeting.runPath);
  await run.getByRole('button', { name: 'Åpne spørsmålet' }).waitFor();

  // The facilitator opens the question; it asks, with the focus on yes.
  await tabTo(run, 'Åpne spørsmålet');
  await run.keyboard.press('Enter');
  await run.locator('.sk-ask-yes:focus').waitFor();
  await run.keyboard.press('Enter');
  await run.getByRole('button', { name: 'Lukk spørsmålet' }).waitFor();

  // A participant types the code, chooses the group, and writes.
  const participant = await stage.browser.person({ screen: PHONE });
  const group = participant.page;
  await group.goto('/');
  await group.getByRole('textbox').waitFor();
  if (!(await group.evaluate(() => document.activeElement instanceof HTMLInputElement))) await tabTo(group, /Kode/);
  await group.keyboard.type(meeting.code);
  await group.getByRole('heading', { name: /Hvilken\s+gruppe/ }).waitFor();
  await tabTo(group, /Gruppe 2/);
  await group.keyboard.press('Enter');
  await group.getByRole('textbox', { name: PROMPT }).waitFor();
  await tabTo(group, PROMPT);
  for (const point of ['Åpne dører', 'Korte møter', 'Felles kaffe']) {
    await group.keyboard.type(point);
    await group.keyboard.press('Enter');
  }
  await group.keyboard.press('ArrowUp');
  await group.keyboard.press('Alt+ArrowUp');
  await group.getByText('Lagret', { exact: true }).first().waitFor();
  // Tab indents for one who writes, and after Escape it goes on.
  await group.keyboard.press('Escape');
  await tabTo(group, 'Vi er ferdige');
  await group.keyboard.press('Space');
  await group.getByRole('button', { name: 'Vi er ferdige', pressed: true }).waitFor();

  // The facilitator sorts: a theme of two, one by menu, one parked, undo, redo.
  await tabTo(run, 'Sorter på tavla');
  await run.keyboard.press('Enter');
  await run.waitForURL(`**${meeting.boardPath(question)}`);
  const tray = run.getByRole('listbox', { name: 'Usorterte stikkord' });
  await tray.getByRole('option').nth(2).waitFor();
  expect(await tray.getByRole('option').allTextContents()).toEqual([
    expect.stringContaining('Åpne dører'),
    expect.stringContaining('Felles kaffe'),
    expect.stringContaining('Korte møter'),
  ]);
  await tabTo(run, /Åpne dører/);
  await run.keyboard.press('Space');
  await run.keyboard.press('ArrowDown');
  await run.keyboard.press('Space');
  await run.keyboard.press('n');
  await run.keyboard.type('Trivsel');
  await run.keyboard.press('Enter');
  await run.getByRole('listbox', { name: 'Stikkord i Trivsel' }).getByRole('option').nth(1).waitFor();
  // The focus stands on the next point.
  await run.keyboard.press('p');
  await run.getByRole('heading', { name: 'Parkert 1' }).waitFor();
  await run.keyboard.press('Control+z');
  await run.getByRole('heading', { name: 'Usortert 1' }).waitFor();
  await tabTo(run, /Korte møter/);
  await run.keyboard.press('m');
  await run.keyboard.type('triv');
  await run.keyboard.press('Enter');
  await run.getByRole('listbox', { name: 'Stikkord i Trivsel' }).getByRole('option').nth(2).waitFor();

  // The hall is shown the summary.
  await tabTo(run, 'Til gjennomføringen', true);
  await run.keyboard.press('Enter');
  await run.getByRole('heading', { name: 'Salen ser' }).waitFor();
  await tabTo(run, /Vis for salen: Oppsummering/);
  await run.keyboard.press('Enter');
  await run.locator('.sk-ask-yes:focus').waitFor();
  await run.keyboard.press('Enter');
  const hall = await stage.browser.person();
  await hall.page.goto(meeting.projectorPath);
  await hall.page.getByRole('heading', { name: /Trivsel/ }).waitFor();
  await Promise.all([facilitator, participant, hall].map((person) => person.close()));
});
