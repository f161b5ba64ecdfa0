import type { PointId, ThemeId } from './ids.ts';
import type { Summary, SummaryPoint, SummaryTheme } from './summary.ts';

/**
 * RN17. How many changes there are from one summary to another, of what the hall is shown: each theme and each point that
 * came, went or is otherwise counts one, and so does each place whose points stand in another order.
 */
export function changesSince(before: Summary, after: Summary): number {
  const [was, is] = [shownOf(before), shownOf(after)];
  let changes = 0;
  for (const [id, text] of is.items) if (was.items.get(id) !== text) changes += 1;
  for (const id of was.items.keys()) if (!is.items.has(id)) changes += 1;
  for (const [place, ids] of is.orders) if (isReordered(was.orders.get(place) ?? [], ids)) changes += 1;
  return changes;
}

interface Shown {
  /** Themes and points, each with all that is shown of it and where it stands. */
  readonly items: Map<string, string>;
  /** What stands in a place, in order. */
  readonly orders: Map<string, readonly string[]>;
}

/** Summaries never change; the one that was published is set beside hundreds of others. */
const known = new WeakMap<Summary, Shown>();

function shownOf(summary: Summary): Shown {
  const before = known.get(summary);
  if (before) return before;
  const shown: Shown = { items: new Map(), orders: new Map() };
  known.set(summary, shown);
  addThemes(shown, summary.themes, null);
  addPoints(shown, summary.unsorted, 'unsorted');
  addPoints(shown, summary.parked, 'parked');
  // The tray's order is the documents', and parked points are shown by number.
  shown.orders.delete('unsorted');
  shown.orders.delete('parked');
  return shown;
}

function addThemes(shown: Shown, themes: readonly SummaryTheme[], parent: ThemeId | null): void {
  shown.orders.set(`themes of ${parent}`, themes.map(themeKey));
  for (const theme of themes) {
    const { title, hue, heard } = theme;
    shown.items.set(themeKey(theme), JSON.stringify([parent, title, hue, heard]));
    addPoints(shown, theme.points, themeKey(theme));
    addThemes(shown, theme.themes, theme.id);
  }
}

function addPoints(shown: Shown, points: readonly SummaryPoint[], place: string, onto: PointId | null = null): void {
  if (onto === null) shown.orders.set(place, points.map(pointKey));
  for (const point of points) {
    const goesTo = 'goesTo' in point ? point.goesTo : '';
    // Of what is laid on another only that is shown: it adds to the number.
    const text = onto === null ? [point.text, point.quote, point.original !== null, goesTo] : [];
    shown.items.set(pointKey(point), JSON.stringify([place, onto, ...text]));
    addPoints(shown, point.same, place, point.id);
  }
}

function themeKey({ id }: SummaryTheme): string {
  return `theme ${id}`;
}

function pointKey({ id }: SummaryPoint): string {
  return `point ${id}`;
}

/** True where those that stand in both stand in another order. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [was, is] = [new Set(before), new Set(after)];
  const common = before.filter((id) => is.has(id));
  return after.filter((id) => was.has(id)).some((id, index) => common[index] !== id);
}
