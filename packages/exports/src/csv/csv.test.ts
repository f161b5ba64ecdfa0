import { expect, test } from 'vitest';
import { exportMeeting } from '../export-meeting.ts';
import { testMeeting } from '../testing/meetings.ts';

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
