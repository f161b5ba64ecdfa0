import type { Language } from '@stikkord/domain';
import type { LayoutKey, PlaceholderKey } from './layouts.ts';

/** What slides say beside the words of all formats. */
export interface SlideWords {
  /** BCP 47, as office programs know it. */
  readonly locale: string;
  readonly layouts: Readonly<Record<LayoutKey, string>>;
  readonly overview: string;
  readonly oneGroup: string;
  readonly oneGroupMeans: string;
  readonly quotes: string;
  readonly followUps: string;
  readonly number: string;
  readonly theme: string;
  readonly points: string;
  readonly groups: string;
  readonly time: string;
  readonly what: string;
  readonly how: string;
  readonly who: string;
  readonly about: string;
  readonly state: string;
  readonly responsible: string;
  readonly due: string;
  readonly meetingTitle: string;
  /** The bucket for the rest, where it has no name of its own. */
  readonly otherTheme: string;
  readonly noQuotesInTheme: string;
  readonly quotesOnly: string;
  /** At the heading of what goes on from the slide before. */
  readonly continued: string;
  readonly logo: string;
  readonly logoUnreadable: string;
  /** Names of placeholders, which stand in them until someone writes there. */
  readonly placeholders: Readonly<Record<PlaceholderKey, string>>;
  /** For those who don't see a chart. */
  readonly barChart: string;
  readonly stackedChart: string;
  readonly fieldChart: string;
  readonly bar: string;
  readonly slideImage: string;
  readonly notes: string;
  /** Around a quote. */
  readonly marks: readonly [string, string];
  /** `2 av 3`. */
  page(number: number, of: number): string;
  /** `spørsmål 2`: tells slides of two questions apart. */
  ofQuestion(number: number): string;
  logoOf(organisation: string): string;
}

export const SLIDE_WORDS: Readonly<Record<Language, SlideWords>> = {
  nb: {
    locale: 'nb-NO',
    layouts: {
      title: 'Tittelside',
      question: 'Spørsmål',
      points: 'Stikkord',
      'points-lead': 'Stikkord med det vi hørte',
      columns: 'Stikkord i to spalter',
      'columns-lead': 'Stikkord i to spalter med det vi hørte',
      'sub-themes': 'Undertemaer',
      'sub-themes-lead': 'Undertemaer med det vi hørte',
      text: 'Tekst',
      quotes: 'Sitater',
      table: 'Tabell',
      chart: 'Diagram',
      field: 'Felt',
      numbers: 'Tall',
    },
    overview: 'Temaene',
    oneGroup: 'Sagt av bare én gruppe',
    oneGroupMeans: 'Temaer som én gruppe alene står bak',
    quotes: 'Sitater',
    followUps: 'Oppfølging',
    number: 'Nr.',
    theme: 'Tema',
    points: 'Stikkord',
    groups: 'Grupper',
    time: 'Tid',
    what: 'Hva',
    how: 'Hvordan',
    who: 'Hvem',
    about: 'Gjelder',
    state: 'Status',
    responsible: 'Ansvarlig',
    due: 'Frist',
    meetingTitle: 'Tittel',
    otherTheme: 'Andre temaer',
    noQuotesInTheme: 'Ingen stikkord i dette temaet er merket som sitat.',
    quotesOnly: 'Bare stikkord som er merket som sitat, står her. Tallene gjelder alle.',
    continued: 'forts.',
    logo: 'Logo',
    logoUnreadable: 'Logoen kunne ikke leses, og mangler her.',
    placeholders: {
      title: 'Tittel',
      kicker: 'Overlinje',
      body: 'Innhold',
      second: 'Høyre spalte',
      counts: 'Antall',
      lead: 'Det vi hørte',
      note: 'Merknad',
      table: 'Tabell',
      chart: 'Diagram',
      footer: 'Bunntekst',
      number: 'Lysbildenummer',
    },
    barChart: 'Stolpediagram. Tallene står i tabellen på dette lysbildet.',
    stackedChart:
      'Stolper delt etter hvor mange som svarte hva. Alle tallene står i tabellen på et lysbilde etter dette.',
    fieldChart: 'Felt med to akser og et nummer for hvert tema. Tallene står i tabellen på neste lysbilde.',
    bar: 'Stripe',
    slideImage: 'Lysbilde',
    notes: 'Notater',
    marks: ['«', '»'],
    page: (number, of) => `${number} av ${of}`,
    ofQuestion: (number) => `spørsmål ${number}`,
    logoOf: (organisation) => `Logoen til ${organisation}`,
  },
  nn: {
    locale: 'nn-NO',
    layouts: {
      title: 'Tittelside',
      question: 'Spørsmål',
      points: 'Stikkord',
      'points-lead': 'Stikkord med det vi høyrde',
      columns: 'Stikkord i to spalter',
      'columns-lead': 'Stikkord i to spalter med det vi høyrde',
      'sub-themes': 'Undertema',
      'sub-themes-lead': 'Undertema med det vi høyrde',
      text: 'Tekst',
      quotes: 'Sitat',
      table: 'Tabell',
      chart: 'Diagram',
      field: 'Felt',
      numbers: 'Tal',
    },
    overview: 'Temaa',
    oneGroup: 'Sagt av berre éi gruppe',
    oneGroupMeans: 'Tema som éi gruppe åleine står bak',
    quotes: 'Sitat',
    followUps: 'Oppfølging',
    number: 'Nr.',
    theme: 'Tema',
    points: 'Stikkord',
    groups: 'Grupper',
    time: 'Tid',
    what: 'Kva',
    how: 'Korleis',
    who: 'Kven',
    about: 'Gjeld',
    state: 'Status',
    responsible: 'Ansvarleg',
    due: 'Frist',
    meetingTitle: 'Tittel',
    otherTheme: 'Andre tema',
    noQuotesInTheme: 'Ingen stikkord i dette temaet er merkte som sitat.',
    quotesOnly: 'Berre stikkord som er merkte som sitat, står her. Tala gjeld alle.',
    continued: 'framh.',
    logo: 'Logo',
    logoUnreadable: 'Logoen kunne ikkje lesast, og manglar her.',
    placeholders: {
      title: 'Tittel',
      kicker: 'Overline',
      body: 'Innhald',
      second: 'Høgre spalte',
      counts: 'Tal',
      lead: 'Det vi høyrde',
      note: 'Merknad',
      table: 'Tabell',
      chart: 'Diagram',
      footer: 'Botntekst',
      number: 'Lysbiletnummer',
    },
    barChart: 'Stolpediagram. Tala står i tabellen på dette lysbiletet.',
    stackedChart:
      'Stolpar delte etter kor mange som svarte kva. Alle tala står i tabellen på eit lysbilete etter dette.',
    fieldChart: 'Felt med to aksar og eit nummer for kvart tema. Tala står i tabellen på neste lysbilete.',
    bar: 'Stripe',
    slideImage: 'Lysbilete',
    notes: 'Notat',
    marks: ['«', '»'],
    page: (number, of) => `${number} av ${of}`,
    ofQuestion: (number) => `spørsmål ${number}`,
    logoOf: (organisation) => `Logoen til ${organisation}`,
  },
  en: {
    locale: 'en-GB',
    layouts: {
      title: 'Title',
      question: 'Question',
      points: 'Points',
      'points-lead': 'Points with what we heard',
      columns: 'Points in two columns',
      'columns-lead': 'Points in two columns with what we heard',
      'sub-themes': 'Sub-themes',
      'sub-themes-lead': 'Sub-themes with what we heard',
      text: 'Text',
      quotes: 'Quotes',
      table: 'Table',
      chart: 'Chart',
      field: 'Field',
      numbers: 'Numbers',
    },
    overview: 'The themes',
    oneGroup: 'Said by one group only',
    oneGroupMeans: 'Themes that a single group stands behind',
    quotes: 'Quotes',
    followUps: 'Follow-up',
    number: 'No.',
    theme: 'Theme',
    points: 'Points',
    groups: 'Groups',
    time: 'Time',
    what: 'What',
    how: 'How',
    who: 'Who',
    about: 'About',
    state: 'Status',
    responsible: 'Responsible',
    due: 'Due',
    meetingTitle: 'Title',
    otherTheme: 'Other themes',
    noQuotesInTheme: 'No points in this theme are marked as quotes.',
    quotesOnly: 'Only points marked as quotes are here. The numbers are of all.',
    continued: 'cont.',
    logo: 'Logo',
    logoUnreadable: 'The logo could not be read, and is missing here.',
    placeholders: {
      title: 'Title',
      kicker: 'Overline',
      body: 'Content',
      second: 'Right column',
      counts: 'Counts',
      lead: 'What we heard',
      note: 'Note',
      table: 'Table',
      chart: 'Chart',
      footer: 'Footer',
      number: 'Slide number',
    },
    barChart: 'Bar chart. The numbers are in the table on this slide.',
    stackedChart: 'Bars split by how many answered what. All numbers are in the table on a slide after this one.',
    fieldChart: 'A field with two axes and a number for each theme. The numbers are in the table on the next slide.',
    bar: 'Bar',
    slideImage: 'Slide',
    notes: 'Notes',
    marks: ['“', '”'],
    page: (number, of) => `${number} of ${of}`,
    ofQuestion: (number) => `question ${number}`,
    logoOf: (organisation) => `The logo of ${organisation}`,
  },
};
