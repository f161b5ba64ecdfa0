/** Values for tests, made short. */
import type { Board, BoardChange, Placement, Theme } from './board.ts';
import type { Plan } from './plan.ts';
import { pointId } from './ids.ts';
import type { Point } from './point.ts';

export function theme(id: string, order: string, rest: Partial<Theme> = {}): Theme {
  return { id, order, title: id, parent: null, deleted: false, ...rest };
}

export function point(group: string, key: string, text = key, rest: Partial<Point> = {}): Point {
  return { id: pointId(group, 's', key), group, section: 's', text, deleted: false, ...rest };
}

export function board(themes: readonly Theme[], placements: Readonly<Record<string, Placement>> = {}): Board {
  return { themes: new Map(themes.map((each) => [each.id, each])), placements: new Map(Object.entries(placements)) };
}

export function byId(points: readonly Point[]): Map<string, Point> {
  return new Map(points.map((each) => [each.id, each]));
}

/** The board after changes, as a document would hold it. */
export function after(before: Board, changes: readonly BoardChange[]): Board {
  const themes = new Map(before.themes);
  const placements = new Map(before.placements);
  for (const change of changes) {
    if (change.set === 'theme') {
      const old = themes.get(change.id) ?? theme(change.id, 'a0', { title: '' });
      themes.set(change.id, { ...old, ...change.fields });
    } else if (change.set === 'placement') placements.set(change.id, change.placement);
    else placements.delete(change.id);
  }
  return { themes, placements };
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
