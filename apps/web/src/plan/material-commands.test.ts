import { plannedAll, type Plan, type PlanCommand } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { looseMaterials, materialsOf, newMaterialCommand, titleOfFile } from './material-commands.ts';
import { PLAN_BOOK } from './plan-book.ts';
import { newQuestionCommands } from './row-commands.ts';

const EMPTY: Plan = {
  title: '',
  date: '2031-04-09',
  language: 'nb',
  zone: '',
  divide: 'choose',
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
  materials: [],
};
const LINK = { kind: 'link', href: '' } as const;
const MADE: readonly PlanCommand[] = [
  { do: 'add', kind: 'agenda', id: 'r', before: null, fields: {} },
  ...newQuestionCommands('q', 's', 'r'),
  newMaterialCommand('of-question', { question: 'q' }, LINK),
  newMaterialCommand('of-row', { agendaItem: 'r' }, LINK),
];

function plan(...more: PlanCommand[]): Plan {
  const decision = plannedAll(EMPTY, [...MADE, ...more]);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('materials as they are planned', () => {
  test('MA1 MA2 each stands with its question or row, and by itself when that is deleted', () => {
    expect(ids(materialsOf(plan(), { question: 'q' }))).toEqual(['of-question']);
    expect(ids(materialsOf(plan(), { agendaItem: 'r' }))).toEqual(['of-row']);
    expect(looseMaterials(plan())).toEqual([]);
    expect(ids(looseMaterials(plan({ do: 'delete', kind: 'agenda', id: 'r' })))).toEqual(['of-row']);
    expect(ids(looseMaterials(plan({ do: 'delete', kind: 'question', id: 'q' })))).toEqual(['of-question']);
  });

  test('MA3 an address may be typed without its beginning, and is no mistake while it is typed', () => {
    const read = (text: string, settled: boolean) => PLAN_BOOK.readField('content/href', text, settled);
    expect(read('example.org/rapport', false)).toBe('unfinished');
    expect(read('example.org/rapport', true)).toEqual({ value: 'https://example.org/rapport' });
    expect(read('https://example.org', false)).toEqual({ value: 'https://example.org' });
    expect(read('javascript:alert(1)', true)).toEqual({ refusal: 'invalid-address' });
    expect(read('', true)).toEqual({ value: '' });
  });

  test('MA3 a part of a content is set with the rest of it', () => {
    const command = PLAN_BOOK.setField('material', 'of-row', 'content/href', 'https://example.org', plan());
    const decision = plannedAll(plan(), [command]);
    expect(decision.ok && PLAN_BOOK.fieldOf(decision.plan, 'material', 'of-row', 'content/href')).toBe(
      'https://example.org',
    );
    expect(PLAN_BOOK.textsOf(command)).toEqual(['https://example.org']);
  });

  test('MA4 a file’s name is a title without its ending', () => {
    expect(titleOfFile('Plan_for_2031.pdf', 200)).toBe('Plan for 2031');
    expect(titleOfFile('Kap. 3 og videre', 200)).toBe('Kap. 3 og videre');
    expect(titleOfFile(`${'a'.repeat(300)}.png`, 200)).toHaveLength(200);
  });
});
