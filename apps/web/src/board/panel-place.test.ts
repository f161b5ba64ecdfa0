import { expect, test } from 'vitest';
import { panelPlace } from './panel-place.ts';

const screen = { width: 1280, height: 800 };
const card = (left: number, top: number): { left: number; top: number; right: number; bottom: number } => ({
  left,
  top,
  right: left + 280,
  bottom: top + 60,
});

test('a panel stands under what it is about, else over it', () => {
  expect(panelPlace(card(300, 100), { width: 400, height: 300 }, screen)).toEqual({ left: 300, top: 164 });
  expect(panelPlace(card(300, 700), { width: 400, height: 300 }, screen)).toEqual({ left: 300, top: 396 });
});

test('a panel keeps inside the screen, whatever is too large or too near an edge', () => {
  expect(panelPlace(card(1100, 100), { width: 400, height: 300 }, screen).left).toBe(872);
  expect(panelPlace(card(300, 350), { width: 400, height: 700 }, screen).top).toBe(92);
  expect(panelPlace(card(0, 0), { width: 2000, height: 2000 }, screen)).toEqual({ left: 8, top: 8 });
});

test('a menu at the end of a line has its right edge there', () => {
  expect(panelPlace(card(300, 100), { width: 200, height: 100 }, screen, 'end').left).toBe(380);
});
