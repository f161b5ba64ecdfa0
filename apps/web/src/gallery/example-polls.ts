import type {
  AxesResult,
  Breakdown,
  ChoiceResult,
  DotsResult,
  KeywordsResult,
  ScalesResult,
  StatementResult,
} from '@stikkord/domain';
import type { EntriesSlice } from '@stikkord/protocol';
import type { EarlierMeans } from '../polls/earlier-means.ts';

/** Results of polls that the gallery and the tests of the look are shown with. The same every time. */

const FIRST =
  'tillit trygghet samarbeid tid ro mestring faglig utvikling rom humor kaffe oversikt ærlighet åpenhet ansvar kollega pause læring støtte rettferdighet forutsigbarhet medvirkning kontinuitet stolthet arbeidsglede'.split(
    ' ',
  );
const BEFORE = 'god mer felles tydelig klok rask varm nær delt stødig'.split(' ');
const AFTER = 'plan kultur ledelse møter rutiner tavle opplæring vakter mål språk verdier dialog'.split(' ');

/** So many words, most of them said once, as people's are. */
export function exampleWords(number: number): KeywordsResult {
  const texts = [
    ...FIRST,
    ...AFTER.flatMap((after) => BEFORE.map((before) => `${before} ${after}`)),
    ...FIRST.flatMap((first) => AFTER.map((after) => `${first}s${after}`)),
  ].slice(0, number);
  const words = texts.map((text, at) => ({ word: text, text, count: Math.max(1, Math.round(34 / (at + 1) ** 0.72)) }));
  return {
    kind: 'keywords',
    answered: Math.ceil(words.reduce((sum, { count }) => sum + count, 0) / 3),
    words: words.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
    more: 0,
  };
}

const SAID = [
  'Mer tid til overlapp mellom vaktene',
  'At noen spør før planen er ferdig',
  'Færre systemer å logge inn i, og ett sted å finne det som gjelder',
  'Felles lunsj på onsdager',
  'En leder som er til stede, også når det stormer, og som sier fra når hun ikke vet',
  'Opplæring i arbeidstida',
  'Ro',
  'Vikarer som kjenner huset: da slipper vi å bruke første timen på å vise hvor ting ligger',
  'Si fra tidlig om det som skal endres, og hvorfor',
  'At det vi har sagt før, er blitt til noe',
];

export function exampleAnswers(number: number): EntriesSlice {
  return Array.from({ length: number }, (_, at) => ({
    id: `svar-${at}`,
    text: at < SAID.length ? SAID[at]! : `${SAID[(at * 7) % SAID.length]!} (${at})`,
  }));
}

function choiceOf(texts: readonly string[], counts: readonly number[], several = false): ChoiceResult {
  const options = texts.map((text, at) => ({ id: `valg-${at}`, text, count: counts[at % counts.length] ?? 0 }));
  const sum = options.reduce((all, { count }) => all + count, 0);
  return { kind: 'choice', several, answered: several ? Math.ceil(sum / 1.8) : sum, options };
}

const STAGES = [
  'Vi har ikke begynt ennå',
  'Vi er i gang, men det er noen få som bærer det, og det stopper når de har fri',
  'De fleste er med',
  'Det er blitt slik vi gjør det her',
];

export const exampleChoice = choiceOf(STAGES, [4, 15, 11, 6]);
export const exampleManyOptions = choiceOf(
  Array.from({ length: 20 }, (_, at) => `Tiltak ${at + 1}: ${SAID[at % SAID.length]!}`),
  [31, 4, 17, 9, 22, 2, 0, 13],
  true,
);

export function exampleChoiceParts(parts: number): Breakdown {
  const names = ['Ledere', 'Støttefunksjoner', 'Tillitsvalgte og verneombud', 'Pleie', 'Drift', 'Merkantil'];
  const all = names.slice(0, parts).map((name, at) => ({
    roles: [name],
    unsaid: at === parts - 1,
    result: choiceOf(STAGES, [1 + at, 8 - at, 3 + 2 * at, 2]),
  }));
  return { answered: all.reduce((sum, { result }) => sum + result.answered, 0), parts: all };
}

const STATEMENTS = [
  'Jeg vet hva som er målet med omstillingen',
  'Jeg har fått si det jeg mener',
  'Lederen min følger opp det vi blir enige om, også når hverdagen er travel og det kommer nye krav utenfra',
  'Vi har den opplæringen vi trenger',
  'Jeg ville anbefalt arbeidsplassen til en venn',
];

/** Of 38 people, each somewhere around a middle of the statement's own. */
function statement(text: string, at: number, numbers: number): StatementResult {
  const cantSay = at % 3;
  const middle = 0.25 + ((at * 3) % 7) / 10;
  const counts = Array.from({ length: numbers }, () => 0);
  for (let person = 0; person < 38 - cantSay; person += 1) {
    const off = (((person * 29) % 38) / 38 + ((person * 11) % 38) / 38 - 1) * 0.75;
    const number = Math.min(numbers - 1, Math.max(0, Math.floor((middle + off) * numbers)));
    counts[number]! += 1;
  }
  const mean = counts.reduce((all, count, number) => all + count * (number + 1), 0) / (38 - cantSay);
  return { id: `utsagn-${at}`, text, counts, cantSay, mean };
}

export function exampleScales(statements: number, numbers = 5): ScalesResult {
  return {
    kind: 'scales',
    answered: 38,
    from: 1,
    to: numbers,
    low: 'Helt uenig',
    high: 'Helt enig',
    statements: Array.from({ length: statements }, (_, at) =>
      statement(
        at < STATEMENTS.length ? STATEMENTS[at]! : `${STATEMENTS[at % STATEMENTS.length]!}, ${at}`,
        at,
        numbers,
      ),
    ),
  };
}

export const exampleEarlier: EarlierMeans = new Map([
  ['utsagn-0', { mean: 2.1, answered: 31 }],
  ['utsagn-1', { mean: 3.4, answered: 31 }],
  ['utsagn-3', { mean: 2.6, answered: 31 }],
]);

export const exampleScalesParts: Breakdown = {
  answered: 36,
  parts: [
    { roles: ['Ledere'], unsaid: false, result: exampleScales(5) },
    {
      roles: ['Støttefunksjoner', 'Tillitsvalgte'],
      unsaid: true,
      result: {
        ...exampleScales(5),
        statements: exampleScales(8)
          .statements.slice(3)
          .map((each, at) => ({ ...each, id: `utsagn-${at}` })),
      },
    },
  ],
};

const THEMES = [
  'Informasjon i god tid',
  'Medvirkning og tillit',
  'Roller og fag',
  'Opplæring',
  'Vaktplan og overlapp, også i ferier og helger',
  'Digitale verktøy',
  'Lokaler',
  'Rekruttering',
  'Arbeidsmiljø',
];

export const exampleDots: DotsResult = {
  kind: 'dots',
  answered: 37,
  themes: THEMES.slice(0, 7).map((title, at) => ({
    theme: `tema-${at}`,
    title,
    hue: (at % 8) + 1,
    dots: [31, 24, 22, 14, 11, 8, 0][at]!,
    people: [24, 19, 20, 9, 10, 6, 0][at]!,
  })),
};

export const exampleAxes: AxesResult = {
  kind: 'axes',
  answered: 37,
  x: '',
  y: '',
  themes: THEMES.map((title, at) => ({
    theme: `tema-${at}`,
    title,
    hue: (at % 8) + 1,
    place: at === 8 ? null : { x: [4.6, 4.5, 4.4, 3.1, 3, 2.2, 1, 5][at]!, y: [4.1, 4.2, 4.1, 3, 3.1, 4.4, 1, 5][at]! },
    people: at === 8 ? 0 : 30 - at,
  })),
};
