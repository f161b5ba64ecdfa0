import {
  decide,
  ENTRIES,
  INDIVIDUALS,
  isPresent,
  type BoardCommand,
  type Point,
  type PointId,
  type QuestionId,
  type ThemeId,
} from '@stikkord/domain';
import { applyBoardChanges, readBoard } from '@stikkord/documents';
import type { EntriesSlice, PointsSlice } from '@stikkord/protocol';
import type { LiveDocument } from './live-document.ts';
import type { LiveFeed } from './live-feed.ts';
import type { Random } from './seeded.ts';
import { pause, Watched } from './waiting.ts';

/** What one facilitator sorts: the points for which `mine` is true. */
export interface Sorting {
  readonly mine: (id: PointId) => boolean;
  /** The theme that the point belongs in; null: it stays unsorted; undefined: nobody knows yet. */
  readonly belongs: (id: PointId) => ThemeId | null | undefined;
}

/** One facilitator's hold on one question's board. */
export class BoardDesk extends Watched {
  readonly #document: LiveDocument;
  readonly #feed: LiveFeed<'facilitator'>;
  readonly #slice: string;
  readonly #entries: string;
  readonly #random: Random;
  readonly #origin = {};
  readonly #stops: (() => void)[];
  #finishing = false;

  constructor(document: LiveDocument, feed: LiveFeed<'facilitator'>, question: QuestionId, random: Random) {
    super();
    this.#document = document;
    this.#feed = feed;
    this.#slice = `points/${question}/`;
    this.#entries = `entries/${question}/`;
    this.#random = random;
    this.#stops = [feed, document].map((source: Watched) => source.onChange(() => this.changed()));
  }

  /** The question's points as the live feed last told them. */
  points(): Map<PointId, Point> {
    const points = new Map<PointId, Point>();
    for (const [name, slice] of Object.entries(this.#feed.slices)) {
      if (name.startsWith(this.#entries))
        for (const { id, text, state } of slice as EntriesSlice)
          points.set(id, { id, group: INDIVIDUALS, section: ENTRIES, text, deleted: state !== undefined });
      if (!name.startsWith(this.#slice)) continue;
      const group = name.slice(this.#slice.length);
      for (const section of (slice as PointsSlice).sections) {
        for (const { id, text, deleted } of section.points)
          points.set(id, { id, group, section: section.id, text, deleted: deleted === true });
      }
    }
    return points;
  }

  /** Makes a theme last on its level, as soon as the theme above is there. */
  async addTheme(id: ThemeId, title: string, parent: ThemeId | null): Promise<void> {
    if (parent !== null) await this.until('a theme to arrive', () => this.#hasTheme(parent));
    this.#do({ do: 'add-theme', id, title, parent, before: null });
  }

  /**
   * Sorts points as they come, and again when they turn out wrong, until `finish` is called and all stand where they belong.
   * Now and then a point is first parked or put in a wrong theme, as people do. Resolves when all of it is saved.
   */
  async sort(sorting: Sorting): Promise<void> {
    for (;;) {
      const wrong = await this.until(
        'something to sort',
        () => {
          const found = this.#misplaced(sorting);
          return found.length > 0 || this.#finishing ? found : null;
        },
        null,
      );
      if (wrong.length === 0) break;
      for (const { id, theme } of wrong) {
        // A point whose only letter is being erased again is nowhere for a moment.
        if (!this.points().has(id)) continue;
        if (!this.#finishing) this.#dither(id);
        if (theme === null) this.#do({ do: 'unsort', points: [id] });
        else this.#do({ do: 'place', points: [id], theme, before: null });
        await pause(0);
      }
    }
    await this.#document.saved();
  }

  /** Resolves when the live feed shows every one of the points with exactly this text. */
  async shows(points: ReadonlyMap<PointId, { readonly text: string }>): Promise<void> {
    await this.until('the live feed to show all that was written', () => {
      const shown = this.points();
      return [...points].every(([id, { text }]) => shown.get(id)?.text === text);
    });
  }

  /** All is written: what is left to sort is the last of it. */
  finish(): void {
    this.#finishing = true;
    this.changed();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#document.close();
  }

  #do(command: BoardCommand): void {
    const decision = decide(readBoard(this.#document.doc), this.points(), command);
    if (!decision.ok) throw new Error(`The board refused ${command.do}: ${decision.reason}`);
    applyBoardChanges(this.#document.doc, decision.changes, this.#origin);
  }

  #misplaced({ mine, belongs }: Sorting): { id: PointId; theme: ThemeId | null }[] {
    const { placements, themes } = readBoard(this.#document.doc);
    const wrong: { id: PointId; theme: ThemeId | null }[] = [];
    for (const [id, point] of this.points()) {
      const theme = belongs(id);
      if (!mine(id) || !isPresent(point) || theme === undefined) continue;
      const at = placements.get(id);
      if (theme === null ? at !== undefined : themes.has(theme) && (at?.theme !== theme || at.parked))
        wrong.push({ id, theme });
    }
    return wrong;
  }

  #dither(id: PointId): void {
    const chance = this.#random();
    if (chance < 0.08) this.#do({ do: 'park', points: [id] });
    else if (chance < 0.16) {
      const themes = [...readBoard(this.#document.doc).themes.keys()];
      const theme = themes[Math.floor(this.#random() * themes.length)];
      if (theme !== undefined) this.#do({ do: 'place', points: [id], theme, before: null });
    }
  }

  #hasTheme(id: ThemeId): boolean {
    return readBoard(this.#document.doc).themes.has(id);
  }
}
