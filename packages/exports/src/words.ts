import { intlLocales, type Language } from '@stikkord/domain';
import { counted } from './counted.ts';
import type { FollowUpRecord, QuestionRecord } from './meeting-record.ts';

/** EX16. What is to be said of a question's damaged documents, a sentence each. */
export function unreadableIn({ unreadableGroups = 0, themesUnreadable }: QuestionRecord, words: Words): string[] {
  return [
    ...(unreadableGroups > 0 ? [words.answersUnreadable(unreadableGroups)] : []),
    ...(themesUnreadable === true ? [words.themesUnreadable] : []),
  ];
}

/** The words of an exported file in one language. */
export interface Words {
  readonly meeting: string;
  readonly contents: string;
  readonly agenda: string;
  readonly question: string;
  readonly sections: string;
  readonly unsorted: string;
  readonly parked: string;
  /** Under the heading for parked points: what that means. */
  readonly parkedMeans: string;
  readonly unnamedTheme: string;
  readonly untitledMeeting: string;
  readonly untitledQuestion: string;
  readonly noQuestions: string;
  readonly noPoints: string;
  readonly noPointsInTheme: string;
  readonly allSorted: string;
  /** Before the point that another was indented under. */
  readonly under: string;
  /** Before a theme's sentence. */
  readonly heard: string;
  /** Before what the group wrote, where a facilitator's wording is shown. */
  readonly wrote: string;
  /** Before all that the group wrote, where a part of it is shown. */
  readonly partOf: string;
  /** Before a point that is laid on another and says it in other words. */
  readonly also: string;
  readonly quote: string;
  /** Before where a parked point goes. */
  readonly goesTo: string;
  readonly followUp: string;
  /** What became of it, by state. */
  readonly state: Readonly<Record<FollowUpRecord['state'], string>>;
  /** Above the states in a table. */
  readonly stateHead: string;
  readonly responsible: string;
  readonly due: string;
  /** Before what a follow-up is about. */
  readonly about: string;
  /** EX21. Said once in a file of quotes. */
  readonly quotesOnly: string;
  /** At the end of a file's name. */
  readonly inName: { readonly groupNames: string; readonly quotes: string };
  readonly logo: string;
  readonly logoUnreadable: string;
  /** Before the day of publication. */
  readonly published: string;
  /** Says what the published page can be taken as. */
  readonly asFile: string;
  /** At the end of a published page. */
  readonly publishedMeans: string;
  /** Likewise, where people answered by themselves. */
  readonly answeredMeans: string;
  /** EX16. The board of a question is damaged. */
  readonly themesUnreadable: string;
  /** EX16. The answers of so many groups are damaged. */
  answersUnreadable(groups: number): string;
  points(count: number): string;
  groups(count: number): string;
  themes(count: number): string;
  /** `12 stikkord fra 5 av 8 grupper`. */
  pointsFrom(points: number, groups: number, groupsInMeeting: number): string;
  /** `9. april 2021`; the text as it is where it is no date. */
  date(iso: string): string;
}

export function wordsFor(language: Language): Words {
  return WORDS[language];
}

/** EX16. Enough of a text to know it by. */
export function beginning(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nb: {
    meeting: 'Samling',
    contents: 'Innhold',
    agenda: 'Program',
    question: 'Spørsmål',
    sections: 'Deler',
    unsorted: 'Usortert',
    parked: 'Parkert',
    parkedMeans: 'Tatt vare på, men hører til i en annen prosess.',
    unnamedTheme: 'Tema uten navn',
    untitledMeeting: 'Samling uten tittel',
    untitledQuestion: 'Spørsmål uten tekst',
    noQuestions: 'Samlingen har ingen spørsmål ennå.',
    noPoints: 'Ingen stikkord ennå.',
    noPointsInTheme: 'Ingen stikkord i dette temaet.',
    allSorted: 'Alle stikkord er sortert.',
    under: 'under',
    heard: 'Det vi hørte',
    wrote: 'Gruppa skrev',
    partOf: 'Del av',
    also: 'Også',
    quote: 'sitat',
    goesTo: 'går til',
    followUp: 'Oppfølging',
    state: { done: 'Gjort', next: 'Neste', wont: 'Blir ikke gjort' },
    responsible: 'Ansvarlig',
    due: 'Frist',
    about: 'Om',
    quotesOnly: 'Bare stikkord som er merket som sitat, står her. Tallene gjelder alle.',
    stateHead: 'Status',
    inName: { groupNames: 'med gruppenavn', quotes: 'sitater' },
    logo: 'Logo',
    logoUnreadable: 'Logoen kunne ikke leses, og mangler her.',
    published: 'Publisert',
    asFile: 'Hent siden som en fil',
    publishedMeans:
      'Det gruppene skrev, er satt sammen til temaer av dem som ledet samlingen. Hvem som skrev hva, er ikke med.',
    answeredMeans: 'Der folk svarte hver for seg, gjorde de det uten navn.',
    themesUnreadable:
      'Temaene kunne ikke leses: alle stikkord står usortert. De som drifter Stikkord, kan reparere det.',
    answersUnreadable: unreadable(
      'nb',
      (groups) => `Svaret fra ${groups} kunne ikke leses, og mangler her. De som drifter Stikkord, kan reparere det.`,
    ),
    ...counting('nb', { point: ['stikkord', 'stikkord'], group: ['gruppe', 'grupper'], theme: ['tema', 'temaer'] }),
    pointsFrom: from('nb', 'fra', 'av'),
    date: dates('nb'),
  },
  nn: {
    meeting: 'Samling',
    contents: 'Innhald',
    agenda: 'Program',
    question: 'Spørsmål',
    sections: 'Delar',
    unsorted: 'Usortert',
    parked: 'Parkert',
    parkedMeans: 'Teke vare på, men høyrer til i ein annan prosess.',
    unnamedTheme: 'Tema utan namn',
    untitledMeeting: 'Samling utan tittel',
    untitledQuestion: 'Spørsmål utan tekst',
    noQuestions: 'Samlinga har ingen spørsmål enno.',
    noPoints: 'Ingen stikkord enno.',
    noPointsInTheme: 'Ingen stikkord i dette temaet.',
    allSorted: 'Alle stikkorda er sorterte.',
    under: 'under',
    heard: 'Det vi høyrde',
    wrote: 'Gruppa skreiv',
    partOf: 'Del av',
    also: 'Også',
    quote: 'sitat',
    goesTo: 'går til',
    followUp: 'Oppfølging',
    state: { done: 'Gjort', next: 'Neste', wont: 'Blir ikkje gjort' },
    responsible: 'Ansvarleg',
    due: 'Frist',
    about: 'Om',
    quotesOnly: 'Berre stikkord som er merkte som sitat, står her. Tala gjeld alle.',
    stateHead: 'Status',
    inName: { groupNames: 'med gruppenamn', quotes: 'sitat' },
    logo: 'Logo',
    logoUnreadable: 'Logoen kunne ikkje lesast, og manglar her.',
    published: 'Publisert',
    asFile: 'Hent sida som ei fil',
    publishedMeans:
      'Det gruppene skreiv, er sett saman til tema av dei som leidde samlinga. Kven som skreiv kva, er ikkje med.',
    answeredMeans: 'Der folk svarte kvar for seg, gjorde dei det utan namn.',
    themesUnreadable:
      'Temaa kunne ikkje lesast: alle stikkorda står usorterte. Dei som driftar Stikkord, kan reparere det.',
    answersUnreadable: unreadable(
      'nn',
      (groups) =>
        `Svaret frå ${groups} kunne ikkje lesast, og manglar her. Dei som driftar Stikkord, kan reparere det.`,
    ),
    ...counting('nn', { point: ['stikkord', 'stikkord'], group: ['gruppe', 'grupper'], theme: ['tema', 'tema'] }),
    pointsFrom: from('nn', 'frå', 'av'),
    date: dates('nn'),
  },
  en: {
    meeting: 'Meeting',
    contents: 'Contents',
    agenda: 'Agenda',
    question: 'Question',
    sections: 'Sections',
    unsorted: 'Unsorted',
    parked: 'Parked',
    parkedMeans: 'Kept, but belongs in another process.',
    unnamedTheme: 'Unnamed theme',
    untitledMeeting: 'Untitled meeting',
    untitledQuestion: 'Question without text',
    noQuestions: 'The meeting has no questions yet.',
    noPoints: 'No points yet.',
    noPointsInTheme: 'No points in this theme.',
    allSorted: 'Every point is sorted.',
    under: 'under',
    heard: 'What we heard',
    wrote: 'The group wrote',
    partOf: 'Part of',
    also: 'Also',
    quote: 'quote',
    goesTo: 'goes to',
    followUp: 'Follow-up',
    state: { done: 'Done', next: 'Next', wont: 'Won’t be done' },
    responsible: 'Responsible',
    due: 'Due',
    about: 'About',
    quotesOnly: 'Only points marked as quotes are shown. The counts are of all.',
    stateHead: 'Status',
    inName: { groupNames: 'with group names', quotes: 'quotes' },
    logo: 'Logo',
    logoUnreadable: 'The logo could not be read, and is missing here.',
    published: 'Published',
    asFile: 'Get this page as a file',
    publishedMeans:
      'What the groups wrote was sorted into themes by those who led the meeting. Who wrote what is not included.',
    answeredMeans: 'Where people answered one by one, they did so without names.',
    themesUnreadable:
      'The themes could not be read: every point stands unsorted. Those who run Stikkord can repair it.',
    answersUnreadable: unreadable(
      'en',
      (groups) =>
        `The answer of ${groups} could not be read, and is missing here. Those who run Stikkord can repair it.`,
    ),
    ...counting('en', { point: ['point', 'points'], group: ['group', 'groups'], theme: ['theme', 'themes'] }),
    pointsFrom: from('en', 'from', 'of'),
    date: dates('en'),
  },
};

type Forms = readonly [one: string, other: string];
type Noun = 'point' | 'group' | 'theme';

function counting(language: Language, nouns: Record<Noun, Forms>): Pick<Words, 'points' | 'groups' | 'themes'> {
  return {
    points: counted(language, ...nouns.point),
    groups: counted(language, ...nouns.group),
    themes: counted(language, ...nouns.theme),
  };
}

function from(language: Language, fromWord: string, ofWord: string): Words['pointsFrom'] {
  return (points, groups, groupsInMeeting) => {
    const words = wordsFor(language);
    const some = groups < groupsInMeeting ? `${groups} ${ofWord} ` : '';
    return `${words.points(points)} ${fromWord} ${some}${words.groups(groupsInMeeting)}`;
  };
}

function unreadable(language: Language, sentence: (groups: string) => string): Words['answersUnreadable'] {
  return (groups) => sentence(wordsFor(language).groups(groups));
}

function dates(language: Language): Words['date'] {
  const format = new Intl.DateTimeFormat(intlLocales(language), { dateStyle: 'long', timeZone: 'UTC' });
  return (iso) => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
    return Number.isNaN(time) ? iso : format.format(time);
  };
}
