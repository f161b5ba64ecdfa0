import type { Language } from '@stikkord/domain';

/** The words of tables, over their columns and in their cells. */
export interface TableWords {
  readonly overview: string;
  readonly meeting: string;
  readonly theme: string;
  readonly themes: string;
  readonly point: string;
  readonly points: string;
  readonly note: string;
  /** Over what kind of row it is. */
  readonly row: string;
  readonly questionNumber: string;
  readonly place: string;
  readonly number: string;
  readonly subTheme: string;
  readonly text: string;
  readonly original: string;
  readonly part: string;
  readonly count: string;
  readonly groups: string;
  readonly quote: string;
  readonly laidOn: string;
  readonly section: string;
  readonly under: string;
  readonly goesTo: string;
  readonly group: string;
  readonly date: string;
  readonly time: string;
  readonly what: string;
  readonly how: string;
  readonly who: string;
  readonly yes: string;
  /** A row of a chart, and over its columns. */
  readonly result: string;
  readonly people: string;
  /** Over how many answered. */
  readonly answered: string;
  readonly chart: string;
  readonly measure: string;
  readonly value: string;
}

export function tableWordsFor(language: Language): TableWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, TableWords>> = {
  nb: {
    overview: 'Oversikt',
    meeting: 'Samling',
    theme: 'Tema',
    themes: 'Temaer',
    point: 'Stikkord',
    points: 'Stikkord',
    note: 'Merknad',
    row: 'Rad',
    questionNumber: 'Spørsmål nr.',
    place: 'Plassering',
    number: 'Nr.',
    subTheme: 'Deltema',
    text: 'Tekst',
    original: 'Slik det ble skrevet',
    part: 'Del av det som ble skrevet',
    count: 'Antall',
    groups: 'Grupper',
    quote: 'Sitat',
    laidOn: 'Likt med',
    section: 'Del',
    under: 'Står under',
    goesTo: 'Går til',
    group: 'Gruppe',
    date: 'Dato',
    time: 'Tid',
    what: 'Hva',
    how: 'Hvordan',
    who: 'Hvem',
    yes: 'ja',
    result: 'Resultat',
    people: 'Personer',
    answered: 'Svarte',
    chart: 'Figur',
    measure: 'Mål',
    value: 'Verdi',
  },
  nn: {
    overview: 'Oversikt',
    meeting: 'Samling',
    theme: 'Tema',
    themes: 'Temaa',
    point: 'Stikkord',
    points: 'Stikkord',
    note: 'Merknad',
    row: 'Rad',
    questionNumber: 'Spørsmål nr.',
    place: 'Plassering',
    number: 'Nr.',
    subTheme: 'Deltema',
    text: 'Tekst',
    original: 'Slik det vart skrive',
    part: 'Del av det som vart skrive',
    count: 'Tal',
    groups: 'Grupper',
    quote: 'Sitat',
    laidOn: 'Likt med',
    section: 'Del',
    under: 'Står under',
    goesTo: 'Går til',
    group: 'Gruppe',
    date: 'Dato',
    time: 'Tid',
    what: 'Kva',
    how: 'Korleis',
    who: 'Kven',
    yes: 'ja',
    result: 'Resultat',
    people: 'Personar',
    answered: 'Svarte',
    chart: 'Figur',
    measure: 'Mål',
    value: 'Verdi',
  },
  en: {
    overview: 'Overview',
    meeting: 'Meeting',
    theme: 'Theme',
    themes: 'Themes',
    point: 'Point',
    points: 'Points',
    note: 'Note',
    row: 'Row',
    questionNumber: 'Question no.',
    place: 'Place',
    number: 'No.',
    subTheme: 'Sub-theme',
    text: 'Text',
    original: 'As it was written',
    part: 'Part of what was written',
    count: 'Count',
    groups: 'Groups',
    quote: 'Quote',
    laidOn: 'Same as',
    section: 'Section',
    under: 'Stands under',
    goesTo: 'Goes to',
    group: 'Group',
    date: 'Date',
    time: 'Time',
    what: 'What',
    how: 'How',
    who: 'Who',
    yes: 'yes',
    result: 'Result',
    people: 'People',
    answered: 'Answered',
    chart: 'Chart',
    measure: 'Measure',
    value: 'Value',
  },
};
