import type { Language } from '@stikkord/domain';

/** What happens in the guides' pictures of a day. Six groups; the third row is on. */
export interface DayScene {
  readonly language: Language;
  readonly title: string;
  /** As a table is copied from a spreadsheet: start, what, how, who. */
  readonly table: readonly (readonly [string, string, string, string])[];
  readonly head: readonly string[];
  readonly prompt: string;
  readonly material: string;
  readonly facts: readonly string[];
  /** By group; the last two have nobody yet. */
  readonly written: readonly (readonly string[])[];
  readonly message: string;
  /** What ends the list of what the first group's phone has. */
  readonly typed: string;
}

export const DAY_SCENES: readonly DayScene[] = [
  {
    language: 'nb',
    title: 'Fagdag om nye kolleger',
    head: ['Tid', 'Hva', 'Hvordan', 'Hvem'],
    table: [
      ['09:00', 'Velkommen', 'Hvorfor vi er her i dag', 'Enhetsleder'],
      ['09:10', 'Slik gjør vi det nå', 'Tall og erfaringer fra i fjor', 'Fagleder'],
      ['09:25', 'Gruppearbeid', 'Hva trenger en ny kollega den første uka?', 'Alle'],
      ['09:55', 'Oppsummering i plenum', 'Hva kom fram i gruppene?', 'Prosessleder'],
      ['10:15', 'Pause', '', ''],
      ['10:30', 'Hver for seg', 'Skriv tre stikkord: Hva begynner vi med?', 'Alle'],
      ['10:45', 'Avslutning', 'Evaluering, og veien videre', 'Enhetsleder'],
      ['11:00', 'Slutt', '', ''],
    ],
    prompt: 'Hva trenger en ny kollega den første uka?',
    material: 'Nye kolleger i fjor',
    facts: ['Elleve begynte hos oss.', 'Fire hadde en fast å spørre.', 'Tre fikk nøkler den første dagen.'],
    written: [
      ['En fast å spørre', 'Nøkler og tilganger første dag'],
      ['Tid til å følge en erfaren', 'Et navneskilt'],
      ['Vite hvem som bestemmer hva', 'Lunsj sammen med noen', 'Oversikt over rutinene'],
      ['En plan for uka', 'Noen som tar imot'],
    ],
    message: 'Kaffen står klar i gangen når dere er ferdige.',
    typed: 'Omvisning i begge hus',
  },
  {
    language: 'en',
    title: 'A day about new colleagues',
    head: ['Time', 'What', 'How', 'Who'],
    table: [
      ['09:00', 'Welcome', 'Why we are here today', 'Head of unit'],
      ['09:10', 'How we do it now', 'Numbers and experience from last year', 'Specialist'],
      ['09:25', 'Group work', 'What does a new colleague need in the first week?', 'Everyone'],
      ['09:55', 'Summing up together', 'What did the groups say?', 'Facilitator'],
      ['10:15', 'Break', '', ''],
      ['10:30', 'Each for oneself', 'Write three keywords: Where do we begin?', 'Everyone'],
      ['10:45', 'Closing', 'Evaluation, and what comes next', 'Head of unit'],
      ['11:00', 'End', '', ''],
    ],
    prompt: 'What does a new colleague need in the first week?',
    material: 'New colleagues last year',
    facts: ['Eleven joined us.', 'Four had one person to ask.', 'Three got their keys on the first day.'],
    written: [
      ['One person to ask', 'Keys and access on the first day'],
      ['Time to follow somebody experienced', 'A name tag'],
      ['To know who decides what', 'Lunch with somebody', 'An overview of the routines'],
      ['A plan for the week', 'Somebody to meet them'],
    ],
    message: 'Coffee is ready in the hallway when you are done.',
    typed: 'A tour of both buildings',
  },
];
