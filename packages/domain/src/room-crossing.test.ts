import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { remaining } from './clock.ts';
import { isDeepEqual } from './deep-equal.ts';
import { STARTS_KEPT } from './limits.ts';
import { GRACE_MS } from './room.ts';
import { planned, type PlanCommand } from './plan-commands.ts';
import type { Plan } from './plan.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { dueToClose, NEW_RUN, questionRun, type Run } from './run.ts';
import { rowRun } from './rows-run.ts';
import { MINUTE, must, NINE, ROOM } from './testing-room.ts';

const ROWS = ['a1', 'a2', 'a3'];
const QUESTIONS = ['q1', 'q2', 'q3', 'q4'];

type Given = (seen: Run) => RunCommand;

const row = fc.constantFrom(...ROWS);
const question = fc.constantFrom(...QUESTIONS);
const parts = fc.record({
  closing: fc.boolean(),
  questions: fc.boolean(),
  material: fc.boolean(),
  clock: fc.boolean(),
  stage: fc.boolean(),
});
const startRow = fc.record({ agendaItem: row, parts, closes: fc.boolean() }).map((command): Given => (seen) => ({
  do: 'start-row',
  from: seen.agendaItem,
  ...command,
}));
const takeBack: Given = (seen) => ({
  do: 'take-back-start',
  agendaItem: seen.starts.at(-1)?.agendaItem ?? 'a1',
});
const plain: fc.Arbitrary<RunCommand> = fc.oneof(
  fc.record({ do: fc.constant('go-to' as const), agendaItem: fc.option(row) }),
  fc.record({
    do: fc.constant('open' as const),
    question,
    closesAt: fc.option(fc.integer({ min: 1, max: 90 }).map((minutes) => NINE + minutes * MINUTE)),
  }),
  fc.record({ do: fc.constantFrom('close' as const, 'unpublish' as const), question }),
  fc.record({ do: fc.constant('publish' as const), question, follows: fc.boolean(), show: fc.boolean() }),
  fc.record({ do: fc.constant('close-at' as const), question, closesAt: fc.constant(null) }),
  fc.record({ do: fc.constant('show' as const), stage: fc.constant({ view: 'join' as const }) }),
  fc.record({ do: fc.constant('say-done' as const), question, group: fc.constant('g1'), done: fc.boolean() }),
  fc.record({
    do: fc.constant('start-clock' as const),
    minutes: fc.integer({ min: 1, max: 30 }),
    agendaItem: fc.option(row),
    closes: fc.uniqueArray(question),
  }),
  fc.record({ do: fc.constant('stretch-clock' as const), by: fc.integer({ min: -20, max: 20 }) }),
  fc.constantFrom<RunCommand>({ do: 'pause-clock' }, { do: 'go-on-clock' }, { do: 'stop-clock' }, { do: 'resume' }),
  fc.record({ do: fc.constant('clock-closes' as const), questions: fc.uniqueArray(question) }),
  fc.record({ do: fc.constant('stretch-row' as const), agendaItem: row, minutes: fc.option(fc.nat({ max: 60 })) }),
  fc.record({ do: fc.constant('skip-row' as const), agendaItem: row, skipped: fc.boolean() }),
  fc.record({
    do: fc.constant('show-material' as const),
    material: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    shown: fc.option(fc.boolean()),
  }),
  fc.record({ do: fc.constant('end' as const) }),
);
const given: fc.Arbitrary<Given> = fc.oneof(
  { weight: 3, arbitrary: startRow },
  { weight: 2, arbitrary: fc.constant(takeBack) },
  {
    weight: 6,
    arbitrary: plain.map(
      (command): Given =>
        () =>
          command,
    ),
  },
);

/** What somebody changes of the plan meanwhile. */
const change: fc.Arbitrary<PlanCommand> = fc.oneof(
  fc
    .record({
      does: fc.constantFrom('delete' as const, 'restore' as const),
      of: fc.constantFrom(...ROWS.map((id) => ({ kind: 'agenda' as const, id })), {
        kind: 'question' as const,
        id: 'q1',
      }),
    })
    .map(({ does, of }): PlanCommand => ({ do: does, ...of })),
  fc
    .record({ id: row, before: fc.option(row) })
    .map(({ id, before }): PlanCommand => ({ do: 'move', kind: 'agenda', id, before })),
  fc.record({ id: row, minutes: fc.option(fc.nat({ max: 60 })) }).map(({ id, minutes }): PlanCommand => ({
    do: 'set',
    kind: 'agenda',
    id,
    fields: { minutes },
  })),
);

/** What a facilitator does, having seen what was so some commands ago; and the ms since the last command. */
const act = fc.record({
  given,
  behind: fc.nat({ max: 3 }),
  after: fc.integer({ min: 1, max: 12 * MINUTE }),
  meanwhile: fc.option(change, { freq: 3 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

interface Step {
  readonly before: Run;
  readonly run: Run;
  /** Null: the server closed what was due. */
  readonly command: RunCommand | null;
  readonly now: number;
  readonly refused: boolean;
}

/** The commands in the order in which they come to the server, which closes what is due in between; `changing`: so is the plan. */
function played(acts: readonly Act[], changing: boolean, from = NEW_RUN): Step[] {
  const steps: Step[] = [];
  const past = [from];
  let [plan, now]: [Plan, number] = [ROOM, NINE];
  for (const { given: make, behind, after, meanwhile } of acts) {
    now += after;
    const changed = meanwhile === null || !changing ? null : planned(plan, meanwhile);
    if (changed?.ok === true) ({ plan } = changed);
    let run = past.at(-1)!;
    for (const due of dueToClose(run, now).due) {
      const closed = ran(run, plan, { do: 'close', question: due }, now);
      if (closed.ok) steps.push({ before: run, run: closed.run, command: null, now, refused: false });
      if (closed.ok) ({ run } = closed);
    }
    const command = make(past.at(-1 - behind) ?? from);
    const decision = ran(run, plan, command, now);
    steps.push({ before: run, run: decision.ok ? decision.run : run, command, now, refused: !decision.ok });
    past.push(steps.at(-1)!.run);
  }
  return steps;
}

const status = (run: Run, id: string): string => questionRun(run, id).status;

describe('commands that cross', () => {
  test('CL1–CL5 the clock goes or is paused, and what closes by it follows it, whatever crosses', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 50 }), (acts) => {
        for (const { run, now } of played(acts, true)) {
          const { clock } = run;
          must(clock === null || (clock.endsAt === null) !== (clock.left === null), 'it goes or is paused');
          must(clock === null || (remaining(clock, now) >= 0 && clock.length >= 0), 'never less than nothing');
          const closesAt = clock === null || clock.endsAt === null ? null : clock.endsAt + GRACE_MS;
          for (const id of QUESTIONS) {
            const question = questionRun(run, id);
            must(question.status === 'open' || question.closesAt === null, 'only what is open is to close');
            if (clock?.closes.includes(id))
              must(question.status === 'open' && question.closesAt === closesAt, 'what closes by it follows it');
          }
          must(run.phase !== 'over' || (clock === null && run.hands.length === 0), 'the end stops it');
        }
      }),
      { seed: 41, numRuns: 400 },
    );
  });

  test('ST3 ST7 no question is lost: only who opened it can take back that it was, and what was closed stays so', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 50 }), (acts) => {
        for (const { before, run, command } of played(acts, true)) {
          for (const id of QUESTIONS) {
            const [was, is] = [status(before, id), status(run, id)];
            if (was === is) continue;
            const by = command?.do ?? 'close';
            const opened = Object.keys(before.starts.at(-1)?.before.questions ?? {});
            const allowed = {
              'waiting → open': by === 'open' || by === 'start-row',
              'closed → open': by === 'open',
              'open → closed': by === 'close' || by === 'end',
              'open → waiting': by === 'take-back-start' && opened.includes(id),
            };
            must(
              Object.entries(allowed).some(([how, so]) => so && how === `${was} → ${is}`),
              `${was} → ${is} by ${by}`,
            );
          }
        }
      }),
      { seed: 42, numRuns: 400 },
    );
  });

  test('ST1 ST7 ST9 RN5 one row is on at most, it is the one that is pointed at, and starts are taken back one by one', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 50 }), (acts) => {
        for (const { before, run, command, refused } of played(acts, true)) {
          const on = ROWS.filter((id) => rowRun(run, id).startedAt !== null && rowRun(run, id).endedAt === null);
          const current =
            run.agendaItem !== null && rowRun(run, run.agendaItem).startedAt !== null ? run.agendaItem : null;
          must(on.join() === (run.phase === 'over' ? '' : (current ?? '')), 'what is on is what is pointed at');
          for (const id of ROWS) {
            const { startedAt, endedAt } = rowRun(run, id);
            must(endedAt === null || endedAt >= (startedAt ?? Infinity), 'what ended began');
          }
          must(run.starts.length <= STARTS_KEPT, 'so many starts are kept');
          const back = command?.do === 'take-back-start' && !refused;
          must(!back || isDeepEqual(run.starts, before.starts.slice(0, -1)), 'the newest alone is taken back');
          must(run.phase !== 'before' || QUESTIONS.every((id) => status(run, id) === 'waiting'), 'nothing has begun');
        }
      }),
      { seed: 43, numRuns: 400 },
    );
  });

  test('ST2 of two starts that cross one is taken, whichever comes first, and both come to one result', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), startRow, startRow, (acts, one, other) => {
        const run = played(acts, false).at(-1)?.run ?? NEW_RUN;
        const now = NINE + 10_000 * MINUTE;
        const [a, b] = [one(run), other(run)] as [
          RunCommand & { agendaItem: string },
          RunCommand & { agendaItem: string },
        ];
        if (run.agendaItem === a.agendaItem || run.agendaItem === b.agendaItem) return;
        for (const [first, second] of [
          [a, b],
          [b, a],
        ] as const) {
          const after = ran(run, ROOM, first, now);
          if (!after.ok) {
            must(after.reason === 'meeting-over', after.reason);
            continue;
          }
          const crossed = ran(after.run, ROOM, second, now + 1);
          const told = { ok: false, reason: 'moved-meanwhile' };
          expect(crossed).toEqual(a.agendaItem === b.agendaItem ? after : told);
        }
      }),
      { seed: 44, numRuns: 400 },
    );
  });

  test('ST7 a start that is taken back at once has not been', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), startRow, (acts, make) => {
        const steps = played(acts, false);
        const before = steps.at(-1)?.run ?? NEW_RUN;
        const now = (steps.at(-1)?.now ?? NINE) + 1;
        const started = ran(before, ROOM, make(before), now);
        if (!started.ok) {
          must(before.phase === 'over', started.reason);
          return;
        }
        const back = ran(started.run, ROOM, takeBack(started.run), now + 1);
        if (!back.ok) throw new Error(back.reason);
        const seen = (run: Run): unknown => ({
          ...run,
          starts: run.starts.slice(1 - STARTS_KEPT),
          rows: ROWS.map((id) => rowRun(run, id)),
          questions: QUESTIONS.map((id) => questionRun(run, id)),
          // What was due in those two ms is closed by the server, and not by a clock that comes back.
          clock: dueToClose(run, now + 1).due.length > 0 ? null : run.clock,
        });
        expect(seen(back.run)).toEqual(seen(before));
      }),
      { seed: 45, numRuns: 600 },
    );
  });

  test('ST7 starts that are taken back one after the other, with nothing between, leave nothing behind', () => {
    fc.assert(
      fc.property(fc.array(startRow, { maxLength: STARTS_KEPT }), (starts) => {
        let run = NEW_RUN;
        starts.forEach((make, index) => {
          const decision = ran(run, ROOM, make(run), NINE + index);
          if (decision.ok) ({ run } = decision);
        });
        for (let now = NINE + 100; run.starts.length > 0; now += 1) {
          const decision = ran(run, ROOM, takeBack(run), now);
          if (!decision.ok) throw new Error(decision.reason);
          ({ run } = decision);
        }
        expect({ ...run, rows: {}, questions: {} }).toEqual(NEW_RUN);
        for (const id of ROWS) expect(rowRun(run, id).startedAt).toBeNull();
        for (const id of QUESTIONS) expect(status(run, id)).toBe('waiting');
      }),
      { seed: 46, numRuns: 300 },
    );
  });
});
