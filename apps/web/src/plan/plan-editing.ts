import { plannedAll, type Plan, type PlanCommand, type PlanRefusal, type Result } from '@stikkord/domain';
import type { PlanAnswer } from '@stikkord/protocol';

/** Something an organiser did, as it is sent: all of its commands or none. */
export interface Act {
  readonly id: number;
  readonly commands: readonly PlanCommand[];
}

/** A step of undo or redo: the commands that take an act back. */
export interface Step {
  /** The act that is taken back; the server's own way back takes the place of ours when it answers. */
  readonly act: number;
  /** Acts with the same key are one step while they follow each other: a sentence, not its letters. Null joins nothing. */
  readonly key: string | null;
  readonly commands: readonly PlanCommand[];
}

/** A plan under somebody's hands: what the server has, what it has not answered yet, and the way back and forth. */
export interface PlanEditing {
  /** As the server last said. */
  readonly stored: Plan;
  /** Not known to be stored, oldest first. */
  readonly queue: readonly Act[];
  /** The first of the queue is with the server. */
  readonly sending: boolean;
  /** What the page shows: the stored plan after the queue. */
  readonly plan: Plan;
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  readonly nextAct: number;
}

type Acted = Result<{ readonly editing: PlanEditing; readonly act: number }, PlanRefusal>;

/** What came of a step of undo or redo. `refusal`: it can't be taken back any more, and is dropped. */
export interface Stepped {
  readonly editing: PlanEditing;
  readonly refusal: PlanRefusal | null;
}

const STEPS_MAX = 200;

export function openEditing(stored: Plan): PlanEditing {
  return { stored, queue: [], sending: false, plan: stored, undo: [], redo: [], nextAct: 1 };
}

/** PE1 PE2. Does something at once; it is sent later. Acts of one `key` that follow each other are sent and undone as one. */
export function act(editing: PlanEditing, commands: readonly PlanCommand[], key: string | null = null): Acted {
  const decision = plannedAll(editing.plan, commands);
  if (!decision.ok) return decision;
  const top = editing.undo.at(-1);
  const joins = key !== null && top?.key === key;
  const { queue, id } = queued(editing, commands, joins ? top.act : null);
  const undo = joins ? editing.undo : kept([...editing.undo, { act: id, key, commands: decision.inverse }]);
  return {
    ok: true,
    act: id,
    editing: { ...editing, plan: decision.plan, queue, undo, redo: [], nextAct: Math.max(editing.nextAct, id + 1) },
  };
}

/** What was typed until now is a step of its own; what comes is the next. */
export function settle(editing: PlanEditing): PlanEditing {
  const top = editing.undo.at(-1);
  if (!top || top.key === null) return editing;
  return { ...editing, undo: [...editing.undo.slice(0, -1), { ...top, key: null }] };
}

/** PE3. Takes the last step back; null where there is none. */
export function undo(editing: PlanEditing): Stepped | null {
  const step = editing.undo.at(-1);
  return step ? back({ ...editing, undo: editing.undo.slice(0, -1) }, step, 'redo') : null;
}

/** PE3. Does again what was last taken back. */
export function redo(editing: PlanEditing): Stepped | null {
  const step = editing.redo.at(-1);
  return step ? back({ ...editing, redo: editing.redo.slice(0, -1) }, step, 'undo') : null;
}

/** PE3. Takes one act back, whatever came after it; null where that has been done. */
export function takeBack(editing: PlanEditing, act: number): Stepped | null {
  const step = editing.undo.find((each) => each.act === act);
  return step ? back({ ...editing, undo: editing.undo.filter((each) => each !== step) }, step, 'redo') : null;
}

/** PE4. The next to be sent, one at a time; null while one is with the server or nothing waits. */
export function startSending(editing: PlanEditing): { editing: PlanEditing; act: Act } | null {
  const first = editing.queue[0];
  return first && !editing.sending ? { editing: { ...editing, sending: true }, act: first } : null;
}

/** PE5. The server has stored what was sent. What is done meanwhile stands on top of its answer. */
export function stored(editing: PlanEditing, { plan, inverse }: PlanAnswer): PlanEditing {
  const done = editing.queue[0]!.id;
  const learned = (steps: readonly Step[]): Step[] =>
    steps.map((step) => (step.act === done ? { ...step, commands: inverse } : step));
  return replayed({
    ...editing,
    stored: plan,
    queue: editing.queue.slice(1),
    sending: false,
    undo: learned(editing.undo),
    redo: learned(editing.redo),
  });
}

/** PE6. The server said no to what was sent: it is as if it had not been done, and cannot be undone. */
export function refused(editing: PlanEditing): PlanEditing {
  const gone = editing.queue[0]!.id;
  const others = (steps: readonly Step[]): Step[] => steps.filter((step) => step.act !== gone);
  return replayed({
    ...editing,
    queue: editing.queue.slice(1),
    sending: false,
    undo: others(editing.undo),
    redo: others(editing.redo),
  });
}

/** Nothing came back: it waits, first in line. It may be stored all the same, so `refreshed` comes before it is sent again. */
export function unanswered(editing: PlanEditing): PlanEditing {
  return { ...editing, sending: false };
}

/**
 * PE7. The plan as it is on the server now, read while nothing was under way. `unsure`: the first of the queue was sent and
 * never answered; where its mark is in the plan, it arrived.
 */
export function refreshed(editing: PlanEditing, plan: Plan, unsure: boolean): PlanEditing {
  const [first, ...rest] = editing.queue;
  const arrived = unsure && first !== undefined && first.commands.some((command) => isDone(plan, command));
  return replayed({ ...editing, stored: plan, queue: arrived ? rest : editing.queue });
}

/** What an act wrote that a person would have to write again. */
export function textsOf({ commands }: Act): string[] {
  return commands.flatMap((command) =>
    'fields' in command
      ? Object.entries(command.fields)
          .filter(([name]) => name !== 'agendaItem')
          .map(([, value]) => String(value ?? ''))
          .filter((text) => text.trim() !== '')
      : [],
  );
}

function back(editing: PlanEditing, step: Step, onto: 'undo' | 'redo'): Stepped {
  const decision = plannedAll(editing.plan, step.commands);
  if (!decision.ok) return { editing, refusal: decision.reason };
  const { queue, id } = queued(editing, step.commands, null);
  return {
    refusal: null,
    editing: {
      ...editing,
      plan: decision.plan,
      queue,
      [onto]: kept([...editing[onto], { act: id, key: null, commands: decision.inverse }]),
      nextAct: id + 1,
    },
  };
}

/** The queue with the commands at its end: in the act `joins` where that still waits and only sets the same again. */
function queued(
  editing: PlanEditing,
  commands: readonly PlanCommand[],
  joins: number | null,
): { queue: readonly Act[]; id: number } {
  const { queue, sending } = editing;
  const last = queue.at(-1);
  if (last && last.id === joins && !(sending && queue.length === 1))
    return { queue: [...queue.slice(0, -1), { id: last.id, commands: joined(last.commands, commands) }], id: last.id };
  return { queue: [...queue, { id: editing.nextAct, commands }], id: editing.nextAct };
}

/** Setting the same fields again makes the earlier setting unneeded. */
function joined(earlier: readonly PlanCommand[], later: readonly PlanCommand[]): readonly PlanCommand[] {
  const same = (a: PlanCommand, b: PlanCommand): boolean =>
    (a.do === 'set' || a.do === 'set-meeting') &&
    a.do === b.do &&
    ('id' in a ? a.id : '') === ('id' in b ? b.id : '') &&
    Object.keys(a.fields).every((name) => name in (b as { fields: object }).fields);
  return [...earlier.filter((old) => !later.some((command) => same(old, command))), ...later];
}

function kept(steps: readonly Step[]): readonly Step[] {
  return steps.length > STEPS_MAX ? steps.slice(-STEPS_MAX) : steps;
}

/** What cannot be done any more is left out of the picture; the server will say why when it is sent. */
function replayed(editing: PlanEditing): PlanEditing {
  let plan = editing.stored;
  for (const { commands } of editing.queue) {
    const decision = plannedAll(plan, commands);
    if (decision.ok) ({ plan } = decision);
  }
  return { ...editing, plan };
}

/** True where the command has left a mark. Setting and moving leave none, and do no harm a second time. */
function isDone(plan: Plan, command: PlanCommand): boolean {
  if (command.do === 'set-meeting' || command.do === 'set' || command.do === 'move') return false;
  const rows = { group: plan.groups, agenda: plan.agenda, question: plan.questions, section: plan.sections };
  const row = rows[command.kind].find(({ id }) => id === command.id);
  return row !== undefined && (command.do === 'add' || row.deleted === (command.do === 'delete'));
}
