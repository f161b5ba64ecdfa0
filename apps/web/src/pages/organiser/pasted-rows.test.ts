import { describe, expect, test } from 'vitest';
import { cellsFromText, rowsFromCells, rowsFromText } from './pasted-rows.ts';

describe('pasted rows', () => {
  test('a table with headings, in any order of columns', () => {
    expect(
      rowsFromText('Hva\tTid\tAnsvarlig\tVarighet\nVelkommen\tkl. 9.00\tProsessleder\t15 min\nPause\t\t\t10\n'),
    ).toEqual([
      { start: '09:00', minutes: 15, what: 'Velkommen', how: '', who: 'Prosessleder' },
      { start: '', minutes: 10, what: 'Pause', how: '', who: '' },
    ]);
  });

  test('a table without headings: times and durations by their look, the rest in order', () => {
    expect(
      rowsFromCells([
        ['12:00', '10', 'Velkommen', 'Kort om dagen', 'Leder'],
        ['12:10', '20', 'Innledning', '', ''],
      ]),
    ).toEqual([
      { start: '12:00', minutes: 10, what: 'Velkommen', how: 'Kort om dagen', who: 'Leder' },
      { start: '12:10', minutes: 20, what: 'Innledning', how: '', who: '' },
    ]);
  });

  test('from–to gives start and duration, also past midnight', () => {
    expect(rowsFromCells([['12:00–12:45', 'Lunsj']])).toEqual([
      { start: '12:00', minutes: 45, what: 'Lunsj', how: '', who: '' },
    ]);
    expect(rowsFromCells([['23.30 - 00.15', 'Natt']])[0]!.minutes).toBe(45);
  });

  test('lines that begin with a time are rows; ordinary text is not', () => {
    expect(rowsFromText('09:00 Velkommen\n09:15–09:45 Innledning\nPause')).toEqual([
      { start: '09:00', minutes: null, what: 'Velkommen', how: '', who: '' },
      { start: '09:15', minutes: 30, what: 'Innledning', how: '', who: '' },
      { start: '', minutes: null, what: 'Pause', how: '', who: '' },
    ]);
    expect(rowsFromText('Ett avsnitt.\nEt avsnitt til.')).toBeNull();
    expect(rowsFromText('09:00 Velkommen')).toBeNull();
    expect(rowsFromText('Velkommen')).toBeNull();
  });

  test('a quoted cell keeps its lines and tabs; a writer’s own quotation marks stay', () => {
    expect(cellsFromText('"to\nlinjer"\t"han sa ""hei"""\n«a»\t"Sitat" midt i\n')).toEqual([
      ['to\nlinjer', 'han sa "hei"'],
      ['«a»', '"Sitat" midt i'],
    ]);
  });

  test('nothing is dropped: what has no column stands under how', () => {
    expect(rowsFromCells([['09:00', 'Hva', 'Hvordan', 'Hvem', 'Rom 3', 'Kaffe']])[0]).toEqual({
      start: '09:00',
      minutes: null,
      what: 'Hva',
      how: 'Hvordan\nRom 3\nKaffe',
      who: 'Hvem',
    });
    expect(
      rowsFromCells([
        ['09:00', 'A'],
        ['senere', 'B'],
        ['10:00', 'C'],
      ])[1],
    ).toEqual({ start: '', minutes: null, what: 'B', how: 'senere', who: '' });
  });
});
