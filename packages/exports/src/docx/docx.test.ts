import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { contrast } from '../colour.ts';
import type { ExportLook } from '../export-input.ts';
import { recordOf } from '../record-of.ts';
import { testMeeting } from '../testing/meetings.ts';
import { LOGO } from '../testing/logo.ts';
import { workshop } from '../testing/workshop.ts';
import { docx } from './docx.ts';

const LOOK: ExportLook = {
  organisation: 'Fjordvik kommune',
  colour: '#ffee00',
  logo: { bytes: LOGO, type: 'image/png' },
};

async function parts(input = workshop(), look: ExportLook | null = null) {
  const { body, notes } = await docx({ record: recordOf({ ...input, ...(look && { look }) }), look });
  const entries = unzipSync(body as Uint8Array);
  const xml = (name: string) => strFromU8(entries[name]!);
  const all = (name: string, tag: string) => [
    ...new DOMParser().parseFromString(xml(name), 'text/xml').getElementsByTagName(tag),
  ];
  return { body, notes, entries, xml, all };
}

const valueOf = (element: Element | undefined, tag: string) =>
  element?.getElementsByTagName(tag)[0]?.getAttribute('w:val') ?? null;

describe('what Word is told', () => {
  test('WD1 each paragraph has a style that is there, and all formatting is in the styles', async () => {
    const { all, xml } = await parts();
    const styles = new Set(all('word/styles.xml', 'w:style').map((style) => style.getAttribute('w:styleId')));
    const paragraphs = all('word/document.xml', 'w:p').map(
      (each) => [valueOf(each, 'w:pStyle'), each.textContent] as const,
    );
    // The table of contents ends in an empty one.
    expect(paragraphs.filter(([style]) => style === null).map(([, text]) => text)).toEqual(['']);
    for (const [style] of paragraphs) expect([null, ...styles]).toContain(style);
    expect(xml('word/document.xml')).not.toMatch(/<w:(b|i|sz|color|rFonts|jc|ind|spacing|shd)[ /]/);
  });

  test('WD1 WD2 headings don’t leap, themes are numbered by Word anew under each question, points are lists', async () => {
    const { all, xml } = await parts();
    const levels = new Map([
      ['FrontHeading', 1],
      ['Heading1', 1],
      ['Heading2', 2],
      ['HeadingUnnumbered', 2],
      ['ThemeUnnumbered', 2],
      ['Heading3', 3],
    ]);
    const headings = all('word/document.xml', 'w:p').flatMap(
      (each) => levels.get(valueOf(each, 'w:pStyle') ?? '') ?? [],
    );
    expect(headings.filter((level) => level === 3).length).toBe(7);
    headings.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
    const style = (id: string) => all('word/styles.xml', 'w:style').find((one) => one.getAttribute('w:styleId') === id);
    for (const [id, level] of [
      ['Heading1', '0'],
      ['Heading2', '1'],
      ['Heading3', '2'],
      ['ListBullet', '0'],
      ['ListBullet2', '1'],
    ] as const) {
      expect([id, valueOf(style(id), 'w:ilvl')]).toEqual([id, level]);
    }
    for (const id of ['HeadingUnnumbered', 'ThemeUnnumbered', 'FrontHeading'])
      expect(valueOf(style(id), 'w:numId')).toBe('0');
    expect(xml('word/numbering.xml')).toMatch(/w:lvlText w:val="%2\.%3"/);
  });

  test('WD3 every table has one head, marked and repeated, and no cell is merged', async () => {
    const { all } = await parts();
    const tables = all('word/document.xml', 'w:tbl');
    expect(tables.length).toBe(5);
    for (const table of tables) {
      const rows = [...table.getElementsByTagName('w:tr')];
      const marked = rows.map((row) => row.getElementsByTagName('w:tblHeader').length);
      expect(marked).toEqual([1, ...rows.slice(1).map(() => 0)]);
      const cells = rows.map((row) => row.getElementsByTagName('w:tc').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  test.each([
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const)('WD3 the language is that of the meeting: %s', async (language, locale) => {
    const { all, xml } = await parts({ ...workshop(), language });
    expect(all('word/styles.xml', 'w:docDefaults')[0]!.getElementsByTagName('w:lang')[0]!.getAttribute('w:val')).toBe(
      locale,
    );
    expect(xml('docProps/core.xml')).toContain(`<dc:language>${locale}</dc:language>`);
  });

  test('WD3 A4, the title in the properties, no author and no time, page numbers in the foot', async () => {
    const { all, xml, entries } = await parts();
    const size = all('word/document.xml', 'w:pgSz')[0]!;
    expect([size.getAttribute('w:w'), size.getAttribute('w:h')]).toEqual(['11906', '16838']);
    expect(xml('docProps/core.xml')).toContain(
      '<dc:title>Oppvekstdagen 2031: en god hverdag for alle barn og unge</dc:title>',
    );
    expect(xml('docProps/core.xml')).not.toMatch(/creator|modified|created|lastModifiedBy/);
    const feet = Object.keys(entries).filter((name) => /footer\d/.test(name) && name.endsWith('.xml'));
    expect(feet.length).toBeGreaterThan(0);
    for (const foot of feet) expect(xml(foot)).toMatch(/PAGE[^]*NUMPAGES/);
  });

  test('WD1 what is read from the right is said to be, in its run and its paragraph', async () => {
    const { all } = await parts(testMeeting([{ themes: [{ title: 'A', points: ['مرحبا بكم', 'Hei på عربي deg'] }] }]));
    const [first, second] = all('word/document.xml', 'w:p').filter(
      (each) => valueOf(each, 'w:pStyle') === 'ListBullet',
    );
    expect(first!.getElementsByTagName('w:bidi').length).toBe(1);
    expect(second!.getElementsByTagName('w:bidi').length).toBe(0);
    const turned = [...second!.getElementsByTagName('w:r')].filter(
      (run) => run.getElementsByTagName('w:rtl').length > 0,
    );
    expect(turned.map((run) => run.textContent)).toEqual(['عربي']);
  });
});

test('EX15 WD3 a document is the same whatever was written before it', async () => {
  const first = await parts(workshop(), LOOK);
  await parts(testMeeting([{}, {}]));
  expect((await parts(workshop(), LOOK)).body).toEqual(first.body);
});

describe('the organiser’s look', () => {
  test('EX25 WD3 the logo has alternative text, and the colour is dark enough to be read', async () => {
    const { all, notes, xml, entries } = await parts(workshop(), LOOK);
    expect(notes).toEqual([]);
    const heads = Object.keys(entries).filter((name) => /^word\/header\d+\.xml$/.test(name));
    const [properties] = heads.flatMap((name) => all(name, 'wp:docPr'));
    expect(properties!.getAttribute('descr')).toBe('Logo: Fjordvik kommune');
    const colours = new Set(all('word/styles.xml', 'w:color').map((colour) => `#${colour.getAttribute('w:val')}`));
    for (const colour of colours) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(xml('word/document.xml')).toContain('Fjordvik kommune');
  });

  test.each([
    ['cut short', LOGO.slice(0, -20)],
    ['garbled', LOGO.with(60, 7)],
    ['no picture', new Uint8Array(12)],
    ['nothing', new Uint8Array()],
  ])('EX22 a logo that is %s is left out, and said to be', async (_, bytes) => {
    const { notes, xml, entries } = await parts(workshop(), { ...LOOK, logo: { bytes, type: 'image/png' } });
    expect(notes).toEqual(['logo-unreadable']);
    expect(xml('word/document.xml')).toContain('Logoen kunne ikke leses, og mangler her.');
    expect(Object.keys(entries).filter((name) => name.startsWith('word/media/'))).toEqual([]);
  });
});
