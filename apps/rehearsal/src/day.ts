import type { AgendaItemId } from '@stikkord/domain';
import type { Facilitator } from './facilitator.ts';

/** The rows of the agenda, which a facilitator starts as the day goes on. Questions are opened by those who play them. */
export class Day {
  readonly #lead: Facilitator;
  readonly #rows: readonly AgendaItemId[];
  #started = 0;

  constructor(lead: Facilitator, rows: readonly AgendaItemId[]) {
    this.#lead = lead;
    this.#rows = rows;
  }

  /** Starts row after row until so many have been. */
  async goOn(count: number): Promise<void> {
    const parts = { questions: false, material: true, clock: true, stage: true };
    for (; this.#started < Math.min(count, this.#rows.length); this.#started += 1) {
      const [from = null, agendaItem] = [this.#rows[this.#started - 1], this.#rows[this.#started]!];
      await this.#lead.command({ do: 'start-row', agendaItem, from, parts, closes: false });
    }
  }
}
