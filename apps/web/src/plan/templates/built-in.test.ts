import { LANGUAGES, planGaps, plannedAll, sectionsOf, standing, type Language, type Plan } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { BUILT_IN, builtInCommands, type BuiltIn } from './built-in.ts';

const DATE = '2031-04-09';

function made(template: BuiltIn, language: Language): Plan {
  let last = 0;
  const newId = (): string => `n${++last}`;
  const empty: Plan = {
    title: 'Samling',
    date: DATE,
    language,
    zone: 'Europe/Oslo',
    divide: 'choose',
    groups: [],
    agenda: [],
    questions: [],
    sections: [],
    materials: [],
  };
  const decision = plannedAll(empty, [
    { do: 'add', kind: 'group', id: 'g', before: null, fields: {} },
    ...builtInCommands(template, { language, date: DATE, newId }),
  ]);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}

describe('built-in templates', () => {
  test('TP1 each makes a plan in which nothing is missing, in every language', () => {
    for (const template of BUILT_IN)
      for (const language of LANGUAGES) {
        const plan = made(template, language);
        const gaps = planGaps(plan, DATE).filter(({ kind }) => template !== 'units' || !kind.startsWith('row-'));
        expect(gaps, `${template} ${language}`).toEqual([]);
      }
  });

  test('TP2 they are what they are called', () => {
    const parts = (template: BuiltIn): number[] => {
      const plan = made(template, 'nb');
      return standing(plan.questions).map(({ id }) => sectionsOf(plan, id).length);
    };
    expect(made('two-group-works', 'nb').questions.map(({ poll }) => poll?.kind ?? 'group-work')).toEqual([
      'group-work',
      'group-work',
      'scales',
    ]);
    expect(parts('canvas')).toEqual([7]);
    expect(parts('what-works')).toEqual([2, 1]);
    expect(made('units', 'nn')).toMatchObject({ divide: 'units', questions: [{ due: DATE }] });
    expect(made('canvas', 'en').agenda[0]!.what).toBe('Welcome');
  });
});
