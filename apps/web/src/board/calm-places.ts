import type { PointId, SummaryTheme } from '@stikkord/domain';
import type { Place } from './board-places.ts';
import { EMPTY_LIST, sameList, settle, type CalmList } from './calm-list.ts';
import { flat, ThemeOrder } from './theme-order.ts';

/** The parts of the board that keep calm each for itself. */
export type Zone = 'tray' | 'themes';

/** What the board holds now, to be shown as far as it may be. */
export interface Held {
  readonly lists: ReadonlyMap<Place, readonly PointId[]>;
  readonly themes: readonly SummaryTheme[];
  /** The points that the filter shows; null: no filter. */
  readonly matches: ReadonlySet<PointId> | null;
  /** What this facilitator just moved; null: others did something. */
  readonly mine: ReadonlySet<PointId> | null;
}

/** What is another than before. */
export interface Settled {
  readonly changed: boolean;
  readonly places: readonly Place[];
  readonly points: readonly PointId[];
}

const NOTHING: ReadonlySet<PointId> = new Set();

/** What is seen in each place of the board, and in which order the themes are: under a hand nothing moves because of others. */
export class CalmPlaces {
  readonly #busy = new Map<Zone, boolean>();
  readonly #themes = new ThemeOrder();
  #lists: ReadonlyMap<Place, CalmList<PointId>> = new Map();

  get themes(): ThemeOrder {
    return this.#themes;
  }

  /** Points that wait to be seen, in all places. */
  get waiting(): number {
    let count = 0;
    for (const list of this.#lists.values()) count += list.waiting.length;
    return count;
  }

  list(place: Place): CalmList<PointId> {
    return this.#lists.get(place) ?? EMPTY_LIST;
  }

  /** False where it was so already. */
  setBusy(zone: Zone, busy: boolean): boolean {
    if (busy === this.#isBusy(zone)) return false;
    this.#busy.set(zone, busy);
    return true;
  }

  /** Everything, or one place, is shown as it is when it is settled next. */
  forget(place?: Place): void {
    if (place === undefined) this.#themes.forget();
    this.#lists = new Map(place === undefined ? [] : [...this.#lists].filter(([each]) => each !== place));
  }

  /** The lists alone: the themes keep their order. */
  forgetLists(): void {
    this.#lists = new Map();
  }

  settle({ lists: held, themes, matches, mine }: Held): Settled {
    const before = this.#lists;
    const lists = new Map<Place, CalmList<PointId>>();
    const points: PointId[] = [];
    let changed = this.#themes.settle(themes, this.#isBusy('themes'), mine !== null);
    for (const [place, all] of this.#withGone(held)) {
      const old = before.get(place);
      const busy = old !== undefined && this.#isBusy(place === 'tray' ? 'tray' : 'themes');
      const seen = new Set(busy ? old.shown : []);
      const there = matches === null ? all : all.filter((id) => matches.has(id) || seen.has(id));
      // An empty tray may fill: nothing in it can move. A theme that fills moves those under it.
      const list = settle(old ?? EMPTY_LIST, there, busy, mine ?? NOTHING, place === 'tray');
      const same = old !== undefined && sameList(old, list);
      lists.set(place, same ? old : list);
      if (!old || same) continue;
      changed = true;
      points.push(...old.left, ...list.left);
    }
    this.#lists = lists;
    const places = [...new Set([...before.keys(), ...lists.keys()])].filter(
      (place) => before.get(place) !== lists.get(place),
    );
    return { changed, places, points };
  }

  #isBusy(zone: Zone): boolean {
    return this.#busy.get(zone) ?? false;
  }

  /** In themes that are gone, but still seen, nothing stands any longer. */
  #withGone(held: Held['lists']): Held['lists'] {
    const { gone, seen } = this.#themes;
    if (gone.size === 0) return held;
    const lists = new Map(held);
    for (const { id } of flat(seen)) {
      const place = `theme:${id}`;
      if (gone.has(id) && this.#lists.has(place) && !lists.has(place)) lists.set(place, []);
    }
    return lists;
  }
}
