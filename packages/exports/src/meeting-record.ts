import {
  formatMinutes,
  isBlank,
  type Language,
  type ParkedPoint,
  type Summary,
  type SummaryPoint,
  type SummaryTheme,
} from '@stikkord/domain';
import { alphabetically } from './alphabetical.ts';
import type { ExportInput, ExportQuestion } from './export-input.ts';

/** The version of the JSON shape; raised when a reader of the one before would go wrong. */
export const RECORD_VERSION = 2;

/**
 * A meeting as it leaves the house: the JSON export as it stands, and what the other formats are written from.
 * Ids, groups, withdrawn points and facilitators' notes end here, so that no format can let them slip (EX2, EX3).
 */
export interface MeetingRecord {
  readonly format: 'stikkord-meeting';
  readonly version: typeof RECORD_VERSION;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
  readonly groupsInMeeting: number;
  readonly agenda: readonly AgendaRecord[];
  readonly questions: readonly QuestionRecord[];
}

/** Times as HH:MM, or null where unknown. */
export interface AgendaRecord {
  readonly start: string | null;
  readonly end: string | null;
  readonly what: string;
  readonly how: string;
  readonly who: string;
}

export interface QuestionRecord {
  readonly prompt: string;
  /** Titles of the question's sections; empty for a question that has but one. */
  readonly sections: readonly string[];
  readonly pointCount: number;
  readonly groupCount: number;
  /** EX16. Groups whose answer can't be read and is missing; not there where none is. */
  readonly unreadableGroups?: number;
  /** EX16. The board can't be read, so nothing is sorted. */
  readonly themesUnreadable?: true;
  readonly themes: readonly ThemeRecord[];
  readonly unsorted: readonly PointRecord[];
  readonly parked: readonly PointRecord[];
}

export interface ThemeRecord {
  /** As written on the board; may be empty. */
  readonly title: string;
  /** The sentence "what we heard"; not there where there is none. */
  readonly heard?: string;
  /** 1–8, where facilitators chose one; else that of its position. */
  readonly hue?: number;
  /** The bucket for the rest, which stands last. */
  readonly other?: true;
  /** Points here and in the sub-themes, those laid on others too. */
  readonly pointCount: number;
  /** Groups behind them, each counted once. */
  readonly groupCount: number;
  readonly points: readonly PointRecord[];
  readonly themes: readonly ThemeRecord[];
}

export interface PointRecord {
  /** As shown. */
  readonly text: string;
  /** EX17. What its group wrote, where `text` is a facilitator's wording of it or a part of it. */
  readonly original?: string;
  /** EX18. `text` is a part of what its group wrote. */
  readonly part?: true;
  /** To be quoted. */
  readonly quote?: true;
  /** Title of the section it answers, where the question has several. */
  readonly section?: string;
  /** The text of the point that its group indented it under. */
  readonly under?: string;
  /** EX19. Points that are laid on it as duplicates; they have none themselves. */
  readonly same?: readonly PointRecord[];
  /** EX20. Where a parked point goes. */
  readonly goesTo?: string;
}

export function meetingRecord(input: ExportInput): MeetingRecord {
  const time = (minutes: number | null) => (minutes === null ? null : formatMinutes(minutes));
  return {
    format: 'stikkord-meeting',
    version: RECORD_VERSION,
    title: input.title,
    date: input.date,
    language: input.language,
    groupsInMeeting: input.groups,
    agenda: (input.agenda ?? []).map(({ start, end, what, how, who }) => ({
      start: time(start),
      end: time(end),
      what,
      how,
      who,
    })),
    questions: input.questions.map((question) => questionRecord(question, input.language)),
  };
}

function questionRecord({ prompt, sections, summary, unreadable }: ExportQuestion, language: Language): QuestionRecord {
  const titles = new Map(sections.length > 1 ? sections.map((section) => [section.id, section.title]) : []);
  const texts = new Map(
    allPoints(summary).map(({ id, text, partOf, original }) => (partOf === null ? [id, text] : [partOf, original!])),
  );
  const point = ({ text, original, partOf, quote, section, under, same }: SummaryPoint): PointRecord => {
    const title = titles.get(section) ?? '';
    const above = under === undefined ? undefined : texts.get(under);
    return {
      text,
      ...(original === null ? undefined : { original }),
      ...(partOf === null ? undefined : { part: true }),
      ...(quote ? { quote: true } : undefined),
      ...(isBlank(title) ? undefined : { section: title }),
      ...(above === undefined ? undefined : { under: above }),
      ...(same.length === 0 ? undefined : { same: same.map(point) }),
    };
  };
  const parked = (from: ParkedPoint): PointRecord => ({
    ...point(from),
    ...(isBlank(from.goesTo) ? undefined : { goesTo: from.goesTo }),
  });
  const theme = (from: SummaryTheme): ThemeRecord => ({
    title: from.title,
    ...(isBlank(from.heard) ? undefined : { heard: from.heard }),
    ...(from.hue === null ? undefined : { hue: from.hue }),
    ...(from.other ? { other: true } : undefined),
    pointCount: from.pointCount,
    groupCount: from.groupCount,
    points: from.points.map(point),
    themes: from.themes.map(theme),
  });
  return {
    prompt,
    sections: [...titles.values()].filter((title) => !isBlank(title)),
    pointCount: summary.pointCount,
    groupCount: summary.groupCount,
    ...(unreadable !== undefined && unreadable.answers > 0 ? { unreadableGroups: unreadable.answers } : undefined),
    ...(unreadable?.board === true ? { themesUnreadable: true } : undefined),
    themes: summary.themes.map(theme),
    // EX4. The tray's order is that of groups, and points are parked one after another: neither may leave the house.
    unsorted: alphabetically(summary.unsorted.map(point), language),
    parked: alphabetically(summary.parked.map(parked), language),
  };
}

function allPoints({ themes, unsorted, parked }: Summary): SummaryPoint[] {
  const sorted = themes.flatMap((theme) => [theme, ...theme.themes]).flatMap(({ points }) => points);
  return [...sorted, ...unsorted, ...parked].flatMap((point) => [point, ...point.same]);
}
