import { describe, expect, test } from 'vitest';
import { documentAccess, entryAccess, may, type Actor, type MeetingAct } from './actor.ts';
import { rightsOf } from './meeting.ts';
import type { PlanCommand } from './plan-commands.ts';
import { roomPlanMay } from './room-plan.ts';
import { NEW_RUN } from './run.ts';
import { group } from './testing-room.ts';
import {
  EMPTY_PLAN,
  facilitator,
  nobody,
  organiser,
  participant,
  projector,
  response,
  RUNNING as meeting,
} from './testing.ts';

const ACTS: MeetingAct[] = ['plan', 'run', 'export', 'take-part', 'watch'];

const allowed = (actor: Actor, of = meeting): MeetingAct[] => ACTS.filter((act) => may(actor, act, of));

describe('rights', () => {
  test('PM1 an organiser does all but take part, in own meetings alone', () => {
    expect(allowed(organiser)).toEqual(['plan', 'run', 'export', 'watch']);
    expect(allowed({ ...organiser, user: 'u2' })).toEqual([]);
    expect(allowed(organiser, { ...meeting, deleted: true })).toEqual(['plan', 'run', 'export', 'watch']);
  });
  test('PM2 a link opens its meeting and what it is for', () => {
    expect(allowed(facilitator)).toEqual(['run', 'export', 'watch']);
    expect(allowed(projector)).toEqual(['watch']);
    expect(allowed(participant)).toEqual(['take-part']);
    expect(allowed(nobody)).toEqual([]);
    for (const actor of [facilitator, projector, participant]) expect(allowed({ ...actor, meeting: 'm2' })).toEqual([]);
  });
  test('PM3 a deleted meeting is closed', () => {
    for (const actor of [facilitator, projector, participant])
      expect(allowed(actor, { ...meeting, deleted: true })).toEqual([]);
    expect(documentAccess(organiser, response('open'), { ...meeting, deleted: true })).toBe('none');
  });
  test('PM4 a participant writes the own group’s document while the question is open', () => {
    expect(documentAccess(participant, response('open'), meeting)).toBe('writer');
    expect(documentAccess(participant, response('open'), { ...meeting, phase: 'over' })).toBe('reader');
    expect(documentAccess(participant, response('open', 'g2'), meeting)).toBe('none');
    expect(documentAccess({ ...participant, group: null }, response('open'), meeting)).toBe('none');
    expect(documentAccess({ ...participant, meeting: 'm2' }, response('open'), meeting)).toBe('none');
  });
  test('PM5 closed is readable by its group, waiting by nobody in a group', () => {
    expect(documentAccess(participant, response('closed'), meeting)).toBe('reader');
    expect(documentAccess(participant, response('waiting'), meeting)).toBe('none');
  });
  test('PM6 boards are the facilitators’ and the organiser’s, who only read responses', () => {
    const board = { kind: 'board', question: 'open' } as const;
    for (const actor of [facilitator, organiser]) {
      expect(documentAccess(actor, board, meeting)).toBe('writer');
      expect(documentAccess(actor, response('open'), meeting)).toBe('reader');
    }
    for (const actor of [projector, participant, nobody]) expect(documentAccess(actor, board, meeting)).toBe('none');
    for (const actor of [projector, nobody]) expect(documentAccess(actor, response('open'), meeting)).toBe('none');
  });
  test('PM7 nothing is reached of what is deleted', () => {
    for (const actor of [facilitator, organiser, participant]) {
      expect(documentAccess(actor, response('gone'), meeting)).toBe('none');
      expect(documentAccess(actor, response('open', 'gone'), meeting)).toBe('none');
      expect(documentAccess(actor, { kind: 'board', question: 'gone' }, meeting)).toBe('none');
    }
  });
  test('PM7 no group writes a document for a poll, whose board is the facilitators’ like any', () => {
    const polls = { ...meeting, polls: new Set(['open', 'closed']) };
    for (const actor of [participant, facilitator, organiser])
      for (const question of ['open', 'closed']) expect(documentAccess(actor, response(question), polls)).toBe('none');
    expect(documentAccess(facilitator, { kind: 'board', question: 'open' }, polls)).toBe('writer');
  });
  test('PM13 an answer to a poll is its participant’s, while the question is open', () => {
    const polls = { ...meeting, polls: new Set(['open', 'closed', 'waiting']) };
    expect(entryAccess(participant, 'open', polls)).toBe('writer');
    expect(entryAccess({ ...participant, group: null }, 'open', polls)).toBe('writer');
    expect(entryAccess(participant, 'open', { ...polls, phase: 'over' })).toBe('reader');
    expect(entryAccess(participant, 'closed', polls)).toBe('reader');
    for (const question of ['waiting', 'gone']) expect(entryAccess(participant, question, polls)).toBe('none');
    expect(entryAccess(participant, 'open', { ...polls, deleted: true })).toBe('none');
    expect(entryAccess(participant, 'open', meeting)).toBe('none');
    expect(entryAccess({ ...participant, meeting: 'm2' }, 'open', polls)).toBe('none');
    for (const actor of [facilitator, organiser, projector, nobody])
      for (const question of ['open', 'closed']) expect(entryAccess(actor, question, polls)).toBe('none');
  });
  test('PM14 a facilitator changes rows of the agenda and groups, and nothing else of the plan', () => {
    const kinds = ['agenda', 'group', 'question', 'section', 'material'] as const;
    for (const act of ['move', 'delete', 'restore'] as const) {
      const may_ = kinds.filter((kind) => roomPlanMay({ do: act, kind, id: 'x', before: null } as PlanCommand));
      expect(may_).toEqual(['agenda', 'group']);
    }
    expect(roomPlanMay({ do: 'add', kind: 'group', id: 'g', before: null, fields: {} })).toBe(true);
    expect(roomPlanMay({ do: 'set', kind: 'question', id: 'q', fields: {} })).toBe(false);
    expect(roomPlanMay({ do: 'set-meeting', fields: { title: 'x' } })).toBe(false);
  });
  test('PM15 those of a merged group write in the one that they are in now, and the others in it read what it wrote', () => {
    const merged = { ...meeting, groups: new Set(['g1', 'g2', 'g3']), merged: new Map([['g1', 'g2']]) };
    const g2 = { ...participant, group: 'g2' };
    for (const actor of [participant, g2]) {
      expect(documentAccess(actor, response('open', 'g2'), merged)).toBe('writer');
      expect(documentAccess(actor, response('closed', 'g1'), merged)).toBe('reader');
      expect(documentAccess(actor, response('waiting', 'g1'), merged)).toBe('none');
    }
    expect(documentAccess(g2, response('open', 'g1'), merged)).toBe('reader');
    expect(documentAccess(participant, response('open', 'g1'), merged), 'what its devices had typed comes in').toBe(
      'writer',
    );
    const g3 = { ...participant, group: 'g3' };
    for (const of of ['g1', 'g2']) expect(documentAccess(g3, response('open', of), merged)).toBe('none');
    expect(documentAccess(g2, response('open', 'g3'), merged)).toBe('none');
    expect(documentAccess(facilitator, response('open', 'g1'), merged)).toBe('reader');
  });
  test('PM15 rights follow a line of merged groups to its end', () => {
    const groups = [group('a', { into: 'b' }), group('b', { into: 'c' }), group('c'), group('d', { deleted: true })];
    const rights = rightsOf({
      id: 'm1',
      owner: 'u1',
      code: '12345678',
      facilitatorKey: 'f',
      projectorKey: 'p',
      plan: { ...EMPTY_PLAN, groups },
      run: NEW_RUN,
      deleted: false,
      series: null,
      previous: null,
      rehearsalOf: null,
    });
    expect([...rights.merged!]).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect([...rights.groups]).toEqual(['a', 'b', 'c']);
  });
});
