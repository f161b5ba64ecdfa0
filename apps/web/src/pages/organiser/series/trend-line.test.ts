import { expect, test } from 'vitest';
import { changeText, LINE, linePoints } from './trend-line.ts';

test('ST1 means lie between the ends of their scale, evenly from meeting to meeting; one that was not asked leaves a gap', () => {
  const scale = { from: 1, to: 5 };
  const [low, high] = linePoints([1, null, 5], scale);
  expect(low).toEqual({ x: LINE.left + LINE.side, y: LINE.height - LINE.top });
  expect(high).toEqual({ x: LINE.width - LINE.side, y: LINE.top });
  const [middle] = linePoints([null, 3, null], scale);
  expect(middle).toEqual({ x: (low!.x + high!.x) / 2, y: LINE.height / 2 });
  expect(linePoints([0], { from: 0, to: 10 })).toHaveLength(1);
});

test('ST1 the change is that of the numbers shown, with its sign; none has none', () => {
  expect(changeText(3.2, 3.8)).toBe('+0,6');
  expect(changeText(4.24, 3.76)).toMatch(/^[−-]0,4$/);
  expect(changeText(3.04, 2.96)).toBe('0,0');
});
