import { isDeepEqual } from './deep-equal.ts';
import { clockFrom, isClockMinutes, leftByClock, withClock } from './clock.ts';
import { standingIn } from './clock-commands.ts';
import type { AgendaItemId, MaterialId, QuestionId } from './ids.ts';
import { STARTS_KEPT } from './limits.ts';
import { materialShown } from './material-shown.ts';
import type { Material } from './material.ts';
import { openingRefused } from './opening.ts';
import { own, withOwn } from './own.ts';
import { standing, type Plan } from './plan.ts';
import { refuse } from './result.ts';
import type { RoomCommand, RoomDecision } from './room-commands.ts';
import { GRACE_MS, type RoomClock, type StartedRow } from './room.ts';
import { atRow, rowMinutes, rowRun, withRow } from './rows-run.ts';
import { questionRun, withQuestion, type QuestionStatus, type Run, type Stage } from './run.ts';

type StartRow = Extract<RoomCommand, { readonly do: 'start-row' }>;
type Before = StartedRow['before'];

/** ST1–ST6, ST9. The row is on, with what was asked for beside; what there was before is kept, to take it back. */
export function rowStarted(run: Run, plan: Plan, command: StartRow, now: number): RoomDecision {
  const { agendaItem, from, parts } = command;
  if (run.phase === 'over') return refuse('meeting-over');
  if (!standing(plan.agenda).some(({ id }) => id === agendaItem)) return refuse('unknown-row');
  // Where the row that was on is deleted, pages point at none.
  const gone = from === null && !standing(plan.agenda).some(({ id }) => id === run.agendaItem);
  if (run.agendaItem !== from && !gone) {
    // ST2. Two who press at once come to one start.
    const same = run.agendaItem === agendaItem && run.starts.at(-1)?.agendaItem === agendaItem;
    return same ? { ok: true, run } : refuse('moved-meanwhile');
  }
  let after: Run = { ...atRow(run, agendaItem, now), phase: 'running' };
  const before: { -readonly [K in keyof Before]: Before[K] } = {
    agendaItem: run.agendaItem,
    phase: run.phase,
    rows: rowsAsTheyWere(run, [agendaItem, run.agendaItem]),
    questions: {},
  };
  const left: { stage?: Stage; clock?: RoomClock | null; hidden?: true } = parts.material ? {} : { hidden: true };
  const questions = standing(plan.questions).filter((question) => question.agendaItem === agendaItem);
  if (parts.questions) {
    const opens = questions.filter(
      ({ id }) => questionRun(run, id).status === 'waiting' && openingRefused(run, plan, id) === null,
    );
    before.questions = Object.fromEntries(opens.map(({ id }): [QuestionId, QuestionStatus] => [id, 'waiting']));
    for (const { id } of opens) after = withQuestion(after, id, { status: 'open', closesAt: null, done: [] });
  }
  if (parts.closing) {
    const closing = stillOpen(run, plan, now).filter(({ id }) => !questions.some((own) => own.id === id));
    before.closing = Object.fromEntries(closing.map(({ id }) => [id, questionRun(run, id).closesAt]));
    for (const { id } of closing) after = withQuestion(leftByClock(after, id), id, { closesAt: now + GRACE_MS });
  }
  const materials = materialsOf(plan, agendaItem);
  // Left out: what would be seen because the row is on, isn't.
  const said = materials.filter((material) => {
    const was = own(run.materials, material.id);
    if (parts.material) return was !== true;
    return was === undefined && !materialShown(plan, run, material) && materialShown(plan, after, material);
  });
  if (said.length > 0)
    before.materials = Object.fromEntries(
      said.map(({ id }): [MaterialId, boolean | null] => [id, own(run.materials, id) ?? null]),
    );
  for (const { id } of said) after = { ...after, materials: withOwn(after.materials, id, parts.material) };
  if (parts.clock) {
    const clock = clockOfRow(after, plan, questions, command, now);
    if (clock !== undefined) {
      after = withClock(after, clock, now);
      before.clock = run.clock;
    }
  }
  if (after.clock !== run.clock) before.clock = run.clock;
  if (before.clock !== undefined) left.clock = after.clock;
  if (parts.stage) {
    const stage = stageOfRow(after, questions, materials);
    if (!isDeepEqual(stage, run.stage)) {
      after = { ...after, stage };
      before.stage = run.stage;
      left.stage = stage;
    }
  }
  const start: StartedRow = { agendaItem, at: now, before, after: left };
  return { ok: true, run: { ...after, starts: [...run.starts, start].slice(-STARTS_KEPT) } };
}

/** ST7. As if the newest start had not been, where nobody has done otherwise since: each part that is otherwise by now is left. */
export function startTakenBack(run: Run, plan: Plan, agendaItem: AgendaItemId, now: number): RoomDecision {
  const start = run.starts.at(-1);
  if (run.phase === 'over') return refuse('meeting-over');
  if (start?.agendaItem !== agendaItem) return refuse('nothing-to-take-back');
  const { before, after: left } = start;
  const stillOn = run.agendaItem === agendaItem && rowRun(run, agendaItem).startedAt === begunAt(start);
  const there = [null, agendaItem, ...standing(plan.agenda).map(({ id }) => id)].includes(before.agendaItem);
  let after: Run = { ...run, starts: run.starts.slice(0, -1) };
  for (const id of Object.keys(before.questions))
    if (questionRun(run, id).status === 'open')
      after = withQuestion(after, id, { status: before.questions[id]!, closesAt: null, done: [] });
  for (const [id, closesAt] of Object.entries(before.closing ?? {})) {
    const { status, closesAt: now } = questionRun(run, id);
    if (status === 'open' && now === start.at + GRACE_MS) after = withQuestion(after, id, { closesAt });
  }
  for (const [id, shown] of Object.entries(before.materials ?? {}))
    if (own(run.materials, id) === !left.hidden)
      after = { ...after, materials: withOwn(after.materials, id, shown ?? undefined) };
  if (before.clock !== undefined && sameClock(run.clock, left.clock ?? null))
    after = withClock(after, before.clock === null ? null : standingIn(plan, before.clock), now);
  else if (after.clock !== null) after = withClock(after, after.clock, now);
  if (before.stage !== undefined && isDeepEqual(run.stage, left.stage))
    after = { ...after, stage: standingStage(after, plan, before.stage) };
  after = rowsTakenBack(after, start, stillOn && there);
  if (!stillOn) return { ok: true, run: after };
  const untouched = Object.keys(after.questions).every((id) => questionRun(after, id).status === 'waiting');
  return {
    ok: true,
    run: {
      ...after,
      agendaItem: there ? before.agendaItem : null,
      phase: before.phase === 'before' && untouched ? 'before' : after.phase,
    },
  };
}

/** ST12. Questions of the row that is on that have no due date and would be open for longer than the minute. */
function stillOpen(run: Run, plan: Plan, now: number): readonly { readonly id: QuestionId }[] {
  return standing(plan.questions).filter(({ id, agendaItem, due }) => {
    const { status, closesAt } = questionRun(run, id);
    const longer = closesAt === null || closesAt > now + GRACE_MS;
    return agendaItem !== null && agendaItem === run.agendaItem && due === '' && status === 'open' && longer;
  });
}

/** ST5. Undefined: the clock is left as it is. */
function clockOfRow(
  run: Run,
  plan: Plan,
  questions: readonly { readonly id: QuestionId }[],
  { agendaItem, closes }: StartRow,
  now: number,
): RoomClock | null | undefined {
  const minutes = rowMinutes(plan, run, agendaItem);
  if (minutes !== null && isClockMinutes(minutes)) {
    // What a person has set to close at a time of its own is left.
    const free = ({ id }: { id: QuestionId }): boolean =>
      questionRun(run, id).closesAt === null || run.clock?.closes.includes(id) === true;
    return clockFrom(now, minutes, agendaItem, closes ? questions.filter(free).map(({ id }) => id) : []);
  }
  const ofAnother = run.clock !== null && run.clock.agendaItem !== null && run.clock.agendaItem !== agendaItem;
  return ofAnother ? null : undefined;
}

/** ST6. */
function stageOfRow(
  run: Run,
  questions: readonly { readonly id: QuestionId }[],
  materials: readonly Material[],
): Stage {
  const open = questions.find(({ id }) => questionRun(run, id).status === 'open');
  if (open) return { view: 'question', question: open.id };
  const seen = materials.find(({ content }) => content.kind === 'text' || content.kind === 'image');
  return seen ? { view: 'material', material: seen.id } : { view: 'agenda' };
}

/** ST4. The row's materials, and those of its questions. */
function materialsOf(plan: Plan, row: AgendaItemId): Material[] {
  const questions = new Set(standing(plan.questions).flatMap(({ id, agendaItem }) => (agendaItem === row ? [id] : [])));
  return standing(plan.materials).filter(
    ({ agendaItem, question }) => agendaItem === row || (question !== null && questions.has(question)),
  );
}

function rowsAsTheyWere(run: Run, ids: readonly (AgendaItemId | null)[]): Before['rows'] {
  return Object.fromEntries(ids.flatMap((id) => (id === null ? [] : [[id, own(run.rows, id) ?? null]])));
}

/** When the row began, as its start left it: one that was on already went on. */
function begunAt({ agendaItem, at, before }: StartedRow): number {
  return (before.agendaItem === agendaItem ? own(before.rows, agendaItem)?.startedAt : null) ?? at;
}

/** What others have said of the rows since stays: how long they are, and that they are skipped. */
function rowsTakenBack(run: Run, start: StartedRow, backToBefore: boolean): Run {
  let after = run;
  for (const [id, was] of Object.entries(start.before.rows)) {
    const { startedAt = null, endedAt = null, skipped = false } = was ?? {};
    const now = rowRun(after, id);
    if (id === start.agendaItem) {
      // One that was on already goes on, or has ended since.
      const wentOn = id === start.before.agendaItem && startedAt !== null;
      if (now.startedAt === begunAt(start) && !wentOn)
        after = withRow(after, id, { startedAt, endedAt, skipped: now.skipped || skipped });
    } else if (backToBefore && now.endedAt === start.at) after = withRow(after, id, { endedAt });
  }
  return after;
}

/** What closes by it follows from the questions, and is nobody's act on the clock. */
function sameClock(a: RoomClock | null, b: RoomClock | null): boolean {
  return isDeepEqual(a && { ...a, closes: [] }, b && { ...b, closes: [] });
}

/** What was on the screen, as far as it can be shown now. */
function standingStage(run: Run, plan: Plan, stage: Stage): Stage {
  if (stage.view === 'material' && !standing(plan.materials).some(({ id }) => id === stage.material))
    return { view: 'agenda' };
  if (!('question' in stage)) return stage;
  if (!standing(plan.questions).some(({ id }) => id === stage.question)) return { view: 'agenda' };
  if (stage.view === 'summary' && questionRun(run, stage.question).published === null)
    return { view: 'question', question: stage.question };
  return stage;
}
