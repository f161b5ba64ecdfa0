import { expect, test } from 'vitest';
import { EntriesFlow } from './entries-flow.ts';

const rows = (...names: readonly string[]) => names.map((name) => ({ id: `id-${name}`, text: `svar ${name}` }));
const many = (from: number, to: number) =>
  rows(...Array.from({ length: to - from }, (_, index) => String(from + index).padStart(4, '0')));

test('PF4 all that is there at first is dealt by id, and what is told stays in its slice', () => {
  const flow = new EntriesFlow();
  flow.update(many(0, 120), Infinity);
  expect(flow.slices.flat()).toEqual(many(0, 120));
  const [first, second] = flow.slices;
  flow.update(many(0, 121), Infinity);
  expect(flow.slices[0]).toBe(first);
  expect(flow.slices[1]).toBe(second);
  expect(flow.slices.at(-1)!.at(-1)).toEqual(rows('0120')[0]);
});

test('PF4 what is changed or gone changes its slice alone, and leaves no gap in the numbers', () => {
  const flow = new EntriesFlow();
  flow.update(many(0, 120), Infinity);
  const before = [...flow.slices];
  const others = many(0, 120).filter(({ id }) => id !== 'id-0003');
  flow.update(
    others.map((row) => (row.id === 'id-0004' ? { ...row, state: 'taken-away' as const } : row)),
    Infinity,
  );
  expect(flow.slices).toHaveLength(before.length);
  expect(flow.slices[0]).toHaveLength(before[0]!.length - 1);
  expect(flow.slices[0]![3]).toMatchObject({ id: 'id-0004', state: 'taken-away' });
  expect(flow.slices.slice(1).every((slice, index) => slice === before[index + 1])).toBe(true);
});

test('PF4 of what is new only so much is told at once, and all of it in the end', () => {
  const flow = new EntriesFlow();
  flow.update(many(0, 10), Infinity);
  for (let times = 1; times < 200; times += 1) {
    const { bytes, rest } = flow.update(many(0, 600), 1_500);
    expect(bytes).toBeLessThan(1_700);
    if (rest) continue;
    expect(flow.slices.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(many(0, 600));
    expect(times).toBeGreaterThan(10);
    return;
  }
  expect.unreachable('never all');
});

test('PF4 in the last slice what comes later stands among the others, by id', () => {
  const flow = new EntriesFlow();
  for (const names of [['m'], ['c', 'm'], ['c', 'm', 'x'], ['a', 'c', 'm', 'x']]) flow.update(rows(...names), Infinity);
  expect(flow.slices).toEqual([rows('a', 'c', 'm', 'x')]);
});
