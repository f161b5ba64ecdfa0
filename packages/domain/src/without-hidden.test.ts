import { expect, test } from 'vitest';
import { entryPoints } from './entry-points.ts';
import { entryPointId } from './entry.ts';
import { NEW_POLLING, type Polling } from './polling.ts';
import { summarise } from './summary.ts';
import { board, theme } from './testing.ts';
import { KEYWORDS, OPEN, textId, wrote } from './testing-polls.ts';
import { withoutHidden } from './without-hidden.ts';

const id = (key: string): string => entryPointId(textId(`${key}-0`));
const placed = (order: string, onto: string | null = null) => ({ theme: 't', parked: false, order, said: '', onto });
/** b is laid on a; d is in the tray. */
const BOARD = board([theme('t', 'a0')], {
  [id('a')]: placed('a0'),
  [id('b')]: placed('a1', id('a')),
  [id('c')]: placed('a2'),
});
const decided = (change: Partial<Polling>): Polling => ({ ...NEW_POLLING, ...change });

test('PO28 what was kept before answers were taken away is told as if it had been made after', () => {
  const entries = ['a', 'b', 'c', 'd'].map((key) => wrote(key, [`svar ${key}`], 'open'));
  const before = summarise(BOARD, entryPoints(OPEN, entries, NEW_POLLING));
  for (const takenAway of [[id('a')], [id('b'), id('d')], ['a', 'b', 'c', 'd'].map(id)]) {
    const polling = decided({ takenAway });
    const after = summarise(BOARD, entryPoints(OPEN, entries, polling));
    expect({ ...withoutHidden(before, OPEN, polling), withdrawn: after.withdrawn }).toEqual(after);
  }
});

test('PO28 with a hidden word goes what was joined into it', () => {
  const entries = [wrote('a', ['Støy']), wrote('b', ['bråk!']), wrote('c', ['Ro'])];
  const before = summarise(BOARD, entryPoints(KEYWORDS, entries, NEW_POLLING));
  const polling = decided({ hiddenWords: ['støy'], joinedWords: { bråk: 'støy' } });
  expect(JSON.stringify(withoutHidden(before, KEYWORDS, polling))).not.toMatch(/støy|bråk/i);
  expect(withoutHidden(before, KEYWORDS, polling).pointCount).toBe(1);
});

test('PO28 of what is not hidden it is the very same, and groups’ points are never taken', () => {
  const before = summarise(BOARD, entryPoints(OPEN, [wrote('a', ['svar'], 'open')], NEW_POLLING));
  expect(withoutHidden(before, OPEN, decided({ takenAway: [id('x')] }))).toBe(before);
  expect(withoutHidden(before, null, decided({ takenAway: [id('a')] }))).toBe(before);
});
