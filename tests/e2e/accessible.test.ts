import type { Language } from '@stikkord/domain';
import { page as pages } from '@stikkord/protocol';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, HALL, LAPTOP, PHONE } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';
import { furnish } from '../support/furnish.ts';
import { lookBack } from '../support/look-back.ts';

let stage: Stage;
let meeting: PlayedMeeting;
let series: string;
let cookies: { name: string; value: string }[];

beforeAll(async () => {
  stage = await openStage();
  meeting = await furnish(stage);
  series = await lookBack(stage, meeting);
  cookies = [...stage.house.organiser.cookies].map(([name, value]) => ({ name, value }));
});
afterAll(() => stage.close());

const PAGES: readonly {
  name: string;
  path: (of: PlayedMeeting) => string;
  ready: (page: Page) => Promise<void>;
  screen: { width: number; height: number };
}[] = [
  { name: 'join', path: () => '/', ready: (page) => page.getByRole('textbox').waitFor(), screen: PHONE },
  {
    name: 'choosing a group',
    path: (of) => `/m/${of.code}`,
    ready: (page) => page.getByRole('link', { name: /1/ }).first().waitFor(),
    screen: PHONE,
  },
  {
    name: 'the group',
    path: (of) => of.groupPath(1),
    ready: (page) => page.locator('.sk-editor-point').nth(1).waitFor(),
    screen: PHONE,
  },
  {
    name: 'running',
    path: (of) => of.runPath,
    ready: (page) => page.locator('sk-run-groups button').first().waitFor(),
    screen: LAPTOP,
  },
  {
    name: 'the board',
    path: (of) => of.boardPath(of.questionIds[0]!),
    ready: (page) => page.locator('sk-board-card').nth(4).waitFor(),
    screen: LAPTOP,
  },
  {
    name: 'presenting',
    path: (of) => pages.present(of.facilitatorKey, of.questionIds[0]!),
    ready: (page) => page.locator('.sk-present-list button').nth(3).waitFor(),
    screen: PHONE,
  },
  {
    name: 'the hall',
    path: (of) => of.projectorPath,
    ready: (page) => page.getByRole('heading', { level: 2 }).first().waitFor(),
    screen: HALL,
  },
  { name: 'meetings', path: () => '/organiser', ready: (page) => page.getByRole('table').waitFor(), screen: LAPTOP },
  {
    name: 'the plan',
    path: (of) => `/organiser/${of.id}`,
    ready: (page) => page.getByRole('textbox').nth(4).waitFor(),
    screen: LAPTOP,
  },
  {
    name: 'after the meeting',
    path: (of) => pages.after(of.id),
    ready: (page) => page.locator('.sk-outcome-row').nth(2).waitFor(),
    screen: PHONE,
  },
  {
    name: 'a series',
    path: () => pages.series(series),
    ready: (page) => page.locator('.sk-gantt-row').nth(1).waitFor(),
    screen: LAPTOP,
  },
  {
    name: 'an address that is nobody’s',
    path: () => '/ingen/her',
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
    screen: PHONE,
  },
  {
    name: 'the gallery',
    path: () => '/gallery.html',
    ready: (page) => page.getByRole('heading', { level: 2 }).nth(5).waitFor(),
    screen: LAPTOP,
  },
];

describe.each<Language>(['nb', 'nn', 'en'])('in %s, in light and in dark', (language) => {
  test.each(PAGES)(
    '$name: axe finds nothing, nothing sticks out, one heading of the first level',
    async ({ name, path, ready, screen }) => {
      const person = await stage.browser.person({ screen });
      const { page, context } = person;
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: stage.url })));
      await context.addInitScript((chosen) => localStorage.setItem('stikkord-language', chosen), language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(path(meeting));
        await ready(page);
        await expectAccessible(page, `${name}, ${colorScheme}`);
        await expectNoSidewaysScroll(page, `${name}, ${colorScheme}`);
        expect(await page.getByRole('heading', { level: 1 }).count(), 'headings of the first level').toBe(1);
      }
      await person.close();
    },
  );
});
