import { newPoll, plannedAll, POLL_KINDS, pollRefused, type ChoicePoll, type Plan, type Poll } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { PLAN_BOOK } from './plan-book.ts';
import { asKind, lineField, pollField, textsOfPoll, withPollField } from './poll-fields.ts';
import { broughtBack, linesOf, movedLine, pastedLines, withLines } from './poll-lines.ts';
import { newQuestionCommands } from './row-commands.ts';

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
const line = (id: string, text = id) => ({ id, text, help: '' });
const choice = (most: number, ...ids: string[]): ChoicePoll => ({
  kind: 'choice',
  hidden: false,
  options: ids.map((id) => line(id)),
  most,
  role: false,
});
const ids = (poll: Poll): string[] => linesOf(poll).map(({ id }) => id);
const counter = (): (() => string) => {
  let last = 0;
  return () => `n${++last}`;
};

describe('fields and lines of a poll', () => {
  test('PP1 a poll becomes of another kind with what both have, and every kind is allowed from the start', () => {
    const before = withLines(choice(2, 'a', 'b'), [line('a', 'Ja'), line('b', 'Nei')]);
    const scales = asKind({ ...before, hidden: true }, 'scales')!;
    expect(linesOf(scales).map(({ text }) => text)).toEqual(['Ja', 'Nei']);
    expect(scales.hidden).toBe(true);
    expect(asKind(before, 'group-work')).toBe(null);
    for (const from of [null, ...POLL_KINDS]) {
      for (const to of POLL_KINDS)
        expect(pollRefused(asKind(from === null ? null : { ...newPoll(from) }, to)!)).toBe(null);
    }
  });

  test('PP2 one may still choose all options when there come more or fewer, and never more than there are', () => {
    expect(withLines(choice(3, 'a', 'b', 'c'), [line('a'), line('b')]).most).toBe(2);
    expect(withLines(choice(2, 'a', 'b'), [line('a'), line('b'), line('c')]).most).toBe(3);
    expect(withLines(choice(2, 'a', 'b', 'c'), [line('a'), line('b'), line('c'), line('d')]).most).toBe(2);
    expect(withLines(choice(1, 'a'), [line('a'), line('b')]).most).toBe(1);
    expect(withLines(choice(2, 'a', 'b', 'c'), []).most).toBe(1);
  });

  test('PP3 a line goes one step, and no further than the ends', () => {
    const lines = [line('a'), line('b'), line('c')];
    expect(movedLine(lines, 'a', 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(movedLine(lines, 'a', -1)).toBe(lines);
    expect(movedLine(lines, 'c', 1)).toBe(lines);
    expect(movedLine(lines, 'x', 1)).toBe(lines);
  });

  test('PP4 what is pasted comes after the line, in the place of an empty one, without marks of lists', () => {
    const lines = [line('a'), line('b', '')];
    const rows = [['1. Ja', 'uten forbehold'], ['– Nei'], ['  ']];
    const into = (after: string | null) =>
      pastedLines(lines, rows, { after, newId: counter() }).lines.map(({ text, help }) => [text, help]);
    const made = [
      ['Ja', 'uten forbehold'],
      ['Nei', ''],
    ];
    expect(into('a')).toEqual([['a', ''], ...made, ['', '']]);
    expect(into('b')).toEqual([['a', ''], ...made]);
    expect(into(null)).toEqual([['a', ''], ['', ''], ...made]);
  });

  test('PP5 a line that was taken away comes back behind the one it stood behind, once', () => {
    const lines = [line('a'), line('c')];
    const back = broughtBack(lines, line('b'), 'a');
    expect(back.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(broughtBack(back, line('b'), 'a')).toBe(back);
    expect(broughtBack(lines, line('b'), null)[0]!.id).toBe('b');
    expect(broughtBack(lines, line('b'), 'gone').at(-1)!.id).toBe('b');
  });

  test('PP6 a field is read and written in the poll that it is of; one that the poll has not is left alone', () => {
    const poll = choice(1, 'a', 'b');
    const after = withPollField(poll, lineField('b', 'help'), 'Hva det betyr');
    expect(pollField(after, lineField('b', 'help'))).toBe('Hva det betyr');
    expect(ids(after)).toEqual(['a', 'b']);
    expect(withPollField(poll, lineField('x', 'text'), 'ny')).toBe(poll);
    expect(withPollField(poll, 'poll/characters', 9)).toBe(poll);
    expect(textsOfPoll(after)).toEqual(['a', 'b', 'Hva det betyr']);
  });
});

describe('a poll in the plan', () => {
  const done = (plan: Plan, commands: Parameters<typeof plannedAll>[1]): Plan => {
    const decision = plannedAll(plan, commands);
    if (!decision.ok) throw new Error(decision.reason);
    return decision.plan;
  };
  const asked = done(EMPTY, newQuestionCommands('q', 's', null, 'open'));

  test('PP7 a question of any kind is made of that kind', () => {
    for (const kind of POLL_KINDS)
      expect(done(EMPTY, newQuestionCommands('q', 's', null, kind)).questions[0]!.poll).toEqual(newPoll(kind));
    expect(done(EMPTY, newQuestionCommands('q', 's', null)).questions[0]!.poll).toBe(null);
  });

  test('PP8 a field of a poll is set with the whole poll around it, and taken back with it', () => {
    const command = PLAN_BOOK.setField('question', 'q', 'poll/characters', 90, asked);
    const decision = plannedAll(asked, [command]);
    if (!decision.ok) throw new Error(decision.reason);
    expect(decision.plan.questions[0]!.poll).toEqual({ ...newPoll('open'), characters: 90 });
    expect(PLAN_BOOK.fieldOf(decision.plan, 'question', 'q', 'poll/characters')).toBe(90);
    expect(done(decision.plan, decision.inverse)).toEqual(asked);
  });

  test('PP9 what is no number, and a number that no poll takes, is refused; none is no limit', () => {
    expect(PLAN_BOOK.readField('poll/characters', 'mange', true)).toEqual({ refusal: 'invalid-number' });
    expect(PLAN_BOOK.readField('poll/characters', ' 40 ', true)).toEqual({ value: 40 });
    expect(PLAN_BOOK.readField('poll/characters', '', true)).toEqual({ value: null });
    const none = PLAN_BOOK.setField('question', 'q', 'poll/characters', null, asked);
    expect(done(asked, [none]).questions[0]!.poll).toMatchObject({ characters: null });
    const command = PLAN_BOOK.setField('question', 'q', 'poll/characters', 99_999, asked);
    expect(plannedAll(asked, [command])).toMatchObject({ ok: false, reason: 'invalid-number' });
  });

  test('PP10 a field of a poll that has become group work meanwhile changes nothing', () => {
    const group = done(asked, [{ do: 'set', kind: 'question', id: 'q', fields: { poll: null } }]);
    expect(done(group, [PLAN_BOOK.setField('question', 'q', 'poll/characters', 9, group)])).toEqual(group);
  });
});
