import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PHONE } from '../support/browser.ts';
import { openStage, type Stage } from '../support/stage.ts';

/** Bytes of JavaScript, gzipped, that a participant's page may cost. */
const MOST = 130_000;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a participant’s page, from the code to the open editor, costs at most 130 kB of JavaScript', async () => {
  const meeting = await stage.meeting({ groups: [''], questions: [{ prompt: 'Hva nå?' }] });
  await meeting.command({ do: 'open', question: meeting.questionIds[0]!, closesAt: null });
  const { page, close } = await stage.browser.person({ screen: PHONE });
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.headers()['content-type']?.includes('javascript'))
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body, { level: 9 }).length),
      );
  });
  await page.goto('/');
  await page.getByRole('textbox').fill(meeting.code);
  await page
    .getByRole('link', { name: /Gruppe 1/ })
    .or(page.getByRole('button', { name: /Gruppe 1/ }))
    .click();
  await page.getByRole('textbox', { name: 'Hva nå?' }).waitFor();
  const bytes = (await Promise.all(scripts.values())).reduce((sum, each) => sum + each, 0);
  console.log(`participant's JavaScript: ${bytes} bytes gzipped, of ${MOST}`);
  expect(scripts.size).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST);
  await close();
});
