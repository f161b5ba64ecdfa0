import { OTHER_THEME, type PointId, type SummaryTheme, type ThemeId } from '@stikkord/domain';
import type * as Suggest from '@stikkord/suggest';
import type { BoardModel } from './board-model.ts';
import { samePoints } from './board-places.ts';
import { whenIdle } from './idle.ts';

/** Changed texts are read this often at most, in ms: a group that types changes its point at every letter. */
const PACE_MS = 1000;
/** Letters that are read before one looks at the clock: a few ms on a slow machine. */
const PIECE = 600;
const WEIGHED_AT_ONCE = 100;
/** Below this hardly a word is shared. */
const LIKELY = 0.1;
const LIKELY_MAX = 3;
/** Points are likened to each other so often before the menu opens: a few ms on a slow machine. */
const COMPARISONS = 4000;
/** Below this, two points share hardly more than a common word. */
const SIMILAR = 0.25;
/** More would be a list to read, not an answer. */
const SIMILAR_MAX = 40;

/**
 * What is like what on a board. It fetches what it knows of words, and reads the points, when the page is idle, in pieces, and
 * keeps that up while points come and change; until it has read them once it has nothing to say.
 */
export class Suggester {
  readonly #model: BoardModel;
  readonly #ready: () => void;
  #suggest: typeof Suggest | null = null;
  #index: Suggest.PointIndex | null = null;
  #complete = false;
  /** What the index holds. */
  readonly #read = new Map<PointId, string>();
  /** The points of which the weight isn't known yet; null: of none. */
  #unweighed: PointId[] | null = null;
  #similar: { readonly of: PointId; readonly points: readonly PointId[] } | null = null;
  #unwatch: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #callOff: (() => void) | null = null;

  /** `ready`: called once, when it can be asked. */
  constructor(model: BoardModel, ready: () => void) {
    this.#model = model;
    this.#ready = ready;
  }

  start(): void {
    if (this.#unwatch) return;
    this.#unwatch = this.#model.watchAll(() => this.#soon());
    this.#callOff ??= whenIdle(this.#work);
  }

  stop(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#callOff?.();
    this.#callOff = null;
  }

  /**
   * The themes that these points are likest to belong in, the likeliest first: three at most, and never all. None where hardly a
   * word is shared, or where it is not known yet. Of many points some speak for all.
   */
  likely(points: readonly PointId[]): readonly ThemeId[] {
    if (!this.#suggest || !this.#index || !this.#complete || points.length === 0) return [];
    const all = themesWithPoints(this.#model.summary.themes);
    const moved = new Set(points);
    const themes = all.filter(({ points: there }) => there.length === 0 || !isSubset(moved, there));
    const compared = themes.reduce((sum, theme) => sum + theme.points.length + 1, 0);
    const asked = spread(points, Math.max(1, Math.floor(COMPARISONS / compared)));
    return this.#suggest
      .likelyThemes(this.#index, themes, asked)
      .filter(({ score }) => score >= LIKELY)
      .slice(0, Math.min(LIKELY_MAX, all.length - 1))
      .map(({ theme }) => theme);
  }

  /** The points most similar to this one, the likest first. None where it is not known yet. */
  similar(id: PointId): readonly PointId[] {
    if (!this.#suggest || !this.#index || !this.#complete) return [];
    if (this.#similar?.of !== id) {
      const points = this.#suggest
        .similarPoints(this.#index, id)
        .filter(({ score }) => score >= SIMILAR)
        .slice(0, SIMILAR_MAX)
        .map(({ point }) => point);
      this.#similar = { of: id, points };
    }
    return this.#similar.points;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#callOff ??= whenIdle(this.#work);
    }, PACE_MS);
  }

  readonly #work = (left: () => number): void => {
    this.#callOff = null;
    if (!this.#suggest) return void this.#fetch();
    let more = true;
    do more = this.#readPiece(this.#suggest) || this.#weighPiece();
    while (more && left() > 0);
    if (more) {
      this.#callOff = whenIdle(this.#work);
      return;
    }
    if (this.#complete) return;
    this.#complete = true;
    this.#ready();
  };

  /** True where there is more to read. */
  #readPiece({ PointIndex: Index }: typeof Suggest): boolean {
    const gone = new Set(this.#read.keys());
    let letters = 0;
    let more = false;
    let changed = false;
    for (const { id, text } of this.#model.allStanding()) {
      gone.delete(id);
      if (this.#read.get(id) === text) continue;
      if (letters >= PIECE) {
        more = true;
        continue;
      }
      letters += text.length;
      this.#read.set(id, text);
      changed = true;
    }
    for (const id of gone) this.#read.delete(id);
    if (!changed && gone.size === 0) return more;
    this.#index ??= new Index();
    this.#index.update([...this.#read].map(([id, text]) => ({ id, text })));
    this.#similar = null;
    this.#unweighed = null;
    return more;
  }

  /** After each change every text weighs anew: done before it is asked for. True where there is more to weigh. */
  #weighPiece(): boolean {
    const index = this.#index;
    if (!index) return false;
    this.#unweighed ??= [...this.#read.keys()];
    for (const id of this.#unweighed.splice(-WEIGHED_AT_ONCE)) index.vector(id);
    return this.#unweighed.length > 0;
  }

  async #fetch(): Promise<void> {
    try {
      this.#suggest = await import('@stikkord/suggest');
      if (this.#unwatch) this.#callOff ??= whenIdle(this.#work);
    } catch {
      // Without a network there are no suggestions until something changes: then it is fetched again.
    }
  }
}

/** Themes of both levels with the points in each, those laid on others too; without the bucket for the rest, which is like nothing. */
function themesWithPoints(themes: readonly SummaryTheme[]): readonly Suggest.ThemeWithPoints[] {
  return themes
    .flatMap((theme) => [theme, ...theme.themes])
    .filter(({ id }) => id !== OTHER_THEME)
    .map(({ id, title, points }) => ({
      id,
      title,
      points: points.flatMap((point) => [point.id, ...samePoints(point).map((same) => same.id)]),
    }));
}

function isSubset(some: ReadonlySet<PointId>, all: readonly PointId[]): boolean {
  const there = new Set(all);
  return [...some].every((id) => there.has(id));
}

/** At most so many of them, from all over. */
function spread(points: readonly PointId[], most: number): readonly PointId[] {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, at) => points[Math.floor((at * points.length) / most)]!);
}
