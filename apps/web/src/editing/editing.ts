import type { Result } from '@stikkord/domain';

/** What somebody does, as it is sent: all of its commands or none. */
export interface Act<Command> {
  readonly id: number;
  readonly commands: readonly Command[];
}

/** A step of undo or redo: the commands that take an act back. */
export interface Step<Command> {
  /** The act that is taken back; the server's own way back takes the place of ours when it answers. */
  readonly act: number;
  /** Acts with the same key are one step while they follow each other: a sentence, not its letters. Null joins nothing. */
  readonly key: string | null;
  readonly commands: readonly Command[];
}

/** Something under somebody's hands: what the server has, what it has not answered yet, and the way back and forth. */
export interface Editing<Value, Command> {
  /** As the server last said. */
  readonly stored: Value;
  /** Not known to be stored, oldest first. */
  readonly queue: readonly Act<Command>[];
  /** The first of the queue is with the server. */
  readonly sending: boolean;
  /** What the page shows: what is stored after the queue. */
  readonly value: Value;
  readonly undo: readonly Step<Command>[];
  readonly redo: readonly Step<Command>[];
  readonly nextAct: number;
}

/** The value after the commands, and the commands that bring the one before it back. */
export interface Applied<Value, Command> {
  readonly value: Value;
  readonly inverse: readonly Command[];
}

/** What there is to know of a kind of value and its commands. */
export interface EditingRules<Value, Command, Refusal extends string> {
  /** All of the commands or none. */
  applied(value: Value, commands: readonly Command[]): Result<Applied<Value, Command>, Refusal>;
  /** True where `later` sets all that `earlier` set, so that the earlier need not be sent. */
  replaces(later: Command, earlier: Command): boolean;
  /** True where the command has left a mark in the value. Setting and moving leave none, and do no harm a second time. */
  isDone(value: Value, command: Command): boolean;
}

/** What came of a step of undo or redo. `refusal`: it can't be taken back any more, and is dropped. */
export interface Stepped<Value, Command, Refusal extends string> {
  readonly editing: Editing<Value, Command>;
  readonly refusal: Refusal | null;
}

const STEPS_MAX = 200;

/** What can be done with an editing, by the rules of its value. Pure. */
export class Editor<Value, Command, Refusal extends string> {
  readonly #rules: EditingRules<Value, Command, Refusal>;

  constructor(rules: EditingRules<Value, Command, Refusal>) {
    this.#rules = rules;
  }

  open(stored: Value): Editing<Value, Command> {
    return { stored, queue: [], sending: false, value: stored, undo: [], redo: [], nextAct: 1 };
  }

  /** PE1 PE2. Does something at once; it is sent later. Acts of one `key` that follow each other are sent and undone as one. */
  act(
    editing: Editing<Value, Command>,
    commands: readonly Command[],
    key: string | null = null,
  ): Result<{ readonly editing: Editing<Value, Command>; readonly act: number }, Refusal> {
    const decision = this.#rules.applied(editing.value, commands);
    if (!decision.ok) return decision;
    const top = editing.undo.at(-1);
    const joins = key !== null && top?.key === key;
    const { queue, id } = this.#queued(editing, commands, joins ? top.act : null);
    const undo = joins ? editing.undo : kept([...editing.undo, { act: id, key, commands: decision.inverse }]);
    const nextAct = Math.max(editing.nextAct, id + 1);
    return { ok: true, act: id, editing: { ...editing, value: decision.value, queue, undo, redo: [], nextAct } };
  }

  /** What was typed until now is a step of its own; what comes is the next. */
  settle(editing: Editing<Value, Command>): Editing<Value, Command> {
    const top = editing.undo.at(-1);
    if (!top || top.key === null) return editing;
    return { ...editing, undo: [...editing.undo.slice(0, -1), { ...top, key: null }] };
  }

  /** PE3. Takes the last step back; null where there is none. */
  undo(editing: Editing<Value, Command>): Stepped<Value, Command, Refusal> | null {
    const step = editing.undo.at(-1);
    return step ? this.#back({ ...editing, undo: editing.undo.slice(0, -1) }, step, 'redo') : null;
  }

  /** PE3. Does again what was last taken back. */
  redo(editing: Editing<Value, Command>): Stepped<Value, Command, Refusal> | null {
    const step = editing.redo.at(-1);
    return step ? this.#back({ ...editing, redo: editing.redo.slice(0, -1) }, step, 'undo') : null;
  }

  /** PE3. Takes one act back, whatever came after it; null where that has been done. */
  takeBack(editing: Editing<Value, Command>, act: number): Stepped<Value, Command, Refusal> | null {
    const step = editing.undo.find((each) => each.act === act);
    return step ? this.#back({ ...editing, undo: editing.undo.filter((each) => each !== step) }, step, 'redo') : null;
  }

  /** PE4. The next to be sent, one at a time; null while one is with the server or nothing waits. */
  startSending(
    editing: Editing<Value, Command>,
  ): { readonly editing: Editing<Value, Command>; readonly act: Act<Command> } | null {
    const first = editing.queue[0];
    return first && !editing.sending ? { editing: { ...editing, sending: true }, act: first } : null;
  }

  /** PE5. The server has stored what was sent. What is done meanwhile stands on top of its answer. */
  stored(editing: Editing<Value, Command>, answer: Applied<Value, Command>): Editing<Value, Command> {
    const done = editing.queue[0]!.id;
    const learned = (steps: readonly Step<Command>[]): Step<Command>[] =>
      steps.map((step) => (step.act === done ? { ...step, commands: answer.inverse } : step));
    return this.#replayed({
      ...editing,
      stored: answer.value,
      queue: editing.queue.slice(1),
      sending: false,
      undo: learned(editing.undo),
      redo: learned(editing.redo),
    });
  }

  /** PE6. The server said no to what was sent: it is as if it had not been done, and cannot be undone. */
  refused(editing: Editing<Value, Command>): Editing<Value, Command> {
    const gone = editing.queue[0]!.id;
    const others = (steps: readonly Step<Command>[]): Step<Command>[] => steps.filter((step) => step.act !== gone);
    return this.#replayed({
      ...editing,
      queue: editing.queue.slice(1),
      sending: false,
      undo: others(editing.undo),
      redo: others(editing.redo),
    });
  }

  /** Nothing came back: it waits, first in line. It may be stored all the same, so `refreshed` comes before it is sent again. */
  unanswered(editing: Editing<Value, Command>): Editing<Value, Command> {
    return { ...editing, sending: false };
  }

  /**
   * PE7. The value as it is on the server now, read while nothing was under way. `unsure`: the first of the queue was sent and
   * never answered; where its mark is in the value, it arrived.
   */
  refreshed(editing: Editing<Value, Command>, stored: Value, unsure: boolean): Editing<Value, Command> {
    const [first, ...rest] = editing.queue;
    const arrived =
      unsure && first !== undefined && first.commands.some((command) => this.#rules.isDone(stored, command));
    return this.#replayed({ ...editing, stored, queue: arrived ? rest : editing.queue });
  }

  #back(
    editing: Editing<Value, Command>,
    step: Step<Command>,
    onto: 'undo' | 'redo',
  ): Stepped<Value, Command, Refusal> {
    const decision = this.#rules.applied(editing.value, step.commands);
    if (!decision.ok) return { editing, refusal: decision.reason };
    const { queue, id } = this.#queued(editing, step.commands, null);
    return {
      refusal: null,
      editing: {
        ...editing,
        value: decision.value,
        queue,
        [onto]: kept([...editing[onto], { act: id, key: null, commands: decision.inverse }]),
        nextAct: id + 1,
      },
    };
  }

  /** The queue with the commands at its end: in the act `joins` where that still waits and only sets the same again. */
  #queued(
    editing: Editing<Value, Command>,
    commands: readonly Command[],
    joins: number | null,
  ): { queue: readonly Act<Command>[]; id: number } {
    const { queue, sending } = editing;
    const last = queue.at(-1);
    if (!last || last.id !== joins || (sending && queue.length === 1))
      return { queue: [...queue, { id: editing.nextAct, commands }], id: editing.nextAct };
    const stays = last.commands.filter((old) => !commands.some((command) => this.#rules.replaces(command, old)));
    return { queue: [...queue.slice(0, -1), { id: last.id, commands: [...stays, ...commands] }], id: last.id };
  }

  /** What cannot be done any more is left out of the picture; the server will say why when it is sent. */
  #replayed(editing: Editing<Value, Command>): Editing<Value, Command> {
    let value = editing.stored;
    for (const { commands } of editing.queue) {
      const decision = this.#rules.applied(value, commands);
      if (decision.ok) ({ value } = decision);
    }
    return { ...editing, value };
  }
}

function kept<Command>(steps: readonly Step<Command>[]): readonly Step<Command>[] {
  return steps.length > STEPS_MAX ? steps.slice(-STEPS_MAX) : steps;
}
