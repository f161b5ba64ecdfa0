import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LastTimePart } from '../last-time/sk-last-time.ts';
import { lastTimePages } from './last-time-pages.ts';

const question = (themes: number, followUps: number): LastTimePart => ({
  prompt: 'Hva nå?',
  pointCount: 40,
  groupCount: 8,
  themes: Array.from({ length: themes }, (_, at) => ({
    index: at,
    theme: { title: `tema ${at}`, hue: null, heard: '', other: false, pointCount: 1, groupCount: 1, themes: [] },
  })),
  followUps: Array.from({ length: followUps }, (_, at) => ({
    state: 'done' as const,
    text: `gjort ${at}`,
    responsible: '',
    due: '',
    about: '',
  })),
});

test('what fits a screen stands on one', () => {
  expect(lastTimePages([question(3, 4)])).toHaveLength(1);
  expect(lastTimePages([question(3, 5)])).toHaveLength(2);
  expect(lastTimePages([])).toEqual([]);
});

test('every theme and every follow-up is on one page, in order, with its own number', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 4 }), (sizes) => {
      const all = sizes.map(([themes, followUps]) => question(themes, followUps));
      const parts = lastTimePages(all).flat();
      expect(parts.flatMap(({ themes }) => themes)).toEqual(all.flatMap(({ themes }) => themes));
      expect(parts.flatMap(({ followUps }) => followUps)).toEqual(all.flatMap(({ followUps }) => followUps));
      for (const { themes, followUps } of parts) expect(themes.length + followUps.length).toBeLessThanOrEqual(8);
    }),
  );
});
