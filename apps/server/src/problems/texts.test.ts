import { LANGUAGES } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';
import { PROBLEM_TEXTS } from './texts.ts';

test('every problem says what happened and what to do, in short sentences without exclamation marks', () => {
  for (const language of LANGUAGES) {
    for (const [id, { title, detail }] of Object.entries(PROBLEM_TEXTS[language])) {
      expect(title.length, id).toBeGreaterThan(3);
      expect(title, id).not.toMatch(/[.!]$/);
      expect(detail, id).toMatch(/\.$/);
      expect(detail, id).not.toContain('!');
      expect(detail.length, id).toBeLessThan(140);
    }
  }
});

test('nynorsk and bokmål are both written, not the same text twice', () => {
  for (const [id, nb] of Object.entries(PROBLEM_TEXTS.nb))
    expect(PROBLEM_TEXTS.nn[id as keyof typeof PROBLEM_TEXTS.nn].detail, id).not.toBe(nb.detail);
});

test.each([
  ['nn', 'nn'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
  ['no', 'nb'],
  ['de, en;q=0.5', 'en'],
  ['en;q=0.1, nn;q=0.9', 'nn'],
  ['en;q=0', null],
  ['de', null],
  ['', null],
  [undefined, null],
  [';;;,q=,=', null],
])('Accept-Language %s is read as %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
