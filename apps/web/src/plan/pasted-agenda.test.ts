import { agendaTimes, plannedAll, standing, type Plan, type PlanCommand } from '@stikkord/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedTable, type Column } from './agenda-columns.ts';
import { cellsOfText } from './cells-of-text.ts';
import { pastedRows, type AgendaFields } from './pasted-agenda.ts';
import { pastedCommands } from './pasted-commands.ts';
import emailAlignedTxt from './fixtures/email-aligned.txt?raw';
import emailDashesTxt from './fixtures/email-dashes.txt?raw';
import emailQuotedTxt from './fixtures/email-quoted.txt?raw';
import excelTableHtml from './fixtures/excel-table.html.txt?raw';
import excelTsv from './fixtures/excel.tsv?raw';
import outlookNestedHtml from './fixtures/outlook-nested.html.txt?raw';
import wordListHtml from './fixtures/word-list.html.txt?raw';
import wordTableHtml from './fixtures/word-table.html.txt?raw';
import { rowsOfHtml } from './pasted-rows.ts';
import { questionHint } from './question-hints.ts';
import { parsedHtml } from './testing-html.ts';

const taken = (cells: string[][]): AgendaFields[] =>
  pastedRows(pastedTable(cells))
    .filter((row) => row.taken)
    .map(({ fields }) => fields);
const read = (text: string): AgendaFields[] => taken(cellsOfText(text));
const readHtml = (source: string): AgendaFields[] => taken(rowsOfHtml(source, parsedHtml(source))!);

const EMPTY: Plan = {
  title: '',
  date: '2031-04-09',
  language: 'nb',
  zone: '',
  divide: 'choose',
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
  materials: [],
};

describe('a pasted agenda', () => {
  test('PA1 tabs divide, blank lines go, whatever ends a line', () => {
    expect(cellsOfText('a\tb\r\n\r\n \u00a0\nc\rd\n')).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(cellsOfText('"Del 1\n""A"""\t10\n"Sitat" her\t5\n')).toEqual([
      ['Del 1 "A"', '10'],
      ['"Sitat" her', '5'],
    ]);
    expect(cellsOfText('| Tid | Hva |\n|---|---|\n| 09:00 | Velkommen |')).toEqual([
      ['Tid', 'Hva'],
      ['09:00', 'Velkommen'],
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
    expect(read('Nr\tHva\tTid\n1\tVelkommen\t09.00\n2\tPause\t10.00')).toEqual([
      { what: 'Velkommen', start: '09:00' },
      { what: 'Pause', start: '10:00' },
    ]);
  });

  test('PA3 columns without headings are known by what stands in them', () => {
    expect(read('09:00\t15 min\tVelkommen\tPlenum\tLederen\n09:15\t45\tGruppearbeid\tGrupper\tAlle')).toEqual([
      { start: '09:00', minutes: 15, what: 'Velkommen', how: 'Plenum', who: 'Lederen' },
      { start: '09:15', minutes: 45, what: 'Gruppearbeid', how: 'Grupper', who: 'Alle' },
    ]);
    expect(read('Velkommen\tKort innledning\nGruppearbeid\tVed bordene')).toEqual([
      { what: 'Velkommen', how: 'Kort innledning' },
      { what: 'Gruppearbeid', how: 'Ved bordene' },
    ]);
    expect(read('09:00\tVelkommen\tKari Nes\n09:30\tGruppearbeid\tAlle')).toEqual([
      { start: '09:00', what: 'Velkommen', who: 'Kari Nes' },
      { start: '09:30', what: 'Gruppearbeid', who: 'Alle' },
    ]);
    expect(read('10\tKaffe\n1 t 30 min\tArbeid\n1,5 t\tLunsj')).toEqual([
      { minutes: 10, what: 'Kaffe' },
      { minutes: 90, what: 'Arbeid' },
      { minutes: 90, what: 'Lunsj' },
    ]);
    expect(read('1\t09:00\tA\n2\t10:00\tB\n3\t11:00\tC').map(({ what }) => what)).toEqual(['A', 'B', 'C']);
    expect(read('0,375\tVelkommen\n0,4375\tPause').map(({ start }) => start)).toEqual(['09:00', '10:30']);
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
    expect(
      read('kl 9 Kaffe\n0915 Velkommen\n0930-1015 Arbeid\n10.15-11 Pause, 1 t 15 min').map(({ start, minutes }) => [
        start,
        minutes,
      ]),
    ).toEqual([
      ['09:00', undefined],
      ['09:15', undefined],
      ['09:30', 45],
      ['10:15', 75],
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
    expect(read('09:00\tA b\tC d\tE f\tG h\tI j')).toEqual([
      { start: '09:00', what: 'A b', how: 'C d', who: 'E f, G h, I j' },
    ]);
    expect(read('2024 ble et godt år')).toEqual([{ what: '2024 ble et godt år' }]);
  });

  test('PA7 a table from Word: a title, merged cells, text in parts, and rows that go on', () => {
    expect(readHtml(wordTableHtml)).toEqual([
      { start: '09:00', minutes: 15, what: 'Velkommen', how: 'Kort om hensikten med dagen', who: 'Virksomhetsleder' },
      {
        start: '09:15',
        minutes: 45,
        what: 'Gruppearbeid',
        how: 'Hva er bra med turnusen? Hva bør vi endre?',
        who: 'Alle',
      },
      { start: '10:00', minutes: 15, what: 'Pause' },
      { start: '10:15', minutes: 15, what: 'Avslutning', how: 'Evaluering på telefon' },
    ]);
  });

  test('PA7 tables in tables, as e-mails have them, and Excel’s own', () => {
    expect(readHtml(outlookNestedHtml)).toEqual([
      { start: '08:30', minutes: 30, what: 'Kaffe' },
      { start: '09:00', minutes: 45, what: 'Medvirkning i praksis', who: 'Fagleder' },
      { start: '09:45', minutes: 75, what: 'Drøfting i grupper Én skriver', who: 'Alle' },
      { start: '11:00', minutes: 30, what: 'Lunsj' },
    ]);
    const excel = readHtml(excelTableHtml);
    expect(excel).toEqual([
      { start: '08:30', minutes: 15, what: 'Åpning', who: 'Rektor' },
      {
        start: '08:45',
        minutes: 45,
        what: 'Gruppearbeid: overganger',
        who: 'Trinnledere',
        how: 'Hva trenger elevene? Hva trenger vi?',
      },
      { start: '09:30', minutes: 10, what: 'Pause' },
    ]);
    expect(read(excelTsv)).toEqual([
      excel[0],
      { ...excel[1], how: 'Hva trenger elevene? Hva sier "de stille"?' },
      excel[2],
    ]);
  });

  test('PA8 a list from Word is lines; its text before the first time isn’t taken', () => {
    expect(readHtml(wordListHtml)).toEqual([
      { start: '12:00', minutes: 10, what: 'Velkommen' },
      { start: '12:10', minutes: 80, what: 'Arbeid i grupper' },
      { start: '13:30', what: 'Hva skjer videre?' },
    ]);
  });

  test('PA8 e-mails: columns of spaces, dashes, who it is by, quotations; greetings are left', () => {
    expect(read(emailAlignedTxt).map(({ start, what, who }) => [start, what, who])).toEqual([
      ['09:00', 'Registrering og kaffe', 'Vertskapet'],
      ['09:30', 'Velkommen', 'Kommunedirektøren'],
      ['09:45', 'Erfaringer fra i fjor', 'Prosjektleder'],
      ['10:30', 'Gruppearbeid', undefined],
      ['11:15', 'Oppsummering i plenum', 'Prosjektleder'],
      ['11:30', 'Takk for i dag', undefined],
    ]);
    expect(read(emailDashesTxt)).toEqual([
      { start: '09:00', minutes: 15, what: 'Velkommen', who: 'Seksjonslederen' },
      { start: '09:15', minutes: 45, what: 'Refleksjon i grupper: hva gjør en god vakt?', who: 'alle' },
      { start: '10:00', what: 'Pause' },
      { start: '10:15', minutes: 45, what: 'Veien videre', who: expect.stringContaining('Tillitsvalgte') },
    ]);
    expect(read(emailQuotedTxt)).toEqual([
      { start: '09:00', minutes: 20, what: 'Welcome' },
      { start: '09:20', minutes: 45, what: 'Group work on handovers' },
      { start: '10:05', minutes: 10, what: 'Break' },
      { start: '10:15', minutes: 45, what: 'What next?' },
    ]);
    const by =
      'Hei!\n09.00 Velkommen v/ Ada Li\n   Kort om dagen.\n09.15 Pause\n09.30 Veien videre v/rådgiver (20 min)\nHilsen Bo';
    expect(read(by)).toEqual([
      { start: '09:00', what: 'Velkommen', how: 'Kort om dagen.', who: 'Ada Li' },
      { start: '09:15', what: 'Pause' },
      { start: '09:30', minutes: 20, what: 'Veien videre', who: 'rådgiver' },
    ]);
  });

  test('PA9 rows and their questions come in one act, in order, with times that follow', () => {
    const cells = cellsOfText('13:00\tVelkommen\n13:10\tGruppearbeid\tHva er bra? Hva mangler?\n14:00\tEvaluering');
    const rows = pastedRows(pastedTable(cells)).map(({ fields }) => ({ fields, question: questionHint(fields) }));
    let last = 0;
    const commands = pastedCommands(rows, { before: null, replacing: null, language: 'nb', newId: () => `n${++last}` });
    const decision = plannedAll(EMPTY, commands);
    if (!decision.ok) throw new Error(decision.reason);
    const { plan } = decision;
    expect(plan.agenda.map(({ what }) => what)).toEqual(['Velkommen', 'Gruppearbeid', 'Evaluering']);
    expect([...agendaTimes(plan.agenda).values()].map(({ end }) => end)).toEqual([790, 840, null]);
    expect(plan.questions.map(({ prompt, agendaItem }) => [prompt, agendaItem])).toEqual([
      ['Gruppearbeid', plan.agenda[1]!.id],
      ['Hvordan var samlingen for deg?', plan.agenda[2]!.id],
    ]);
    expect(plan.sections.slice(0, 2).map(({ title }) => title)).toEqual(['Hva er bra?', 'Hva mangler?']);
    const back = plannedAll(plan, decision.inverse);
    expect(back.ok && [...back.plan.agenda, ...back.plan.questions].every((row) => row.deleted)).toBe(true);
  });

  test('PA9 pasted rows stand where the empty row was, which goes with the same step', () => {
    let last = 0;
    const newId = (): string => `n${++last}`;
    const add = (id: string, what: string): PlanCommand => ({
      do: 'add',
      kind: 'agenda',
      id,
      before: null,
      fields: { what },
    });
    const rows = ['a', 'b'].map((what) => ({ fields: { what }, question: null }));
    const pasted = pastedCommands(rows, { before: 'z', replacing: 'x', language: 'nb', newId });
    const decision = plannedAll(EMPTY, [add('w', 'først'), add('x', ''), add('z', 'sist'), ...pasted]);
    expect(decision.ok && standing(decision.plan.agenda).map(({ what }) => what)).toEqual(['først', 'a', 'b', 'sist']);
  });

  test('PA10 a column that somebody takes as something else, is', () => {
    const table = pastedTable(cellsOfText('09:00\tVelkommen\tNoe\n10:00\tPause\tMer'));
    const columns: Column[] = ['start', 'how', 'what'];
    expect(pastedRows({ ...table, columns }).map(({ fields }) => fields)).toEqual([
      { start: '09:00', how: 'Velkommen', what: 'Noe' },
      { start: '10:00', how: 'Pause', what: 'Mer' },
    ]);
  });
});

describe('whatever is pasted', () => {
  test('PA11 can be read, stands in cells with every word, and makes no empty fields', () => {
    const word = fc.constantFrom(
      '09.00',
      '10:15–11',
      'kl. 9',
      'Pause',
      'Gruppearbeid',
      '15 min',
      '–',
      '|',
      '•',
      '1.',
      '"',
      'Hva',
      'Tid',
      '>',
    );
    const between = fc.constantFrom(' ', '  ', '\t', '\n', '\n\n', '   ');
    const text = fc.array(fc.tuple(word, between), { maxLength: 30 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (pasted) => {
        const cells = cellsOfText(pasted);
        const said = cells.flat().join(' ');
        const kept = (name: string): number => said.split(name).length - 1;
        expect(kept('Pause')).toBe(pasted.split('Pause').length - 1);
        const rows = pastedRows(pastedTable(cells));
        expect(rows.every(({ fields }) => Object.values(fields).every((value) => value !== ''))).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('what rows ask', () => {
  test('PQ1 group work is known by its name, and where results are heard nobody is asked anew', () => {
    expect(questionHint({ what: 'Gruppearbeid', how: 'Spørsmål: Hva er en god overlapp?' })).toEqual({
      kind: 'group-work',
      prompt: 'Hva er en god overlapp?',
      sections: [],
    });
    expect(questionHint({ what: 'Drøfting', how: 'I grupper på seks' })?.kind).toBe('group-work');
    expect(questionHint({ what: 'Oppsummering i plenum', how: 'Hva kom fram i gruppearbeidet?' })).toBe(null);
    expect(questionHint({ what: 'Pause' })).toBe(null);
    expect(questionHint({ what: 'Velkommen', how: 'Om dagen' })).toBe(null);
  });

  test('PQ2 keywords are known by the tools they were asked with, and the quoted question is the prompt', () => {
    expect(
      questionHint({ what: 'Mentimeter', how: 'Tre stikkord hver: “Hva kjennetegner oss på vårt beste?”' }),
    ).toEqual({
      kind: 'keywords',
      prompt: 'Hva kjennetegner oss på vårt beste?',
      sections: [],
    });
  });

  test('PQ3 an evaluation is one, also inside a closing row', () => {
    expect(questionHint({ what: 'Avslutning', how: 'Evaluering i Mentimeter. Neste møte.' })).toEqual({
      kind: 'scales',
      prompt: '',
      sections: [],
    });
    expect(questionHint({ what: 'Evaluering og oppsummering' })?.kind).toBe('scales');
  });

  test('PQ4 group work that asks several things has a part for each', () => {
    expect(questionHint({ what: 'Refleksjon i grupper', how: 'Hva ser vi? Hva bør vi gjøre?' })).toEqual({
      kind: 'group-work',
      prompt: 'Refleksjon i grupper',
      sections: ['Hva ser vi?', 'Hva bør vi gjøre?'],
    });
  });
});
