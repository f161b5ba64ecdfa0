import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillQuestion } from '../support/fill-question.ts';
import { openStage, type Stage } from '../support/stage.ts';

const PROMPT = 'Hva hører vi?';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What a screen reader is told of the element that has the focus. */
async function focused(page: Page): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const has = (node: (typeof nodes)[number], name: string): unknown =>
    node.properties?.find((property) => property.name === name)?.value.value;
  const node = nodes.filter((each) => has(each, 'focused') === true && each.role?.value !== 'RootWebArea').at(-1);
  if (!node) return '';
  const states = (['selected', 'expanded'] as const).filter((state) => has(node, state) === true);
  return [node.role?.value, node.name?.value, node.description?.value, ...states].filter(Boolean).join(', ');
}

/** `3 av 200`, of the point that has the focus. */
const place = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.ariaPosInSet} av ${document.activeElement?.ariaSetSize}`);

test('a screen reader is told name, place and state of what has the focus, what acts did, and no keystroke of a group', async () => {
  const meeting = await stage.meeting({ groups: ['', '', '', ''], questions: [{ prompt: PROMPT }] });
  const [question] = meeting.questionIds as [string];
  const groups = await fillQuestion(
    stage,
    meeting,
    question,
    Array.from({ length: 4 }, (_, group) => Array.from({ length: 50 }, (_, at) => `Tanke ${group * 50 + at + 1}`)),
  );
  const person = await stage.browser.person();
  const { page } = person;
  await page.goto(meeting.boardPath(question));
  await page.getByRole('heading', { name: 'Usortert 200' }).waitFor();
  await page.getByRole('option', { name: /^Tanke 1 / }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('option, Tanke 3 Gruppe 1');
  expect(await place(page)).toBe('3 av 200');
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe('option, Tanke 200 Gruppe 4');
  expect(await place(page)).toBe('200 av 200');
  expect(await page.locator('[aria-posinset]').count()).toBe(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect.poll(() => focused(page)).toBe('option, Tanke 1 Gruppe 1, selected');

  // From a new theme, by the menu, to a sub-theme.
  await page.keyboard.press('n');
  await page.keyboard.type('Ro');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('option, Tanke 2 Gruppe 1');
  expect(await place(page)).toBe('1 av 199');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toBe('button, 1 Ro, 1 stikkord fra 1 gruppe');
  await page.keyboard.press('Shift+N');
  await page.keyboard.type('Stillhet');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('button, 1.1 Stillhet, 0 stikkord');
  await page.getByRole('option', { name: /^Tanke 2 / }).focus();
  await page.keyboard.press('m');
  const field = page.getByRole('combobox', { name: 'Tema: nummer, navn eller et nytt navn' });
  await field.waitFor();
  await expect.poll(() => focused(page)).toContain('Tema: nummer, navn eller et nytt navn, expanded');
  await page.keyboard.type('still');
  const active = await field.getAttribute('aria-activedescendant');
  expect((await page.locator(`#${active}`).textContent())?.replace(/\s+/g, ' ').trim()).toBe('1.1 Stillhet Ro');
  await page.keyboard.press('Enter');
  const region = page.locator('.sk-themes-said');
  await region.filter({ hasText: '1 stikkord til «Stillhet»' }).waitFor();
  expect(await region.getAttribute('role')).toBe('status');

  // Groups write, change and go on: what is seen follows, and nothing is said.
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const look = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const live = element?.closest('[role="status"], [role="alert"], [aria-live]');
        if (live) heard.push(live.textContent ?? '');
      }
    });
    look.observe(document, { subtree: true, childList: true, characterData: true });
  });
  await Promise.all([groups[0]!.change(0, 'Tanke 1, og mer'), groups[3]!.add('Nytt'), groups[3]!.change(3, 'Endret')]);
  await page.getByRole('option', { name: /^Tanke 1, og mer.*endret/ }).waitFor();
  await page.getByRole('button', { name: '1 nytt' }).waitFor();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.getByRole('option', { name: /^Tanke 1, og mer/ }).focus();
  await expect
    .poll(() => focused(page))
    .toMatch(/^option, Tanke 1, og mer Gruppe 1 endret.*, Da det ble sortert: «Tanke 1»/);
  await person.close();
});
