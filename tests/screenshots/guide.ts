import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillQuestion } from '../support/fill-question.ts';
import type { Stage } from '../support/stage.ts';
import { GUIDE_SCENES, type GuideScene } from './guide-scenes.ts';
import { takeOrganiserGuide } from './organiser-guide.ts';
import { smallPng } from './small-png.ts';

const SCREEN = { width: 1280, height: 800 } as const;
/** The hall's letters are made for large screens: the picture is taken small, to be read on a page. */
const HALL = { width: 1280, height: 720 } as const;

/** The pictures of the facilitator's and the organiser's guides, one set in each of its languages: a board that is sorted by hand while they are taken. */
export async function takeGuide(stage: Stage, folder: string): Promise<void> {
  for (const scene of GUIDE_SCENES) await takeScene(stage, folder, scene);
}

async function takeScene(stage: Stage, folder: string, scene: GuideScene): Promise<void> {
  const { language, title, prompt, written, themes, parked, selected, likely } = scene;
  const groups = written.map(() => '');
  const meeting = await stage.meeting({ title, language, groups, questions: [{ prompt }] });
  const [question] = meeting.questionIds as [string];
  await fillQuestion(stage, meeting, question, written);
  await meeting.command({ do: 'close', question });

  const person = await stage.browser.person({ screen: SCREEN });
  const { page } = person;
  const shoot = async (of: Page, name: string): Promise<void> => {
    await of.mouse.move(SCREEN.width / 2, 1);
    await of.waitForLoadState('networkidle');
    await of.locator('sk-save-state', { hasText: '…' }).waitFor({ state: 'detached' });
    await of.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const file = `guide-${name}-${language}.png`;
    writeFileSync(join(folder, file), smallPng(await of.screenshot()));
    console.log(file);
  };
  const said = (): Promise<string> => page.locator('.sk-themes-said').innerText();
  /** Does it, and waits until the board has said what was done. */
  const done = async (act: () => Promise<void>): Promise<void> => {
    const before = await said();
    await act();
    await page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('.sk-themes-said')!.innerText !== old,
      before,
    );
  };
  const select = async (texts: readonly string[]): Promise<void> => {
    for (const [index, text] of texts.entries()) {
      const card = page.locator('sk-board-card').filter({ hasText: text }).first();
      await card.click(index === 0 ? {} : { modifiers: ['Control'] });
    }
    await page.locator('sk-board-bar b').waitFor();
  };

  await page.goto(meeting.boardPath(question));
  await page.locator('sk-board-card').nth(10).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  for (const { name, points } of themes) {
    await select(points);
    await page.keyboard.press('n');
    await page.keyboard.type(name);
    await done(() => page.keyboard.press('Enter'));
  }
  await select(themes[0]!.points.slice(0, 2));
  await done(() => page.keyboard.press('d'));
  await select([parked]);
  await done(() => page.keyboard.press('p'));

  await select(selected);
  await shoot(page, 'board');
  await page.keyboard.press('Escape');
  await select([likely]);
  await page.keyboard.press('m');
  await page.locator('#sk-move-likely').waitFor();
  await shoot(page, 'move');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await page.locator('sk-draft').first().waitFor();
  await shoot(page, 'suggestions');
  await person.close();

  await meeting.command({ do: 'publish', question, follows: false, show: true });
  const hall = await stage.browser.person({ screen: HALL });
  await hall.page.goto(meeting.projectorPath);
  await hall.page.getByRole('heading', { level: 2 }).first().waitFor();
  await hall.page.evaluate(() => document.fonts.ready.then(() => {}));
  await shoot(hall.page, 'hall');
  await hall.close();
  await takeOrganiserGuide(stage, folder, scene, meeting);
}
