import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportMeeting } from '../export-meeting.ts';
import type { ExportInput } from '../export-input.ts';
import { CHOICE, chose, pollQuestion, times } from '../testing/poll-questions.ts';
import { recordOf } from '../record-of.ts';
import { workshop } from '../testing/workshop.ts';

const PRINTED = ['docx', 'pptx', 'xlsx', 'pdf'] as const;
const folder = mkdtempSync(join(tmpdir(), 'stikkord-reopened-'));
const CHOICE_TEXTS = ['Vi har ikke begynt', 'Vi er i gang med å prøve ut det nye'];
const input: ExportInput = {
  ...workshop(),
  questions: [
    ...workshop().questions,
    pollQuestion({
      prompt: 'Hvor i endringen er tjenesten din nå?',
      poll: { ...CHOICE, options: CHOICE_TEXTS.map((text, at) => ({ id: `valg-${at}`, text, help: '' })) },
      answers: [...times(7, chose('valg-0')), ...times(4, chose('valg-1'))],
    }),
  ],
};

/** LibreOffice, with a profile of its own, so that it doesn't wait for another that is open. */
function convert(...options: string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', ...options], { cwd: folder, stdio: 'ignore' });
}

beforeAll(async () => {
  for (const format of [...PRINTED, 'csv'] as const)
    writeFileSync(join(folder, `${format}.${format}`), (await exportMeeting(input, format)).body);
  // All at once: it takes longer to come up than to open a file.
  convert('--convert-to', 'pdf', 'docx.docx', 'pptx.pptx', 'xlsx.xlsx');
  // Semicolons, quotation marks, UTF-8, in and out.
  convert('--infilter=CSV:59,34,76', '--convert-to', 'txt:Text - txt - csv (StarCalc):59,34,76', 'csv.csv');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without spaces, what lines are broken with, and pictures that a font may lack: those are a program's own business. */
function bare(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b-]|\ufe0f|\p{Extended_Pictographic}/gu, '');
}

function textOf(format: (typeof PRINTED)[number] | 'csv'): string {
  if (format === 'csv') return bare(readFileSync(join(folder, 'csv.txt'), 'utf8'));
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 } as const;
  return bare(execFileSync('pdftotext', ['-raw', `${format}.pdf`, '-'], options));
}

test.each([...PRINTED, 'csv'] as const)(
  'EX1 EX5 another program opens the file, and all that people said is in it: %s',
  (format) => {
    const { title, questions } = recordOf(input);
    const themes = questions.flatMap((question) => question.themes.flatMap((theme) => [theme, ...theme.themes]));
    const points = questions.flatMap(({ unsorted, parked }) => [...unsorted, ...parked]);
    const said = [
      title,
      ...questions.map(({ prompt }) => prompt),
      ...themes.flatMap((theme) => [theme.title, theme.heard ?? '']),
      ...[...themes.flatMap((theme) => theme.points), ...points].map(({ text }) => text),
      ...CHOICE_TEXTS,
      // Its shares stand as text, also where bars are drawn.
      ...(format === 'csv' ? [] : ['64 %', '36 %']),
    ];
    expect(said.length).toBeGreaterThan(60);
    const got = textOf(format);
    expect(said.filter((text) => !got.includes(bare(text)))).toEqual([]);
  },
);

test.each(PRINTED)('EX5 its first page is no empty picture: %s', (format) => {
  execFileSync('pdftoppm', ['-r', '40', '-gray', '-f', '1', '-singlefile', `${format}.pdf`, format], { cwd: folder });
  expect(new Set(readFileSync(join(folder, `${format}.pgm`)).subarray(20)).size).toBeGreaterThan(20);
});
