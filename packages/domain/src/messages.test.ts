import { describe, expect, test } from 'vitest';
import { MESSAGE_TEXT_MAX, MESSAGES_KEPT } from './limits.ts';
import { planned } from './plan-commands.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { NEW_RUN, type Run } from './run.ts';
import { goOn, MINUTE, NINE, refusal, ROOM } from './testing-room.ts';

const go = (run: Run, ...commands: RunCommand[]): Run => goOn(ROOM, run, commands, NINE, MINUTE);
const call = (group: string, raised = true): RunCommand => ({ do: 'raise-hand', group, raised });
const come = (group: string, coming = true): RunCommand => ({ do: 'come', group, coming });
const tell = (text: string, groups: readonly string[] | null = null, id = 'x'): RunCommand => ({
  do: 'tell',
  id,
  text,
  groups,
});
const read = (group: string, id = 'x'): RunCommand => ({ do: 'read-message', id, group });

describe('calls', () => {
  test('MS1 RN9 groups stand in the queue in the order in which they called; calling twice keeps the place', () => {
    const run = go(NEW_RUN, call('g2'), call('g1'), call('g2'));
    expect(run.hands).toEqual(['g2', 'g1']);
    expect(run.calls).toEqual({ g2: { at: NINE, coming: false }, g1: { at: NINE + MINUTE, coming: false } });
    expect(go(run, call('g2', false), call('g2')).hands).toEqual(['g1', 'g2']);
  });
  test('MS2 a group is told that somebody comes; who took the hand down isn’t waited for', () => {
    const run = go(NEW_RUN, call('g1'), come('g1'));
    expect(run.calls).toEqual({ g1: { at: NINE, coming: true } });
    expect(go(run, come('g1', false)).calls['g1']?.coming).toBe(false);
    expect(go(run, call('g1', false))).toEqual(NEW_RUN);
    expect(go(NEW_RUN, come('g1'))).toEqual(NEW_RUN);
    expect(go({ ...NEW_RUN, hands: ['g1'] }, come('g1')).calls, 'called before this was noted').toEqual({
      g1: { at: NINE, coming: true },
    });
  });
  test('RN7 MS2 the end of the meeting takes all hands down', () => {
    const over = go(NEW_RUN, call('g1'), come('g1'), { do: 'end' });
    expect([over.hands, over.calls]).toEqual([[], {}]);
  });
});

describe('messages', () => {
  test('MS3 a message is plain text to all or to groups, to where those of merged ones are now', () => {
    const run = go(NEW_RUN, tell('  Ti minutter igjen. '), tell('Kom inn', ['g2', 'g1', 'g2'], 'y'));
    expect(run.messages).toEqual([
      { id: 'x', text: 'Ti minutter igjen.', at: NINE, groups: null, read: [] },
      { id: 'y', text: 'Kom inn', at: NINE + MINUTE, groups: ['g2', 'g1'], read: [] },
    ]);
    const merged = planned(ROOM, { do: 'set', kind: 'group', id: 'g1', fields: { into: 'g3' } });
    const told = ran(NEW_RUN, merged.ok ? merged.plan : ROOM, tell('Hei', ['g1', 'g3']), NINE);
    expect(told.ok && told.run.messages[0]?.groups).toEqual(['g3']);
  });
  test('MS3 one that says nothing, too much, or is to nobody isn’t sent', () => {
    expect(refusal(ROOM, NEW_RUN, tell(' \u200B '))).toBe('no-text');
    expect(refusal(ROOM, NEW_RUN, tell('x'.repeat(MESSAGE_TEXT_MAX + 1)))).toBe('text-too-long');
    expect(refusal(ROOM, NEW_RUN, tell(`${'x'.repeat(MESSAGE_TEXT_MAX)} `))).toBeNull();
    for (const groups of [[], ['none'], ['g1', 'none']])
      expect(refusal(ROOM, NEW_RUN, tell('Hei', groups))).toBe('unknown-group');
  });
  test('MS3 sent twice by a line that broke it is one message', () => {
    const run = go(NEW_RUN, tell('Hei'));
    expect(go(run, tell('Hei'))).toEqual(run);
  });
  test('MS4 a group that has read it counts once, and only where it was told', () => {
    const run = go(NEW_RUN, tell('Hei', ['g1', 'g2']), read('g1'), read('g1'), read('g3'), read('g2'));
    expect(run.messages[0]?.read).toEqual(['g1', 'g2']);
    for (const again of [read('g1'), read('g3'), read('g1', 'gone')])
      expect(go(run, again), 'the same, so that nothing is written').toBe(run);
    expect(refusal(ROOM, run, read('none'))).toBe('unknown-group');
  });
  test('MS5 a message is taken back', () => {
    expect(go(NEW_RUN, tell('Hei'), { do: 'untell', id: 'x' })).toEqual(NEW_RUN);
    expect(refusal(ROOM, NEW_RUN, { do: 'untell', id: 'x' })).toBe('unknown-message');
  });
  test('MS6 so many are kept, the newest', () => {
    const run = go(NEW_RUN, ...Array.from({ length: MESSAGES_KEPT + 2 }, (_, index) => tell('Hei', null, `m${index}`)));
    expect(run.messages).toHaveLength(MESSAGES_KEPT);
    expect(run.messages[0]?.id).toBe('m2');
  });
});
