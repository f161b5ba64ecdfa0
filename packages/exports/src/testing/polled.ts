/** A municipal meeting with every kind of poll, as its record is: what the tests of drawn charts look at. */
import type { MeetingRecord, QuestionRecord } from '../meeting-record.ts';
import type { OptionRecord, PollRecord, StatementRecord } from '../poll-record.ts';
import { recordOf } from '../record-of.ts';
import { testMeeting } from './meetings.ts';

function six(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function options(
  answered: number,
  rows: readonly (readonly [text: string, count: number, help?: string])[],
): OptionRecord[] {
  return rows.map(([text, count, help]) => ({
    text,
    ...(help !== undefined && { help }),
    count,
    share: answered === 0 ? 0 : six(count / answered),
  }));
}

function statement(
  text: string,
  counts: readonly number[],
  cantSay = 0,
  before?: StatementRecord['before'],
): StatementRecord {
  const numbers = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((whole, count, index) => whole + count * (index + 1), 0);
  return { text, counts, cantSay, numbers, mean: numbers === 0 ? null : six(sum / numbers), ...(before && { before }) };
}

/** A question of this kind without points. */
export function pollQuestion(prompt: string, poll: PollRecord): QuestionRecord {
  return {
    prompt,
    sections: [],
    pointCount: 0,
    groupCount: 0,
    themes: [],
    unsorted: [],
    unsortedCount: 0,
    parked: [],
    parkedCount: 0,
    poll,
  };
}

const CHANGE = pollQuestion('Hvor i endringen er tjenesten din nå?', {
  kind: 'choice',
  answered: 36,
  options: options(36, [
    ['Vi har ikke begynt', 4, 'Vi vet lite om hva som kommer, og ingen har bedt oss om å gjøre noe.'],
    ['Vi vurderer', 9, 'Vi snakker om det, og er ikke enige om at noe må gjøres.'],
    ['Vi forbereder oss', 14, 'Vi har bestemt oss, og legger planer.'],
    ['Vi er i gang', 7, 'Noe av det nye er i bruk.'],
    ['Det sitter', 2, 'Det nye er slik vi gjør det.'],
  ]),
  byRole: [
    {
      roles: ['Leder'],
      answered: 14,
      options: options(14, [
        ['Vi har ikke begynt', 1],
        ['Vi vurderer', 2],
        ['Vi forbereder oss', 6],
        ['Vi er i gang', 4],
        ['Det sitter', 1],
      ]),
    },
    {
      roles: ['Støttefunksjon', 'Tillitsvalgt'],
      unsaid: true,
      answered: 22,
      options: options(22, [
        ['Vi har ikke begynt', 3],
        ['Vi vurderer', 7],
        ['Vi forbereder oss', 8],
        ['Vi er i gang', 3],
        ['Det sitter', 1],
      ]),
    },
  ],
});

const EVALUATION = pollQuestion('Hvordan var samlingen?', {
  kind: 'scales',
  answered: 38,
  from: 1,
  to: 5,
  low: 'svært uenig',
  high: 'svært enig',
  canSayCantSay: true,
  before: { title: 'Oppvekstdagen 2030', date: '2030-10-12' },
  statements: [
    statement('Jeg vet hva som ventes av meg fram til neste samling', [1, 2, 8, 17, 9], 1, { mean: 3.4, numbers: 41 }),
    statement('Det ble lyttet til det vi sa', [0, 1, 3, 14, 19], 1, { mean: 4.1, numbers: 42 }),
    statement('Målene er klare', [3, 9, 12, 8, 2], 4, { mean: 3.2, numbers: 40 }),
    statement(
      'Jeg tror på at det vi har blitt enige om i dag, kommer til å bli gjort innen ett år',
      [2, 4, 15, 12, 4],
      1,
    ),
    statement('Maten var god', [0, 0, 0, 12, 26], 0),
  ],
  byRole: [
    {
      roles: ['Leder'],
      answered: 14,
      statements: [
        statement('Jeg vet hva som ventes av meg fram til neste samling', [0, 0, 2, 8, 4], 0),
        statement('Det ble lyttet til det vi sa', [0, 0, 1, 5, 8], 0),
        statement('Målene er klare', [0, 2, 4, 6, 2], 0),
        statement(
          'Jeg tror på at det vi har blitt enige om i dag, kommer til å bli gjort innen ett år',
          [0, 1, 4, 7, 2],
          0,
        ),
        statement('Maten var god', [0, 0, 0, 4, 10], 0),
      ],
    },
    {
      roles: ['Støttefunksjon'],
      answered: 24,
      statements: [
        statement('Jeg vet hva som ventes av meg fram til neste samling', [1, 2, 6, 9, 5], 1),
        statement('Det ble lyttet til det vi sa', [0, 1, 2, 9, 11], 1),
        statement('Målene er klare', [3, 7, 8, 2, 0], 4),
        statement(
          'Jeg tror på at det vi har blitt enige om i dag, kommer til å bli gjort innen ett år',
          [2, 3, 11, 5, 2],
          1,
        ),
        statement('Maten var god', [0, 0, 0, 8, 16], 0),
      ],
    },
  ],
});

const DOTS = pollQuestion('Hva skal vi begynne med?', {
  kind: 'vote',
  by: 'dots',
  answered: 31,
  themes: [
    { title: 'Voksne som har tid', hue: 1, dots: 41, people: 24 },
    { title: 'Et lag rundt hvert barn', hue: 2, dots: 33, people: 21 },
    { title: 'Steder å være', hue: 3, dots: 17, people: 12 },
    { title: '', hue: 4, dots: 2, people: 2 },
    { title: 'Skoleveien', hue: 5, dots: 0, people: 0 },
  ],
});

const AXES = pollQuestion('Hva er viktig, og hva er lett å få til?', {
  kind: 'vote',
  by: 'axes',
  answered: 29,
  themes: [
    { title: 'Voksne som har tid', hue: 1, place: { x: 4.7, y: 2.1 }, people: 29 },
    { title: 'Et lag rundt hvert barn', hue: 2, place: { x: 4.2, y: 2.5 }, people: 28 },
    { title: 'Hilse i døra', hue: 3, place: { x: 2.3, y: 4.4 }, people: 27 },
    { title: 'Telefonliste på veggen', hue: 4, place: { x: 2.35, y: 4.3 }, people: 27 },
    { title: 'Steder å være der det ikke koster noe å komme', hue: 5, place: { x: 3.4, y: 3.1 }, people: 29 },
    { title: 'Skoleveien', hue: 6, place: null, people: 0 },
  ],
});

const WORDS = [
  ['samarbeid', 11],
  ['tid', 8],
  ['åpenhet', 6],
  ['mot', 4],
  ['raushet', 3],
  ['ro', 3],
  ['lek', 2],
  ['kaffe', 1],
  ['snø', 1],
] as const;

const said = WORDS.flatMap(([text, count]) => Array.from({ length: count }, () => text));

function keywords(): QuestionRecord {
  const [themes, rest] = [said.slice(0, 25), said.slice(25)];
  const { questions } = recordOf(
    testMeeting([
      {
        prompt: 'Tre ord om det vi vil ha mer av',
        groups: ['en'],
        themes: [
          { title: 'Sammen', points: themes },
          { title: 'Ro', points: [] },
        ],
        unsorted: rest,
      },
    ]),
  );
  return anonymous(questions[0]!, {
    kind: 'keywords',
    answered: 14,
    words: WORDS.map(([text, count]) => ({ text, count })),
  });
}

function open(): QuestionRecord {
  const { questions } = recordOf(
    testMeeting([
      {
        prompt: 'Hva tar du med deg hjem?',
        groups: ['en'],
        unsorted: ['At flere vil det samme', 'Lista over hvem som gjør hva', 'Håp'],
      },
    ]),
  );
  return anonymous(questions[0]!, { kind: 'open', answered: 3 });
}

/** Points of one person each: no group stands behind a theme. */
function anonymous(question: QuestionRecord, poll: PollRecord): QuestionRecord {
  const bare = <Theme extends QuestionRecord['themes'][number]>(theme: Theme): Theme => ({
    ...theme,
    groupCount: 0,
    themes: theme.themes.map(bare),
  });
  return { ...question, groupCount: 0, themes: question.themes.map(bare), poll };
}

export function polledRecord(change: Partial<MeetingRecord> = {}): MeetingRecord {
  const meeting = recordOf(testMeeting([], { title: 'Oppvekstdagen 2031', groups: 0 }));
  return { ...meeting, questions: [keywords(), CHANGE, EVALUATION, open(), DOTS, AXES], ...change };
}
