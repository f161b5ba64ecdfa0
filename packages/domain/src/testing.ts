/** Values for tests, made short. */
import { blankTheme, type Board, type Marks, type Placement, type Theme } from './board.ts';
import type { Plan } from './plan.ts';
import { pointId } from './ids.ts';
import type { Point } from './point.ts';

export function theme(id: string, order: string, rest: Partial<Theme> = {}): Theme {
  return { ...blankTheme(id), order, title: id, ...rest };
}

export function point(group: string, key: string, text = key, rest: Partial<Point> = {}): Point {
  return { id: pointId(group, 's', key), group, section: 's', text, deleted: false, ...rest };
}

export function board(
  themes: readonly Theme[],
  placements: Readonly<Record<string, Placement>> = {},
  marks: Readonly<Record<string, Marks>> = {},
): Board {
  return {
    themes: new Map(themes.map((each) => [each.id, each])),
    placements: new Map(Object.entries(placements)),
    marks: new Map(Object.entries(marks)),
  };
}

export function byId(points: readonly Point[]): Map<string, Point> {
  return new Map(points.map((each) => [each.id, each]));
}

export const EMPTY_PLAN: Plan = {
  title: 'Samling',
  date: '2026-03-12',
  language: 'nb',
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};
