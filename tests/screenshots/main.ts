/** Writes the pictures of every page, at the widths the product is made for, to docs/screenshots. `pnpm screenshots`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { furnish } from '../support/furnish.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
  /** Puts the meeting in the state that the page is to be seen in. */
  readonly before?: () => Promise<void>;
}

const heading = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

function pictures(meeting: PlayedMeeting): Picture[] {
  const [question] = meeting.questionIds as [string];
  const show = (stage: Parameters<typeof meeting.command>[0]) => (): Promise<void> => meeting.command(stage);
  return [
    { name: 'join', path: '/', ready: (page) => page.getByRole('textbox').waitFor() },
    { name: 'choose-group', path: `/m/${meeting.code}`, ready: heading },
    { name: 'group', path: meeting.groupPath(1), ready: (page) => page.locator('.sk-editor-point').nth(2).waitFor() },
    { name: 'run', path: meeting.runPath, ready: (page) => page.locator('sk-run-groups button').first().waitFor() },
    {
      name: 'board',
      path: meeting.boardPath(question),
      ready: (page) => page.locator('sk-board-card').nth(4).waitFor(),
    },
    {
      name: 'hall-join',
      path: meeting.projectorPath,
      ready: heading,
      before: show({ do: 'show', stage: { view: 'join' } }),
    },
    {
      name: 'hall-agenda',
      path: meeting.projectorPath,
      ready: heading,
      before: show({ do: 'show', stage: { view: 'agenda' } }),
    },
    {
      name: 'hall-question',
      path: meeting.projectorPath,
      ready: heading,
      before: show({ do: 'show', stage: { view: 'question', question } }),
    },
    {
      name: 'hall-summary',
      path: meeting.projectorPath,
      ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
      before: show({ do: 'show', stage: { view: 'summary', question } }),
    },
    { name: 'meetings', path: '/organiser', ready: (page) => page.getByRole('table').waitFor() },
    { name: 'plan', path: `/organiser/${meeting.id}`, ready: (page) => page.getByRole('textbox').nth(4).waitFor() },
    { name: 'not-found', path: '/ingen/her', ready: heading },
  ];
}

async function take(stage: Stage, { name, path, ready, before }: Picture): Promise<void> {
  await before?.();
  for (const screen of SCREENS) {
    for (const scheme of ['light', 'dark'] as const) {
      const person = await stage.browser.person({ screen, scheme });
      const cookies = [...stage.house.organiser.cookies].map(([cookie, value]) => ({
        name: cookie,
        value,
        url: stage.url,
      }));
      await person.context.addCookies(cookies);
      await person.page.goto(path);
      await ready(person.page);
      await person.page.evaluate(() => document.fonts.ready.then(() => {}));
      // What the feed brings last has come when nothing has been asked for and drawn twice.
      await person.page.waitForLoadState('networkidle');
      await person.page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const file = `${name}-${screen.width}${scheme === 'dark' ? '-dark' : ''}.png`;
      await person.page.screenshot({
        path: join(FOLDER, file),
        fullPage: screen.width < 1920 && !name.startsWith('hall') && name !== 'board',
      });
      await person.close();
      console.log(file);
    }
  }
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const stage = await openStage();
try {
  const meeting = await furnish(stage);
  for (const picture of pictures(meeting)) await take(stage, picture);
} finally {
  await stage.close();
}
