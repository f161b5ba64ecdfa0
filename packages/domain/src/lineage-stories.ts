import { OTHER_THEME, type Board, type Theme } from './board.ts';
import { themeMergedInto } from './board-themes.ts';
import { INDIVIDUALS } from './entry.ts';
import type { GroupId, MeetingId, QuestionId } from './ids.ts';
import { lineageOf, type Lineage } from './lineage.ts';
import type { Summary, SummaryTheme } from './summary.ts';

/** What a meeting's board made of a question. */
export interface LineageSource {
  readonly question: QuestionId;
  readonly board: Board;
  readonly summary: Summary;
}

/** A theme from meeting to meeting. */
export interface LineageStory {
  readonly lineage: Lineage;
  /** What it was called last. */
  readonly title: string;
  /** Only meetings that had it, in the order given. */
  readonly meetings: readonly LineageInMeeting[];
}

export interface LineageInMeeting {
  readonly meeting: MeetingId;
  /** What it was called there. */
  readonly title: string;
  readonly level: 1 | 2;
  /** 1–8; null: by position. */
  readonly hue: number | null;
  /** With its sub-themes. None where it was merged: they are counted there. */
  readonly pointCount: number;
  /** Each group counted once. */
  readonly groupCount: number;
  /** What it became a part of at that meeting. */
  readonly mergedInto: Lineage | null;
}

/**
 * SE7, SE8. Themes that stood at the meetings, or were merged there, by what they go on from; the first that came first. Where one
 * stands several times in a meeting (at two questions), it is counted as one. The bucket for the rest is no theme.
 */
export function lineageStories(
  meetings: readonly { readonly meeting: MeetingId; readonly questions: readonly LineageSource[] }[],
): LineageStory[] {
  const stories = new Map<Lineage, LineageInMeeting[]>();
  for (const { meeting, questions } of meetings)
    for (const [lineage, story] of storiesOf(meeting, questions)) {
      const list = stories.get(lineage);
      if (list) list.push(story);
      else stories.set(lineage, [story]);
    }
  return [...stories].map(([lineage, list]) => ({ lineage, title: list.at(-1)!.title, meetings: list }));
}

function storiesOf(meeting: MeetingId, questions: readonly LineageSource[]): Map<Lineage, LineageInMeeting> {
  const stories = new Map<Lineage, LineageInMeeting>();
  const groups = new Map<Lineage, Set<GroupId>>();
  for (const { question, board, summary } of questions)
    for (const [theme, level] of levels(summary)) {
      const lineage = lineageOf(question, board.themes.get(theme.id)!);
      const before = stories.get(lineage);
      const behind = new Set([...(groups.get(lineage) ?? []), ...groupsOf(theme)]);
      groups.set(lineage, behind);
      stories.set(lineage, {
        meeting,
        title: before?.title ?? theme.title,
        level: before?.level ?? level,
        hue: before ? before.hue : theme.hue,
        pointCount: (before?.pointCount ?? 0) + theme.pointCount,
        groupCount: behind.size,
        mergedInto: null,
      });
    }
  for (const { question, board, summary } of questions) {
    const standing = new Set(levels(summary).map(([{ id }]) => id));
    for (const theme of board.themes.values()) {
      const into = mergedWith(board, theme);
      const lineage = lineageOf(question, theme);
      if (!into || !standing.has(into.id) || stories.has(lineage)) continue;
      const target = lineageOf(question, into);
      if (target === lineage) continue;
      stories.set(lineage, {
        meeting,
        title: theme.title,
        level: theme.parent === null ? 1 : 2,
        hue: theme.hue,
        pointCount: 0,
        groupCount: 0,
        mergedInto: target,
      });
    }
  }
  return stories;
}

/** What a theme that was carried over became a part of. One that was made and merged at the same meeting has no story. */
function mergedWith(board: Board, theme: Theme): Theme | null {
  if (theme.into === null || theme.lineage === null || theme.deleted) return null;
  const into = themeMergedInto(board, theme.id);
  return into && into.id !== theme.id && into.id !== OTHER_THEME ? into : null;
}

function levels(summary: Summary): (readonly [SummaryTheme, 1 | 2])[] {
  return summary.themes
    .filter(({ other }) => !other)
    .flatMap((theme) => [[theme, 1] as const, ...theme.themes.map((sub) => [sub, 2] as const)]);
}

function groupsOf({ points, themes }: SummaryTheme): GroupId[] {
  const own = points.flatMap((point) => [point, ...point.same]).map(({ group }) => group);
  return [...own.filter((group) => group !== INDIVIDUALS), ...themes.flatMap(groupsOf)];
}
