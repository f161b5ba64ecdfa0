import { describe, expect, test } from 'vitest';
import { agendaFromRows, rowsOfText } from './pasted-agenda.ts';

const read = (text: string) => agendaFromRows(rowsOfText(text));

describe('a pasted agenda', () => {
  test('PA1 tabs divide, blank lines go, whatever ends a line', () => {
    expect(rowsOfText('a\tb\r\n\r\n \u00a0\nc\rd\n')).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(rowsOfText('"Del 1\n""A"""\t10\n"Sitat" her\t5\n')).toEqual([
      ['Del 1 "A"', '10'],
      ['"Sitat" her', '5'],
    ]);
  });

  test('PA2 columns with headings are known by them, in three languages and any order', () => {
    expect(read('Hva\tTid\tAnsvarlig\tForm\nVelkommen\t09.00\tKari\tPlenum')).toEqual([
      { what: 'Velkommen', start: '09:00', who: 'Kari', how: 'Plenum' },
    ]);
    expect(read('Kva\tKven\tMinutt\nPause\tAlle\t15')).toEqual([{ what: 'Pause', who: 'Alle', minutes: 15 }]);
    expect(read('Start\tEnd\tTopic\n09:00\t09:20\tWelcome')).toEqual([
      { start: '09:00', minutes: 20, what: 'Welcome' },
    ]);
  });

  test('PA3 columns without headings are known by what stands in them', () => {
    expect(read('09:00\t15 min\tVelkommen\tPlenum\tLederen\n09:15\t45\tGruppearbeid\tGrupper\tAlle')).toEqual([
      { start: '09:00', minutes: 15, what: 'Velkommen', how: 'Plenum', who: 'Lederen' },
      { start: '09:15', minutes: 45, what: 'Gruppearbeid', how: 'Grupper', who: 'Alle' },
    ]);
    expect(read('Velkommen\tPlenum\nGruppearbeid\tGrupper')).toEqual([
      { what: 'Velkommen', how: 'Plenum' },
      { what: 'Gruppearbeid', how: 'Grupper' },
    ]);
    expect(read('10\tKaffe\n1 t 30 min\tArbeid')).toEqual([
      { minutes: 10, what: 'Kaffe' },
      { minutes: 90, what: 'Arbeid' },
    ]);
  });

  test('PA4 a span gives start and duration, also past midnight', () => {
    expect(read('09.00–09.15\tVelkommen\nkl. 23:50 - 00:10\tNattevakt')).toEqual([
      { start: '09:00', minutes: 15, what: 'Velkommen' },
      { start: '23:50', minutes: 20, what: 'Nattevakt' },
    ]);
    expect(read('0900\t0930\tÅpning\n0930\t1000\tPause')).toEqual([
      { start: '09:00', minutes: 30, what: 'Åpning' },
      { start: '09:30', minutes: 30, what: 'Pause' },
    ]);
  });

  test('PA5 lines of text may begin with a time and end with a duration', () => {
    expect(
      read('09:00 Velkommen\n• 09.15 – 09.45: Gruppearbeid\nkl. 10 Pause (15 min)\n- Oppsummering, 20 minutter'),
    ).toEqual([
      { start: '09:00', what: 'Velkommen' },
      { start: '09:15', minutes: 30, what: 'Gruppearbeid' },
      { start: '10:00', minutes: 15, what: 'Pause' },
      { what: 'Oppsummering', minutes: 20 },
    ]);
  });

  test('PA6 what only looks like a time stays text, and nothing is lost', () => {
    expect(read('3 grupper møtes\n1. Innledning\n25:99 Uklart\nTi på ti')).toEqual([
      { what: '3 grupper møtes' },
      { what: 'Innledning' },
      { what: '25:99 Uklart' },
      { what: 'Ti på ti' },
    ]);
    expect(read('09:00\tVelkommen\n10:00\tPause\netter lunsj\tArbeid')).toEqual([
      { start: '09:00', what: 'Velkommen' },
      { start: '10:00', what: 'Pause' },
      { what: 'etter lunsj, Arbeid' },
    ]);
    expect(read('09:00\tA\tB\tC\tD\tE')).toEqual([{ start: '09:00', what: 'A', how: 'B', who: 'C, D, E' }]);
  });
});
