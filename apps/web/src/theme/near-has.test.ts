import { expect, test } from 'vitest';
import { nearHas, reachesFar } from '../../near-has.ts';

test.each([
  ['.ds-field:has(input[type="radio"]) > *', true],
  ['.ds-field:has(:disabled) *', true],
  ['.ds-field:has(input:disabled) > label', false],
  ['.ds-field:has(input[type="radio"], input[type="checkbox"]) label', true],
  ['.ds-field[data-variant=outline]:has(input[type=radio]):hover', true],
  ['.sk-row:has(> a)', false],
  ['.ds-field > *', false],
])('%s reaches far from a :has(): %s', (selector, far) => {
  expect(reachesFar(selector)).toBe(far);
});

test('of a rule only the selectors that reach far go, and the rule where none is left', () => {
  const left = (selectors: string[]): string[] | null => {
    let removed = false;
    const rule = { selectors, remove: () => void (removed = true) };
    nearHas.Rule(rule);
    return removed ? null : rule.selectors;
  };
  expect(left(['.a:has(b) > *', '.c'])).toEqual(['.c']);
  expect(left(['.a:has(b) *'])).toBeNull();
  expect(left(['.c', '.d'])).toEqual(['.c', '.d']);
});
