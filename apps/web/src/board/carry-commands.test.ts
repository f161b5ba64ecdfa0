import type { CarriableTheme } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { carryCommands } from './carry-commands.ts';

const theme = (lineage: string, themes: CarriableTheme[] = [], hue: number | null = null): CarriableTheme => ({
  lineage,
  title: `Tema ${lineage}`,
  hue,
  heard: '',
  pointCount: 3,
  groupCount: 2,
  themes,
});

function carried(all: readonly CarriableTheme[], chosen: readonly string[], here: [string, string][] = []): unknown {
  let next = 0;
  return carryCommands(all, new Set(chosen), new Map(here), () => `new-${(next += 1)}`).map((command) =>
    command.do === 'add-theme' ? [command.lineage, command.id, command.parent] : command,
  );
}

describe('themes carried over from an earlier meeting', () => {
  test('SE6 keep what they go on from, and stand under their theme', () => {
    expect(carried([theme('q/a', [theme('q/b')]), theme('q/c')], ['q/a', 'q/b'])).toEqual([
      ['q/a', 'new-1', null],
      ['q/b', 'new-2', 'new-1'],
    ]);
  });

  test('SE6 come once, also where several meetings had them, and not where they are already', () => {
    expect(carried([theme('q/a'), theme('q/a'), theme('q/b')], ['q/a', 'q/b'], [['q/b', 'own']])).toEqual([
      ['q/a', 'new-1', null],
    ]);
  });

  test('a sub-theme alone goes under its theme where that is here, and else is a theme of its own', () => {
    const all = [theme('q/a', [theme('q/b')]), theme('q/c', [theme('q/d')])];
    expect(carried(all, ['q/b', 'q/d'], [['q/a', 'own']])).toEqual([
      ['q/b', 'new-1', 'own'],
      ['q/d', 'new-2', null],
    ]);
  });

  test('a chosen hue comes along', () => {
    expect(carried([theme('q/a', [], 4)], ['q/a'])).toEqual([
      ['q/a', 'new-1', null],
      { do: 'describe-theme', id: 'new-1', hue: 4 },
    ]);
  });
});
