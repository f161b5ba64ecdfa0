import { expect, test } from 'vitest';
import type { Actor, MeetingRights } from './actor.ts';
import { historyAccess } from './version-rights.ts';

const device = 'd';
const meeting: MeetingRights = {
  id: 'm1',
  owner: 'u1',
  deleted: false,
  phase: 'running',
  groups: new Set(['g1', 'g2']),
  questions: new Map([
    ['waiting', 'waiting'],
    ['open', 'open'],
    ['closed', 'closed'],
  ]),
};
const organiser: Actor = { role: 'organiser', user: 'u1', device };
const facilitator: Actor = { role: 'facilitator', meeting: 'm1', device };
const member: Actor = { role: 'participant', meeting: 'm1', device, group: 'g1' };
const response = (question: string, group = 'g1') => ({ kind: 'response', question, group }) as const;
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
    { role: 'nobody' },
    { role: 'projector', meeting: 'm1', device },
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
