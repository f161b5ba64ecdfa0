import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanCommand } from '@stikkord/domain';
import { api, page as paths, type Signal } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { DayClock } from '../support/day-clock.ts';
import { write } from '../support/group-desk.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';
import { DAY_SCENES, type DayScene } from './day-scenes.ts';
import { smallPng } from './small-png.ts';

const PHONE = { width: 360, height: 740 } as const;
const LAPTOP = { width: 1280, height: 800 } as const;
/** The hall's letters are made for large screens: the picture is taken small, to be read on a page. */
const HALL = { width: 1280, height: 720 } as const;
const LOCALES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const MINUTE = 60_000;
const GROUPS = 6;
/** Of the table: the one that is on. */
const WORK = 2;

/** The guides' pictures of a day: a pasted agenda, and its group work as facilitators, the hall and a group see it. On a server whose clock is at nine in Oslo. */
export async function takeDayGuide(folder: string): Promise<void> {
  for (const scene of DAY_SCENES) {
    const clock = new DayClock(Date.UTC(2030, 4, 14, 7));
    const stage = await openStage({ clock });
    try {
      await takeScene(stage, clock, folder, scene);
    } finally {
      await stage.close();
    }
  }
}

async function takeScene(stage: Stage, clock: DayClock, folder: string, scene: DayScene): Promise<void> {
  const { language, title, prompt, table } = scene;
  const groups = Array.from({ length: GROUPS }, () => '');
  const meeting = await stage.meeting({ title, language, groups, questions: [{ prompt }] });
  const locale = LOCALES[language];
  const shoot = async (page: Page, name: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready.then(() => {}));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const file = `guide-day-${name}-${language}.png`;
    writeFileSync(join(folder, file), smallPng(await page.screenshot()));
    console.log(file);
  };

  const empty = await stage.meeting({ title, language, groups, questions: [] });
  const organiser = await stage.browser.person({ screen: LAPTOP, locale });
  const cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value, url: stage.url }));
  await organiser.context.addCookies(cookies);
  await paste(organiser.page, empty, scene);
  await shoot(organiser.page, 'paste');
  await organiser.close();

  await plan(stage, meeting, scene);
  const rows = table.map((_, index) => rowId(meeting, index));
  const parts = { questions: true, material: true, clock: true, stage: true };
  await clock.pass(4 * MINUTE);
  for (const [index, minutes] of [10, 16, 0].entries()) {
    const from = index === 0 ? null : rows[index - 1]!;
    await meeting.command({ do: 'start-row', agendaItem: rows[index]!, from, parts, closes: index === WORK });
    await clock.pass(minutes * MINUTE);
  }

  const people = await Promise.all(
    scene.written.map(async (points, index) => {
      const person = await stage.browser.person({ screen: PHONE, locale, touch: true });
      await person.page.goto(meeting.groupPath(index + 1));
      await write(person.page, points.join('\n'));
      await person.page.locator('sk-save-state').first().waitFor();
      return person;
    }),
  );
  await clock.pass(4 * MINUTE);
  await signal(stage, meeting, 2, { done: { question: meeting.questionIds[0]!, done: true } });
  await signal(stage, meeting, 1, { hand: true });
  const phone = people[0]!.page;
  await write(phone, `\n${scene.typed}`);
  // What comes while one writes lies over the question.
  await phone.evaluate(() => (document.activeElement as HTMLElement).blur());
  await meeting.command({ do: 'tell', id: `told-${language}`, text: scene.message, groups: null });
  await phone.getByText(scene.message).waitFor();

  const [run, hall] = await Promise.all([
    stage.browser.person({ screen: LAPTOP, locale }),
    stage.browser.person({ screen: HALL, locale }),
  ]);
  await run.page.goto(paths.groups(meeting.facilitatorKey));
  await run.page.locator('.sk-tile').first().click();
  await run.page.locator('sk-group-panel').getByText(scene.typed).waitFor();
  await shoot(run.page, 'groups');
  await run.page.goto(meeting.runPath);
  await run.page.locator('.sk-run-now-row').waitFor();
  await run.page.getByRole('timer').first().waitFor();
  await shoot(run.page, 'run');
  await shoot(phone, 'phone');
  await meeting.command({ do: 'show', stage: { view: 'agenda' } });
  await hall.page.goto(meeting.projectorPath);
  await hall.page.getByText(table[WORK]![1]).first().waitFor();
  await shoot(hall.page, 'hall');
  for (const person of [...people, run, hall]) await person.close();
}

function rowId(meeting: PlayedMeeting, index: number): string {
  return `row-${meeting.id}-${index}`;
}

async function paste(page: Page, { id }: PlayedMeeting, { head, table }: DayScene): Promise<void> {
  await page.goto(paths.meetingPlan(id));
  await page.locator('sk-plan-agenda button').last().click();
  const field = page.locator('dialog textarea');
  await field.waitFor();
  const text = [head, ...table].map((cells) => cells.join('\t')).join('\n');
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.locator('dialog table').waitFor();
}

async function plan(stage: Stage, meeting: PlayedMeeting, { table, material, facts }: DayScene): Promise<void> {
  const [question] = meeting.questionIds as [string];
  const commands: PlanCommand[] = [
    { do: 'set-meeting', fields: { zone: 'Europe/Oslo' } },
    ...table.map(([start, what, how, who], index): PlanCommand => ({
      do: 'add',
      kind: 'agenda',
      id: rowId(meeting, index),
      before: null,
      fields: { start: index === 0 ? start : '', minutes: minutesOf(table, index), what, how, who },
    })),
    { do: 'set', kind: 'question', id: question, fields: { agendaItem: rowId(meeting, WORK) } },
    {
      do: 'add',
      kind: 'material',
      id: `facts-${meeting.id}`,
      before: null,
      fields: {
        title: material,
        question,
        content: { kind: 'text', text: facts.map((text) => ({ kind: 'paragraph', runs: [{ text }] })) },
      },
    },
  ];
  const { status, text } = await stage.house.organiser.post(api.plan(meeting.id), { commands });
  if (status >= 300) throw new Error(text);
}

/** Until the next row begins; the last takes five. */
function minutesOf(table: DayScene['table'], index: number): number {
  const [from, to] = [table[index]![0], table[index + 1]?.[0]].map((start) => {
    const [hour, minute] = (start ?? '0:0').split(':').map(Number) as [number, number];
    return hour * 60 + minute;
  }) as [number, number];
  return to > from ? to - from : 5;
}

/** A group says something beside its text, without a page. */
async function signal(stage: Stage, meeting: PlayedMeeting, index: number, said: Signal): Promise<void> {
  const person = stage.house.browser();
  await person.post(api.join, { code: meeting.code });
  await person.post(api.group(meeting.id), { group: meeting.plan.groups[index]!.id });
  const { status, text } = await person.post(api.signal(meeting.id), said);
  if (status >= 300) throw new Error(text);
}
