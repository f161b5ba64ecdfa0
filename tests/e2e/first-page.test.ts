import { gzipSync } from 'node:zlib';
import type { Language } from '@stikkord/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { openStage, type PlayedMeeting, type Stage } from '../support/stage.ts';

/** Bytes of JavaScript, gzipped, that the page a participant lands on may cost. */
const MOST = 130_000;

let stage: Stage;
let meeting: PlayedMeeting;
beforeAll(async () => {
  stage = await openStage();
  meeting = await stage.meeting({ groups: [''], questions: [{ prompt: 'Hva nå?' }] });
  await meeting.command({ do: 'open', question: meeting.questionIds[0]!, closesAt: null });
});
afterAll(() => stage.close());

async function weigh(path: string, language: Language, ready: (page: Page) => Promise<void>): Promise<number> {
  const person = await stage.browser.person({ screen: PHONE });
  const { page } = person;
  await person.context.addInitScript((chosen) => localStorage.setItem('stikkord-language', chosen), language);
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript'))
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
  });
  await page.goto(path);
  await ready(page);
  const bytes = (await Promise.all(scripts.values())).reduce((sum, each) => sum + each, 0);
  expect(scripts.size).toBeGreaterThan(0);
  console.log(`${path.replace(meeting.code, '…')} in ${language}: ${bytes} bytes of JavaScript, gzipped, of ${MOST}`);
  await person.close();
  return bytes;
}

describe.each<Language>(['nb', 'nn', 'en'])(
  'the page a participant lands on costs at most 130 kB of JavaScript, in %s',
  (language) => {
    test('by code', async () => {
      expect(await weigh('/', language, (page) => page.getByRole('textbox').waitFor())).toBeLessThanOrEqual(MOST);
    });
    test('by a group’s link, with the editor open', async () => {
      const open = (page: Page): Promise<void> => page.getByRole('textbox', { name: 'Hva nå?' }).waitFor();
      expect(await weigh(meeting.groupPath(1), language, open)).toBeLessThanOrEqual(MOST);
    });
  },
);
