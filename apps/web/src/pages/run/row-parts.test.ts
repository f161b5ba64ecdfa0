import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { rowParts } from './row-parts.ts';

const question = (id: string, change: Partial<QuestionSlice>): QuestionSlice => ({
  id,
  prompt: id,
  sections: [],
  agendaItem: 'row',
  status: 'waiting',
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
  ...change,
});
const material = (
  id: string,
  change: Partial<FacilitatorSlices['materials'][number]>,
): FacilitatorSlices['materials'][number] => ({
  id,
  title: id,
  question: null,
  agendaItem: null,
  content: { kind: 'text', text: [] },
  shown: false,
  ...change,
});

describe('what starting a row would do', () => {
  test('it opens questions of its own that wait, and leaves those that were closed', () => {
    const questions = [
      question('a', {}),
      question('b', { status: 'closed' }),
      question('c', { agendaItem: 'other' }),
      question('d', { status: 'open' }),
    ];
    const parts = rowParts('row', 20, { questions });
    expect(parts.questions.map(({ id }) => id)).toEqual(['a']);
    expect(parts).toMatchObject({ clock: 20, stage: 'question' });
  });

  test('what is still open of the row that is on is told, but not what has a due date', () => {
    const questions = [
      question('a', { status: 'open' }),
      question('b', { status: 'open', due: '2030-06-01' }),
      question('c', { status: 'closed' }),
      question('d', { agendaItem: 'next' }),
    ];
    const agenda = { rows: [], current: 'row' };
    expect(rowParts('next', 20, { questions, agenda }).stillOpen.map(({ id }) => id)).toEqual(['a']);
    expect(rowParts('row', 20, { questions, agenda }).stillOpen, 'of the row itself').toEqual([]);
  });

  test('a choice without options and a vote without themes are not opened', () => {
    const questions = [
      question('a', { poll: { kind: 'choice', options: [] } as unknown as QuestionSlice['poll'] }),
      question('b', { poll: { kind: 'vote', themes: [] } as unknown as QuestionSlice['poll'] }),
    ];
    expect(rowParts('row', null, { questions })).toMatchObject({ questions: [], clock: null, stage: 'agenda' });
  });

  test('it shows material of its own and of its questions that groups don’t see yet', () => {
    const materials = [
      material('a', { agendaItem: 'row' }),
      material('b', { question: 'q', shown: true }),
      material('c', { question: 'q' }),
      material('d', {}),
    ];
    const parts = rowParts('row', 0, { questions: [question('q', { status: 'closed' })], materials });
    expect(parts).toMatchObject({ material: 2, clock: null, stage: 'material' });
  });
});
