import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LOGO } from '../testing/logo.ts';
import { joinSlide, type JoinSlideInput } from './join-slide.ts';

const run = promisify(execFile);
const INPUT: JoinSlideInput = {
  title: 'Samling for ledere & stab',
  date: '2026-11-22',
  language: 'nn',
  code: '48151623',
  address: 'mote.example.no',
  link: 'https://mote.example.no/m/48151623',
  look: null,
};

function slideOf(input: JoinSlideInput): string {
  const files = unzipSync(joinSlide(input).body as Uint8Array);
  expect(Object.keys(files).filter((path) => path.startsWith('ppt/slides/slide'))).toHaveLength(1);
  return strFromU8(files['ppt/slides/slide1.xml']!);
}

test('JN1 one slide has title, address, code in two fours and a QR code, and is named for the meeting', () => {
  const slide = slideOf(INPUT);
  const texts = [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
  expect(texts).toEqual([
    'Samling for ledere &amp; stab',
    'Gå til',
    'mote.example.no',
    'og skriv koden',
    '4815\u00a01623',
    '‹#›',
    'Samling for ledere &amp; stab',
  ]);
  expect(joinSlide(INPUT).fileName).toBe('2026-11-22-samling-for-ledere-stab-bli-med.pptx');
  expect(joinSlide(INPUT).body).toEqual(joinSlide(INPUT).body);
});

test('JN2 whoever doesn’t see it is told what the QR code leads to; the title is read first, the language is on every run, ids are unique', () => {
  const slide = slideOf(INPUT);
  expect(slide).toContain('descr="QR-kode som fører til https://mote.example.no/m/48151623"');
  expect(slide.indexOf('type="title"')).toBeLessThan(slide.indexOf('4815'));
  expect([...slide.matchAll(/<a:rPr(?! lang="nn-NO")/g)]).toEqual([]);
  const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('JN3 it has the organiser’s colour and logo; a logo that can’t be read is told', () => {
  const look = { organisation: 'Kommunen', colour: '#aa1155', logo: { bytes: LOGO, type: 'image/png' } } as const;
  const files = unzipSync(joinSlide({ ...INPUT, look }).body as Uint8Array);
  expect(strFromU8(files['ppt/theme/theme1.xml']!)).toContain('AA1155');
  expect(files['ppt/media/logo.png']).toEqual(LOGO);
  const broken = joinSlide({ ...INPUT, look: { ...look, logo: { bytes: LOGO.slice(0, 40), type: 'image/png' } } });
  expect(broken.notes).toEqual(['logo-unreadable']);
});

test('JN1 LibreOffice opens it, and nothing runs out of the slide', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stikkord-join-'));
  const title = 'En ganske lang tittel på en samling for alle ledere, tillitsvalgte og verneombud i hele kommunen';
  await writeFile(
    join(folder, 'slide.pptx'),
    joinSlide({ ...INPUT, title, address: 'stikkord.storkommunen.example.no' }).body,
  );
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'slide.pptx')]);
  await run('pdftotext', ['-bbox', join(folder, 'slide.pdf'), join(folder, 'words.html')]);
  const words = [
    ...(await readFile(join(folder, 'words.html'), 'utf8')).matchAll(
      /xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)<\/word>/g,
    ),
  ];
  const at = (text: string) =>
    words
      .find((word) => word[5] === text)!
      .slice(1, 5)
      .map(Number) as [number, number, number, number];
  const [code, rest] = [at('4815'), at('1623')];
  // Left of the QR code, on one line.
  expect(rest[2]).toBeLessThan(556);
  expect(Math.abs(code[1] - rest[1])).toBeLessThan(2);
  expect(at('stikkord.storkommunen.example.no')[2]).toBeLessThan(556);
  await rm(folder, { recursive: true, force: true });
});
