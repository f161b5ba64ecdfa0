import type { Deck } from '@stikkord/domain';

/** What was chosen here counts until the meeting says it too, and no longer than this, in ms. */
const HOLD_MS = 3000;

/** A deck as it was chosen on this page, before it is heard of: two boxes ticked one after the other are both ticked. */
export class ChosenDeck {
  #chosen: { readonly deck: Deck; readonly at: number } | null = null;

  choose(deck: Deck, now: number): void {
    this.#chosen = { deck, at: now };
  }

  /** `known`: as the meeting has it. */
  shown(known: Deck, now: number): Deck {
    const chosen = this.#chosen;
    if (chosen && (same(chosen.deck, known) || now - chosen.at > HOLD_MS)) this.#chosen = null;
    return this.#chosen?.deck ?? known;
  }
}

function same(a: Deck, b: Deck): boolean {
  return (
    a.stepwise === b.stepwise &&
    a.extras.length === b.extras.length &&
    a.extras.every((each) => b.extras.includes(each))
  );
}
