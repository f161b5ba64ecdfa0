import type { PointId, ThemeId } from './ids.ts';
import type { Lineage } from './lineage.ts';
import type { Ordered } from './order.ts';

/** A heading on a board. `parent` is another theme's id, or null for a theme of the first level. */
export interface Theme extends Ordered {
  readonly id: ThemeId;
  readonly title: string;
  readonly order: string;
  readonly parent: ThemeId | null;
  readonly deleted: boolean;
  /** 1–8; null: the hue that goes with its position. */
  readonly hue: number | null;
  /** For facilitators only. */
  readonly note: string;
  /** "What we heard": a sentence that is shown and exported. */
  readonly heard: string;
  /** The theme that it was merged into. */
  readonly into: ThemeId | null;
  /** The theme of an earlier meeting that it goes on from; null: it is the first of its kind. See `lineageOf`. */
  readonly lineage: Lineage | null;
}

/** The bucket for the rest: it stands last, on the first level, without sub-themes. One id, so that there is never but one. */
export const OTHER_THEME: ThemeId = 'other';

export const THEME_HUES = 8;

/**
 * Where facilitators put a point: in a theme, or parked. No placement, or neither of the two: unsorted.
 * `said` is what the point said when it was placed: part of the decision, never shown in the point's stead while its group keeps it.
 * `onto`: the point that it is laid on as a duplicate; it stands where that one does.
 */
export interface Placement {
  readonly theme: ThemeId | null;
  readonly parked: boolean;
  readonly order: string;
  readonly said: string;
  readonly onto: PointId | null;
}

/** What facilitators made of a point beside its place. `of`: what the point said then. */
export interface Marks {
  readonly wording: Wording | null;
  /** To be quoted on the slide. */
  readonly quote: boolean;
  /** Where a parked point goes. */
  readonly goesTo: string;
  /** The point is split into these; each is a point by itself, `<id>~1` and so on. */
  readonly parts: Parts | null;
  /** What the point said when a facilitator accepted its change. */
  readonly seen: string | null;
}

/** The words that are shown instead of the point's own. */
export interface Wording {
  readonly text: string;
  readonly of: string;
}

export interface Parts {
  readonly texts: readonly string[];
  readonly of: string;
}

export const NO_MARKS: Marks = { wording: null, quote: false, goesTo: '', parts: null, seen: null };

/** As stored: what facilitators decided, whatever order their edits came in. `arrange` makes sense of it. */
export interface Board {
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly placements: ReadonlyMap<PointId, Placement>;
  readonly marks: ReadonlyMap<PointId, Marks>;
}

export const EMPTY_BOARD: Board = { themes: new Map(), placements: new Map(), marks: new Map() };

/** What a command does to a board. Each change stands alone; a command's changes are written in one transaction. */
export type BoardChange =
  | { readonly set: 'theme'; readonly id: ThemeId; readonly fields: Partial<Omit<Theme, 'id'>> }
  | { readonly set: 'placement'; readonly id: PointId; readonly placement: Placement }
  | { readonly set: 'no-placement'; readonly id: PointId }
  | { readonly set: 'marks'; readonly id: PointId; readonly fields: Partial<Marks> };

export function marksOf(board: Board, id: PointId): Marks {
  return board.marks.get(id) ?? NO_MARKS;
}

export function blankTheme(id: ThemeId): Theme {
  return {
    id,
    title: '',
    order: 'a0',
    parent: null,
    deleted: false,
    hue: null,
    note: '',
    heard: '',
    into: null,
    lineage: null,
  };
}

/** The board as it is when the changes are written. */
export function withChanges(board: Board, changes: readonly BoardChange[]): Board {
  const themes = new Map(board.themes);
  const placements = new Map(board.placements);
  const marks = new Map(board.marks);
  for (const change of changes) {
    if (change.set === 'placement') placements.set(change.id, change.placement);
    else if (change.set === 'no-placement') placements.delete(change.id);
    else if (change.set === 'marks') {
      const after = { ...(marks.get(change.id) ?? NO_MARKS), ...change.fields };
      if (saysSomething(after)) marks.set(change.id, after);
      else marks.delete(change.id);
    } else themes.set(change.id, { ...(themes.get(change.id) ?? blankTheme(change.id)), ...change.fields });
  }
  return { themes, placements, marks };
}

function saysSomething({ wording, quote, goesTo, parts, seen }: Marks): boolean {
  return quote || goesTo !== '' || wording !== null || parts !== null || seen !== null;
}
