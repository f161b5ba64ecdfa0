import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from './seeded.ts';
import { keystrokes, typed, TYPED_MAX } from './typing.ts';

test('whatever the text and the slips, the keystrokes leave exactly the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ unit: fc.constantFrom('a', 'e', ' ', 's', '👩‍👩‍👧', 'é', '\u200f', 'ש'), maxLength: 80 }),
      ),
      fc.nat(),
      (text, seed) => {
        expect(typed('', keystrokes(text, seeded(seed)))).toBe(text);
      },
    ),
    { seed: 11, numRuns: 2000 },
  );
});

test('people slip: wrong keys, erasing and a word put in afterwards all happen', () => {
  const text = 'Vi trenger en tydelig plan for hvordan alle deler av tjenesten blir hørt';
  const random = seeded(3);
  const strokes = Array.from({ length: 40 }, () => keystrokes(text, random));
  const slips = strokes.filter((row) => row.some(({ remove }) => remove > 0));
  const goingBack = strokes.filter((row) =>
    row.some(({ at, insert }, index) => insert !== '' && at < typed('', row.slice(0, index)).length),
  );
  expect(slips.length).toBeGreaterThan(20);
  expect(goingBack.length).toBeGreaterThan(0);
  expect(strokes.flat().every(({ insert, pause }) => insert.length <= 1 && pause > 0)).toBe(true);
});

test('the same seed types the same way', () => {
  const text = 'Ro til å tenke ferdig';
  expect(keystrokes(text, seeded(5))).toEqual(keystrokes(text, seeded(5)));
});

test('what is longer than anyone types is pasted', () => {
  const text = 'lang '.repeat(700);
  const strokes = keystrokes(text, seeded(1));
  expect(typed('', strokes)).toBe(text);
  expect(strokes.filter(({ insert }) => insert.length > 1)).toHaveLength(1);
  expect(strokes.length).toBeLessThan(2 * TYPED_MAX);
});
