import { followedUpAll, type FollowUp, type FollowUpTarget } from '@stikkord/domain';
import type { OutcomeBoard } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { placesOf } from './targets.ts';

const theme = (id: string, points: string[], themes: OutcomeBoard['themes'] = []): OutcomeBoard['themes'][number] => ({
  id,
  title: `Tema ${id}`,
  hue: null,
  other: false,
  pointCount: points.length,
  groupCount: 1,
  points: points.map((point) => ({ id: point, text: `Sagt ${point}` })),
  themes,
});
const BOARD: OutcomeBoard = {
  question: 'q',
  prompt: 'Hva trenger dere?',
  pointCount: 5,
  groupCount: 1,
  themes: [theme('a', ['p1', 'p2'], [theme('b', ['p3'])])],
  parked: [{ id: 'p4', text: 'Sagt p4' }],
  unsorted: [{ id: 'p5', text: 'Sagt p5' }],
};

function about(...targets: FollowUpTarget[]): readonly FollowUp[] {
  const made = followedUpAll(
    [],
    targets.map((target, at) => ({ do: 'add', id: `f${at}`, question: 'q', target, before: null, fields: {} })),
    () => 'da',
  );
  if (!made.ok) throw new Error(made.reason);
  return made.followUps;
}

describe('where follow-ups stand on the page', () => {
  test('FP1 each stands once: at its theme, its point, or among those whose target is gone', () => {
    const all = about(
      { kind: 'theme', theme: 'b' },
      { kind: 'point', point: 'p2' },
      { kind: 'point', point: 'p4' },
      { kind: 'point', point: 'p5' },
      { kind: 'theme', theme: 'gone' },
      { kind: 'theme', theme: 'b' },
    );
    const places = placesOf(BOARD, all);
    const [a] = places.themes;
    expect(a!.place.followUps).toEqual([]);
    expect(a!.points.map(({ title, followUps }) => [title, followUps.map(({ id }) => id)])).toEqual([
      ['Sagt p2', ['f1']],
    ]);
    expect(a!.themes[0]!.place.followUps.map(({ id }) => id)).toEqual(['f0', 'f5']);
    expect([places.parked, places.unsorted].map((list) => list[0]!.followUps[0]!.id)).toEqual(['f2', 'f3']);
    expect(places.gone.map(({ id }) => id)).toEqual(['f4']);
  });

  test('FP1 a deleted one stands nowhere, nor does another question’s', () => {
    const [own] = about({ kind: 'theme', theme: 'a' });
    const places = placesOf(BOARD, [
      { ...own!, deleted: true },
      { ...own!, id: 'other', question: 'r' },
    ]);
    expect([places.themes[0]!.place.followUps, places.gone]).toEqual([[], []]);
  });
});
