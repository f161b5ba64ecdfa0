import { plannedAll, standing, type Plan, type PlanCommand } from '@stikkord/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAN_BOOK } from '../plan/plan-book.ts';
import { Editor, type Applied, type Editing } from './editing.ts';

const editor = new Editor(PLAN_BOOK);

const EMPTY: Plan = {
  title: '',
  date: '2031-04-09',
  language: 'nb',
  zone: '',
  divide: 'choose',
  materials: [],
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};
const group = (id: string): PlanCommand => ({ do: 'add', kind: 'group', id, before: null, fields: {} });
const title = (text: string): PlanCommand => ({ do: 'set-meeting', fields: { title: text } });
const names = (plan: Plan): string[] => standing(plan.groups).map(({ id }) => id);

function did(
  editing: Editing<Plan, PlanCommand>,
  commands: PlanCommand[],
  key: string | null = null,
): Editing<Plan, PlanCommand> {
  const done = editor.act(editing, commands, key);
  if (!done.ok) throw new Error(done.reason);
  return done.editing;
}

/** A server that stores what it is sent. */
class Server {
  plan: Plan = EMPTY;
  readonly sent: (readonly PlanCommand[])[] = [];

  take(commands: readonly PlanCommand[]): Applied<Plan, PlanCommand> | null {
    const decision = plannedAll(this.plan, commands);
    this.sent.push(commands);
    if (!decision.ok) return null;
    this.plan = decision.plan;
    return { value: decision.plan, inverse: decision.inverse };
  }

  empty(editing: Editing<Plan, PlanCommand>): Editing<Plan, PlanCommand> {
    let now = editing;
    for (let next = editor.startSending(now); next; next = editor.startSending(now)) {
      const answer = this.take(next.act.commands);
      now = answer ? editor.stored(next.editing, answer) : editor.refused(next.editing);
    }
    return now;
  }
}

describe('a plan under somebody’s hands', () => {
  test('PE1 what is done is seen at once and sent in order, one act at a time', () => {
    const server = new Server();
    const editing = did(did(editor.open(EMPTY), [group('a')]), [title('Fagdag')]);
    expect([editing.value.title, names(editing.value), names(editing.stored)]).toEqual(['Fagdag', ['a'], []]);
    const first = editor.startSending(editing)!;
    expect(editor.startSending(first.editing)).toBeNull();
    const after = server.empty(editing);
    expect(server.sent).toEqual([[group('a')], [title('Fagdag')]]);
    expect([after.queue.length, after.stored]).toEqual([0, after.value]);
  });

  test('PE1 what the rules forbid changes nothing and says which rule', () => {
    const editing = did(editor.open(EMPTY), [group('a')]);
    expect(editor.act(editing, [group('a')])).toEqual({ ok: false, reason: 'id-taken' });
    expect(editor.act(editing, [{ do: 'set-meeting', fields: { date: '' } }])).toEqual({
      ok: false,
      reason: 'invalid-date',
    });
  });

  test('PE2 letters of one field are sent and undone as one; after a pause in another field they are not', () => {
    let editing = did(did(editor.open(EMPTY), [title('F')], 'title'), [title('Fa')], 'title');
    expect([editing.queue.length, editing.undo.length]).toEqual([1, 1]);
    editing = did(editor.settle(editing), [title('Fag')], 'title');
    expect([editing.queue.length, editing.undo.length]).toEqual([2, 2]);
    expect(editor.undo(editing)!.editing.value.title).toBe('Fa');
  });

  test('PE2 a field that is typed in while its first letters are being sent is sent again, and undone as one', () => {
    const server = new Server();
    const first = editor.startSending(did(editor.open(EMPTY), [title('F')], 'title'))!;
    let editing = did(first.editing, [title('Fa')], 'title');
    expect([editing.queue.length, editing.undo.length]).toEqual([2, 1]);
    editing = editor.stored(editing, server.take(first.act.commands)!);
    expect(editing.value.title).toBe('Fa');
    editing = server.empty(editing);
    expect([server.plan.title, editor.undo(editing)!.editing.value.title]).toEqual(['Fa', '']);
  });

  test('PE3 undo and redo go back and forth, and a new act ends redo', () => {
    let editing = did(did(editor.open(EMPTY), [group('a')]), [group('b')]);
    editing = editor.undo(editing)!.editing;
    expect(names(editing.value)).toEqual(['a']);
    expect(names(editor.redo(editing)!.editing.value)).toEqual(['a', 'b']);
    editing = did(editing, [title('x')]);
    expect([editor.redo(editing), editing.redo]).toEqual([null, []]);
  });

  test('PE3 a toast takes back its own act, whatever came after, once', () => {
    const deleted = editor.act(did(editor.open(EMPTY), [group('a')]), [{ do: 'delete', kind: 'group', id: 'a' }]);
    if (!deleted.ok) throw new Error(deleted.reason);
    const back = editor.takeBack(did(deleted.editing, [title('x')]), deleted.act)!;
    expect([names(back.editing.value), back.editing.value.title]).toEqual([['a'], 'x']);
    expect(editor.takeBack(back.editing, deleted.act)).toBeNull();
  });

  test('PE3 a step that can’t be taken back any more is dropped and says why', () => {
    const server = new Server();
    const editing = server.empty(did(editor.open(EMPTY), [group('a')]));
    server.take([{ do: 'delete', kind: 'group', id: 'a' }]);
    const step = editor.undo(editor.refreshed(editing, server.plan, false))!;
    expect([step.refusal, step.editing.undo]).toEqual(['unknown-row', []]);
  });

  test('PE5 the server’s own way back is the one that is used', () => {
    const server = new Server();
    const editing = did(editor.open(EMPTY), [title('Ny')]);
    server.take([title('Fra en annen fane')]);
    expect(editor.undo(server.empty(editing))!.editing.value.title).toBe('Fra en annen fane');
  });

  test('PE6 what the server refuses is as if not done; the rest stands', () => {
    const server = new Server();
    server.take([group('a')]);
    const editing = server.empty(did(did(editor.open(EMPTY), [group('a')]), [title('x')]));
    expect([names(editing.value), editing.value.title, editing.undo.length]).toEqual([['a'], 'x', 1]);
  });

  test('PE7 an answer that got lost: what arrived is not sent again, what did not is', () => {
    for (const arrived of [true, false]) {
      const server = new Server();
      const first = editor.startSending(did(editor.open(EMPTY), [group('a'), title('x')]))!;
      if (arrived) server.take(first.act.commands);
      let editing = did(editor.unanswered(first.editing), [title('y')]);
      editing = server.empty(editor.refreshed(editing, server.plan, true));
      expect([names(server.plan), server.plan.title, server.sent.length]).toEqual([['a'], 'y', 2]);
    }
  });

  test('PE6 what a person wrote in a refused act can be given back', () => {
    const fields = { what: 'Velkommen', minutes: 10, how: '' };
    expect(PLAN_BOOK.textsOf({ do: 'add', kind: 'agenda', id: 'a', before: null, fields })).toEqual([
      'Velkommen',
      '10',
    ]);
  });

  test('PE8 whatever is done, undone and lost on the way, page and server end with the same', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const deed = fc.oneof(
      fc.record({ do: fc.constant('act' as const), command: fc.oneof(id.map(group), fc.string().map(title)) }),
      fc.record({
        do: fc.constant('act' as const),
        command: id.map((each): PlanCommand => ({ do: 'delete', kind: 'group', id: each })),
      }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'send' as const, 'lose' as const) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const server = new Server();
        let editing = editor.open(EMPTY);
        for (const each of deeds) {
          if (each.do === 'act') {
            const done = editor.act(editing, [each.command]);
            if (done.ok) ({ editing } = done);
          } else if (each.do === 'undo') editing = editor.undo(editing)?.editing ?? editing;
          else if (each.do === 'redo') editing = editor.redo(editing)?.editing ?? editing;
          else {
            const next = editor.startSending(editing);
            if (!next) continue;
            const answer = server.take(next.act.commands)!;
            editing =
              each.do === 'send'
                ? editor.stored(next.editing, answer)
                : editor.refreshed(editor.unanswered(next.editing), server.plan, true);
          }
        }
        expect(server.empty(editing).value).toEqual(editing.value);
        expect(server.plan).toEqual(editing.value);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
