import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { contrast } from '../colour.ts';
import { exportMeeting } from '../export-meeting.ts';
import { bytesOf } from '../contract/harness.ts';
import { testMeeting, type TestQuestion } from '../testing/meetings.ts';

const PLAIN: TestQuestion = { themes: [{ title: 'Tid', points: ['a', 'b'] }] };

async function partsOf(...args: Parameters<typeof testMeeting>): Promise<Record<string, string>> {
  const { body } = await exportMeeting(testMeeting(...args), 'xlsx');
  return Object.fromEntries(Object.entries(unzipSync(bytesOf(body))).map(([name, part]) => [name, strFromU8(part)]));
}

const names = (xml: string) =>
  [...xml.matchAll(/<(?:sheet|tableColumn) [^>]*?name="([^"]*)"/g)].map(([, name]) => name);

test('XL1 XL3 an overview, a sheet of points for each question, the themes, and the others where there is anything to tell', async () => {
  const plain = await partsOf([PLAIN, {}]);
  expect(names(plain['xl/workbook.xml']!)).toEqual(['Oversikt', 'Spørsmål 1', 'Spørsmål 2', 'Temaer']);
  const full = await partsOf(
    [{ ...PLAIN, followUps: [{ theme: 'Tid', about: '', state: 'next', text: 'Ro', responsible: '', due: '' }] }],
    { language: 'nn', agenda: [{ start: 540, end: null, what: 'Kaffi', how: '', who: '' }] },
  );
  expect(names(full['xl/workbook.xml']!)).toEqual(['Oversikt', 'Spørsmål 1', 'Temaa', 'Oppfølging', 'Program']);
  const none = await partsOf([]);
  expect(names(none['xl/workbook.xml']!)).toEqual(['Oversikt']);
});

test('XL3 each sheet is a table with a filter and a frozen head that is printed on each page; empty columns are left out', async () => {
  const parts = await partsOf([PLAIN, {}]);
  expect(names(parts['xl/tables/table2.xml']!)).toEqual(['Plassering', 'Nr.', 'Tema', 'Stikkord', 'Antall']);
  expect(parts['xl/tables/table2.xml']).toContain('ref="A1:E3"');
  expect(parts['xl/tables/table3.xml']).toContain('<autoFilter ref="A1:E2"/>');
  expect(parts['xl/worksheets/sheet2.xml']).toContain('<pane ySplit="1" topLeftCell="A2"');
  expect(parts['xl/workbook.xml']).toContain('localSheetId="1">\'Spørsmål 1\'!$1:$1<');
  for (const language of ['nb', 'nn', 'en'] as const) {
    const every = await partsOf(
      [
        {
          sections: ['Bra', 'Bedre'],
          themes: [{ title: 'A', points: ['a', 'b', 'c'], themes: [{ title: 'B', points: ['d og e'] }] }],
          parked: ['f'],
          under: { b: 'a' },
          acts: [
            { lay: ['c'], onto: 'a' },
            { quote: 'b' },
            { split: 'd og e', into: ['d', 'e'] },
            { send: 'f', to: 'x' },
          ],
          followUps: [{ point: 'b', about: '', state: 'done', text: 'Ja', responsible: '', due: '' }],
          groupNames: new Map([['gruppe-aaa', 'Nord']]),
        },
      ],
      { language, options: { groupNames: true } },
    );
    for (const [name, xml] of Object.entries(every).filter(([part]) => part.startsWith('xl/tables/')))
      expect([name, new Set(names(xml)).size]).toEqual([name, names(xml).length]);
    expect(names(every['xl/tables/table2.xml']!)).toHaveLength(15);
  }
});

test('XL2 text is text: nothing is a formula, now or when it is typed anew, and what looks like a number stays as written', async () => {
  const said = ['=cmd()', '0047', '1/2', '_x0041_ og _x000D_'];
  const parts = await partsOf([{ themes: [{ title: '=1+1', points: said }] }]);
  const sheet = parts['xl/worksheets/sheet2.xml']!;
  expect(Object.values(parts).join('')).not.toContain('<f>');
  expect(sheet).toMatch(/<c r="D2" s="1" t="inlineStr"><is><t xml:space="preserve">=cmd\(\)</);
  expect(sheet).toContain('>0047<');
  expect(sheet).toContain('>_x005F_x0041_ og _x005F_x000D_<');
  expect(parts['xl/styles.xml']).toMatch(/<cellXfs count="9"><xf [^>]*\/><xf numFmtId="49"/);
});

test('XL4 EX25 the heads stand on the organiser’s colour, dark enough for white letters', async () => {
  for (const colour of ['#ffff00', '#7a1f3d']) {
    const { 'xl/styles.xml': styles } = await partsOf([PLAIN], { look: { organisation: '', colour, logo: null } });
    const fill = `#${/solid"><fgColor rgb="FF(\w{6})"/.exec(styles!)![1]!}`;
    expect(contrast(fill, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(fill.toLowerCase() === colour).toBe(colour === '#7a1f3d');
  }
});
