import { expect, test } from 'vitest';
import { edgeAt, onCard } from './board-drag.ts';
import { scrollPace } from './drag-scroll.ts';

test('on a card one lays, between cards one puts; where there is no order one can only lay', () => {
  const box = { top: 100, height: 40 };
  expect([102, 120, 138].map((y) => onCard(y, box, true))).toEqual(['before', 'into', 'after']);
  expect([102, 120, 138].map((y) => onCard(y, box, false))).toEqual(['into', 'into', 'into']);
  expect([105, 150, 195].map((x) => edgeAt(x, { left: 100, width: 100 }))).toEqual(['before', 'into', 'after']);
});

test('near the edge of a list it scrolls, faster the nearer', () => {
  expect(scrollPace(300, 0, 600)).toBe(0);
  expect(scrollPace(0, 0, 600)).toBe(-1);
  expect(scrollPace(36, 0, 600)).toBe(-0.5);
  expect(scrollPace(600, 0, 600)).toBe(1);
  expect(scrollPace(700, 0, 600)).toBe(1);
  // A low list has room in its middle where nothing moves.
  expect(scrollPace(50, 0, 100)).toBe(0);
});
