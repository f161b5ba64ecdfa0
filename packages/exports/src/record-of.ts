import {
  countOf,
  formatMinutes,
  isBlank,
  type Language,
  type Summary,
  type SummaryPoint,
  type SummaryTheme,
} from '@stikkord/domain';
import { alphabetically } from './alphabetical.ts';
import { EXPORT_OPTIONS, type ExportInput, type ExportOptions, type ExportQuestion } from './export-input.ts';
import { pollRecord } from './poll-record-of.ts';
import { NO_FOLLOW_UPS, placeFollowUps, type PlacedFollowUps } from './place-follow-ups.ts';
import {
  RECORD_VERSION,
  type FollowUpRecord,
  type MeetingRecord,
  type PointRecord,
  type QuestionRecord,
  type ThemeRecord,
} from './meeting-record.ts';
import { wordsTold } from './words-told.ts';

/** What shall be in the file, and nothing else: whatever the options leave out ends here. */
export function recordOf(input: ExportInput): MeetingRecord {
  const options = { ...EXPORT_OPTIONS, ...input.options };
  const time = (minutes: number | null) => (minutes === null ? null : formatMinutes(minutes));
  const organisation = input.look?.organisation ?? '';
  return {
    format: 'stikkord-meeting',
    version: RECORD_VERSION,
    title: input.title,
    date: input.date,
    language: input.language,
    ...(isBlank(organisation) ? undefined : { organisation }),
    points: options.points,
    groupsInMeeting: input.groups,
    agenda: (options.agenda ? (input.agenda ?? []) : []).map(({ start, end, what, how, who }) => ({
      start: time(start),
      end: time(end),
      what,
      how,
      who,
    })),
    questions: input.questions.map((question) => questionRecord(question, options, input.language)),
  };
}

function questionRecord(question: ExportQuestion, options: ExportOptions, language: Language): QuestionRecord {
  const { prompt, summary, unreadable, poll } = question;
  // Those of a poll are for the group work that it may become.
  const titles = poll ? new Map<string, string>() : sectionTitles(question);
  const followUps = options.followUps ? placeFollowUps(question, options.points) : NO_FOLLOW_UPS;
  // EX26. What is left out tells nothing: it isn't quoted by points that stand under it, nor counted.
  const [unsorted, parked] = [options.unsorted ? summary.unsorted : [], options.parked ? summary.parked : []];
  const shown = { ...summary, unsorted, parked };
  const leftOut = allPoints({
    themes: [],
    unsorted: options.unsorted ? [] : summary.unsorted,
    parked: options.parked ? [] : summary.parked,
  });
  const point = pointWriter({ ...question, summary: shown }, leftOut, titles, options, followUps);
  const list = (points: readonly SummaryPoint[]) => {
    const all = points.map(point).flatMap((each) => (options.points === 'all' ? [each] : quotesOf(each)));
    return poll?.poll.kind === 'keywords' ? together(all) : all;
  };
  const theme = (from: SummaryTheme): ThemeRecord => ({
    title: from.title,
    ...(isBlank(from.heard) ? undefined : { heard: from.heard }),
    ...(from.hue === null ? undefined : { hue: from.hue }),
    ...(from.other ? { other: true } : undefined),
    pointCount: from.pointCount,
    groupCount: from.groupCount,
    points: list(from.points),
    themes: from.themes.map(theme),
    ...withFollowUps(followUps.themes.get(from.id)),
  });
  // EX4. The tray's order is that of groups, and points are parked one after another: neither may leave the house.
  const tray = (points: readonly SummaryPoint[]) => alphabetically(list(points), language);
  return {
    prompt,
    sections: [...titles.values()].filter((title) => !isBlank(title)),
    pointCount: summary.pointCount - leftOut.length,
    groupCount: summary.groupCount,
    ...(unreadable !== undefined && unreadable.answers > 0 ? { unreadableGroups: unreadable.answers } : undefined),
    ...(unreadable?.board === true ? { themesUnreadable: true } : undefined),
    themes: summary.themes.map(theme),
    unsorted: tray(unsorted),
    unsortedCount: countOf(unsorted),
    ...(options.unsorted ? undefined : { unsortedLeftOut: true }),
    parked: tray(parked),
    parkedCount: countOf(parked),
    ...withFollowUps(followUps.question),
    ...(poll && {
      poll: pollRecord(poll, options.points === 'quotes' ? [] : wordsTold(poll, allPoints(shown), leftOut)),
    }),
  };
}

function sectionTitles({ sections }: ExportQuestion): Map<string, string> {
  return new Map(sections.length > 1 ? sections.map((section) => [section.id, section.title]) : []);
}

function pointWriter(
  { summary, groupNames }: ExportQuestion,
  leftOut: readonly SummaryPoint[],
  titles: ReadonlyMap<string, string>,
  options: ExportOptions,
  followUps: PlacedFollowUps,
): (point: SummaryPoint & { readonly goesTo?: string }) => PointRecord {
  const all = allPoints(summary);
  const texts = new Map(
    all.map(({ id, text, partOf, original }) => (partOf === null ? [id, text] : [partOf, original!])),
  );
  // EX26. What a point said before it was split tells what its other parts say.
  const parts = new Set(all.flatMap(({ partOf }) => partOf ?? []));
  const hidden = new Set(leftOut.flatMap(({ partOf }) => (partOf !== null && parts.has(partOf) ? [partOf] : [])));
  for (const id of hidden) texts.delete(id);
  const write = (from: SummaryPoint & { readonly goesTo?: string }): PointRecord => {
    const { text, original, partOf, quote, section, under, same, goesTo = '' } = from;
    const title = titles.get(section) ?? '';
    // EX21. A file of quotes doesn't tell what the points beside them say.
    const above = under === undefined || options.points === 'quotes' ? undefined : texts.get(under);
    const group = options.groupNames ? groupNames?.get(from.group) : undefined;
    return {
      text,
      ...(original === null || hidden.has(partOf ?? '') ? undefined : { original }),
      ...(partOf === null ? undefined : { part: true }),
      ...(quote ? { quote: true } : undefined),
      ...(group === undefined ? undefined : { group }),
      ...(isBlank(title) ? undefined : { section: title }),
      ...(above === undefined ? undefined : { under: above }),
      ...(same.length === 0 ? undefined : { same: same.map(write) }),
      ...(isBlank(goesTo) ? undefined : { goesTo }),
      ...withFollowUps(followUps.points.get(from.id)),
    };
  };
  return write;
}

/** EX21. Of a point and those that are laid on it, the ones that are marked as quotes; one of them says how many say it. */
function quotesOf(point: PointRecord): PointRecord[] {
  const { same = [], ...head } = point;
  if (head.quote !== true) return same.filter(({ quote }) => quote === true);
  const quoted = same.filter(({ quote }) => quote === true);
  return [
    {
      ...head,
      ...(quoted.length === 0 ? undefined : { same: quoted }),
      ...(quoted.length === same.length ? undefined : { said: same.length + 1 }),
    },
  ];
}

/** EX28. Keywords that say just the same stand as one that so many say, at the first of them. */
function together(points: readonly PointRecord[]): PointRecord[] {
  const found: PointRecord[] = [];
  const at = new Map<string, number>();
  for (const point of points) {
    const { same = [], text, ...more } = point;
    const place = at.get(text);
    // What is told of one point alone keeps it apart.
    if (Object.keys(more).length > 0 || place === undefined) {
      if (Object.keys(more).length === 0) at.set(text, found.length);
      found.push(point);
    } else found[place] = { ...found[place]!, same: [...(found[place]!.same ?? []), { text }, ...same] };
  }
  return found;
}

function withFollowUps(followUps: readonly FollowUpRecord[] | undefined): { followUps?: readonly FollowUpRecord[] } {
  return followUps === undefined || followUps.length === 0 ? {} : { followUps };
}

function allPoints({ themes, unsorted, parked }: Pick<Summary, 'themes' | 'unsorted' | 'parked'>): SummaryPoint[] {
  const sorted = themes.flatMap((theme) => [theme, ...theme.themes]).flatMap(({ points }) => points);
  return [...sorted, ...unsorted, ...parked].flatMap((point) => [point, ...point.same]);
}
