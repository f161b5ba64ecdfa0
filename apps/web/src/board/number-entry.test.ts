import { expect, test } from 'vitest';
import { typeNumber } from './number-entry.ts';

const numbers = ['1', '2', '2.1', '2.2', '3', ...Array.from({ length: 9 }, (_, index) => String(index + 4))];

test('a number that nothing else begins with is meant at once', () => {
  expect(typeNumber('', '3', numbers)).toEqual({ step: 'done', number: '3' });
  expect(typeNumber('', '1', ['1', '2'])).toEqual({ step: 'done', number: '1' });
});

test('where there are ten themes or more, the first digit waits for the second', () => {
  expect(typeNumber('', '1', numbers)).toEqual({
    step: 'wait',
    typed: '1',
    number: '1',
    options: ['10', '11', '12'],
  });
  expect(typeNumber('1', '2', numbers)).toEqual({ step: 'done', number: '12' });
  expect(typeNumber('1', '5', numbers)).toEqual({ step: 'none', typed: '15' });
});

test('a sub-theme is typed as it is read, with its point or without', () => {
  expect(typeNumber('', '2', numbers)).toMatchObject({ step: 'wait', number: '2', options: ['2.1', '2.2'] });
  expect(typeNumber('2', '1', numbers)).toEqual({ step: 'done', number: '2.1' });
  expect(typeNumber('2', ',', numbers)).toMatchObject({ step: 'wait', typed: '2.', number: null });
  expect(typeNumber('2.', '2', numbers)).toEqual({ step: 'done', number: '2.2' });
});

test('a theme goes before a sub-theme that is typed alike', () => {
  const both = ['1', '1.2', '12'];
  expect(typeNumber('1', '2', both)).toEqual({ step: 'done', number: '12' });
  expect(typeNumber(typed(typeNumber('1', '.', both)), '2', both)).toEqual({ step: 'done', number: '1.2' });
});

function typed(step: ReturnType<typeof typeNumber>): string {
  return step.step === 'wait' ? step.typed : '';
}
