import { expect, test } from 'vitest';
import { entriesOf } from './entries-of.ts';

test('answers come in the order of their slices’ numbers, and of no other question', () => {
  const slice = (name: string): readonly { id: string; text: string }[] => [{ id: name, text: name }];
  const slices = {
    'entries/q/10': slice('last'),
    'entries/q/2': slice('second'),
    'entries/q/0': slice('first'),
    'entries/q2/0': slice('another'),
    meeting: {},
  };
  expect(entriesOf(slices, 'q').map(({ id }) => id)).toEqual(['first', 'second', 'last']);
  expect(entriesOf({}, 'q')).toEqual([]);
});
