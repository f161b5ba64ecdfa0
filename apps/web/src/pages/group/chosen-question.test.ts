import type { QuestionSlice } from '@stikkord/protocol';
import { describe, expect, it } from 'vitest';
import { chosenQuestion, newlyOpen } from './chosen-question.ts';

const question = (id: string, status: 'open' | 'closed'): QuestionSlice => ({
  id,
  status,
  prompt: id,
  sections: [],
  agendaItem: null,
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
});
const none = new Set<string>();

describe('chosenQuestion', () => {
  it('shows nothing where nothing is open or closed', () => {
    expect(chosenQuestion([], null, none)).toBe(null);
    expect(chosenQuestion([], 'a', none)).toBe(null);
  });

  it('opens on an open question before a closed one', () => {
    expect(chosenQuestion([question('a', 'open'), question('b', 'closed')], null, none)).toBe('a');
    expect(chosenQuestion([question('a', 'closed'), question('b', 'closed')], null, none)).toBe('b');
  });

  it('stays with an open question when another opens', () => {
    const questions = [question('a', 'open'), question('b', 'open')];
    expect(chosenQuestion(questions, 'a', new Set(['a']))).toBe('a');
    expect(newlyOpen(questions, 'a', new Set(['a'])).map(({ id }) => id)).toEqual(['b']);
    expect(newlyOpen(questions, 'a', new Set(['a', 'b']))).toEqual([]);
  });

  it('goes on from a closed question to one that opens', () => {
    expect(chosenQuestion([question('a', 'closed'), question('b', 'open')], 'a', new Set(['a']))).toBe('b');
  });

  it('lets a closed question be read while a known one is open', () => {
    expect(chosenQuestion([question('a', 'closed'), question('b', 'open')], 'a', new Set(['a', 'b']))).toBe('a');
  });

  it('stays with a question that closed when none has opened', () => {
    expect(chosenQuestion([question('a', 'closed'), question('b', 'closed')], 'a', new Set(['a']))).toBe('a');
  });
});
