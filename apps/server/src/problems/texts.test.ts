import { LANGUAGES } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';
import { PROBLEM_TEXTS } from './texts.ts';

test('every problem says what happened and what to do, in short sentences without exclamation marks', () => {
  const texts = LANGUAGES.flatMap((language) => Object.values(PROBLEM_TEXTS[language]));
  expect(texts.filter(({ title }) => title.length < 4 || /[.!]$/.test(title))).toEqual([]);
  expect(texts.filter(({ detail }) => !/^[^!]{10,139}\.$/.test(detail))).toEqual([]);
});

test('nynorsk and bokmål are both written, not the same text twice', () => {
  const ids = Object.keys(PROBLEM_TEXTS.nb) as (keyof typeof PROBLEM_TEXTS.nb)[];
  expect(ids.filter((id) => PROBLEM_TEXTS.nb[id].detail === PROBLEM_TEXTS.nn[id].detail)).toEqual([]);
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
