import { describe, expect, test } from 'vitest';
import { STARTS_KEPT } from './limits.ts';
import { materialShown } from './material-shown.ts';
import { planned } from './plan-commands.ts';
import type { Plan } from './plan.ts';
import { GRACE_MS } from './room.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { NEW_RUN, questionRun, type Run } from './run.ts';
import { rowRun } from './rows-run.ts';
import { goOn, material, MINUTE, NINE, NO_PARTS, refusal, ROOM, row, start } from './testing-room.ts';

const go = (run: Run, ...commands: RunCommand[]): Run => goOn(ROOM, run, commands, NINE, MINUTE);
const takeBack = (agendaItem: string): RunCommand => ({ do: 'take-back-start', agendaItem });
const open = (question: string): RunCommand => ({ do: 'open', question, closesAt: null });
const close = (question: string): RunCommand => ({ do: 'close', question });
const goTo = (agendaItem: string | null): RunCommand => ({ do: 'go-to', agendaItem });
const statuses = (run: Run): string[] => ['q1', 'q2', 'q3', 'q4'].map((id) => questionRun(run, id).status);

describe('starting a row', () => {
  test('ST1 the row is on, the one before has ended, and the meeting has begun', () => {
    const run = go(NEW_RUN, start('a1'), start('a2', 'a1'));
    expect([run.phase, run.agendaItem]).toEqual(['running', 'a2']);
    expect(rowRun(run, 'a1')).toMatchObject({ startedAt: NINE, endedAt: NINE + MINUTE });
    expect(rowRun(run, 'a2')).toMatchObject({ startedAt: NINE + MINUTE, endedAt: null });
    expect(refusal(ROOM, go(run, { do: 'end' }), start('a3', 'a2'))).toBe('meeting-over');
    expect(refusal(ROOM, run, start('none', 'a2'))).toBe('unknown-row');
  });
  test('ST1 one that was skipped isn’t any more, one that is on goes on, one that has been on begins anew', () => {
    const skipped = go(NEW_RUN, { do: 'skip-row', agendaItem: 'a1', skipped: true }, start('a1'));
    expect(rowRun(skipped, 'a1').skipped).toBe(false);
    expect(rowRun(go(NEW_RUN, goTo('a1'), start('a1', 'a1')), 'a1').startedAt).toBe(NINE);
    const again = go(NEW_RUN, start('a1'), start('a2', 'a1'), start('a1', 'a2'));
    expect(rowRun(again, 'a1')).toMatchObject({ startedAt: NINE + 2 * MINUTE, endedAt: null });
  });
  test('ST1 nothing forces an order, and what isn’t asked for isn’t touched', () => {
    const run = go(NEW_RUN, start('a3', null, { parts: NO_PARTS }));
    expect(run).toEqual({ ...NEW_RUN, phase: 'running', agendaItem: 'a3', rows: run.rows, starts: run.starts });
  });
  test('ST2 two who start different rows at once: one is started, and the other is told', () => {
    const both = [start('a1'), start('a2')] as const;
    for (const [first, second] of [both, both.toReversed()] as [RunCommand, RunCommand][])
      expect(refusal(ROOM, go(NEW_RUN, first), second)).toBe('moved-meanwhile');
  });
  test('ST2 two who start the same row at once, and one who presses twice, start it once', () => {
    const once = go(NEW_RUN, start('a2', null, { closes: true }));
    expect(go(once, start('a2', null, { closes: true }))).toEqual(once);
    const gone = go(NEW_RUN, goTo('a2'));
    expect(refusal(ROOM, gone, start('a2')), 'it was gone to, not started').toBe('moved-meanwhile');
  });
  test('ST2 where the row that was on was deleted, pages point at none, and the next is started', () => {
    const without = planned(ROOM, { do: 'delete', kind: 'agenda', id: 'a1' });
    const run = go(NEW_RUN, start('a1'));
    for (const from of [null, 'a1'])
      expect(refusal(without.ok ? without.plan : ROOM, run, start('a2', from))).toBeNull();
  });
  test('ST3 questions that wait are opened; what was closed stays, and what nobody could answer', () => {
    const run = go(NEW_RUN, open('q2'), close('q2'), start('a2'));
    expect(statuses(run)).toEqual(['open', 'closed', 'waiting', 'waiting']);
    const voted = go(NEW_RUN, { do: 'publish', question: 'q1', follows: false }, start('a2'));
    expect(questionRun(voted, 'q3').status).toBe('open');
  });
  test('ST4 its materials are shown, and those of its questions', () => {
    expect(go(NEW_RUN, start('a1')).materials).toEqual({ m1: true, m2: true });
    expect(go(NEW_RUN, start('a2')).materials).toEqual({ m3: true });
    const hidden = go(NEW_RUN, { do: 'show-material', material: 'm1', shown: false }, start('a1'));
    expect(hidden.materials).toEqual({ m1: true, m2: true });
  });
  test('ST4 ST7 where that is left out, nothing is seen because of the start, and the way back hides nothing', () => {
    const parts = { questions: true, material: false, clock: false, stage: false };
    const begin = start('a1', null, { parts });
    const run = go(NEW_RUN, begin);
    expect(ROOM.materials.map((each) => materialShown(ROOM, run, each))).not.toContain(true);
    expect(go(run, takeBack('a1')).materials).toEqual({});
    const shown = go(run, { do: 'show-material', material: 'm1', shown: true }, takeBack('a1'));
    expect(shown.materials).toEqual({ m1: true });
    const known = go(NEW_RUN, { do: 'show-material', material: 'm1', shown: true }, begin);
    expect(known.materials['m1']).toBe(true);
  });
  test('ST5 its clock goes for as long as the row is to last; what closes by it is said', () => {
    const run = go(NEW_RUN, start('a2', null, { closes: true }));
    expect(run.clock).toEqual({
      agendaItem: 'a2',
      endsAt: NINE + 20 * MINUTE,
      left: null,
      length: 20 * MINUTE,
      closes: ['q1', 'q2'],
    });
    expect(questionRun(run, 'q1').closesAt).toBe(NINE + 20 * MINUTE + GRACE_MS);
    expect(go(NEW_RUN, start('a2')).clock?.closes).toEqual([]);
    const stretched = go(NEW_RUN, { do: 'stretch-row', agendaItem: 'a2', minutes: 30 }, start('a2'));
    expect(stretched.clock?.length).toBe(30 * MINUTE);
    const byHand = go(
      NEW_RUN,
      { do: 'open', question: 'q1', closesAt: NINE + 9 * MINUTE },
      start('a2', null, { closes: true }),
    );
    expect([questionRun(byHand, 'q1').closesAt, byHand.clock?.closes]).toEqual([NINE + 9 * MINUTE, ['q2']]);
  });
  test('ST5 a row whose length can’t be known has no clock, and stops that of another row, but no other', () => {
    expect(go(NEW_RUN, start('a3')).clock).toBeNull();
    expect(go(NEW_RUN, start('a1'), start('a3', 'a1')).clock).toBeNull();
    const own = { do: 'start-clock', minutes: 5, agendaItem: null, closes: [] } as const;
    expect(go(NEW_RUN, own, start('a3')).clock?.length).toBe(5 * MINUTE);
  });
  test('ST6 the hall is turned to the first open question, to a text or image, or to the agenda', () => {
    expect(go(NEW_RUN, start('a2')).stage).toEqual({ view: 'question', question: 'q1' });
    expect(go(NEW_RUN, open('q1'), close('q1'), start('a2')).stage).toEqual({ view: 'question', question: 'q2' });
    expect(go(NEW_RUN, start('a1')).stage, 'a link is nothing to look at').toEqual({
      view: 'material',
      material: 'm2',
    });
    expect(go(NEW_RUN, start('a3', null, { parts: { ...NO_PARTS, stage: true } })).stage).toEqual({ view: 'agenda' });
  });
});

describe('taking a start back', () => {
  test('ST7 all is as if it had not been', () => {
    const before = go(NEW_RUN, start('a1'));
    const back = go(before, start('a2', 'a1', { closes: true }), takeBack('a2'));
    expect({ ...back, questions: {}, rows: {} }).toEqual({ ...before, questions: {}, rows: {} });
    expect(statuses(back)).toEqual(statuses(before));
    expect(rowRun(back, 'a1')).toEqual(rowRun(before, 'a1'));
    expect(rowRun(back, 'a2').startedAt).toBeNull();
    expect(go(NEW_RUN, start('a2'), takeBack('a2')).phase).toBe('before');
  });
  test('ST7 the newest start alone, named by its row', () => {
    const run = go(NEW_RUN, start('a1'), start('a2', 'a1'));
    expect(refusal(ROOM, run, takeBack('a1'))).toBe('nothing-to-take-back');
    expect(refusal(ROOM, NEW_RUN, takeBack('a1'))).toBe('nothing-to-take-back');
    expect(go(run, takeBack('a2'), takeBack('a1')).agendaItem).toBeNull();
    expect(refusal(ROOM, go(run, takeBack('a2')), takeBack('a2')), 'two who press at once').toBe(
      'nothing-to-take-back',
    );
    expect(refusal(ROOM, go(run, { do: 'end' }), takeBack('a2'))).toBe('meeting-over');
  });
  test('ST7 what others have done since stays', () => {
    const run = go(NEW_RUN, start('a1'), start('a2', 'a1', { closes: true }));
    const closed = go(run, close('q1'), takeBack('a2'));
    expect(statuses(closed)).toEqual(['closed', 'waiting', 'waiting', 'waiting']);
    const shown = go(run, { do: 'show', stage: { view: 'join' } }, takeBack('a2'));
    expect(shown.stage).toEqual({ view: 'join' });
    const clocked = goOn(ROOM, run, [{ do: 'stretch-clock', by: 5 }, takeBack('a2')], NINE + 9 * MINUTE);
    expect(clocked.clock).toMatchObject({ agendaItem: 'a2', length: 25 * MINUTE, closes: [] });
    const moved = go(run, goTo('a3'), takeBack('a2'));
    expect([moved.agendaItem, rowRun(moved, 'a2').startedAt]).toEqual(['a3', null]);
    const again = goOn(ROOM, run, [goTo('a3'), goTo('a2'), takeBack('a2')], NINE + 9 * MINUTE);
    expect([again.agendaItem, rowRun(again, 'a2').startedAt], 'gone to by somebody since').toEqual([
      'a2',
      NINE + 9 * MINUTE,
    ]);
    const hidden = go(run, { do: 'show-material', material: 'm3', shown: false }, takeBack('a2'));
    expect(hidden.materials['m3']).toBe(false);
    const long = go(run, { do: 'stretch-row', agendaItem: 'a2', minutes: 45 }, takeBack('a2'));
    expect(rowRun(long, 'a2')).toMatchObject({ minutes: 45, startedAt: null });
    const skip = { do: 'skip-row', agendaItem: 'a2', skipped: true } as const;
    expect(rowRun(go(run, goTo('a3'), skip, takeBack('a2')), 'a2').skipped).toBe(true);
    expect(rowRun(go(NEW_RUN, skip, start('a2'), takeBack('a2')), 'a2').skipped).toBe(true);
    const opened = go(NEW_RUN, start('a1'), open('q4'), takeBack('a1'));
    expect([opened.phase, statuses(opened)[3]], 'a meeting with an open question has begun').toEqual([
      'running',
      'open',
    ]);
  });
  test('ST7 a clock that a question was closed under is put back all the same', () => {
    const run = go(NEW_RUN, start('a2', null, { closes: true }), close('q1'), takeBack('a2'));
    expect(run.clock).toBeNull();
  });
  test('ST7 what stood before and is deleted since isn’t brought back', () => {
    const without = planned(ROOM, { do: 'delete', kind: 'agenda', id: 'a1' });
    const plan = without.ok ? without.plan : ROOM;
    const run = go(NEW_RUN, start('a1'), start('a2', 'a1'));
    const back = ran(run, plan, takeBack('a2'), NINE + 9 * MINUTE);
    expect(back.ok && [back.run.agendaItem, rowRun(back.run, 'a1').endedAt]).toEqual([null, NINE + MINUTE]);
    const gone = planned(ROOM, { do: 'delete', kind: 'material', id: 'm2' });
    const hall = ran(run, gone.ok ? gone.plan : ROOM, takeBack('a2'), NINE + 9 * MINUTE);
    expect(hall.ok && hall.run.stage).toEqual({ view: 'agenda' });
  });
  test('ST8 what was typed in a question that is taken back is there when it is opened again, in the same round', () => {
    const run = go(NEW_RUN, start('a2'), takeBack('a2'), start('a2'));
    expect(questionRun(run, 'q1')).toMatchObject({ status: 'open', round: 1 });
  });
  test('ST9 so many starts are kept', () => {
    const starts = Array.from({ length: STARTS_KEPT + 3 }, (_, index) =>
      start(index % 2 ? 'a2' : 'a1', index === 0 ? null : index % 2 ? 'a1' : 'a2', { parts: NO_PARTS }),
    );
    const run = go(NEW_RUN, ...starts);
    expect(run.starts).toHaveLength(STARTS_KEPT);
    expect(run.starts.at(-1)?.at).toBe(NINE + (STARTS_KEPT + 2) * MINUTE);
  });
});

describe('rows as they go', () => {
  const stretch = (agendaItem: string, minutes: number | null): RunCommand => ({
    do: 'stretch-row',
    agendaItem,
    minutes,
  });

  test('ST12 what is still open of the row before closes in a minute where that is said; taken back, when it was to', () => {
    const late = NINE + 10 * MINUTE;
    const on = go(NEW_RUN, goTo('a2'), open('q1'), { do: 'close-at', question: 'q1', closesAt: late });
    const at = NINE + 3 * MINUTE;
    const moved = ran(on, ROOM, start('a3', 'a2', { parts: { ...NO_PARTS, closing: true } }), at);
    if (!moved.ok) throw new Error(moved.reason);
    expect(questionRun(moved.run, 'q1').closesAt).toBe(at + GRACE_MS);
    const back = ran(moved.run, ROOM, takeBack('a3'), at + 1000);
    if (!back.ok) throw new Error(back.reason);
    expect(questionRun(back.run, 'q1')).toMatchObject({ status: 'open', closesAt: late });
    const unsaid = ran(on, ROOM, start('a3', 'a2'), at);
    expect(unsaid.ok && questionRun(unsaid.run, 'q1').closesAt).toBe(late);
  });
  test('ST12 it is taken from a clock that would have closed it, which comes back with it', () => {
    const on = go(NEW_RUN, start('a2', null, { closes: true }));
    expect(on.clock?.closes).toContain('q1');
    const at = NINE + MINUTE;
    const moved = ran(on, ROOM, start('a3', 'a2', { parts: { ...NO_PARTS, closing: true } }), at);
    if (!moved.ok) throw new Error(moved.reason);
    expect([questionRun(moved.run, 'q1').closesAt, moved.run.clock?.closes.includes('q1')]).toEqual([
      at + GRACE_MS,
      false,
    ]);
    const back = ran(moved.run, ROOM, takeBack('a3'), at + 1000);
    if (!back.ok) throw new Error(back.reason);
    expect([back.run.clock, questionRun(back.run, 'q1').closesAt]).toEqual([on.clock, questionRun(on, 'q1').closesAt]);
  });
  test('ST12 a question with a due date, and one that closes sooner, are left', () => {
    const due = planned(ROOM, { do: 'set', kind: 'question', id: 'q1', fields: { due: '2030-01-01' } });
    const at = NINE + MINUTE;
    const closing = start('a3', 'a2', { parts: { ...NO_PARTS, closing: true } });
    const on = go(NEW_RUN, start('a2'));
    const left = ran(on, due.ok ? due.plan : ROOM, closing, at);
    expect(left.ok && questionRun(left.run, 'q1').closesAt).toBeNull();
    const soon = go(on, { do: 'close-at', question: 'q1', closesAt: at + 1000 });
    const sooner = ran(soon, ROOM, closing, at);
    expect(sooner.ok && questionRun(sooner.run, 'q1').closesAt).toBe(at + 1000);
  });
  test('ST10 a row is skipped and taken in again, but not one that somebody has begun meanwhile', () => {
    const skip = { do: 'skip-row', agendaItem: 'a2', skipped: true } as const;
    expect(rowRun(go(NEW_RUN, skip), 'a2').skipped).toBe(true);
    expect(rowRun(go(NEW_RUN, skip, { ...skip, skipped: false }), 'a2').skipped).toBe(false);
    expect(refusal(ROOM, go(NEW_RUN, start('a2')), skip)).toBe('moved-meanwhile');
    expect(refusal(ROOM, NEW_RUN, { ...skip, agendaItem: 'none' })).toBe('unknown-row');
  });
  test('ST11 a row is stretched, and the clock of one that is on follows, once however often it is said', () => {
    const run = goOn(ROOM, NEW_RUN, [start('a2', null, { closes: true })]);
    const longer = goOn(ROOM, run, [stretch('a2', 30)], NINE + 5 * MINUTE);
    expect(longer.clock).toMatchObject({ endsAt: NINE + 30 * MINUTE, length: 30 * MINUTE });
    expect(questionRun(longer, 'q1').closesAt).toBe(NINE + 30 * MINUTE + GRACE_MS);
    expect(goOn(ROOM, longer, [stretch('a2', 30)], NINE + 6 * MINUTE)).toEqual(longer);
    expect(goOn(ROOM, longer, [stretch('a2', null)], NINE + 6 * MINUTE).clock).toEqual(run.clock);
    expect(goOn(ROOM, run, [stretch('a2', 3)], NINE + 5 * MINUTE).clock?.endsAt, 'not before now').toBe(
      NINE + 5 * MINUTE,
    );
    const out = goOn(ROOM, run, [stretch('a2', 21)], NINE + 40 * MINUTE);
    expect(out.clock?.endsAt, 'one that is out stays out').toBe(NINE + 21 * MINUTE);
    const paused = goOn(ROOM, run, [{ do: 'pause-clock' }], NINE + 5 * MINUTE);
    expect(goOn(ROOM, paused, [stretch('a2', 30)], NINE + 50 * MINUTE).clock?.left).toBe(25 * MINUTE);
    expect(goOn(ROOM, run, [stretch('a1', 90)]).clock, 'another row').toEqual(run.clock);
    for (const minutes of [-1, 0.5, 1441]) expect(refusal(ROOM, run, stretch('a2', minutes))).toBe('no-minutes');
    expect(refusal(ROOM, run, stretch('none', 5))).toBe('unknown-row');
  });
  test('RN5 going to a row notes when it began and when the one before ended; no row is begun when all is over', () => {
    const run = go(NEW_RUN, goTo('a1'), goTo('a1'), goTo('a2'), goTo(null));
    expect([rowRun(run, 'a1'), rowRun(run, 'a2')]).toMatchObject([
      { startedAt: NINE, endedAt: NINE + 2 * MINUTE },
      { startedAt: NINE + 2 * MINUTE, endedAt: NINE + 3 * MINUTE },
    ]);
    const over = go(NEW_RUN, goTo('a1'), { do: 'end' }, goTo('a2'));
    expect([over.agendaItem, rowRun(over, 'a1').endedAt, rowRun(over, 'a2').startedAt]).toEqual([
      'a2',
      NINE + MINUTE,
      null,
    ]);
    const resumed = go(NEW_RUN, goTo('a1'), { do: 'end' }, { do: 'resume' });
    expect(rowRun(resumed, 'a1')).toMatchObject({ startedAt: NINE, endedAt: null });
  });
  test('RN1 ids that every object answers to are ids like others', () => {
    const ids = ['constructor', '__proto__', 'toString'];
    const plan: Plan = {
      ...ROOM,
      agenda: ids.map((id) => row(id, '', 5)),
      materials: ids.map((id) => material(id, { agendaItem: id })),
    };
    for (const id of ids) {
      const run = goOn(plan, NEW_RUN, [start(id)]);
      expect([rowRun(run, id).startedAt, Object.keys(run.materials)]).toEqual([NINE, [id]]);
      expect(goOn(plan, run, [takeBack(id)]).materials).toEqual({});
    }
  });
});
