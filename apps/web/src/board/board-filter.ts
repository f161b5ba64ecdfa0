import type { GroupId, PointId, SectionId, Summary } from '@stikkord/domain';
import { samePoints, type Place, type Standing } from './board-places.ts';
import { folded } from './folded.ts';

/** What to look for on the board; null, empty and false: everything. */
export interface BoardFilter {
  /** All its words somewhere in the text, in any case and order. */
  readonly text: string;
  readonly groups: ReadonlySet<GroupId>;
  readonly section: SectionId | null;
  /** The round in which the point came. */
  readonly round: number | null;
  readonly where: 'unsorted' | 'sorted' | 'parked' | null;
  /** Only what its group changed after it was sorted. */
  readonly changed: boolean;
  /** Only quotes. */
  readonly quotes: boolean;
  /** Only what this facilitator has claimed. */
  readonly mine: boolean;
  /** Not what others have claimed. */
  readonly unclaimed: boolean;
  /** Only what is similar to this point, and itself. */
  readonly like: PointId | null;
}

export const NO_FILTER: BoardFilter = {
  text: '',
  groups: new Set(),
  section: null,
  round: null,
  where: null,
  changed: false,
  quotes: false,
  mine: false,
  unclaimed: false,
  like: null,
};

/** What the filter asks that isn't on the board. */
export interface FilterFacts {
  /** Claimed by another facilitator. */
  readonly claimed: (group: GroupId, section: SectionId) => boolean;
  readonly mine: (group: GroupId, section: SectionId) => boolean;
  readonly round: (id: PointId) => number;
  /** Those that are similar to `filter.like`; null: nothing was asked. */
  readonly like: ReadonlySet<PointId> | null;
}

/** What the filter reads of the board. */
export interface FilteredBoard {
  readonly summary: Summary;
  readonly place: (id: PointId) => Place | null;
  readonly standing: (id: PointId) => Standing | undefined;
  readonly saidBefore: (id: PointId) => string | null;
}

export function isEmpty(filter: BoardFilter): boolean {
  const { text, groups, section, round, where, changed, quotes, mine, unclaimed, like } = filter;
  const flags = changed || quotes || mine || unclaimed;
  return (
    text.trim() === '' && groups.size === 0 && !flags && [section, round, where, like].every((value) => value === null)
  );
}

/** The points of which something fits: a stack fits where one of it does. Null: everything does. */
export function matchingPoints(
  filter: BoardFilter,
  board: FilteredBoard,
  facts: FilterFacts,
): ReadonlySet<PointId> | null {
  if (isEmpty(filter)) return null;
  const words = folded(filter.text).split(' ').filter(Boolean);
  const { summary } = board;
  const themes = summary.themes.flatMap((theme) => [theme, ...theme.themes]);
  const heads: readonly Standing[] = [
    ...summary.unsorted,
    ...themes.flatMap((theme) => theme.points),
    ...summary.parked,
    ...summary.withdrawn,
  ];
  const fits = (point: Standing): boolean =>
    fitsItself(filter, words, point, board, facts) || samePoints(point).some((same) => fits(same));
  return new Set(heads.filter(fits).map((point) => point.id));
}

function fitsItself(
  filter: BoardFilter,
  words: readonly string[],
  point: Standing,
  board: FilteredBoard,
  facts: FilterFacts,
): boolean {
  const { id } = point;
  const place = board.place(id);
  if (filter.where !== null && filter.where !== whereOf(place)) return false;
  if (filter.changed && board.saidBefore(id) === null) return false;
  if (filter.like !== null && id !== filter.like && !facts.like?.has(id)) return false;
  if (filter.round !== null && facts.round(id) !== filter.round) return false;
  if (words.length > 0) {
    const text = folded(
      'original' in point && point.original !== null ? `${point.text} ${point.original}` : point.text,
    );
    if (!words.every((word) => text.includes(word))) return false;
  }
  if (!('group' in point)) return filter.groups.size === 0 && filter.section === null && !filter.quotes && !filter.mine;
  const { group, section } = point;
  if (filter.quotes && !point.quote) return false;
  if (filter.groups.size > 0 && !filter.groups.has(group)) return false;
  if (filter.section !== null && section !== filter.section) return false;
  if (filter.mine && !facts.mine(group, section)) return false;
  return !(filter.unclaimed && facts.claimed(group, section));
}

function whereOf(place: Place | null): BoardFilter['where'] {
  if (place === 'tray') return 'unsorted';
  if (place === 'parked') return 'parked';
  return place?.startsWith('theme:') ? 'sorted' : null;
}
