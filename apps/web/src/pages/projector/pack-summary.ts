/** How a summary is laid in columns on a screen that nobody scrolls. Heights in px; nothing here touches the page. */

export interface MeasuredTheme {
  readonly id: string;
  /** The theme's heading with its counts. */
  readonly head: number;
  /** Sub-headings and points, in order. */
  readonly items: readonly { readonly kind: 'sub' | 'point'; readonly height: number }[];
}

/** Items `from` up to `to` of a theme in one column. `from` above 0: it is a continuation, and says so. */
export interface Piece {
  readonly theme: string;
  readonly from: number;
  readonly to: number;
}

export type Column = readonly Piece[];

export interface Room {
  /** Infinity where the page scrolls. */
  readonly height: number;
  readonly columns: number;
  /** Between two themes in a column. */
  readonly gap: number;
}

/** A theme is begun at a column's foot only where this share of the column is left for it. */
const SPLIT_FROM = 0.4;

/**
 * The columns that hold everything, in reading order: as many as it takes, so that nothing is cut. Where all fits on one
 * screen undivided, the columns are about equally full, which leaves each theme room to grow before anything has to move.
 * `split`: a theme may go on in the next column also where it would fit in one of its own.
 */
export function packSummary(themes: readonly MeasuredTheme[], room: Room, split: boolean): readonly Column[] {
  const full = fill(themes, room.height, room.gap, split);
  if (split || full.length > room.columns || room.columns === 1) return full;
  let low = 0;
  let high = room.height;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (fitsIn(themes, middle, room)) high = middle;
    else low = middle;
  }
  return fill(themes, high, room.gap, false);
}

/**
 * The columns as they were, with what has come since, where there is room for it: nothing that is being read moves to
 * another column. Null where it can't be kept so.
 */
export function keepColumns(
  before: readonly Column[],
  themes: readonly MeasuredTheme[],
  room: Room,
): readonly Column[] | null {
  if (before.length === 0 || before.some((column) => column.some(({ from }) => from > 0))) return null;
  const place = new Map(before.flatMap((column, index) => column.map(({ theme }) => [theme, index] as const)));
  const columns: Piece[][] = before.map(() => []);
  const used = before.map(() => 0);
  let at = 0;
  for (const theme of themes) {
    const wanted = place.get(theme.id) ?? at;
    // The order on the board changed, or a split theme needs another column.
    if (wanted < at) return null;
    at = wanted;
    used[at]! += heightOf(theme) + (columns[at]!.length > 0 ? room.gap : 0);
    if (used[at]! > room.height) return null;
    columns[at]!.push({ theme: theme.id, from: 0, to: theme.items.length });
  }
  return columns.some((column) => column.length === 0) ? null : columns;
}

function fitsIn(themes: readonly MeasuredTheme[], height: number, room: Room): boolean {
  if (themes.some((theme) => heightOf(theme) > height)) return false;
  return fill(themes, height, room.gap, false).length <= room.columns;
}

function heightOf(theme: MeasuredTheme): number {
  return theme.items.reduce((sum, item) => sum + item.height, theme.head);
}

/** Column by column. What doesn't fit goes on in the next; a heading never stands alone at a column's foot. */
function fill(themes: readonly MeasuredTheme[], limit: number, gap: number, split: boolean): Piece[][] {
  const columns: Piece[][] = [];
  let used = 0;
  for (const theme of themes) {
    const { items } = theme;
    /** What has to stand together from item `at` on: a sub-heading and what follows it. */
    const together = (at: number): number =>
      (items[at]?.height ?? 0) + (items[at]?.kind === 'sub' ? (items[at + 1]?.height ?? 0) : 0);
    const left = columns.length === 0 ? 0 : limit - used - gap;
    const begins = heightOf(theme) <= left || (split && left >= SPLIT_FROM * limit && theme.head + together(0) <= left);
    if (begins) used += gap;
    else {
      columns.push([]);
      used = 0;
    }
    used += theme.head;
    let from = 0;
    items.forEach(({ height }, at) => {
      if (used + together(at) > limit && at > from) {
        columns.at(-1)!.push({ theme: theme.id, from, to: at });
        columns.push([]);
        from = at;
        used = theme.head;
      }
      used += height;
    });
    columns.at(-1)!.push({ theme: theme.id, from, to: items.length });
  }
  return columns;
}
