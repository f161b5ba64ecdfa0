import type { ActivityState, FollowUpState } from '@stikkord/domain';

/** What the demo meeting looks back on: freshly made up, as the demo meeting is. */
export const DEMO_SERIES = 'Prøveserie: Et bibliotek for alle';
export const EARLIER_TITLE = 'Prøvesamling: Hva skal biblioteket være?';
export const EARLIER_PROMPT = 'Hva gjør biblioteket til et sted for deg?';
export const EARLIER_GROUPS = ['', '', '', 'Digital gruppe'] as const;

/** What each group wrote. The key names the point below. */
export const EARLIER_POINTS: readonly Readonly<Record<string, string>>[] = [
  {
    sofa: 'Et sted å sitte uten å måtte kjøpe noe',
    ro: 'Stille krok for dem som vil lese i fred',
    kveld: 'Åpent etter middag, ikke bare midt på dagen',
    rampe: 'Rampa er bratt med rullestol',
  },
  {
    leksehjelp: 'Leksehjelp på onsdager er gull verdt',
    krok: 'Barna trenger et rom der det er lov å bråke',
    lørdag: 'Lørdagsåpent hele året',
    buss: 'Bussen går ikke når arrangementene er ferdige',
  },
  {
    stille: 'Jeg vil ha ro',
    språk: 'Bøker på flere språk',
    noder: 'Lån av instrumenter og noter',
    kafé: 'Kaffe hadde gjort seg',
  },
  {
    nett: 'Vis på nett hva som er ledig av rom',
    strøm: 'Flere stikkontakter ved bordene',
    kveld: 'Kveldsåpent minst to dager i uka',
  },
];

export interface EarlierTheme {
  readonly id: string;
  readonly title: string;
  readonly heard?: string;
  /** `group/key`, from 0. */
  readonly points: readonly string[];
  readonly themes?: readonly EarlierTheme[];
}

export const EARLIER_THEMES: readonly EarlierTheme[] = [
  {
    id: 'rom',
    title: 'Rom for flere',
    heard: 'Biblioteket skal romme både ro og liv, og det skal være lett å være der lenge.',
    points: ['0/sofa', '3/strøm'],
    themes: [
      { id: 'ro', title: 'Ro', points: ['0/ro'] },
      { id: 'liv', title: 'Liv', points: ['1/krok'] },
    ],
  },
  {
    id: 'tider',
    title: 'Åpningstider',
    heard: 'Mange rekker det ikke på dagtid.',
    points: ['0/kveld', '1/lørdag'],
  },
  { id: 'tilbud', title: 'Tilbud', points: ['1/leksehjelp', '2/språk', '2/noder', '3/nett'] },
];

/** Laid on another as the same. */
export const EARLIER_SAME: readonly (readonly [point: string, onto: string])[] = [
  ['2/stille', '0/ro'],
  ['3/kveld', '0/kveld'],
];
export const EARLIER_PARKED: readonly (readonly [point: string, goesTo: string])[] = [
  ['1/buss', 'Kollektivplanen'],
  ['0/rampe', 'Vedlikeholdet av bygget'],
];
export const EARLIER_QUOTE = '0/sofa';

/** `about`: a theme's id, or a point. */
export const EARLIER_FOLLOW_UPS: readonly {
  readonly about: { readonly theme: string } | { readonly point: string };
  readonly state: FollowUpState;
  readonly text: string;
  readonly responsible?: string;
  /** Days after the demo meeting. */
  readonly due?: number;
}[] = [
  {
    about: { theme: 'tider' },
    state: 'done',
    text: 'Kveldsåpent på tirsdager og torsdager er i gang som en prøve fram til sommeren.',
    responsible: 'Biblioteksjef',
  },
  {
    about: { theme: 'ro' },
    state: 'done',
    text: 'Den gamle leseplassen i andre etasje er gjort om til stillerom.',
    responsible: 'Biblioteksjef',
  },
  {
    about: { theme: 'liv' },
    state: 'next',
    text: 'Vi prøver et bråkerom for barn i det tomme møterommet.',
    responsible: 'Barnebibliotekar',
    due: 30,
  },
  {
    about: { point: '3/nett' },
    state: 'next',
    text: 'Romkalenderen legges ut på nettsidene.',
    responsible: 'Kommunikasjon',
    due: 60,
  },
  {
    about: { point: '1/lørdag' },
    state: 'wont',
    text: 'Det er ikke penger til lørdagsåpent hele året i årets budsjett. Vi holder åpent ti lørdager.',
    responsible: 'Kommunalsjef',
  },
];

/** Days before (−) or after the demo meeting. */
export const EARLIER_DAYS = -42;
export const DEMO_ACTIVITIES: readonly {
  readonly what: string;
  readonly start: number;
  readonly end: number;
  readonly state: ActivityState;
}[] = [
  { what: 'Stillerom i andre etasje', start: -35, end: -21, state: 'done' },
  { what: 'Prøve med kveldsåpent', start: -28, end: 70, state: 'under-way' },
  { what: 'Bråkerom for barn', start: 7, end: 30, state: 'planned' },
  { what: 'Åpent uten betjening', start: 40, end: 120, state: 'planned' },
];
