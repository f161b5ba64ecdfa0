import type { Language } from '@stikkord/domain';

/** What paper says beside the words of all formats. */
export interface PrintWords {
  /** BCP 47, as office programs know it. */
  readonly locale: string;
  readonly overview: string;
  readonly number: string;
  readonly theme: string;
  readonly points: string;
  readonly groups: string;
  readonly time: string;
  readonly what: string;
  readonly how: string;
  readonly who: string;
  readonly status: string;
  readonly followUpText: string;
  readonly noQuotesInTheme: string;
  readonly logo: string;
  readonly logoUnreadable: string;
  /** Where characters had no glyph and stand as `□`. */
  readonly glyphsMissing: string;
  readonly page: string;
  readonly of: string;
  readonly otherTheme: string;
  /** For those who don't see a vote's field. */
  readonly field: string;
  readonly bar: string;
  /** Names of Word styles that it has none of its own for. */
  readonly styles: Readonly<Record<PrintStyle, string>>;
}

export type PrintStyle =
  | 'kicker'
  | 'counts'
  | 'remark'
  | 'unnumbered'
  | 'front'
  | 'otherTheme'
  | 'otherSubTheme'
  | 'unnamed'
  | 'oursSaid'
  | 'quoted'
  | 'ours'
  | 'label'
  | 'table'
  | 'cell'
  | 'cellHead'
  | 'number'
  | 'numberHead'
  | 'bar'
  | 'barNumber'
  | 'help';

export const PRINT_WORDS: Readonly<Record<Language, PrintWords>> = {
  nb: {
    locale: 'nb-NO',
    overview: 'Temaene',
    number: 'Nr.',
    theme: 'Tema',
    points: 'Stikkord',
    groups: 'Grupper',
    time: 'Tid',
    what: 'Hva',
    how: 'Hvordan',
    who: 'Hvem',
    status: 'Status',
    followUpText: 'Hva',
    noQuotesInTheme: 'Ingen stikkord i dette temaet er merket som sitat.',
    logo: 'Logo',
    logoUnreadable: 'Logoen kunne ikke leses, og mangler her.',
    glyphsMissing:
      'Skriften i denne PDF-en mangler noen av tegnene som er brukt. De vises som □. I Word- og HTML-fila står de som de ble skrevet.',
    page: 'Side',
    of: 'av',
    otherTheme: 'Andre temaer',
    field: 'Felt med to akser og et nummer for hvert tema. Tallene står i tabellen under.',
    bar: 'Stolpe',
    styles: {
      kicker: 'Stikktittel',
      counts: 'Antall',
      remark: 'Merknad',
      unnumbered: 'Overskrift uten nummer',
      front: 'Overskrift i innledningen',
      otherTheme: 'Tema uten nummer',
      otherSubTheme: 'Undertema uten nummer',
      unnamed: 'Uten navn',
      oursSaid: 'Opplysning tekst',
      quoted: 'Punktliste sitat',
      ours: 'Opplysning',
      label: 'Ledetekst',
      table: 'Stikkord-tabell',
      cell: 'Tabelltekst',
      cellHead: 'Tabellhode',
      number: 'Tall i tabell',
      numberHead: 'Tabellhode over tall',
      bar: 'Stolpe',
      barNumber: 'Tall i stolpe',
      help: 'Forklaring i tabell',
    },
  },
  nn: {
    locale: 'nn-NO',
    overview: 'Temaa',
    number: 'Nr.',
    theme: 'Tema',
    points: 'Stikkord',
    groups: 'Grupper',
    time: 'Tid',
    what: 'Kva',
    how: 'Korleis',
    who: 'Kven',
    status: 'Status',
    followUpText: 'Kva',
    noQuotesInTheme: 'Ingen stikkord i dette temaet er merkte som sitat.',
    logo: 'Logo',
    logoUnreadable: 'Logoen kunne ikkje lesast, og manglar her.',
    glyphsMissing:
      'Skrifta i denne PDF-en manglar nokre av teikna som er brukte. Dei blir viste som □. I Word- og HTML-fila står dei som dei vart skrivne.',
    page: 'Side',
    of: 'av',
    otherTheme: 'Andre tema',
    field: 'Felt med to aksar og eit nummer for kvart tema. Tala står i tabellen under.',
    bar: 'Stolpe',
    styles: {
      kicker: 'Stikktittel',
      counts: 'Tal',
      remark: 'Merknad',
      unnumbered: 'Overskrift utan nummer',
      front: 'Overskrift i innleiinga',
      otherTheme: 'Tema utan nummer',
      otherSubTheme: 'Undertema utan nummer',
      unnamed: 'Utan namn',
      oursSaid: 'Opplysning tekst',
      quoted: 'Punktliste sitat',
      ours: 'Opplysning',
      label: 'Leietekst',
      table: 'Stikkord-tabell',
      cell: 'Tabelltekst',
      cellHead: 'Tabellhovud',
      number: 'Tal i tabell',
      numberHead: 'Tabellhovud over tal',
      bar: 'Stolpe',
      barNumber: 'Tal i stolpe',
      help: 'Forklaring i tabell',
    },
  },
  en: {
    locale: 'en-GB',
    overview: 'The themes',
    number: 'No.',
    theme: 'Theme',
    points: 'Points',
    groups: 'Groups',
    time: 'Time',
    what: 'What',
    how: 'How',
    who: 'Who',
    status: 'Status',
    followUpText: 'What',
    noQuotesInTheme: 'No points in this theme are marked as quotes.',
    logo: 'Logo',
    logoUnreadable: 'The logo could not be read, and is missing here.',
    glyphsMissing:
      'The typeface of this PDF lacks some of the characters that were used. They are shown as □. The Word and HTML files have them as they were written.',
    page: 'Page',
    of: 'of',
    otherTheme: 'Other themes',
    field: 'A field with two axes and a number for each theme. The numbers are in the table below.',
    bar: 'Bar',
    styles: {
      kicker: 'Kicker',
      counts: 'Counts',
      remark: 'Remark',
      unnumbered: 'Heading without number',
      front: 'Front heading',
      otherTheme: 'Theme without number',
      otherSubTheme: 'Sub-theme without number',
      unnamed: 'Unnamed',
      oursSaid: 'Detail text',
      quoted: 'List Bullet Quote',
      ours: 'Detail',
      label: 'Lead-in',
      table: 'Stikkord Table',
      cell: 'Table text',
      cellHead: 'Table head',
      number: 'Table number',
      numberHead: 'Table head of numbers',
      bar: 'Bar',
      barNumber: 'Number in bar',
      help: 'Table help',
    },
  },
};
