import { expect, test } from 'vitest';
import { folded, saidAlike } from './folded.ts';

test('those say the same that differ in case, space and punctuation only', () => {
  expect(saidAlike(' Kortere  møter! ')).toBe(saidAlike('kortere møter'));
  expect(saidAlike('E-post')).toBe(saidAlike('e post'));
  expect(saidAlike('møte')).not.toBe(saidAlike('mote'));
  expect(saidAlike('2–3 dager')).not.toBe(saidAlike('24 dager'));
  expect(folded(' To   Ord ')).toBe('to ord');
});
