import type { SummaryTheme, ThemeId } from '@stikkord/domain';
import { drawnHue } from '../elements/theme-hue.ts';

/** A theme as it is seen: where it stands, and what is seen under it. */
interface Seat {
  readonly theme: SummaryTheme;
  readonly under: Seat[];
}

/**
 * The themes of both levels as they are seen. Under a hand none moves because of others; and what another took off the board
 * stands, marked so, until the hand is gone.
 */
export class ThemeOrder {
  #seen: readonly SummaryTheme[] = [];
  #gone: ReadonlySet<ThemeId> = new Set();
  /** The board's own order, when it was last told. */
  #order = '';

  get seen(): readonly SummaryTheme[] {
    return this.#seen;
  }

  /** Those that stand, but are no longer on the board. */
  get gone(): ReadonlySet<ThemeId> {
    return this.#gone;
  }

  /** All as it is: the next `settle` holds nothing. */
  forget(): void {
    this.#seen = [];
    this.#gone = new Set();
  }

  /**
   * `now`: the board's, in order. `mine`: this facilitator did what made them so; what has nothing to do with themes moves none of
   * them. True where others are seen than before.
   */
  settle(now: readonly SummaryTheme[], busy: boolean, mine: boolean): boolean {
    const [before, gone] = [this.#seen, this.#gone];
    const order = shape(now);
    const moves = mine && order !== this.#order;
    this.#order = order;
    if (!busy || before.length === 0 || shape(before) === order) {
      this.#seen = now;
      this.#gone = new Set();
    } else {
      const there = new Set(flat(now).map(({ id }) => id));
      const stays = (id: ThemeId): boolean => !there.has(id) && (!moves || gone.has(id));
      this.#gone = new Set(
        flat(before)
          .map(({ id }) => id)
          .filter(stays),
      );
      this.#seen = themesOf(moves ? this.#follow(before, now) : this.#hold(before, now, gone));
    }
    return shape(before) !== shape(this.#seen) || [...gone].join() !== [...this.#gone].join();
  }

  /** Everything where it was; what is new stands last. */
  #hold(before: readonly SummaryTheme[], now: readonly SummaryTheme[], known: ReadonlySet<ThemeId>): readonly Seat[] {
    const current = new Map(flat(now).map((theme) => [theme.id, theme]));
    const seats = before.map((theme, index): Seat => {
      // The colour of one that goes came of its place.
      const last = known.has(theme.id) ? theme : { ...theme, hue: drawnHue(theme, index) };
      const under = theme.themes.map((sub): Seat => ({ theme: current.get(sub.id) ?? sub, under: [] }));
      return { theme: current.get(theme.id) ?? last, under };
    });
    const seen = new Set(flat(before).map(({ id }) => id));
    for (const top of now)
      for (const theme of [top, ...top.themes]) {
        if (seen.has(theme.id)) continue;
        const above = theme === top ? undefined : seats.find((seat) => seat.theme.id === top.id);
        (above?.under ?? seats).push({ theme, under: [] });
      }
    return seats;
  }

  /** As the board has it, with what is gone behind what it stood behind. */
  #follow(before: readonly SummaryTheme[], now: readonly SummaryTheme[]): readonly Seat[] {
    const seats = now.map((theme): Seat => ({ theme, under: theme.themes.map((sub) => ({ theme: sub, under: [] })) }));
    const put = (into: Seat[], theme: SummaryTheme, behind: SummaryTheme | undefined): void => {
      const at = behind === undefined ? -1 : into.findIndex((seat) => seat.theme.id === behind.id);
      into.splice(at + 1, 0, { theme, under: [] });
    };
    before.forEach((top, index) => {
      if (this.#gone.has(top.id)) put(seats, top, before[index - 1]);
      top.themes.forEach((sub, at) => {
        const above = seats.find((seat) => seat.theme.id === top.id);
        if (!this.#gone.has(sub.id)) return;
        if (above) put(above.under, sub, top.themes[at - 1]);
        else put(seats, sub, top);
      });
    });
    return seats;
  }
}

/** Both levels, each theme before those under it. */
export function flat(themes: readonly SummaryTheme[]): readonly SummaryTheme[] {
  return themes.flatMap((theme) => [theme, ...theme.themes]);
}

function themesOf(seats: readonly Seat[]): readonly SummaryTheme[] {
  return seats.map(({ theme, under }) => ({ ...theme, themes: under.map((sub) => ({ ...sub.theme, themes: [] })) }));
}

/** The order alone, to be compared. */
function shape(themes: readonly SummaryTheme[]): string {
  return themes.map((theme) => [theme, ...theme.themes].map(({ id }) => id).join('>')).join();
}
