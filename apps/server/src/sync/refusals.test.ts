import { expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { Refusals, REQUESTS } from './refusals.ts';

test('refusals are counted by name, and told once a minute, all together', async () => {
  const lines: string[] = [];
  const clock = new ManualClock();
  const refusals = new Refusals(clock, createLog('warn', { write: (line) => lines.push(line) }));
  refusals.tell();
  expect(lines).toEqual([]);
  for (let i = 0; i < 10_000; i++) refusals.count('malformed');
  refusals.count('forged');
  expect(lines).toEqual([]);
  await clock.pass(60_000);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ closed: { malformed: 10_000, forged: 1 }, msg: 'sockets refused' });
  await clock.pass(600_000);
  expect(lines).toHaveLength(1);
  refusals.count('forged');
  refusals.tell();
  expect(JSON.parse(lines[1]!)).toMatchObject({ closed: { forged: 1 } });
  await clock.pass(60_000);
  expect(lines).toHaveLength(2);
  expect(refusals.total).toEqual({ malformed: 10_000, forged: 2 });
});

test('refused requests are told apart from refused sockets', () => {
  const lines: string[] = [];
  const log = createLog('warn', { write: (line) => lines.push(line) });
  const problems = new Refusals<'forbidden'>(new ManualClock(), log, REQUESTS);
  problems.count('forbidden');
  problems.tell();
  expect(JSON.parse(lines[0]!)).toMatchObject({ problem: { forbidden: 1 }, msg: 'requests refused' });
});
