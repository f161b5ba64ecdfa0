import { intlLocales, type DeckExtra, type FollowUpState, type Language } from '@stikkord/domain';

/**
 * What stands on a slide beside people's own words. It is in the meeting's language wherever the slide is looked at, so that it is
 * paged the same in the hall and on the presenter's page: therefore not msg().
 */
export interface SlideWords {
  /** Behind a heading that is said again. */
  readonly continued: string;
  readonly titles: Readonly<Record<Exclude<DeckExtra, 'other'>, string>>;
  readonly unnamed: string;
  readonly join: string;
  readonly state: Readonly<Record<FollowUpState, string>>;
  readonly due: string;
  points(count: number): string;
  followUps(count: number): string;
  pointsFrom(points: number, groups: number): string;
  page(number: number, of: number): string;
  /** So many points say the same. */
  same(count: number): string;
  /** `1. mai 2030`; empty for none. */
  date(iso: string): string;
}

export function slideWords(language: Language): SlideWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, SlideWords>> = {
  nb: {
    continued: 'forts.',
    titles: {
      overview: 'Temaene',
      'one-group': 'Sagt av én gruppe',
      quotes: 'Sitater',
      parked: 'Parkert',
      'follow-up': 'Oppfølging',
    },
    unnamed: 'Tema uten navn',
    join: 'Bli med på',
    state: { done: 'Gjort', next: 'Neste', wont: 'Blir ikke gjort' },
    due: 'frist',
    ...counting('nb', ['stikkord', 'stikkord'], ['gruppe', 'grupper'], ['oppfølging', 'oppfølginger'], 'fra'),
    page: (number, of) => `${number} av ${of}`,
    same: (count) => `${count} sier det samme`,
    date: dates('nb'),
  },
  nn: {
    continued: 'framh.',
    titles: {
      overview: 'Temaa',
      'one-group': 'Sagt av éi gruppe',
      quotes: 'Sitat',
      parked: 'Parkert',
      'follow-up': 'Oppfølging',
    },
    unnamed: 'Tema utan namn',
    join: 'Bli med på',
    state: { done: 'Gjort', next: 'Neste', wont: 'Blir ikkje gjort' },
    due: 'frist',
    ...counting('nn', ['stikkord', 'stikkord'], ['gruppe', 'grupper'], ['oppfølging', 'oppfølgingar'], 'frå'),
    page: (number, of) => `${number} av ${of}`,
    same: (count) => `${count} seier det same`,
    date: dates('nn'),
  },
  en: {
    continued: 'cont.',
    titles: {
      overview: 'The themes',
      'one-group': 'Said by one group',
      quotes: 'Quotes',
      parked: 'Parked',
      'follow-up': 'Follow-up',
    },
    unnamed: 'Unnamed theme',
    join: 'Join at',
    state: { done: 'Done', next: 'Next', wont: 'Won’t be done' },
    due: 'due',
    ...counting('en', ['point', 'points'], ['group', 'groups'], ['follow-up', 'follow-ups'], 'from'),
    page: (number, of) => `${number} of ${of}`,
    same: (count) => `${count} say the same`,
    date: dates('en'),
  },
};

type Forms = readonly [one: string, other: string];

function counting(
  language: Language,
  point: Forms,
  group: Forms,
  followUp: Forms,
  from: string,
): Pick<SlideWords, 'points' | 'pointsFrom' | 'followUps'> {
  const rules = new Intl.PluralRules(intlLocales(language));
  const counted = (count: number, [one, other]: Forms): string =>
    `${count} ${rules.select(count) === 'one' ? one : other}`;
  return {
    points: (count) => counted(count, point),
    pointsFrom: (points, groups) =>
      points === 0 ? counted(0, point) : `${counted(points, point)} ${from} ${counted(groups, group)}`,
    followUps: (count) => counted(count, followUp),
  };
}

function dates(language: Language): (iso: string) => string {
  const format = new Intl.DateTimeFormat(intlLocales(language), { dateStyle: 'long', timeZone: 'UTC' });
  return (iso) => (iso === '' ? '' : format.format(new Date(`${iso}T00:00:00Z`)));
}
