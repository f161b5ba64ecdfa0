import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadMarks } from './spread-marks.ts';

const FIELD = { width: 800, height: 640 };
const RADIUS = 25;

test('no mark lies on another or out of the field, also where all are at one place', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 640 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 24 }), fc.boolean(), (places, same) => {
      const laid = spreadMarks(same ? places.map(() => places[0]!) : places, RADIUS, FIELD);
      expect(laid).toHaveLength(places.length);
      const wrong = laid.filter(
        ({ x, y }, index) =>
          x < RADIUS ||
          y < RADIUS ||
          x > FIELD.width - RADIUS ||
          y > FIELD.height - RADIUS ||
          laid.slice(index + 1).some((other) => Math.hypot(other.x - x, other.y - y) < 2 * RADIUS),
      );
      expect(wrong).toEqual([]);
    }),
    { seed: 6 },
  );
});

test('a mark that lies on nothing is where it is', () => {
  const places = [
    { x: 100, y: 100 },
    { x: 300, y: 200 },
  ];
  expect(spreadMarks(places, RADIUS, FIELD)).toEqual(places);
});
