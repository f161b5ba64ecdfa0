import type { Language } from '@stikkord/domain';
import { counted } from '../counted.ts';

/** The words of charts in one language. */
export interface ChartWords {
  readonly captions: Readonly<Record<'keywords' | 'choice' | 'scales' | 'dots' | 'axes', string>>;
  /** Over the labels. */
  readonly heads: Readonly<Record<'word' | 'option' | 'statement' | 'theme', string>>;
  readonly count: string;
  /** Over what options mean. */
  readonly meaning: string;
  readonly share: string;
  readonly cantSay: string;
  /** Over how many gave a number. */
  readonly numbers: string;
  readonly mean: string;
  /** Over the mean of an earlier meeting, and how many gave a number there. */
  readonly before: string;
  readonly dots: string;
  readonly people: string;
  /** What axes without a name ask. */
  readonly important: string;
  readonly easy: string;
  /** Roles with too few people, together. */
  readonly others: string;
  /** People who said no role. */
  readonly unsaid: string;
  readonly unnamedOption: string;
  readonly unnamedStatement: string;
  readonly several: string;
  readonly rolesTogether: string;
  readonly partsTogether: string;
  answers(count: number): string;
  /** So many words that one said each. */
  saidOnce(count: number): string;
  /** `Etter rolle: Leder`. */
  byRole(part: string): string;
  /** What a number of a scale means. */
  means(number: number, text: string): string;
  /** `date`: as people write it. */
  comparedWith(title: string, date: string): string;
}

export function chartWordsFor(language: Language): ChartWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, ChartWords>> = {
  nb: {
    captions: {
      keywords: 'Det flere nevnte',
      choice: 'Fordeling',
      scales: 'Fordeling og gjennomsnitt',
      dots: 'Prikker på temaene',
      axes: 'Temaene på to skalaer',
    },
    heads: { word: 'Stikkord', option: 'Svar', statement: 'Påstand', theme: 'Tema' },
    count: 'Antall',
    meaning: 'Hva det betyr',
    share: 'Andel',
    cantSay: 'Vet ikke',
    numbers: 'Svar',
    mean: 'Snitt',
    before: 'Forrige (svar)',
    dots: 'Prikker',
    people: 'Personer',
    important: 'Viktig',
    easy: 'Lett',
    others: 'Andre',
    unsaid: 'uten rolle',
    unnamedOption: 'Valg uten tekst',
    unnamedStatement: 'Påstand uten tekst',
    several: 'Man kunne velge flere. Andelen er av alle som svarte.',
    rolesTogether: 'Roller med færre enn fem personer er slått sammen.',
    partsTogether: 'Deler med færre enn fem personer er slått sammen. Tallene er fra da delingen først ble vist.',
    answers: counted('nb', 'svar', 'svar'),
    saidOnce: (count) => (count === 1 ? 'Ett stikkord er nevnt én gang.' : `${count} stikkord er nevnt én gang hvert.`),
    byRole: (part) => `Etter rolle: ${part}`,
    means: (number, text) => `${number} betyr «${text}».`,
    comparedWith: (title, date) => `Sammenlignet med «${title}» ${date}.`,
  },
  nn: {
    captions: {
      keywords: 'Det fleire nemnde',
      choice: 'Fordeling',
      scales: 'Fordeling og gjennomsnitt',
      dots: 'Prikkar på temaa',
      axes: 'Temaa på to skalaer',
    },
    heads: { word: 'Stikkord', option: 'Svar', statement: 'Påstand', theme: 'Tema' },
    count: 'Tal',
    meaning: 'Kva det tyder',
    share: 'Del',
    cantSay: 'Veit ikkje',
    numbers: 'Svar',
    mean: 'Snitt',
    before: 'Førre (svar)',
    dots: 'Prikkar',
    people: 'Personar',
    important: 'Viktig',
    easy: 'Lett',
    others: 'Andre',
    unsaid: 'utan rolle',
    unnamedOption: 'Val utan tekst',
    unnamedStatement: 'Påstand utan tekst',
    several: 'Ein kunne velje fleire. Delen er av alle som svarte.',
    rolesTogether: 'Roller med færre enn fem personar er slegne saman.',
    partsTogether: 'Delar med færre enn fem personar er slegne saman. Tala er frå då delinga først vart vist.',
    answers: counted('nn', 'svar', 'svar'),
    saidOnce: (count) =>
      count === 1 ? 'Eitt stikkord er nemnt éin gong.' : `${count} stikkord er nemnde éin gong kvart.`,
    byRole: (part) => `Etter rolle: ${part}`,
    means: (number, text) => `${number} tyder «${text}».`,
    comparedWith: (title, date) => `Samanlikna med «${title}» ${date}.`,
  },
  en: {
    captions: {
      keywords: 'What several said',
      choice: 'Distribution',
      scales: 'Distribution and mean',
      dots: 'Dots on the themes',
      axes: 'The themes on two scales',
    },
    heads: { word: 'Keyword', option: 'Answer', statement: 'Statement', theme: 'Theme' },
    count: 'Count',
    meaning: 'What it means',
    share: 'Share',
    cantSay: 'Can’t say',
    numbers: 'Answers',
    mean: 'Mean',
    before: 'Earlier (answers)',
    dots: 'Dots',
    people: 'People',
    important: 'Important',
    easy: 'Easy',
    others: 'Others',
    unsaid: 'no role',
    unnamedOption: 'Option without text',
    unnamedStatement: 'Statement without text',
    several: 'People could choose several. The share is of all who answered.',
    rolesTogether: 'Roles with fewer than five people are put together.',
    partsTogether:
      'Parts with fewer than five people are put together. The numbers are from when the parts were first shown.',
    answers: counted('en', 'answer', 'answers'),
    saidOnce: (count) => (count === 1 ? 'One keyword was said once.' : `${count} keywords were said once each.`),
    byRole: (part) => `By role: ${part}`,
    means: (number, text) => `${number} means “${text}”.`,
    comparedWith: (title, date) => `Compared with “${title}”, ${date}.`,
  },
};
