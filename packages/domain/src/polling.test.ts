import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryPointId } from './entry.ts';
import { ANSWERS_DECIDED_MAX, WORDS_DECIDED_MAX } from './limits.ts';
import type { Plan, Question } from './plan.ts';
import type { Poll } from './poll.ts';
import { wordFates } from './poll-words.ts';
import { canBeByRole, isRevealed, NEW_POLLING, pollingAfter, type PollCommand, type Polling } from './polling.ts';
import { ran, type RunCommand } from './run-commands.ts';
import { NEW_RUN, questionRun, type Run } from './run.ts';
import { choice, KEYWORDS, OPEN, SCALES, textId, VOTE } from './testing-polls.ts';
import { EMPTY_PLAN } from './testing.ts';

const question = (id: string, poll: Poll | null): Question => ({
  id,
  poll,
  prompt: '',
  agendaItem: null,
  due: '',
  order: id,
  deleted: false,
});
const role = choice(['leder', 'stab'], { role: true });
const plan: Plan = {
  ...EMPTY_PLAN,
  groups: [{ id: 'g1', number: 1, name: '', into: null, order: 'a0', deleted: false }],
  questions: [
    question('keywords', KEYWORDS),
    question('open', OPEN),
    question('choice', choice(['a', 'b'])),
    question('scales', SCALES),
    question('role', role),
    question('vote', { ...VOTE, of: 'keywords' }),
    question('work', null),
  ],
};

function decided(polling: Polling, ...commands: PollCommand[]): Polling {
  return commands.reduce((at, command) => {
    const decision = pollingAfter(at, plan, command, false);
    if (!decision.ok) throw new Error(decision.reason);
    return decision.polling;
  }, polling);
}
const refusal = (command: PollCommand, { polling = NEW_POLLING, open = false, of = plan } = {}): string | null => {
  const decision = pollingAfter(polling, of, command, open);
  return decision.ok ? null : decision.reason;
};
function go(run: Run, ...commands: RunCommand[]): Run {
  return commands.reduce((at, command) => {
    const decision = ran(at, plan, command, 1000);
    if (!decision.ok) throw new Error(decision.reason);
    return decision.run;
  }, run);
}
const reason = (run: Run, command: RunCommand, of = plan): string | null => {
  const decision = ran(run, of, command, 1000);
  return decision.ok ? null : decision.reason;
};
const open = (id: string): RunCommand => ({ do: 'open', question: id, closesAt: null });

const join = (word: string, into: string | null): PollCommand => ({
  do: 'join-word',
  question: 'keywords',
  word,
  into,
});
const hide = (word: string, hidden = true): PollCommand => ({ do: 'hide-word', question: 'keywords', word, hidden });
const standing = (polling: Polling, word: string): string => wordFates(polling)(word).with;

describe('what facilitators make of answers', () => {
  test('PO11 a vote is opened when the board that it is on stands and is published', () => {
    expect(reason(NEW_RUN, open('vote'))).toBe('nothing-published');
    const published = go(NEW_RUN, { do: 'publish', question: 'keywords', follows: true });
    expect(reason(published, open('vote'))).toBeNull();
    const without = (change: Partial<Question>): Plan => ({
      ...plan,
      questions: plan.questions.map((each) => (each.id === 'keywords' ? { ...each, ...change } : each)),
    });
    for (const change of [{ deleted: true }, { poll: SCALES }])
      expect(reason(published, open('vote'), without(change))).toBe('nothing-published');
    const ofNone = { ...plan, questions: [question('vote', { ...VOTE, of: null })] };
    expect(reason(published, open('vote'), ofNone)).toBe('nothing-published');
  });
  test('PO11 what nobody could answer isn’t opened', () => {
    const empty = { ...plan, questions: [question('c', choice([])), question('s', { ...SCALES, statements: [] })] };
    for (const id of ['c', 's']) expect(reason(NEW_RUN, open(id), empty)).toBe('nothing-to-choose');
    for (const id of ['choice', 'scales', 'open', 'work']) expect(reason(NEW_RUN, open(id))).toBeNull();
  });
  test('RN23 rounds and being done are group work’s, and what has no board isn’t published', () => {
    const closed = go(NEW_RUN, open('choice'), { do: 'close', question: 'choice' });
    const again = { do: 'open', question: 'choice', closesAt: null, newRound: true } as const;
    expect(reason(closed, again)).toBe('only-group-work');
    expect(reason(closed, { ...again, newRound: false })).toBeNull();
    const done = { do: 'say-done', question: 'choice', group: 'g1', done: true } as const;
    expect(reason(go(NEW_RUN, open('choice')), done)).toBe('only-group-work');
    for (const id of ['choice', 'scales', 'role', 'vote'])
      expect(reason(NEW_RUN, { do: 'publish', question: id, follows: true })).toBe('no-board');
    for (const id of ['keywords', 'open', 'work'])
      expect(reason(NEW_RUN, { do: 'publish', question: id, follows: true })).toBeNull();
  });
  test('PO12 a result is seen as the poll says until facilitators say otherwise', () => {
    const reveal = (revealed: boolean): Polling => decided(NEW_POLLING, { do: 'reveal', question: 'choice', revealed });
    for (const hidden of [true, false]) {
      expect(isRevealed({ ...KEYWORDS, hidden }, NEW_POLLING)).toBe(!hidden);
      expect(isRevealed({ ...KEYWORDS, hidden }, reveal(true))).toBe(true);
      expect(isRevealed({ ...KEYWORDS, hidden }, reveal(false))).toBe(false);
    }
    expect(refusal({ do: 'reveal', question: 'work', revealed: true })).toBe('no-poll');
  });
  test('PO13 PO14 answers are cleared once for each box that is named, and brought back', () => {
    const clear = (box: number): PollCommand => ({ do: 'clear-answers', question: 'choice', box });
    const back = (first: number): PollCommand => ({ do: 'bring-back-answers', question: 'choice', first });
    expect(decided(NEW_POLLING, clear(1)).boxes).toEqual({ first: 2, last: 2 });
    expect(decided({ ...NEW_POLLING, byRole: true }, clear(1)).byRole).toBe(false);
    expect(decided(NEW_POLLING, clear(1), clear(1)).boxes).toEqual({ first: 2, last: 2 });
    expect(decided(NEW_POLLING, clear(1), clear(2), back(2)).boxes).toEqual({ first: 2, last: 3 });
    expect(decided(NEW_POLLING, clear(1), clear(2), back(2), back(1), back(1)).boxes).toEqual({ first: 1, last: 3 });
    expect(decided(NEW_POLLING, clear(1), back(5)).boxes).toEqual({ first: 2, last: 2 });
    expect(decided(NEW_POLLING, clear(1), back(1), clear(2)).boxes).toEqual({ first: 3, last: 3 });
  });
  test('PO15 a word is hidden and shown again, however it is written', () => {
    const polling = decided(NEW_POLLING, hide('Samhandling!'), hide('samhandling'), hide('ja'));
    expect(polling.hiddenWords).toEqual(['samhandling', 'ja']);
    expect(decided(polling, hide('SAMHANDLING', false)).hiddenWords).toEqual(['ja']);
    expect(decided(polling, hide('  ')).hiddenWords).toEqual(polling.hiddenWords);
    for (const id of ['open', 'choice', 'work'])
      expect(refusal({ do: 'hide-word', question: id, word: 'ja', hidden: true })).toBe('no-poll');
    const full = { ...NEW_POLLING, hiddenWords: Array.from({ length: WORDS_DECIDED_MAX }, (_, index) => `w${index}`) };
    expect(refusal(hide('en til'), { polling: full })).toBe('too-many');
    expect(refusal(hide('w3', false), { polling: full })).toBeNull();
  });
  test('PO8 PO16 words are joined along a line, and taken apart', () => {
    const polling = decided(NEW_POLLING, join('samhandling', 'Samarbeid'), join('samarbeid', 'Sammen'));
    for (const word of ['samhandling', 'samarbeid', 'sammen']) expect(standing(polling, word)).toBe('sammen');
    const apart = decided(polling, join('samarbeid', null));
    expect(['samhandling', 'samarbeid'].map((word) => standing(apart, word))).toEqual(['samarbeid', 'samarbeid']);
    expect(decided(apart, join('samhandling', 'samhandling')).joinedWords).toEqual({});
    expect(standing(decided(NEW_POLLING, join('constructor', 'x')), 'toString')).toBe('toString');
    expect(refusal({ do: 'join-word', question: 'open', word: 'a', into: 'b' })).toBe('no-poll');
  });
  test('PO16 of two words that are joined into each other, what was said last is what both are called', () => {
    const crossed = decided(NEW_POLLING, join('a', 'b'), join('b', 'c'), join('c', 'a'));
    for (const word of ['a', 'b', 'c']) expect(standing(crossed, word)).toBe('a');
    const stored = { ...NEW_POLLING, joinedWords: { a: 'c', b: 'a', c: 'b', d: 'c' } };
    for (const word of ['a', 'b', 'c', 'd']) expect(standing(stored, word)).toBe('a');
  });
  test('PO16 whatever order they are joined in, every line ends, at a word that isn’t joined', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const commands = fc.array(fc.tuple(word, fc.option(word, { freq: 8 })), { maxLength: 20 });
    fc.assert(
      fc.property(commands, (pairs) => {
        const polling = decided(NEW_POLLING, ...pairs.map(([each, into]) => join(each, into)));
        for (const each of 'abcde') expect(Object.hasOwn(polling.joinedWords, standing(polling, each))).toBe(false);
        const [last, into] = pairs.at(-1) ?? ['a', null];
        expect(standing(polling, last)).toBe(standing(polling, into ?? last));
      }),
      { seed: 16, numRuns: 500 },
    );
  });
  test('PO17 each answer is let through, taken away, or as if nobody had decided', () => {
    const [a, b] = [entryPointId(textId('a')), entryPointId(textId('b'))];
    const moderate = (points: readonly string[], shown: boolean | null): PollCommand => ({
      do: 'moderate',
      question: 'open',
      points,
      shown,
    });
    const both = decided(NEW_POLLING, moderate([a, b], true), moderate([b], false));
    expect([both.letThrough, both.takenAway]).toEqual([[a], [b]]);
    expect(decided(both, moderate([a, b], null))).toEqual(NEW_POLLING);
    expect(refusal({ do: 'moderate', question: 'choice', points: [a], shown: true })).toBe('no-poll');
    const full = { ...NEW_POLLING, takenAway: Array.from({ length: ANSWERS_DECIDED_MAX }, (_, index) => `p${index}`) };
    expect(refusal(moderate([a], true), { polling: full })).toBe('too-many');
    expect(refusal(moderate(['p1'], true), { polling: full })).toBeNull();
  });
  test('PO18 BR1 scales and choices are shown by role while they are closed, where there is a role question', () => {
    const byRole = (id: string, shown = true): PollCommand => ({ do: 'by-role', question: id, shown });
    for (const id of ['choice', 'scales']) expect(refusal(byRole(id))).toBeNull();
    for (const id of ['role', 'keywords', 'open', 'vote']) expect(refusal(byRole(id))).toBe('no-poll');
    expect(refusal(byRole('choice'), { open: true })).toBe('still-open');
    expect(refusal(byRole('choice', false), { open: true })).toBeNull();
    const without = { ...plan, questions: plan.questions.filter(({ id }) => id !== 'role') };
    expect(refusal(byRole('choice'), { of: without })).toBe('no-role-question');
    expect(canBeByRole({ questions: [question('first', role), ...plan.questions] }, 'role')).toBe(true);
    const run = go(NEW_RUN, open('choice'));
    expect(reason(run, byRole('choice') as RunCommand)).toBe('still-open');
    expect(questionRun(go(NEW_RUN, byRole('choice')), 'choice').polling.byRole).toBe(true);
  });
});
