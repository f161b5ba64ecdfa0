import type { PointId } from '@stikkord/domain';

/** Which points are chosen, and where the last choice was made: a range goes from there. */
export interface Selection {
  readonly chosen: ReadonlySet<PointId>;
  readonly anchor: PointId | null;
}

export const NOTHING_SELECTED: Selection = { chosen: new Set(), anchor: null };

/** `only`: a plain press. `toggle`: with Ctrl or Cmd, or the space bar. `range`: with Shift; `more`: with both. */
export type PickHow = 'only' | 'toggle' | 'range' | 'more';

/** `list`: the ids of the list in which the pressed point stands, in the order seen. */
export function pick(selection: Selection, id: PointId, how: PickHow, list: readonly PointId[]): Selection {
  if (how === 'only') {
    const alone = selection.chosen.size === 1 && selection.chosen.has(id);
    return alone ? NOTHING_SELECTED : { chosen: new Set([id]), anchor: id };
  }
  if (how === 'toggle') {
    const chosen = new Set(selection.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    return { chosen, anchor: id };
  }
  const from = selection.anchor === null ? -1 : list.indexOf(selection.anchor);
  const to = list.indexOf(id);
  if (from < 0 || to < 0) return pick(selection, id, how === 'more' ? 'toggle' : 'only', list);
  const range = list.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set(how === 'more' ? [...selection.chosen, ...range] : range), anchor: selection.anchor };
}

export function pickAll(list: readonly PointId[]): Selection {
  return { chosen: new Set(list), anchor: list[0] ?? null };
}

/** Without the points that are no longer there; the same object where none is gone. */
export function stillThere(selection: Selection, there: (id: PointId) => boolean): Selection {
  const chosen = [...selection.chosen].filter(there);
  if (chosen.length === selection.chosen.size) return selection;
  return { chosen: new Set(chosen), anchor: selection.anchor && there(selection.anchor) ? selection.anchor : null };
}
