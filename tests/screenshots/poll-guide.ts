import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPoll, type Poll } from '@stikkord/domain';
import { page as paths } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { answering, said } from '../support/answering.ts';
import type { Stage } from '../support/stage.ts';
import { POLL_SCENES, type PollScene } from './poll-scenes.ts';
import { smallPng } from './small-png.ts';

const PHONE = { width: 360, height: 740 } as const;
const LAPTOP = { width: 1280, height: 800 } as const;
/** The hall's letters are made for large screens: the picture is taken small, to be read on a page. */
const HALL = { width: 1280, height: 720 } as const;
const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const PEOPLE = 24;

/** The guides' pictures of polls: on a phone, as its facilitator runs it, in the hall, and in the editor. */
export async function takePollGuide(stage: Stage, folder: string): Promise<void> {
  for (const scene of POLL_SCENES) await takeScene(stage, folder, scene);
}

async function takeScene(stage: Stage, folder: string, scene: PollScene): Promise<void> {
  const { language, title, words, evaluation, low, high, statements } = scene;
  const scales: Poll = {
    ...newPoll('scales'),
    kind: 'scales',
    statements: statements.map(([text], index) => ({ id: `s${index}`, text })),
    from: 1,
    to: 5,
    low,
    high,
    cantSay: true,
  };
  const meeting = await stage.meeting({
    title,
    language,
    groups: ['', ''],
    questions: [
      { prompt: words, poll: newPoll('keywords') },
      { prompt: evaluation, poll: scales },
    ],
  });
  const [cloud, scale] = meeting.questionIds as [string, string];
  const locale = LOCALES[language];
  const shoot = async (page: Page, name: string, of?: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const file = `guide-poll-${name}-${language}.png`;
    const picture = of === undefined ? page : page.locator(of).first();
    writeFileSync(join(folder, file), smallPng(await picture.screenshot()));
    console.log(file);
  };

  await meeting.command({ do: 'open', question: cloud, closesAt: null });
  const people = await answering(stage, meeting, PEOPLE);
  const all = scene.said.flatMap(([text, count]) => Array.from({ length: count }, () => text));
  for (const [index, person] of people.entries())
    await person.answer(cloud, said('keywords', ...new Set(all.filter((_, at) => at % PEOPLE === index).slice(0, 3))));
  const [phone, laptop, hall] = await Promise.all([
    stage.browser.person({ screen: PHONE, locale }),
    stage.browser.person({ screen: LAPTOP, locale }),
    stage.browser.person({ screen: HALL, locale }),
  ]);
  await hall.page.goto(meeting.projectorPath);
  await laptop.page.goto(meeting.runPath);
  await phone.page.goto(paths.polls(meeting.code));
  await phone.page.getByRole('textbox').first().fill(scene.typed);
  await phone.page.locator('.sk-poll-count').first().waitFor();
  await shoot(phone.page, 'phone');
  await hall.page.locator('sk-word-cloud').getByText(scene.said[0]![0]).first().waitFor();
  await shoot(hall.page, 'hall');
  await laptop.page.locator('sk-poll-result').getByText(scene.said[0]![0]).first().waitFor();
  await shoot(laptop.page, 'run');

  await meeting.command({ do: 'close', question: cloud });
  await meeting.command({ do: 'open', question: scale, closesAt: null });
  for (const [index, person] of people.entries())
    await person.answer(scale, {
      kind: 'scales',
      values: Object.fromEntries(statements.map(([, values], at) => [`s${at}`, values[index % values.length]!])),
    });
  await phone.page.getByText(statements[0]![0]).first().waitFor();
  await shoot(phone.page, 'phone-scales');
  await hall.page.locator('sk-scales-chart').getByText(statements[0]![0]).first().waitFor();
  await shoot(hall.page, 'hall-scales');

  const cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await laptop.context.addCookies(cookies);
  await laptop.page.goto(paths.meetingPlan(meeting.id));
  await laptop.page.locator('sk-plan-question').nth(1).waitFor();
  await laptop.page.evaluate(() =>
    document.querySelector<HTMLElement>('.sk-bar')?.style.setProperty('position', 'static'),
  );
  await shoot(laptop.page, 'editor', 'sk-plan-question >> nth=1');
  for (const person of [phone, laptop, hall]) await person.close();
}
