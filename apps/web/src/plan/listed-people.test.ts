import type { Group } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { cellsOfList, listPreview, rowsOfList, textOfList } from './listed-people.ts';

const group = (number: number, name = ''): Group => ({
  id: `g${number}`,
  number,
  name,
  into: null,
  order: `a${number}`,
  deleted: false,
});
const GROUPS = [group(1), group(2), group(3, 'Legevakta')];
const read = (text: string) => rowsOfList(cellsOfList(text), GROUPS);
const preview = (text: string) =>
  listPreview(read(text), { groups: GROUPS }, ({ name, number }) => name || `Gruppe ${number}`);

describe('cells', () => {
  test('tabs divide, else semicolons, else commas', () => {
    expect(cellsOfList('Ada\t1\nBo, Li\t2')).toEqual([
      ['Ada', '1'],
      ['Bo, Li', '2'],
    ]);
    expect(cellsOfList('Ada;1\r\nBo, Li;2\r\n')).toEqual([
      ['Ada', '1'],
      ['Bo, Li', '2'],
    ]);
    expect(cellsOfList('Ada,1\nBo,2')).toEqual([
      ['Ada', '1'],
      ['Bo', '2'],
    ]);
  });

  test('what stands in quotation marks may hold dividers, line breaks and quotation marks', () => {
    expect(cellsOfList('"Li, Bo";"Bord; ved døra"\n"Ada ""Addi"" Moe";"to\nlinjer"')).toEqual([
      ['Li, Bo', 'Bord; ved døra'],
      ['Ada "Addi" Moe', 'to linjer'],
    ]);
    expect(cellsOfList('"Li, Bo",1\nAda,2')).toEqual([
      ['Li, Bo', '1'],
      ['Ada', '2'],
    ]);
  });

  test('blank lines, a byte order mark and spaces around are nothing', () => {
    expect(cellsOfList('\uFEFFAda ;  1\n\n ; \nBo;2\n')).toEqual([
      ['Ada', '1'],
      ['Bo', '2'],
    ]);
  });
});

describe('columns', () => {
  test.each([
    ['Navn;Gruppe\nAda;1'],
    ['Gruppe;Navn\n1;Ada'],
    ['Namn\tEining\nAda\t1'],
    ['Name,Group\nAda,1'],
    ['Nr.;Gruppenr;Deltaker\n7;1;Ada'],
    ['E-post;Kode;Bord\nada@example.org;Ada;1'],
  ])('are known by their headings: %j', (text) => {
    const [row] = read(text);
    expect(row!.group).toBe('1');
    expect(['Ada', 'ada@example.org']).toContain(row!.who);
  });

  test('a first name and a last one are one name', () => {
    expect(read('Etternavn;Fornavn;Gruppe\nMoe;Ada;2')).toEqual([{ who: 'Ada Moe', group: '2' }]);
    expect(read('First name,Last name,Table\nAda,Moe,2')).toEqual([{ who: 'Ada Moe', group: '2' }]);
  });

  test('without headings, the group is where the meeting’s groups are named, else where the fewest things are said', () => {
    expect(read('Gruppe 1;Ada\nGruppe 2;Bo')).toEqual([
      { who: 'Ada', group: 'Gruppe 1' },
      { who: 'Bo', group: 'Gruppe 2' },
    ]);
    expect(read('Ada;Nord\nBo;Nord\nLi;Sør').map((row) => row.group)).toEqual(['Nord', 'Nord', 'Sør']);
    expect(read('Nord;Ada\nNord;Bo\nSør;Li').map((row) => row.who)).toEqual(['Ada', 'Bo', 'Li']);
    expect(read('Ada;Nord')).toEqual([{ who: 'Ada', group: 'Nord' }]);
  });
});

describe('what will be taken', () => {
  test('people are counted once, groups are known by name or number however they are written', () => {
    const { people, groups, incomplete, several } = preview(
      'Ada;gruppe 1\nBo;1\nADA;Gr. 01\nLi;legevakta\nUten gruppe;\n;2',
    );
    expect(people).toBe(3);
    expect(groups).toEqual([
      { name: 'Gruppe 1', people: 2, unknown: false },
      { name: 'Legevakta', people: 1, unknown: false },
    ]);
    expect(incomplete).toBe(2);
    expect(several).toEqual([]);
  });

  test('groups that aren’t there are told, each once, and names that stand in several groups', () => {
    const { groups, several, rows } = preview('Ada;Bord 9\nBo;bord 9\nAda;2');
    expect(groups.map(({ name, unknown, people }) => [name, unknown, people])).toEqual([
      ['Bord 9', true, 2],
      ['Gruppe 2', false, 1],
    ]);
    expect(several).toEqual(['Ada']);
    expect(rows).toHaveLength(3);
  });

  test('one column is no list: nobody has a group', () => {
    expect(preview('Ada\nBo')).toMatchObject({ people: 0, incomplete: 2 });
  });
});

test('a file is read as its spreadsheet saved it', () => {
  const windows = Uint8Array.from([0x42, 0xf8, 0x3b, 0x31]);
  expect(textOfList(windows)).toBe('Bø;1');
  expect(textOfList(new TextEncoder().encode('Bø;1'))).toBe('Bø;1');
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x42, 0, 0xf8, 0, 0x3b, 0, 0x31, 0]);
  expect(textOfList(utf16)).toBe('Bø;1');
});
