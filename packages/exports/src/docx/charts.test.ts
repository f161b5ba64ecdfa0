import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { polledRecord } from '../testing/polled.ts';
import { docx } from './docx.ts';

describe('what polls came to, in Word', () => {
  let entries: Record<string, Uint8Array>;
  const all = (name: string, tag: string): Element[] => [
    ...new DOMParser().parseFromString(strFromU8(entries[name]!), 'text/xml').getElementsByTagName(tag),
  ];
  beforeAll(async () => {
    const { body } = await docx({ record: polledRecord(), look: null });
    entries = unzipSync(body as Uint8Array);
  });

  test('WD1 WD4 each paragraph has a style that is there, in drawings too', () => {
    const styles = new Set(all('word/styles.xml', 'w:style').map((style) => style.getAttribute('w:styleId')));
    const used = all('word/document.xml', 'w:pStyle').map((style) => style.getAttribute('w:val'));
    for (const style of used) expect(styles).toContain(style);
    expect(used).toEqual(expect.arrayContaining(['TableBar', 'TableHelp', 'BarNumber']));
  });

  test('WD4 a bar is decoration, since all that it says stands in its row; a field is described', () => {
    const drawings = all('word/document.xml', 'wp:docPr');
    expect(drawings.length).toBeGreaterThan(40);
    const described = drawings.filter((each) => each.getAttribute('descr') !== '');
    expect(described.map((each) => each.getAttribute('descr'))).toEqual([
      'Felt med to akser og et nummer for hvert tema. Tallene står i tabellen under.',
    ]);
    for (const each of drawings)
      expect(each.getElementsByTagName('adec:decorative').length).toBe(described.includes(each) ? 0 : 1);
  });

  test('EX15 WD4 drawings are numbered within the document alone', async () => {
    const ids = ['wp:docPr', 'wps:cNvPr'].flatMap((tag) =>
      all('word/document.xml', tag).map((each) => Number(each.getAttribute('id'))),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.min(...ids)).toBe(2);
    const again = await docx({ record: polledRecord(), look: null });
    expect(unzipSync(again.body as Uint8Array)['word/document.xml']).toEqual(entries['word/document.xml']);
  });

  test('WD3 WD4 tables have one head, no cell is merged, and a short one stays on its page', () => {
    for (const table of all('word/document.xml', 'w:tbl')) {
      const rows = [...table.getElementsByTagName('w:tr')];
      expect(rows.map((row) => row.getElementsByTagName('w:tblHeader').length)).toEqual([
        1,
        ...rows.slice(1).map(() => 0),
      ]);
      expect(new Set(rows.map((row) => row.getElementsByTagName('w:tc').length)).size).toBe(1);
    }
    const drawn = all('word/document.xml', 'w:tbl').filter(
      (table) => table.getElementsByTagName('w:drawing').length > 0,
    );
    const rows = drawn.flatMap((table) => [...table.getElementsByTagName('w:tr')].slice(1, -1));
    expect(rows.filter((row) => row.getElementsByTagName('w:keepNext').length === 0)).toEqual([]);
  });
});
