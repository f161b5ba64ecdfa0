import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import { recordOf } from '../record-of.ts';
import { HARD_TEXTS, testQuestion } from '../testing/meetings.ts';
import { longPolls } from '../testing/long-polls.ts';
import { polledRecord } from '../testing/polled.ts';
import { workshop } from '../testing/workshop.ts';
import { pptx } from './pptx.ts';

const run = promisify(execFile);

interface Word {
  readonly page: number;
  readonly text: string;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Slides as LibreOffice sets them: another program's fonts, line breaks and heights than those reckoned with. In points. */
let folder: string;
let slides: number;
let words: Word[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stikkord-slides-'));
  const meeting = workshop();
  const heard = 'Det vi hørte i gruppene denne dagen, var mye og mangt. '.repeat(8);
  const hard = testQuestion({
    prompt: 'Hva sier vi egentlig med alt dette? '.repeat(40),
    themes: [
      { title: 'En lang tittel om det som gruppene var mest opptatt av. '.repeat(3), heard, points: HARD_TEXTS },
      { title: 'Mange', themes: HARD_TEXTS.slice(0, 20).map((title) => ({ title, heard, points: [title] })) },
      { title: 'Korte', points: Array.from({ length: 50 }, (_, index) => `Stikkord ${index}`) },
    ],
    parked: Array.from(
      { length: 40 },
      (_, index) => `${'Noe vi ville si, og som ble langt. '.repeat(index % 5)}${index}`,
    ),
    followUps: HARD_TEXTS.map((text) => ({
      theme: 'Mange',
      about: '',
      state: 'next',
      text,
      responsible: 'x',
      due: '',
    })),
  });
  const group = recordOf({ ...meeting, questions: [...meeting.questions, hard] });
  // Charts take long to be drawn: the statements of the longest scale are told by other tests.
  const polls = [...polledRecord().questions, ...longPolls(6).questions];
  const record = { ...group, questions: [...group.questions, ...polls] };
  const body = pptx({ record, look: null }).body as Uint8Array;
  slides = Object.keys(unzipSync(body)).filter((path) => path.startsWith('ppt/slides/slide')).length;
  await writeFile(join(folder, 'slides.pptx'), body);
  // A profile of its own, so that it doesn't wait for another that is open.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'slides.pptx')]);
  await run('pdftotext', ['-bbox', join(folder, 'slides.pdf'), join(folder, 'words.html')]);
  let page = 0;
  words = (await readFile(join(folder, 'words.html'), 'utf8')).split('\n').flatMap((line): Word[] => {
    if (line.includes('<page ')) page += 1;
    const found = /yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)<\/word>/.exec(line);
    if (found === null) return [];
    const [top, right, bottom] = found.slice(1, 4).map(Number) as [number, number, number];
    return [{ page, text: found[4]!, top, right, bottom }];
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('PX12 LibreOffice opens every slide', () => {
  expect(new Set(words.map(({ page }) => page)).size).toBe(slides);
});

test('PX3 nothing runs out of its slide, nor into its foot', () => {
  const [bottom, foot, right] = [488, 498, 904];
  expect(words.filter((word) => word.right > right || (word.top < foot && word.bottom > bottom))).toEqual([]);
});
