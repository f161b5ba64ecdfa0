import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { PollRecord } from '../poll-record.ts';
import { polledRecord } from '../testing/polled.ts';
import { xlsx } from './xlsx.ts';

const entries = Object.entries(unzipSync(xlsx({ record: polledRecord(), look: null }).body as Uint8Array));
const parts = new Map(entries.map(([name, part]) => [name, strFromU8(part)]));

function sheet(name: string): { xml: string; table: string } {
  const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g)].map(([, each]) => each);
  const number = names.indexOf(name) + 1;
  return { xml: parts.get(`xl/worksheets/sheet${number}.xml`)!, table: parts.get(`xl/tables/table${number}.xml`)! };
}

const heads = (table: string) => [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name]) => name);
const cell = (xml: string, at: string) => new RegExp(`<c r="${at}" s="(\\d+)"><v>([^<]*)</v>`).exec(xml)?.slice(1);

test('XL5 a poll has a sheet of its results; keywords have one beside their points, with every word', () => {
  const names = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual([
    'Oversikt',
    'Spørsmål 1',
    'Resultat 1',
    'Spørsmål 2',
    'Spørsmål 3',
    'Spørsmål 4',
    'Spørsmål 5',
    'Spørsmål 6',
    'Temaer',
  ]);
  expect(sheet('Resultat 1').xml).toContain('>snø<');
});

test('XL5 counts are numbers, shares are in percent, means have a decimal, and each chart can be filtered', () => {
  const choice = sheet('Spørsmål 2');
  expect(heads(choice.table)).toEqual([
    'Figur',
    'Svarte',
    'Nr.',
    'Svar',
    'Antall',
    'Andel',
    'Hva det betyr',
    'Merknad',
  ]);
  expect(choice.table).toContain('<autoFilter ref="A1:H16"/>');
  expect(cell(choice.xml, 'E2')).toEqual(['3', '4']);
  expect(cell(choice.xml, 'F2')).toEqual(['7', '0.111111']);
  expect(choice.xml).toContain('>Etter rolle: Leder<');
  const scales = sheet('Spørsmål 3');
  expect(heads(scales.table).slice(4)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    'Vet ikke',
    'Svar',
    'Snitt',
    'Snitt 12. oktober 2030',
    'Svar 12. oktober 2030',
    'Merknad',
  ]);
  expect(cell(scales.xml, 'L2')).toEqual(['8', '3.837838']);
  expect(parts.get('xl/styles.xml')).toMatch(/(<xf [^>]*>.*?){8}<xf numFmtId="9".*?<xf numFmtId="164"/);
});

test('XL5 data bars are rules of the sheet, from nought, in a colour that text stands out from', () => {
  const { xml } = sheet('Spørsmål 2');
  expect(xml).toContain('<conditionalFormatting sqref="F2:F16"><cfRule type="dataBar"');
  expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/>');
  expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<conditionalFormatting'));
  expect(xml.indexOf('<tableParts')).toBeLessThan(xml.indexOf('x14:conditionalFormattings'));
  const ids = (of: RegExp) => [...xml.matchAll(of)].map(([, id]) => id);
  expect(ids(/<x14:id>([^<]*)/g)).toEqual(ids(/<x14:cfRule type="dataBar" id="([^"]*)"/g));
});

test('XL3 XL5 no two columns of a sheet have one name, whatever people call the axes of a vote', () => {
  const { questions } = polledRecord();
  const vote = questions.at(-1)!;
  const named = { ...vote, poll: { ...vote.poll!, x: 'Tema', y: 'tema' } as PollRecord };
  const written = unzipSync(xlsx({ record: polledRecord({ questions: [named] }), look: null }).body as Uint8Array);
  const names = heads(strFromU8(written['xl/tables/table2.xml']!)).map((name) => name!.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});
