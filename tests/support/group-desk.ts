import type { Page } from 'playwright-core';
import type { PlayedMeeting, Stage } from './stage.ts';

/** A meeting whose questions are open, and what a person does and sees at a group's page. */
export async function openMeeting(stage: Stage, prompts: readonly string[]): Promise<PlayedMeeting> {
  const meeting = await stage.meeting({ groups: ['', ''], questions: prompts.map((prompt) => ({ prompt })) });
  for (const question of meeting.questionIds) await meeting.command({ do: 'open', question, closesAt: null });
  return meeting;
}

/** Types at the end of the last point that has a text, or in the first one. */
export async function write(page: Page, text: string): Promise<void> {
  const points = page.locator('.sk-editor-point');
  const filled = points.filter({ hasText: /\S/ });
  await points.first().waitFor();
  await ((await filled.count()) > 0 ? filled : points).last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Waits for the word in the page's bar. */
export function word(page: Page, said: string): Promise<void> {
  return page.locator('.sk-bar .sk-save-state').getByText(said, { exact: true }).waitFor();
}

/** What the group has written, as it is shown. */
export function written(page: Page): Promise<string> {
  return page.locator('.sk-editor-point').evaluateAll((rows) =>
    rows
      .map((row) => row.textContent ?? '')
      .filter((text) => text.trim() !== '')
      .join('\n'),
  );
}

/** Waits until the pages are kept on the device, and the worker answers for them. */
export async function shellKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller) return;
    await new Promise((resolve) => serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });
}
