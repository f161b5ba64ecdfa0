import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import {
  facilitator,
  nobody,
  organiser,
  participant as member,
  projector,
  response,
  RUNNING as meeting,
} from './testing.ts';
import { historyAccess } from './version-rights.ts';

const accessOf = (actor: Actor, of = meeting): string[] =>
  ['waiting', 'open', 'closed', 'unknown'].map((question) => historyAccess(actor, response(question), of));

test('PM8 facilitators and the organiser see and restore always, the group while it may write', () => {
  expect(accessOf(facilitator)).toEqual(['restore', 'restore', 'restore', 'none']);
  expect(accessOf(organiser)).toEqual(['restore', 'restore', 'restore', 'none']);
  expect(accessOf(member)).toEqual(['none', 'restore', 'see', 'none']);
  expect(accessOf(member, { ...meeting, phase: 'over' })).toEqual(['none', 'see', 'see', 'none']);
});

test('PM8 nobody else does', () => {
  const others: Actor[] = [
    nobody,
    projector,
    { ...member, group: 'g2' },
    { ...member, group: null },
    { ...member, meeting: 'm2' },
    { ...facilitator, meeting: 'm2' },
    { ...organiser, user: 'u2' },
  ];
  for (const other of others) expect(accessOf(other)).toEqual(['none', 'none', 'none', 'none']);
  for (const actor of [organiser, facilitator, member])
    expect(accessOf(actor, { ...meeting, deleted: true })).toEqual(['none', 'none', 'none', 'none']);
  expect(historyAccess(member, { kind: 'board', question: 'open' }, meeting)).toBe('none');
  expect(historyAccess(facilitator, { kind: 'board', question: 'open' }, meeting)).toBe('restore');
});
