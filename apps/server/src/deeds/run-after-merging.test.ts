import { NEW_RUN } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { testMeeting } from '../testing/states.ts';
import { runAfterMerging } from './run-after-merging.ts';

const { plan } = testMeeting();
const merged = { ...plan, groups: plan.groups.map((group) => (group.id === 'g2' ? { ...group, into: 'g1' } : group)) };

test('RO7 a group that calls and is merged calls where it is now, with the place that it had', () => {
  const run = {
    ...NEW_RUN,
    hands: ['g2', 'other', 'g1'],
    calls: { g2: { at: 1, coming: false }, other: { at: 2, coming: false }, g1: { at: 3, coming: true } },
  };
  expect(runAfterMerging(run, merged)).toMatchObject({
    hands: ['g1', 'other'],
    calls: { g1: { at: 1, coming: true }, other: { at: 2, coming: false } },
  });
});

test('RO7 where nothing was merged that calls, the run is the same, also for ids that every object has', () => {
  const run = { ...NEW_RUN, hands: ['g1', 'constructor'], calls: { g1: { at: 3, coming: true } } };
  expect(runAfterMerging(run, plan)).toBe(run);
  expect(runAfterMerging({ ...run, hands: ['g2', 'constructor'] }, merged)).toMatchObject({
    hands: ['g1', 'constructor'],
    calls: {},
  });
});
