import type { LastTimeQuestion } from '@stikkord/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastTimePages } from './last-time-pages.ts';

const question = (themes: number, followUps: number): LastTimeQuestion => ({
  prompt: 'Hva nå?',
  pointCount: 40,
  groupCount: 8,
  themes: Array.from({ length: themes }, (_, at) => ({
    title: `tema ${at}`,
    hue: null,
    heard: '',
    other: false,
    pointCount: 1,
    groupCount: 1,
    themes: [],
  })),
  followUps: Array.from({ length: followUps }, (_, at) => ({
    state: 'done' as const,
    text: `gjort ${at}`,
    responsible: '',
    due: '',
    about: '',
  })),
});

test('what fits a screen stands on one, and where one scrolls everything does', () => {
  expect(lastTimePages([question(3, 4)], true)).toHaveLength(1);
  expect(lastTimePages([question(3, 5)], true)).toHaveLength(2);
  expect(lastTimePages([question(30, 50), question(3, 5)], false)).toHaveLength(1);
  expect(lastTimePages([], true)).toEqual([]);
});

test('every theme and every follow-up is on one page, in order, with its own number', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 4 }), (sizes) => {
      const all = sizes.map(([themes, followUps]) => question(themes, followUps));
      const parts = lastTimePages(all, true).flat();
      expect(parts.flatMap(({ themes }) => themes.map(({ theme }) => theme))).toEqual(
        all.flatMap(({ themes }) => themes),
      );
      expect(parts.flatMap(({ followUps }) => followUps)).toEqual(all.flatMap(({ followUps }) => followUps));
      for (const { themes } of parts) for (const { theme, index } of themes) expect(theme.title).toBe(`tema ${index}`);
      for (const { themes, followUps } of parts) expect(themes.length + followUps.length).toBeLessThanOrEqual(8);
    }),
  );
});
