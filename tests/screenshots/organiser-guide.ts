import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardCommand } from '@stikkord/domain';
import { api, page as paths, type OutcomeAnswer, type SeriesAnswer, type SeriesPlanAnswer } from '@stikkord/protocol';
import { fillQuestion } from '../support/fill-question.ts';
import { sortBoard } from '../support/sort-board.ts';
import type { PlayedMeeting, Stage } from '../support/stage.ts';
import type { Page } from 'playwright-core';
import type { GuideScene } from './guide-scenes.ts';
import { smallPng } from './small-png.ts';

const SCREEN = { width: 1280, height: 800 } as const;
/** Around a part of a page, in px. */
const AIR = 24;
const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** The organiser's guide and presenting: what a guide's meeting led to, and the one after it. Its question has been published. */
export async function takeOrganiserGuide(
  stage: Stage,
  folder: string,
  scene: GuideScene,
  meeting: PlayedMeeting,
): Promise<void> {
  const { language } = scene;
  const [question] = meeting.questionIds as [string];
  const { organiser } = stage.house;
  const { body: outcome } = await organiser.get<OutcomeAnswer>(api.outcome(meeting.id));
  const themes = outcome.boards[0]!.themes;
  await organiser.post(api.followUps(meeting.id), {
    commands: scene.followUps.map(({ theme, ...fields }, index) => ({
      do: 'add',
      id: `up-${language}-${index}`,
      question,
      target: { kind: 'theme', theme: themes[theme]!.id },
      before: null,
      fields,
    })),
  });

  const person = await stage.browser.person({ screen: SCREEN, locale: LOCALES[language] });
  const cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await person.context.addCookies(cookies);
  const { page } = person;
  const shoot = async (name: string, of?: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const file = `guide-${name}-${language}.png`;
    writeFileSync(join(folder, file), smallPng(of === undefined ? await page.screenshot() : await part(page, of)));
    console.log(file);
  };

  const slide = `theme/${themes[0]!.id}` as const;
  const to = { slide, page: 0, shown: null } as const;
  await meeting.command({ do: 'present', question, place: 1, from: null, to });
  await page.goto(paths.present(meeting.facilitatorKey, question));
  await page.locator('.sk-slide-line').nth(2).waitFor();
  await shoot('present');

  await page.goto(paths.after(meeting.id));
  await page.locator('.sk-outcome-row').nth(2).waitFor();
  await shoot('files', 'section[aria-labelledby=sk-after-files]');
  await shoot('follow-up', 'section[aria-labelledby=sk-after-follow-up]');

  await page.goto(paths.series(await series(stage, scene, meeting, themes)));
  await page.locator('.sk-theme-bar').nth(2).waitFor();
  await shoot('plan', 'section[aria-labelledby=sk-series-plan]');
  await shoot('themes', 'section[aria-labelledby=sk-series-themes]');
  await person.close();
}

/** A part of the page with some air around it, without the bar that stays on top. */
async function part(page: Page, of: string): Promise<Uint8Array> {
  await page.evaluate(() => document.querySelector<HTMLElement>('.sk-bar')!.style.setProperty('position', 'static'));
  const { x, y, width, height } = (await page.locator(of).boundingBox())!;
  const clip = { x: x - AIR, y: y + 1, width: width + 2 * AIR, height: height + AIR };
  return page.screenshot({ fullPage: true, clip });
}

async function series(
  stage: Stage,
  { language, seriesTitle, activities, nextTitle, nextPrompt, nextWritten, nextThemes }: GuideScene,
  meeting: PlayedMeeting,
  themes: OutcomeAnswer['boards'][number]['themes'],
): Promise<SeriesAnswer['series']['id']> {
  const { organiser } = stage.house;
  const { body } = await organiser.post<SeriesPlanAnswer>(api.allSeries, { title: seriesTitle });
  await organiser.post(api.oneSeries(body.id), {
    commands: activities.map((fields, index) => ({ do: 'add', id: `act-${language}-${index}`, before: null, fields })),
  });
  await organiser.ask('PUT', api.meetingSeries(meeting.id), JSON.stringify({ series: body.id }));
  const groups = nextWritten.map(() => '');
  const next = await stage.meeting({ title: nextTitle, language, groups, questions: [{ prompt: nextPrompt }] });
  await organiser.post(api.plan(next.id), { commands: [{ do: 'set-meeting', fields: { date: '2030-06-18' } }] });
  await organiser.ask('PUT', api.meetingSeries(next.id), JSON.stringify({ series: body.id }));
  const [question] = next.questionIds as [string];
  await fillQuestion(stage, next, question, nextWritten);
  const [before] = meeting.questionIds as [string];
  await sortBoard(stage, next, question, nextWritten, (idsOf) =>
    nextThemes.flatMap(({ from, title, points }, index): BoardCommand[] => [
      {
        do: 'add-theme',
        id: `next-${index}`,
        title,
        parent: null,
        before: null,
        ...(from !== undefined && { lineage: `${before}/${themes[from]!.id}` }),
      },
      { do: 'place', points: idsOf(...points), theme: `next-${index}`, before: null },
    ]),
  );
  return body.id;
}
