import { expect, test } from 'vitest';
import { exportMeeting } from '../export-meeting.ts';
import { testMeeting } from '../testing/meetings.ts';
import { CHOICE, chose, pollQuestion, SCALES } from '../testing/poll-questions.ts';

test('CS1 CS3 a whole meeting, as Excel in Norwegian opens it', async () => {
  const input = testMeeting(
    [
      {
        sections: ['Bra', 'Bedre'],
        themes: [
          { title: 'Tid', heard: 'Det "haster"', points: ['a', 'b'] },
          { title: '', points: ['c'] },
        ],
        parked: ['d'],
        acts: [{ lay: ['b'], onto: 'a' }, { quote: 'c' }, { send: 'd', to: 'Kantina; 2. etasje' }],
        followUps: [{ theme: 'Tid', about: '', state: 'next', text: 'Ro', responsible: 'Rektor', due: '2031-05-01' }],
      },
    ],
    { agenda: [{ start: 540, end: 555, what: 'Velkommen', how: 'Kort', who: 'Leder' }] },
  );
  const body = String((await exportMeeting(input, 'csv')).body);
  expect(body.startsWith('\ufeff"Rad";"Spørsmål nr.";"Spørsmål";"Plassering";"Nr.";"Tema";"Deltema";"Tekst";')).toBe(
    true,
  );
  expect(body.split('\r\n').slice(1)).toEqual([
    '"Samling";;;;;;;"Fagdag for oppvekst";;;;4;;;;;;;;"2031-03-14";;;;;;',
    '"Spørsmål";1;"Hva trenger vi?";;;;;;;;4;3;;"Bra · Bedre";;;;;;;;;;;;',
    '"Spørsmål";1;"Hva trenger vi?";"Parkert";;;;;;;1;;;;;;;;;;;;;;;',
    '"Tema";1;"Hva trenger vi?";"Tema";"1";"Tid";;"Det ""haster""";;;2;2;;;;;;;;;;;;;;',
    '"Oppfølging";1;"Hva trenger vi?";"Tema";"1";"Tid";;"Ro";;;;;;;;;;"Neste";"Rektor";"2031-05-01";;;;;;',
    '"Stikkord";1;"Hva trenger vi?";"Tema";"1";"Tid";;"a";;;2;;;"Bra";;;;;;;;;;;;',
    '"Likt med";1;"Hva trenger vi?";"Tema";"1";"Tid";;"b";;;1;;;"Bedre";;;;;;;;;;;;',
    '"Tema";1;"Hva trenger vi?";"Tema";"2";;;;;;1;1;;;;;;;;;;"Tema uten navn";;;;',
    '"Stikkord";1;"Hva trenger vi?";"Tema";"2";;;"c";;;1;;"ja";"Bra";;;;;;;;;;;;',
    '"Stikkord";1;"Hva trenger vi?";"Parkert";;;;"d";;;1;;;"Bedre";;"Kantina; 2. etasje";;;;;;;;;;',
    '"Program";;;;;;;"Velkommen";;;;;;;;;;;"Leder";;"09:00–09:15";"Kort";;;;',
    '',
  ]);
});

test('CS2 nothing that a spreadsheet could take for a formula is one, and all else is as it was written', async () => {
  const formulas = [
    "=cmd|' /C calc'!A0",
    '=1+1',
    '+47 22 22 22 22',
    '-1',
    '@SUM(A1)',
    ' =1',
    '\t=1',
    '\u200b=1',
    '＝1+1',
    "'=1",
    '\r=1',
  ];
  const plain = ['1 = 1', "'sitert'", 'a=b', '– strek', 'a;b', '0047'];
  const body = String(
    (await exportMeeting(testMeeting([{ themes: [{ title: 'A', points: [...formulas, ...plain] }] }]), 'csv')).body,
  );
  for (const text of formulas) expect(body).toContain(`;"'${text}";`);
  for (const text of plain) expect(body).toContain(`;"${text}";`);
});

test('CS3 EX30 each number of a chart is a row of its own, a number where spreadsheets look for one', async () => {
  const poll = { ...SCALES, cantSay: false, from: 1, to: 2, statements: [{ id: 'a', text: '=1+1' }] };
  const answers = [1, 2].map((value) => ({ kind: 'scales' as const, values: { a: value } }));
  const choice = { ...CHOICE, options: [{ id: 'a', text: 'Ja', help: 'Med glede' }] };
  const questions = [pollQuestion({ poll, answers }), pollQuestion({ poll: choice, answers: [chose('a')] })];
  const body = String((await exportMeeting(testMeeting([], { groups: 0, questions }), 'csv')).body);
  const [scales, share] = ['Fordeling og gjennomsnitt', 'Fordeling'];
  const row = (number: string, text: string, note: string, ...rest: readonly string[]) =>
    `"Resultat";${number};"Hva sier du?";;${text};;;;;;;;;;${note};${rest.join(';')}`;
  expect(body.split('\r\n').slice(2)).toEqual([
    '"Spørsmål";1;"Hva sier du?";;;;;;;;;;;;;;;;;;;;2;;;',
    row('1', ';;;', ';;;', '', '2', `"${scales}"`, '', ''),
    row('1', '1;;;"\'=1+1"', ';;;', '', '', `"${scales}"`, '"1"', '1'),
    row('1', '1;;;"\'=1+1"', ';;;', '', '', `"${scales}"`, '"2"', '1'),
    row('1', '1;;;"\'=1+1"', ';;;', '', '', `"${scales}"`, '"Svar"', '2'),
    row('1', '1;;;"\'=1+1"', ';;;', '', '', `"${scales}"`, '"Snitt"', '1,5'),
    '"Spørsmål";2;"Hva sier du?";;;;;;;;;;;;;;;;;;;;1;;;',
    row('2', ';;;', ';;;', '', '1', `"${share}"`, '', ''),
    row('2', '1;;;"Ja"', ';;;', '"Med glede"', '', `"${share}"`, '"Antall"', '1'),
    row('2', '1;;;"Ja"', ';;;', '', '', `"${share}"`, '"Andel"', '100%'),
    '',
  ]);
});
