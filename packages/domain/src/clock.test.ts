import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockFrom, remaining } from './clock.ts';
import { GRACE_MS, type RoomClock } from './room.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { dueToClose, NEW_RUN, questionRun, type Run } from './run.ts';
import { goOn, MINUTE, NINE, refusal, ROOM } from './testing-room.ts';
import { planned } from './plan-commands.ts';

const go = (run: Run, ...commands: RunCommand[]): Run => goOn(ROOM, run, commands);
const later = (run: Run, minutes: number, ...commands: RunCommand[]): Run =>
  goOn(ROOM, run, commands, NINE + minutes * MINUTE);
const clock = (minutes: number, ...closes: string[]): RunCommand => ({
  do: 'start-clock',
  minutes,
  agendaItem: null,
  closes,
});
const open = (question: string): RunCommand => ({ do: 'open', question, closesAt: null });
const stop = { do: 'stop-clock' } as const;
const pause = { do: 'pause-clock' } as const;
const goOnClock = { do: 'go-on-clock' } as const;
const stretch = (by: number): RunCommand => ({ do: 'stretch-clock', by });
const closesAt = (run: Run, question: string): number | null => questionRun(run, question).closesAt;
/** Minutes left, that many minutes after nine. */
const left = (run: Run, minutes: number): number => remaining(run.clock!, NINE + minutes * MINUTE) / MINUTE;

interface Watch {
  readonly left: number;
  readonly goes: boolean;
}

/** What is said to the clock, done to a stopwatch. */
function said(watch: Watch | null, command: RunCommand): Watch | null {
  if (command.do === 'start-clock') return { left: command.minutes * MINUTE, goes: true };
  if (watch === null || command.do === 'stop-clock') return null;
  if (command.do === 'stretch-clock') return { ...watch, left: Math.max(0, watch.left + command.by * MINUTE) };
  if (command.do === 'pause-clock') return { ...watch, goes: false };
  return command.do === 'go-on-clock' ? { ...watch, goes: true } : watch;
}

describe('the clock', () => {
  test('CL1 what is left is told by the server’s time, is never less than nothing, and stands still in a pause', () => {
    const run = go(NEW_RUN, clock(20));
    expect([left(run, 0), left(run, 5), left(run, 20), left(run, 90)]).toEqual([20, 15, 0, 0]);
    const paused = later(run, 5, pause);
    expect([left(paused, 5), left(paused, 90)]).toEqual([15, 15]);
    expect(left(later(paused, 90, goOnClock), 95)).toBe(10);
  });
  test('CL2 what closes by it closes a minute after its end; in a pause nothing does', () => {
    const run = go(NEW_RUN, open('q1'), open('q2'), clock(20, 'q1'));
    expect([closesAt(run, 'q1'), closesAt(run, 'q2')]).toEqual([NINE + 20 * MINUTE + GRACE_MS, null]);
    const paused = later(run, 5, pause);
    expect(closesAt(paused, 'q1')).toBeNull();
    expect(closesAt(later(paused, 30, goOnClock), 'q1')).toBe(NINE + 45 * MINUTE + GRACE_MS);
    expect(closesAt(later(run, 5, stretch(-10)), 'q1')).toBe(NINE + 10 * MINUTE + GRACE_MS);
    expect(dueToClose(run, NINE + 21 * MINUTE).due, 'RN10').toEqual(['q1']);
  });
  test('CL2 a pause in the last minute of all keeps the question open', () => {
    const run = later(go(NEW_RUN, open('q1'), clock(20, 'q1')), 20.5, pause);
    expect([closesAt(run, 'q1'), left(run, 25)]).toEqual([null, 0]);
  });
  test('CL3 only open questions close by it', () => {
    const run = go(NEW_RUN, open('q1'), open('q2'), { do: 'close', question: 'q2' }, clock(20, 'q1', 'q2', 'q4'));
    expect(run.clock?.closes).toEqual(['q1']);
    expect(go(run, { do: 'close', question: 'q1' }).clock?.closes).toEqual([]);
    expect(
      closesAt(go(run, { do: 'close', question: 'q1' }, open('q1')), 'q1'),
      'opened again it stays open',
    ).toBeNull();
  });
  test('CL4 what a clock that is out was about to close closes all the same when the clock goes', () => {
    const run = go(NEW_RUN, open('q1'), clock(20, 'q1'));
    expect(closesAt(later(run, 19, stop), 'q1')).toBeNull();
    expect(closesAt(later(run, 19, clock(5)), 'q1')).toBeNull();
    for (const command of [stop, clock(5)])
      expect(closesAt(later(run, 20.5, command), 'q1')).toBe(NINE + 20 * MINUTE + GRACE_MS);
  });
  test('CL4 nothing is closed in retrospect by a clock that is set back as it was', () => {
    const run = go(NEW_RUN, open('q1'), clock(20, 'q1'));
    const back = later(later(run, 5, stop), 40, { do: 'set-clock', clock: run.clock });
    expect([closesAt(back, 'q1'), back.clock?.closes]).toEqual([null, []]);
    expect(later(later(run, 5, stop), 6, { do: 'set-clock', clock: run.clock })).toEqual(run);
  });
  test('CL5 what a person says of a question’s closing goes before the clock', () => {
    const at = NINE + 3 * MINUTE;
    const run = go(NEW_RUN, open('q1'), clock(20, 'q1'), { do: 'close-at', question: 'q1', closesAt: at });
    expect(run.clock?.closes).toEqual([]);
    expect(closesAt(later(run, 1, stretch(5)), 'q1')).toBe(at);
    expect(closesAt(go(run, stop), 'q1')).toBe(at);
  });
  test('CL6 minutes more and less; never less than none, and one that is out begins from now', () => {
    const run = go(NEW_RUN, clock(20));
    expect([left(later(run, 5, stretch(5)), 5), left(later(run, 5, stretch(-60)), 5)]).toEqual([20, 0]);
    expect(left(later(run, 90, stretch(5)), 90)).toBe(5);
    expect(left(later(later(run, 5, pause), 9, stretch(-5)), 60)).toBe(10);
    expect(later(run, 5, stretch(5)).clock?.length).toBe(25 * MINUTE);
    expect(refusal(ROOM, run, stretch(1421))).toBe('no-minutes');
    expect(refusal(ROOM, run, stretch(0.5))).toBe('no-minutes');
    expect(refusal(ROOM, NEW_RUN, stretch(1))).toBe('no-clock');
  });
  test('CL7 a clock has whole minutes, up to a day, and names what stands', () => {
    for (const minutes of [0, -1, 1.5, 1441, Number.NaN])
      expect(refusal(ROOM, NEW_RUN, clock(minutes))).toBe('no-minutes');
    expect(refusal(ROOM, NEW_RUN, clock(1440))).toBeNull();
    expect(refusal(ROOM, NEW_RUN, clock(5, 'none'))).toBe('unknown-question');
    expect(refusal(ROOM, NEW_RUN, { do: 'start-clock', minutes: 5, agendaItem: 'none', closes: [] })).toBe(
      'unknown-row',
    );
    expect(refusal(ROOM, go(NEW_RUN, { do: 'end' }), clock(5))).toBe('meeting-over');
    expect(go(NEW_RUN, clock(5)).phase, 'one may count down to the start').toBe('before');
  });
  test('CL8 pausing and going on are done once, whoever says it twice', () => {
    const paused = later(go(NEW_RUN, clock(20)), 5, pause);
    expect(later(paused, 6, pause)).toBe(paused);
    const going = later(paused, 7, goOnClock);
    expect(later(going, 9, goOnClock)).toBe(going);
    for (const command of [pause, goOnClock]) expect(refusal(ROOM, NEW_RUN, command)).toBe('no-clock');
  });
  test('CL9 what closes by it can be said while it goes, also in its last minute', () => {
    const run = go(NEW_RUN, open('q1'), open('q2'), clock(20, 'q1'));
    const other = later(run, 20.5, { do: 'clock-closes', questions: ['q2'] });
    expect([closesAt(other, 'q1'), closesAt(other, 'q2')]).toEqual([null, NINE + 20 * MINUTE + GRACE_MS]);
    expect(refusal(ROOM, run, { do: 'clock-closes', questions: ['none'] })).toBe('unknown-question');
    expect(refusal(ROOM, NEW_RUN, { do: 'clock-closes', questions: [] })).toBe('no-clock');
  });
  test('CL10 a clock is stopped, and where there is none that is so already', () => {
    expect(go(NEW_RUN, clock(20), stop)).toEqual(NEW_RUN);
    expect(go(NEW_RUN, stop)).toBe(NEW_RUN);
  });
  test('CL11 a clock is set back as far as what it names still stands', () => {
    const without = planned(ROOM, { do: 'delete', kind: 'agenda', id: 'a2' });
    const plan = without.ok ? without.plan : ROOM;
    const was = clockFrom(NINE, 20, 'a2', ['q1', 'gone']);
    const back = ran(go(NEW_RUN, open('q1')), plan, { do: 'set-clock', clock: was }, NINE + MINUTE);
    expect(back.ok && back.run.clock).toEqual({ ...was, agendaItem: null, closes: ['q1'] });
    const wrong: Partial<RoomClock>[] = [
      { endsAt: null },
      { left: 5 },
      { endsAt: NINE + 1441 * MINUTE },
      { length: -1 },
    ];
    for (const each of wrong)
      expect(refusal(ROOM, NEW_RUN, { do: 'set-clock', clock: { ...was, ...each } })).toBe('no-minutes');
    expect(go(NEW_RUN, clock(5), { do: 'set-clock', clock: null })).toEqual(NEW_RUN);
  });
  test('CL12 RN7 the end of the meeting stops it', () => {
    const over = later(go(NEW_RUN, open('q1'), clock(20, 'q1')), 20.5, { do: 'end' });
    expect([over.clock, closesAt(over, 'q1'), questionRun(over, 'q1').status]).toEqual([null, null, 'closed']);
    expect(refusal(ROOM, over, { do: 'set-clock', clock: clockFrom(NINE, 5, null, []) })).toBe('meeting-over');
  });

  test('CL1 CL6–CL8 whatever is said of it, it shows what a stopwatch beside it shows', () => {
    const act = fc.record({
      command: fc.oneof(
        fc.integer({ min: -2, max: 1441 }).map((minutes) => clock(minutes)),
        fc.integer({ min: -30, max: 30 }).map(stretch),
        fc.constantFrom<RunCommand>(pause, goOnClock, stop, open('q1'), { do: 'clock-closes', questions: ['q1'] }),
      ),
      after: fc.integer({ min: 0, max: 20 * MINUTE }),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let [run, now]: [Run, number] = [NEW_RUN, NINE];
        // The stopwatch runs down as time goes, tick by tick.
        let watch = null as Watch | null;
        for (const { command, after } of acts) {
          now += after;
          if (watch?.goes === true) watch = { ...watch, left: Math.max(0, watch.left - after) };
          const decision = ran(run, ROOM, command, now);
          if (decision.ok) {
            ({ run } = decision);
            watch = said(watch, command);
          }
          expect(run.clock === null ? null : remaining(run.clock, now)).toBe(watch?.left ?? null);
          expect(run.clock === null ? null : run.clock.endsAt !== null).toBe(watch?.goes ?? null);
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});
