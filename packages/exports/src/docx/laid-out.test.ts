import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExportLook } from '../export-input.ts';
import { recordOf } from '../record-of.ts';
import { LOGO } from '../testing/logo.ts';
import { workshop } from '../testing/workshop.ts';
import { docx } from './docx.ts';

const run = promisify(execFile);
const LOOK: ExportLook = { organisation: 'Fjordvik kommune', colour: null, logo: { bytes: LOGO, type: 'image/png' } };

/** The document as LibreOffice sets it. */
let folder: string;
let words: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stikkord-word-'));
  const { body } = await docx({ record: recordOf(workshop(LOOK)), look: LOOK });
  await writeFile(join(folder, 'a.docx'), body);
  // A profile of its own, so that it doesn't wait for another that is open.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.docx')]);
  words = (await run('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'])).stdout;
}, 120_000);
afterAll(async () => rm(folder, { recursive: true, force: true }));

test('WD1 the numbers are those that the other formats have, anew under each question', () => {
  for (const title of [
    '1 Voksne som har tid',
    '1.1 Bemanning gjennom hele dagen',
    '2.3 Terskelen inn',
    '3.2 Inne',
    '1 Små grep',
    '2 Sammen med andre',
  ]) {
    expect(words).toMatch(new RegExp(`^[ \\f]*${title.replaceAll('.', String.raw`\.`)}$`, 'm'));
  }
  for (const title of ['Andre tema', 'Usortert', 'Parkert'])
    expect(words).toMatch(new RegExp(`^[ \\f]*${title}$`, 'm'));
});

test('WD3 the foot tells the page and how many there are, and the logo is on the first page alone', async () => {
  const pages = words.split('\f').slice(0, -1);
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, page] of pages.entries())
    expect(page).toMatch(new RegExp(`Side ${index + 1} av ${pages.length}\\s*$`));
  const { stdout: pictures } = await run('pdfimages', ['-list', join(folder, 'a.pdf')]);
  const on = pictures
    .split('\n')
    .slice(2)
    .flatMap((line) => line.trim().split(/\s+/)[0] || []);
  expect(new Set(on)).toEqual(new Set(['1']));
});
