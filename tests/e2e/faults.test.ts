import { expect, test } from 'vitest';
import { isGood } from '../faults/report.ts';
import { run } from '../faults/scenario.ts';
import { kill } from '../faults/scenarios/kill.ts';
import { seeded } from '../faults/seeded.ts';

test('kill -9 under load, and again with all clients: nothing that was acknowledged is lost, nothing comes twice', async () => {
  const row = await run(kill, {
    store: 'pglite',
    seed: 1,
    random: seeded(1),
    rounds: 2,
    quick: true,
    postgres: () => Promise.reject(new Error('PGlite needs none')),
  });
  expect(row!.failures).toEqual([]);
  expect(isGood([row!])).toBe(true);
  expect(row!.updates).toBeGreaterThan(100);
});
