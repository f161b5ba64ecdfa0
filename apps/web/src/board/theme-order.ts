import type { SummaryTheme, ThemeId } from '@stikkord/domain';
import { drawnHue } from '../elements/theme-hue.ts';
import { sameIds } from './calm-list.ts';

/**
 * The themes of the first level as they are seen. Under a hand none moves because of others; and what another took off the board
 * stands, marked so, until the hand is gone.
 */
export class ThemeOrder {
  #seen: readonly SummaryTheme[] = [];
  #gone: ReadonlySet<ThemeId> = new Set();

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

  /** `now`: the board's, in order. `mine`: this facilitator did what made them so. True where others are seen than before. */
  settle(now: readonly SummaryTheme[], busy: boolean, mine: boolean): boolean {
    const there = new Map(now.map((theme) => [theme.id, theme]));
    const before = this.#seen;
    const stays = (id: ThemeId): boolean => busy && !there.has(id) && (!mine || this.#gone.has(id));
    const gone = new Set(before.filter(({ id }) => stays(id)).map(({ id }) => id));
    const held = before.flatMap((theme, index): readonly SummaryTheme[] => {
      const still = there.get(theme.id);
      if (still) return [still];
      if (!gone.has(theme.id)) return [];
      // Its colour came of its place.
      return [this.#gone.has(theme.id) ? theme : { ...theme, hue: drawnHue(theme, index) }];
    });
    if (busy && !mine) {
      const known = new Set(held.map(({ id }) => id));
      this.#seen = [...held, ...now.filter(({ id }) => !known.has(id))];
    } else {
      const order = [...now];
      held.forEach((theme, index) => {
        if (!gone.has(theme.id)) return;
        const after = held[index - 1];
        order.splice(after ? order.findIndex(({ id }) => id === after.id) + 1 : 0, 0, theme);
      });
      this.#seen = order;
    }
    const same = sameIds(ids(before), ids(this.#seen)) && sameIds([...gone], [...this.#gone]);
    this.#gone = gone;
    return !same;
  }
}

function ids(themes: readonly SummaryTheme[]): readonly ThemeId[] {
  return themes.map(({ id }) => id);
}
