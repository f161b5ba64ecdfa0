import type { PlanCommand } from '@stikkord/domain';

export const GROUPS = 60;
export const DEVICES = 500;
export const FACILITATORS = 4;
export const MOVES = 20;
/** Of each group. */
const QUESTIONS = 4;

export const rowId = (index: number): string => `bench-row-${index}`;
export const QUESTION = 'bench-question-0';
export const SECTION = 'bench-section-0';

/** A day of as many rows as it is moved, with texts as programmes have; every fifth has group work. */
export function planCommands(): PlanCommand[] {
  const rows = Array.from({ length: MOVES }, (_, index): PlanCommand => ({
    do: 'add',
    kind: 'agenda',
    id: rowId(index),
    before: null,
    fields: {
      start: index === 0 ? '09:00' : '',
      minutes: 15,
      what: `Programpost ${index + 1}: om hvordan vi samarbeider på tvers`,
      how: 'Innledning i salen, deretter i grupper',
      who: 'Ledergruppa',
    },
  }));
  const questions = Array.from({ length: QUESTIONS }, (_, index): PlanCommand[] => [
    {
      do: 'add',
      kind: 'question',
      id: `bench-question-${index}`,
      before: null,
      fields: {
        prompt: `Hva skal vi ta med oss videre fra økt ${index + 1}, og hva skal vi slutte med?`,
        agendaItem: rowId((index * MOVES) / QUESTIONS),
      },
    },
    {
      do: 'add',
      kind: 'section',
      id: `bench-section-${index}`,
      before: null,
      question: `bench-question-${index}`,
      fields: {},
    },
  ]);
  return [...rows, ...questions.flat()];
}
