import { plannedAll, standing, type Plan, type PlanCommand } from '@stikkord/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  act,
  openEditing,
  redo,
  refreshed,
  refused,
  settle,
  startSending,
  stored,
  takeBack,
  textsOf,
  unanswered,
  undo,
  type PlanEditing,
} from './plan-editing.ts';

const EMPTY: Plan = {
  title: '',
  date: '2031-04-09',
  language: 'nb',
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};
const group = (id: string): PlanCommand => ({ do: 'add', kind: 'group', id, before: null, fields: {} });
const title = (text: string): PlanCommand => ({ do: 'set-meeting', fields: { title: text } });
const names = (plan: Plan): string[] => standing(plan.groups).map(({ id }) => id);

function did(editing: PlanEditing, commands: PlanCommand[], key: string | null = null): PlanEditing {
  const done = act(editing, commands, key);
  if (!done.ok) throw new Error(done.reason);
  return done.editing;
}

/** A server that stores what it is sent. */
class Server {
  plan: Plan = EMPTY;
  readonly sent: (readonly PlanCommand[])[] = [];

  take(commands: readonly PlanCommand[]): { plan: Plan; inverse: readonly PlanCommand[] } | null {
    const decision = plannedAll(this.plan, commands);
    this.sent.push(commands);
    if (!decision.ok) return null;
    this.plan = decision.plan;
    return { plan: decision.plan, inverse: decision.inverse };
  }

  empty(editing: PlanEditing): PlanEditing {
    let now = editing;
    for (let next = startSending(now); next; next = startSending(now)) {
      const answer = this.take(next.act.commands);
      now = answer ? stored(next.editing, answer) : refused(next.editing);
    }
    return now;
  }
}

describe('a plan under somebody’s hands', () => {
  test('PE1 what is done is seen at once and sent in order, one act at a time', () => {
    const server = new Server();
    const editing = did(did(openEditing(EMPTY), [group('a')]), [title('Fagdag')]);
    expect([editing.plan.title, names(editing.plan), names(editing.stored)]).toEqual(['Fagdag', ['a'], []]);
    const first = startSending(editing)!;
    expect(startSending(first.editing)).toBeNull();
    const after = server.empty(editing);
    expect(server.sent).toEqual([[group('a')], [title('Fagdag')]]);
    expect([after.queue.length, after.stored]).toEqual([0, after.plan]);
  });

  test('PE1 what the rules forbid changes nothing and says which rule', () => {
    const editing = did(openEditing(EMPTY), [group('a')]);
    expect(act(editing, [group('a')])).toEqual({ ok: false, reason: 'id-taken' });
    expect(act(editing, [{ do: 'set-meeting', fields: { date: '' } }])).toEqual({ ok: false, reason: 'invalid-date' });
  });

  test('PE2 letters of one field are sent and undone as one; after a pause in another field they are not', () => {
    let editing = did(did(openEditing(EMPTY), [title('F')], 'title'), [title('Fa')], 'title');
    expect([editing.queue.length, editing.undo.length]).toEqual([1, 1]);
    editing = did(settle(editing), [title('Fag')], 'title');
    expect([editing.queue.length, editing.undo.length]).toEqual([2, 2]);
    expect(undo(editing)!.editing.plan.title).toBe('Fa');
  });

  test('PE2 a field that is typed in while its first letters are being sent is sent again, and undone as one', () => {
    const server = new Server();
    const first = startSending(did(openEditing(EMPTY), [title('F')], 'title'))!;
    let editing = did(first.editing, [title('Fa')], 'title');
    expect([editing.queue.length, editing.undo.length]).toEqual([2, 1]);
    editing = stored(editing, server.take(first.act.commands)!);
    expect(editing.plan.title).toBe('Fa');
    editing = server.empty(editing);
    expect([server.plan.title, undo(editing)!.editing.plan.title]).toEqual(['Fa', '']);
  });

  test('PE3 undo and redo go back and forth, and a new act ends redo', () => {
    let editing = did(did(openEditing(EMPTY), [group('a')]), [group('b')]);
    editing = undo(editing)!.editing;
    expect(names(editing.plan)).toEqual(['a']);
    expect(names(redo(editing)!.editing.plan)).toEqual(['a', 'b']);
    editing = did(editing, [title('x')]);
    expect([redo(editing), editing.redo]).toEqual([null, []]);
  });

  test('PE3 a toast takes back its own act, whatever came after, once', () => {
    const deleted = act(did(openEditing(EMPTY), [group('a')]), [{ do: 'delete', kind: 'group', id: 'a' }]);
    if (!deleted.ok) throw new Error(deleted.reason);
    const back = takeBack(did(deleted.editing, [title('x')]), deleted.act)!;
    expect([names(back.editing.plan), back.editing.plan.title]).toEqual([['a'], 'x']);
    expect(takeBack(back.editing, deleted.act)).toBeNull();
  });

  test('PE3 a step that can’t be taken back any more is dropped and says why', () => {
    const server = new Server();
    const editing = server.empty(did(openEditing(EMPTY), [group('a')]));
    server.take([{ do: 'delete', kind: 'group', id: 'a' }]);
    const step = undo(refreshed(editing, server.plan, false))!;
    expect([step.refusal, step.editing.undo]).toEqual(['unknown-row', []]);
  });

  test('PE5 the server’s own way back is the one that is used', () => {
    const server = new Server();
    const editing = did(openEditing(EMPTY), [title('Ny')]);
    server.take([title('Fra en annen fane')]);
    expect(undo(server.empty(editing))!.editing.plan.title).toBe('Fra en annen fane');
  });

  test('PE6 what the server refuses is as if not done; the rest stands', () => {
    const server = new Server();
    server.take([group('a')]);
    const editing = server.empty(did(did(openEditing(EMPTY), [group('a')]), [title('x')]));
    expect([names(editing.plan), editing.plan.title, editing.undo.length]).toEqual([['a'], 'x', 1]);
  });

  test('PE7 an answer that got lost: what arrived is not sent again, what did not is', () => {
    for (const arrived of [true, false]) {
      const server = new Server();
      const first = startSending(did(openEditing(EMPTY), [group('a'), title('x')]))!;
      if (arrived) server.take(first.act.commands);
      let editing = did(unanswered(first.editing), [title('y')]);
      editing = server.empty(refreshed(editing, server.plan, true));
      expect([names(server.plan), server.plan.title, server.sent.length]).toEqual([['a'], 'y', 2]);
    }
  });

  test('PE6 what a person wrote in a refused act can be given back', () => {
    const fields = { what: 'Velkommen', minutes: 10, how: '' };
    expect(textsOf({ id: 1, commands: [{ do: 'add', kind: 'agenda', id: 'a', before: null, fields }] })).toEqual([
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
        let editing = openEditing(EMPTY);
        for (const each of deeds) {
          if (each.do === 'act') {
            const done = act(editing, [each.command]);
            if (done.ok) ({ editing } = done);
          } else if (each.do === 'undo') editing = undo(editing)?.editing ?? editing;
          else if (each.do === 'redo') editing = redo(editing)?.editing ?? editing;
          else {
            const next = startSending(editing);
            if (!next) continue;
            const answer = server.take(next.act.commands)!;
            editing =
              each.do === 'send'
                ? stored(next.editing, answer)
                : refreshed(unanswered(next.editing), server.plan, true);
          }
        }
        expect(server.empty(editing).plan).toEqual(editing.plan);
        expect(server.plan).toEqual(editing.plan);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
