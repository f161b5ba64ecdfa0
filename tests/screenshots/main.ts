/**
 * Writes the pictures of every page, at the widths the product is made for, to docs/screenshots. `npm run screenshots`; with names
 * behind it (`-- run board guide`) those alone.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PointsBinding } from '@stikkord/documents';
import { api, documentName, historyApi, page as paths, type HistoryAnswer } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { furnish } from '../support/furnish.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';
import { writeDocument } from '../support/written-document.ts';
import { takeDayGuide } from './day-guide.ts';
import { takeExports } from './exports.ts';
import { takeGuide } from './guide.ts';
import { takePollGuide } from './poll-guide.ts';
import { carryOver, seriesScene, type SeriesScene } from './series-scene.ts';
import { smallPng } from './small-png.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const SCREENS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** Pages with something that stays at an edge of the screen: in a picture of the whole page it would stand in its midst. */
const ONE_SCREEN = ['hall', 'board', 'history', 'present', 'group-last-time'];

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly ready: (page: Page) => Promise<void>;
  /** Puts the meeting in the state that the page is to be seen in. */
  readonly before?: () => Promise<void>;
}

const heading = (page: Page): Promise<void> => page.getByRole('heading', { level: 1 }).waitFor();

function pictures(stage: Stage, meeting: PlayedMeeting): Picture[] {
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
    {
      name: 'group-themes',
      path: meeting.groupPath(1),
      ready: async (page) => {
        await page.getByRole('button', { name: 'Se temaene' }).click();
        await page.getByText('fra dere').first().waitFor();
      },
    },
    {
      name: 'board-shown',
      path: meeting.boardPath(question),
      ready: async (page) => {
        await page.locator('sk-publish-menu button').first().click();
        await page.locator('sk-publishing').waitFor();
      },
    },
    { name: 'meetings', path: '/organiser', ready: (page) => page.getByRole('table').waitFor() },
    { name: 'plan', path: `/organiser/${meeting.id}`, ready: (page) => page.getByRole('textbox').nth(4).waitFor() },
    { name: 'not-found', path: '/ingen/her', ready: heading },
    {
      name: 'history',
      path: meeting.groupPath(1),
      ready: async (page) => {
        await page.getByRole('button', { name: 'Historikk' }).click();
        await page.locator('.sk-change').first().waitFor();
      },
      before: () => rewrite(stage, meeting),
    },
  ];
}

/** What comes after the meeting. These stand last: the meeting is shown as it was before them in those above. */
function laterPictures(stage: Stage, meeting: PlayedMeeting, { next, series, publicPath }: SeriesScene): Picture[] {
  const [question] = meeting.questionIds as [string];
  const slide = { question, place: 2, from: null, to: { slide: 'theme/theme-0', page: 0, shown: null } } as const;
  const present = (): Promise<void> => meeting.command({ do: 'present', ...slide });
  const onSlide = (page: Page): Promise<void> => page.locator('.sk-slide-line').nth(2).waitFor();
  return [
    { name: 'present', path: paths.present(meeting.facilitatorKey, question), ready: onSlide, before: present },
    { name: 'hall-slide', path: meeting.projectorPath, ready: onSlide, before: present },
    {
      name: 'after',
      path: paths.after(meeting.id),
      ready: (page) => page.locator('.sk-outcome-row').nth(2).waitFor(),
    },
    { name: 'public', path: publicPath, ready: heading },
    {
      name: 'receipt',
      path: meeting.groupPath(3),
      ready: async (page) => {
        await page.getByRole('button', { name: 'Se temaene' }).click();
        const link = page.getByRole('link', { name: 'Kvittering til gruppen' });
        await page.goto((await link.getAttribute('href'))!);
        await page.locator('.sk-receipt-point').nth(3).waitFor();
      },
    },
    {
      name: 'group-last-time',
      path: next.groupPath(1),
      ready: (page) => page.getByText('Rutene er gått gjennom med sonene.').waitFor(),
    },
    {
      name: 'hall-last-time',
      path: next.projectorPath,
      ready: (page) => page.getByText('Bilene byttes til høsten.').waitFor(),
      before: () => next.command({ do: 'show', stage: { view: 'last-time' } }),
    },
    {
      name: 'series',
      path: paths.series(series),
      ready: (page) => page.locator('.sk-theme-bar').nth(2).waitFor(),
      before: () => carryOver(stage, meeting, next),
    },
  ];
}

/** Has the first group's answer kept, changed, and kept again. */
async function rewrite({ url, house }: Stage, meeting: PlayedMeeting): Promise<void> {
  const [question] = meeting.questionIds as [string];
  const group = meeting.plan.groups[0]!.id;
  const document = documentName({ kind: 'response', question, group });
  const keep = async (versions: number): Promise<void> => {
    await meeting.command({ do: 'close', question });
    const path = `${historyApi.history(meeting.id, document)}?as=facilitator`;
    for (let count = 0; count !== versions;)
      count = (await house.organiser.get<HistoryAnswer>(path)).body.versions.length;
    await meeting.command({ do: 'open', question, closesAt: null });
  };
  await keep(1);
  const participant = house.browser();
  await participant.post(api.join, { code: meeting.code });
  await participant.post(api.group(meeting.id), { group });
  const place = { url, cookie: participant.cookieHeader, meeting: meeting.id, document, as: 'participant' } as const;
  await writeDocument(place, (doc) => {
    const binding = new PointsBinding({ doc, section: `${question}-s0`, newKey: () => 'unused' });
    const [first, second] = binding.points;
    binding.edit([
      { do: 'write', key: first!.key, from: 0, to: 0, text: 'Flere ' },
      { do: 'remove', keys: [second!.key] },
      { do: 'insert', after: first!.key, points: [{ key: 'added', text: 'Én liste per sone' }] },
    ]);
    binding.destroy();
  });
  await keep(2);
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
      const isWhole = screen.width < 1920 && !ONE_SCREEN.some((beginning) => name.startsWith(beginning));
      writeFileSync(join(FOLDER, file), smallPng(await person.page.screenshot({ fullPage: isWhole })));
      await person.close();
      console.log(file);
    }
  }
}

const names = process.argv.slice(2);
const wanted = (name: string): boolean => names.length === 0 || names.includes(name);
if (names.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const stage = await openStage();
try {
  const meeting = await furnish(stage);
  for (const picture of pictures(stage, meeting)) if (wanted(picture.name)) await take(stage, picture);
  const scene = await seriesScene(stage, meeting);
  for (const picture of laterPictures(stage, meeting, scene)) if (wanted(picture.name)) await take(stage, picture);
  if (wanted('guide')) await takeGuide(stage, FOLDER);
  if (wanted('poll-guide')) await takePollGuide(stage, FOLDER);
  if (wanted('day-guide')) await takeDayGuide(FOLDER);
  if (wanted('exports')) await takeExports();
} finally {
  await stage.close();
}
