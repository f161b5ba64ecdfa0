import { expect, test } from 'vitest';
import { stepFrom, ZOOM_STEPS } from './zoom.ts';

test('ZM1 each press goes one step, also from where fingers left it, and never past the ends', () => {
  expect(ZOOM_STEPS.slice(0, -1).map((scale) => stepFrom(scale, 'in'))).toEqual(ZOOM_STEPS.slice(1));
  expect(ZOOM_STEPS.slice(1).map((scale) => stepFrom(scale, 'out'))).toEqual(ZOOM_STEPS.slice(0, -1));
  expect([stepFrom(1.7, 'in'), stepFrom(1.7, 'out')]).toEqual([2, 1.5]);
  expect([stepFrom(6, 'in'), stepFrom(1, 'out')]).toEqual([6, 1]);
});
