import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealt } from './made-up.ts';

test('texts are dealt to few people: all once, none says more than they may, and nobody the same twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ro', 'RO', 'tid', 'rom', 'søvn'), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (words, entries) => {
        const texts = words.map((text) => ({ text }));
        const hands = dealt(texts, entries);
        expect(hands.flat()).toHaveLength(texts.length);
        expect(new Set(hands.flat()).size).toBe(texts.length);
        for (const hand of hands) {
          expect(hand.length).toBeLessThanOrEqual(entries);
          expect(new Set(hand.map(({ text }) => text.toLowerCase())).size).toBe(hand.length);
        }
      },
    ),
    { seed: 3, numRuns: 200 },
  );
});
