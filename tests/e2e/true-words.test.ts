import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAPTOP, PHONE } from '../support/browser.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { openMeeting, word, write } from '../support/group-desk.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { committed, NOTE_COMMITS, watchPage, type Committed, type Shown } from '../support/truth.ts';

const PROMPT = 'Hva gir en god vaktplan?';
/** SS8, less what a busy machine may take to paint. */
const CALM_MS = 800;

let postgres: TestPostgres;
let databaseUrl: string;
let stage: Stage;
let cable: Cable;
beforeAll(async () => {
  postgres = await startPostgres(NOTE_COMMITS);
  databaseUrl = await postgres.createDatabase();
  stage = await openStage({ storage: { databaseUrl } });
  cable = await layCable(stage.url);
});
afterAll(async () => {
  await cable.close();
  await stage.close();
  await postgres.stop();
});

/** Between 50 and 300 ms, never the same, always the same in every run. */
function jitter(): () => number {
  let state = 7;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 50 + (250 * state) / 2_147_483_647;
  };
}

/** Where the word turns to saved, somebody had stopped typing a while before: it stands still under steady typing. */
function expectCalm(shown: readonly Shown[]): void {
  const hasty = shown.filter((now, index) => {
    const turns = shown[index - 1]?.word === 'Lagrer …' && now.word === 'Lagret';
    return turns && now.at - now.typedAt <= CALM_MS;
  });
  expect(hasty).toEqual([]);
}

/** Nothing moves because something is told. */
function expectStill(shown: readonly Shown[]): void {
  expect([...new Set(shown.map(({ bar }) => bar))], 'heights of the bar').toHaveLength(1);
  expect([...new Set(shown.map(({ top }) => top))], 'where the text begins').toHaveLength(1);
}

/** Whenever the page says saved, the database has had every letter of what is shown. */
function expectTrue(shown: readonly Shown[], commits: readonly Committed[]): void {
  const had = (text: string, by: number): boolean => commits.some((each) => each.text === text && each.at <= by);
  const lies = shown.filter(({ at, word: said, text }) => said === 'Lagret' && text !== '' && !had(text, at));
  expect(lies, `of ${shown.length} moments, with ${commits.length} commits`).toEqual([]);
}

describe('true words', () => {
  test('somebody pulls the plug, the wifi and the database while typing on a phone: the words are true all along', async () => {
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: PHONE, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Alt er bra');
    await word(page, 'Lagret');
    const report = await watchPage(page);

    cable.slow(jitter());
    await write(page, ', litt tregt');
    await word(page, 'Lagret');
    cable.cut();
    await write(page, ', pluggen er ute');
    await word(page, 'Frakoblet');
    cable.mend();
    await word(page, 'Lagret');
    cable.stall();
    await write(page, ', nettet står');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await word(page, 'Frakoblet');
    cable.mend();
    await word(page, 'Lagret');
    await postgres.crash();
    await write(page, ', basen er nede');
    await word(page, 'Ikke lagret');
    cable.cut();
    await write(page, ', og pluggen med');
    await word(page, 'Frakoblet');
    cable.mend();
    await word(page, 'Ikke lagret');
    await postgres.recover();
    await word(page, 'Lagret');

    const all = 'Alt er bra, litt tregt, pluggen er ute, nettet står, basen er nede, og pluggen med';
    const [shown, commits] = [await report(), await committed(databaseUrl, meeting, 1)];
    expect(commits.at(-1)!.text).toBe(all);
    expect(shown.at(-1)).toMatchObject({ word: 'Lagret', text: all });
    expect(new Set(shown.map(({ word: said }) => said))).toEqual(
      new Set(['Lagret', 'Lagrer …', 'Frakoblet', 'Ikke lagret']),
    );
    expectTrue(shown, commits);
    expectCalm(shown);
    expectStill(shown);
    await anna.close();
  });

  test('at ordinary latencies the word stands still while one types, and is true with the first letter', async () => {
    cable.slow(jitter());
    const meeting = await openMeeting(stage, [PROMPT]);
    const anna = await stage.browser.person({ screen: LAPTOP, origin: cable.url });
    const { page } = anna;
    await page.goto(meeting.groupPath(1));
    await write(page, 'Faste');
    await word(page, 'Lagret');
    const report = await watchPage(page);
    await page.keyboard.type(' team og tid til overlapp', { delay: 90 });
    await word(page, 'Lagret');
    const [shown, commits] = [await report(), await committed(databaseUrl, meeting, 1)];
    expectTrue(shown, commits);
    expectCalm(shown);
    expectStill(shown);
    expect(new Set(shown.map(({ word: said }) => said))).toEqual(new Set(['Lagret', 'Lagrer …']));
    await anna.close();
  });
});
