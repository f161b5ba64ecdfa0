import { expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { BriefMemory } from './brief-memory.ts';

test('AF2 what many ask for at once is made once, and again when its time is up', async () => {
  const clock = new ManualClock();
  const memory = new BriefMemory<number>(clock, { ms: 1_000, most: 10 });
  let made = 0;
  const make = () => Promise.resolve((made += 1));
  expect(await Promise.all([memory.get('a', make), memory.get('a', make)])).toEqual([1, 1]);
  clock.spend(999);
  expect(await memory.get('a', make)).toBe(1);
  clock.spend(1);
  expect(await memory.get('a', make)).toBe(2);
  expect(await memory.get('b', make)).toBe(3);
});

test('what fails is forgotten, and the oldest when there are too many', async () => {
  const memory = new BriefMemory<string>(new ManualClock(), { ms: 1_000, most: 2 });
  await expect(memory.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await memory.get('a', async () => 'back')).toBe('back');
  await memory.get('b', async () => 'b');
  await memory.get('c', async () => 'c');
  expect(await memory.get('a', async () => 'anew')).toBe('anew');
  expect(await memory.get('c', async () => 'anew')).toBe('c');
});
