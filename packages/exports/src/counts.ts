import { counted } from './counted.ts';
import type { MeetingRecord, QuestionRecord, ThemeRecord } from './meeting-record.ts';
import type { PollRecord } from './poll-record.ts';
import { chartWordsFor } from './charts/chart-words.ts';
import { wordsFor, type Words } from './words.ts';

type Asked = Pick<QuestionRecord, 'poll'>;
type Language = MeetingRecord['language'];

/**
 * EX31. The words for what stands in a question: short answers are answers, and nobody's group wrote what one person said. For
 * group work, the words as they are.
 */
export function wordsOfQuestion({ poll }: Asked, language: Language): Words {
  const words = wordsFor(language);
  return poll === undefined
    ? words
    : { ...words, ...POLL_WORDS[language][poll.kind === 'keywords' ? 'keywords' : 'other'] };
}

/** `12 stikkord fra 5 av 8 grupper`, `54 stikkord fra 18 personer`, `18 svar`; that there is nothing yet, where so it is. */
export function questionCounts(question: QuestionRecord, { language, groupsInMeeting }: MeetingRecord): string {
  const { poll, pointCount, groupCount } = question;
  const words = wordsOfQuestion(question, language);
  if (poll === undefined)
    return pointCount === 0 ? words.noPoints : words.pointsFrom(pointCount, groupCount, groupsInMeeting);
  if (!hasPoints(poll)) return poll.answered === 0 ? words.noPoints : chartWordsFor(language).answers(poll.answered);
  return pointCount === 0 ? words.noPoints : POLL_WORDS[language].from(words.points(pointCount), poll.answered);
}

/** `3 stikkord · 2 grupper`; of what persons said, without groups. */
export function themeCounts({ pointCount, groupCount }: ThemeRecord, asked: Asked, language: Language): string {
  const words = wordsOfQuestion(asked, language);
  if (pointCount === 0) return words.noPointsInTheme;
  return asked.poll === undefined
    ? `${words.points(pointCount)} · ${words.groups(groupCount)}`
    : words.points(pointCount);
}

/** How many groups the meeting has; nothing of groups where it has none. */
export function meetingGroups({ groupsInMeeting, language }: MeetingRecord): string[] {
  return groupsInMeeting === 0 ? [] : [wordsFor(language).groups(groupsInMeeting)];
}

/** True for group work too: what was said stands as points. */
export function hasPoints(poll: PollRecord | undefined): boolean {
  return poll === undefined || poll.kind === 'keywords' || poll.kind === 'open';
}

type OfPolls = Pick<Words, 'noPoints' | 'noPointsInTheme' | 'allSorted' | 'wrote' | 'points'>;

interface PollWords {
  readonly keywords: Pick<OfPolls, 'wrote'>;
  readonly other: OfPolls;
  from(points: string, people: number): string;
}

const POLL_WORDS: Readonly<Record<Language, PollWords>> = {
  nb: {
    keywords: { wrote: 'Skrevet som' },
    other: {
      noPoints: 'Ingen svar ennå.',
      noPointsInTheme: 'Ingen svar i dette temaet.',
      allSorted: 'Alle svarene er sortert.',
      wrote: 'Skrevet som',
      points: counted('nb', 'svar', 'svar'),
    },
    from: (points, people) => `${points} fra ${counted('nb', 'person', 'personer')(people)}`,
  },
  nn: {
    keywords: { wrote: 'Skrive som' },
    other: {
      noPoints: 'Ingen svar enno.',
      noPointsInTheme: 'Ingen svar i dette temaet.',
      allSorted: 'Alle svara er sorterte.',
      wrote: 'Skrive som',
      points: counted('nn', 'svar', 'svar'),
    },
    from: (points, people) => `${points} frå ${counted('nn', 'person', 'personar')(people)}`,
  },
  en: {
    keywords: { wrote: 'Written as' },
    other: {
      noPoints: 'No answers yet.',
      noPointsInTheme: 'No answers in this theme.',
      allSorted: 'Every answer is sorted.',
      wrote: 'Written as',
      points: counted('en', 'answer', 'answers'),
    },
    from: (points, people) => `${points} from ${counted('en', 'person', 'people')(people)}`,
  },
};
