import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExportInput, ExportLook } from '../export-input.ts';
import { pdfStructure, type PdfElement } from '../read-back/pdf-structure.ts';
import { readPdf } from '../read-back/read-pdf.ts';
import { recordOf } from '../record-of.ts';
import { LOGO } from '../testing/logo.ts';
import { testMeeting } from '../testing/meetings.ts';
import { workshop } from '../testing/workshop.ts';
import { drawnText } from './drawn-text.ts';
import { pdf } from './pdf.ts';

const run = promisify(execFile);
const LOOK: ExportLook = {
  organisation: 'Fjordvik kommune',
  colour: '#1d6f42',
  logo: { bytes: LOGO, type: 'image/png' },
};

function write(input: ExportInput, look: ExportLook | null = null) {
  const { body, notes } = pdf({ record: recordOf({ ...input, ...(look && { look }) }), look });
  return { bytes: body as Uint8Array, notes, raw: Buffer.from(body as Uint8Array).toString('latin1') };
}

function elements(of: PdfElement): PdfElement[] {
  return of.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]));
}

function text({ children }: PdfElement): string {
  return children.map((child) => (typeof child === 'string' ? child : text(child))).join('');
}

describe('the file’s own structure', () => {
  test.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('PD2 it says that it keeps PDF/UA-1, its language and its title: %s', (language, locale) => {
    const { raw } = write({ ...workshop(), language }, LOOK);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain(`/Lang (${locale})`);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    expect(raw).toContain('Oppvekstdagen 2031: en god hverdag for alle barn og unge</rdf:li>');
    expect(raw).not.toMatch(/\/Author|\/CreationDate|\/ModDate|dc:creator|xmp:CreateDate|xmp:ModifyDate/);
  });

  test('PD2 headings don’t leap, points are lists, heads of tables are heads, the logo is told, and there are bookmarks', () => {
    const { bytes, raw } = write(workshop(), LOOK);
    const all = elements(pdfStructure(bytes));
    const levels = all.flatMap(({ kind }) => (/^H\d$/.test(kind) ? [Number(kind[1])] : []));
    expect(levels.filter((level) => level === 3).length).toBe(7);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    expect(all.filter(({ kind }) => kind === 'LI').length).toBeGreaterThan(50);
    const tables = all.filter(({ kind }) => kind === 'Table');
    expect(tables.length).toBe(5);
    for (const table of tables) {
      const heads = elements(table).filter(({ kind }) => kind === 'TH').length;
      const cells = elements(table).filter(({ kind }) => kind === 'TD').length;
      expect(heads).toBeGreaterThan(2);
      expect(cells % heads).toBe(0);
    }
    expect(raw).toContain('/Alt (Logo: Fjordvik kommune)');
    expect(raw).toMatch(/\/Type \/Outlines/);
  });

  test('PD3 PD6 of marks piled on one letter twelve are drawn, and all of them told: a point of 2,000 takes no more room than others', () => {
    const said = ['\u0301', '\u0301\u200d', '👍🏻🏽'.slice(2)].map((pile) => `a${pile.repeat(1998 / pile.length)}b`);
    const { bytes } = write(testMeeting([{ unsorted: said }]));
    expect(
      readPdf(bytes)
        .questions[0]!.unsorted.map(({ text: each }) => each)
        .toSorted(),
    ).toEqual(said.toSorted());
    for (const text of said) {
      const { lines, differs } = drawnText(text);
      expect([lines.length, differs]).toEqual([1, true]);
      expect(lines[0]!.length).toBeLessThan(30);
    }
    const plain = 'Z\u0301\u0302\u0303 👩🏽‍👩🏻‍👧🏿‍👦🏾';
    expect(drawnText(plain).lines).toEqual([plain]);
  });

  test('PD3 the exact text stands beside letters that don’t tell it, and nowhere else', () => {
    const said = [
      'Rett fram',
      'مرحبا بكم',
      'linje én\nlinje to',
      '漢字 og mer',
      '\u202eomvendt',
      'myk\u00adbinde\u00adstrek',
    ];
    const { bytes, raw, notes } = write(testMeeting([{ themes: [{ title: 'Alt', points: said }] }]));
    expect(raw.match(/\/ActualText <FEFF[0-9A-F]*>\n>>/g)?.length).toBe(5);
    const [list] = elements(pdfStructure(bytes)).filter(({ kind }) => kind === 'L');
    const points = elements(list!).filter(({ kind }) => kind === 'Em');
    expect(points.map(text)).toEqual(said);
    expect(notes).toEqual(['glyphs-missing']);
  });

  test('PD3 a long text that pages part is one text, whichever of its letters tell it', () => {
    const long = ['Dette er langt. '.repeat(600).trim(), `${'Og dette.\n'.repeat(120)}slutt`, 'x'.repeat(9000)];
    const { bytes } = write(
      testMeeting([
        { themes: [{ title: 'Alt', heard: long[0]!, points: long }], acts: [{ word: long[1]!, as: 'kort' }] },
      ]),
    );
    const [theme] = readPdf(bytes).questions[0]!.themes;
    expect(theme!.heard).toBe(long[0]);
    expect(theme!.points).toEqual([
      { text: long[0], section: null },
      { text: 'kort', section: null, original: long[1] },
      { text: long[2], section: null },
    ]);
  });
});

test('PD1 what people write is text, never markup or code of the typesetter', () => {
  const nasty = [
    '#read("/etc/passwd")',
    '= Overskrift',
    '$x^2$',
    '#{',
    '\\',
    '*fet*',
    '<merke>',
    '@ref',
    '//slutt',
    '`',
    '#panic()',
  ];
  const { bytes } = write(
    testMeeting([{ themes: nasty.map((title) => ({ title, heard: title, points: nasty })) }], { title: '#title' }),
  );
  const { title, questions } = readPdf(bytes);
  expect(title).toBe('#title');
  expect(questions[0]!.themes.map(({ path }) => path[0])).toEqual(nasty);
  for (const { heard, points, path } of questions[0]!.themes) {
    expect([heard, points.map((point) => point.text)]).toEqual([path[0], nasty]);
  }
});

describe('what is missing', () => {
  test.each([
    ['no picture', new Uint8Array(12)],
    ['cut short', LOGO.slice(0, -20)],
    ['nothing', new Uint8Array()],
  ])('EX22 PD4 a logo that is %s is left out, and said to be', (_, bytes) => {
    const { notes, bytes: body } = write(workshop(), { ...LOOK, logo: { bytes, type: 'image/png' } });
    expect(notes).toEqual(['logo-unreadable']);
    expect(text(pdfStructure(body))).toContain('Logoen kunne ikke leses, og mangler her.');
  });

  test('EX22 PD4 a logo that the typesetter alone finds fault with is left out, too', () => {
    // Whole by its marks, and nothing that can be unpacked.
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 40, 1, 1, 17, 0, 0xff, 0xd9]);
    const { notes, bytes } = write(workshop(), { ...LOOK, logo: { bytes: jpeg, type: 'image/jpeg' } });
    expect(notes).toEqual(['logo-unreadable']);
    expect(text(pdfStructure(bytes))).toContain('Logoen kunne ikke leses');
  });

  test('EX22 PD4 characters without a glyph are shown as a box, which is told once', () => {
    const { notes, bytes } = write(
      testMeeting([{ themes: [{ title: '漢', points: ['字 a', 'ⴰⵣⵓⵍ', 'ب\u0300'] }], unsorted: ['字'] }]),
    );
    expect(notes).toEqual(['glyphs-missing']);
    expect(text(pdfStructure(bytes)).match(/vises som □/g)?.length).toBe(1);
    expect(readPdf(bytes).questions[0]!.unsorted).toEqual([{ text: '字', section: null }]);
  });

  test('PD4 the languages that are spoken in Norway, and emoji, have their glyphs', () => {
    const points = [
      'Čáhci ja ŋ',
      'Зустріч о десятій',
      'Ώρα',
      'Cuộc họp',
      'سلام دنیا',
      'اردو میں',
      'کۆبوونەوە',
      'ሰላም',
      'שלום',
      'Żółć',
      'Caawin',
      '👩‍👩‍👧‍👦 👍🏽 🇳🇴 ☕️ 1️⃣ → ✓ ½ № €',
    ];
    expect(write(testMeeting([{ themes: [{ title: 'Alle', points }] }])).notes).toEqual([]);
  });
});

describe('in another program', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stikkord-pdf-'));
    await writeFile(join(folder, 'a.pdf'), write(workshop(), LOOK).bytes);
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  test('PD2 poppler finds the tags, the title, A4 and the texts in reading order', async () => {
    const file = join(folder, 'a.pdf');
    const { stdout: facts } = await run('pdfinfo', [file]);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Title:\s+Oppvekstdagen 2031/);
    expect(facts).toMatch(/\(A4\)/);
    expect(facts).not.toMatch(/Author|CreationDate|ModDate/);
    const { stdout: tree } = await run('pdfinfo', ['-struct-text', file], { maxBuffer: 1 << 26 });
    for (const kind of ['H1', 'H2', 'H3', 'L ', 'LBody', 'Table', 'THead', 'TH', 'TOC', 'BlockQuote', 'Figure'])
      expect(tree).toContain(kind);
    const { stdout: words } = await run('pdftotext', [file, '-']);
    const seen = [
      'Fjordvik kommune',
      'Oppvekstdagen 2031',
      'Innhold',
      'Program',
      'Spørsmål 1',
      'Voksne som har tid',
      'Et lag rundt',
      'Usortert',
      'Parkert',
      'Spørsmål 2',
    ];
    seen.reduce((from, word) => {
      const at = words.indexOf(word, from);
      expect([word, at >= from]).toEqual([word, true]);
      return at;
    }, 0);
  });
});

test(
  'PD5 several files are written one after another in a thread of its own, and in the next thread',
  { timeout: 60_000 },
  async () => {
    const worker = () =>
      new Promise<number[]>((resolve, reject) => {
        const thread = new Worker(
          `const { parentPort } = require('node:worker_threads');
         Promise.all([import(${JSON.stringify(new URL('pdf.ts', import.meta.url).href)}), import(${JSON.stringify(new URL('../docx/docx.ts', import.meta.url).href)})])
           .then(async ([{ pdf }, { docx }]) => {
             const document = ${JSON.stringify({ record: recordOf(workshop()), look: null })};
             const sizes = [];
             for (let at = 0; at < 3; at += 1) sizes.push(pdf(document).body.length, (await docx(document)).body.length);
             parentPort.postMessage(sizes);
           });`,
          { eval: true },
        );
        thread.once('message', resolve).once('error', reject);
      });
    const [first, second] = [await worker(), await worker()];
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(2);
    expect(first[0]).toBe(write(workshop()).bytes.length);
  },
);
