import { blankTheme, type Theme } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { allChoices, matchingChoices, newThemeTitle } from './theme-choices.ts';

const theme = (id: string, title: string, parent: string | null = null): Theme => ({
  ...blankTheme(id),
  title,
  parent,
  order: id,
});
const choices = allChoices([
  {
    theme: theme('a', 'Informasjon'),
    subThemes: [theme('a1', 'Tidlig og ærlig', 'a'), theme('a2', 'Lik for alle', 'a')],
  },
  { theme: theme('b', 'Tillit og formell ro'), subThemes: [] },
]);
const found = (typed: string): string[] => matchingChoices(choices, typed).map((choice) => choice.id);

describe('choosing a theme', () => {
  test('themes are numbered as on the board, sub-themes under theirs', () => {
    expect(choices.map((choice) => choice.number)).toEqual(['1', '1.1', '1.2', '2']);
    expect(choices[2]!.under).toBe('Informasjon');
  });

  test('nothing typed: all, in order', () => {
    expect(found(' ')).toEqual(['a', 'a1', 'a2', 'b']);
  });

  test('a number is that theme first, then its sub-themes', () => {
    expect(found('1')).toEqual(['a', 'a1', 'a2']);
    expect(found('1.2')).toEqual(['a2']);
  });

  test('the start of the title, then of a word, then anywhere in it; case is no matter', () => {
    expect(found('T').slice(0, 2)).toEqual(['a1', 'b']);
    expect(found('form')).toEqual(['b', 'a']);
    expect(found('ÆRL')).toEqual(['a1']);
    expect(found('zzz')).toEqual([]);
  });

  test('a name that no theme has may become a new theme', () => {
    expect(newThemeTitle(choices, '  Ny   tid ')).toBe('Ny tid');
    expect(newThemeTitle(choices, 'lik for alle')).toBeNull();
    expect(newThemeTitle(choices, ' ')).toBeNull();
  });
});
