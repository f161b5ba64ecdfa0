import type { Deck } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { ChosenDeck } from './chosen-deck.ts';

const none: Deck = { extras: [], stepwise: false };
const quotes: Deck = { extras: ['quotes'], stepwise: false };
const both: Deck = { extras: ['quotes', 'parked'], stepwise: false };

test('what was chosen counts until the meeting says it too', () => {
  const chosen = new ChosenDeck();
  expect(chosen.shown(none, 0)).toBe(none);
  chosen.choose(quotes, 0);
  chosen.choose(both, 100);
  expect(chosen.shown(quotes, 200)).toBe(both);
  const said: Deck = { extras: ['parked', 'quotes'], stepwise: false };
  expect(chosen.shown(said, 300)).toBe(said);
  expect(chosen.shown(none, 400), 'another facilitator chose').toBe(none);
});

test('what the meeting never says does not stand for ever', () => {
  const chosen = new ChosenDeck();
  chosen.choose(quotes, 0);
  expect(chosen.shown(none, 3000)).toBe(quotes);
  expect(chosen.shown(none, 3001)).toBe(none);
});
