import type { PointId, ThemeId } from './ids.ts';

/** What became of a board between two states of it, place by place. The points are those of now in both. */
export interface BoardComparison {
  /** In reading order, sub-themes behind their theme; those that are gone stand behind the one that they stood behind. */
  readonly themes: readonly ThemeComparison[];
  /** Only what came to the tray, and what left it: most of what lies there has always lain there. */
  readonly unsorted: readonly PlacedComparison[];
  readonly parked: readonly PlacedComparison[];
}

export interface ThemeComparison {
  readonly id: ThemeId;
  readonly is: 'same' | 'added' | 'removed' | 'merged';
  readonly title: string;
  /** The name it had, where it has another now. */
  readonly titleBefore: string | null;
  readonly level: 1 | 2;
  /** It stands elsewhere among those that both have, or under another theme, or under none any longer. */
  readonly moved: boolean;
  /** Hue, note or "what we heard" are others. */
  readonly described: boolean;
  /** The name of the theme that it was merged into. */
  readonly mergedInto: string | null;
  /** In the later order; what left stands where it stood. */
  readonly points: readonly PlacedComparison[];
}

/** A point in a place. One that changed place is told twice: where it came, and where it left. */
export interface PlacedComparison {
  readonly id: PointId;
  /** As shown; of what left, as it was shown. */
  readonly text: string;
  readonly is: 'same' | 'came' | 'left';
  /** Where it came from, or where it went; null where it stays, and where there was or is no such point. */
  readonly elsewhere: Elsewhere | null;
  /** It stands elsewhere among those that stay. */
  readonly moved: boolean;
  /** What else facilitators did with it; told where it is now. */
  readonly marked: readonly PointMarked[];
}

/** In the other state. `parts`: there it is split; `whole`: there the point is whole that this is a part of. */
export type Elsewhere =
  | { readonly is: 'theme'; readonly title: string }
  | { readonly is: 'unsorted' | 'parked' | 'parts' | 'whole' };

export type PointMarked = 'worded' | 'quoted' | 'laid' | 'taken-apart' | 'goes-to';
