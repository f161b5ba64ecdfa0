/** Values for tests, made short. */
import type { Actor, MeetingRights } from './actor.ts';
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
  zone: '',
  divide: 'choose',
  materials: [],
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};

const device = 'd';

/** A meeting that is running, with a question in each state, and one of everybody who may come. */
export const RUNNING: MeetingRights = {
  id: 'm1',
  owner: 'u1',
  deleted: false,
  phase: 'running',
  groups: new Set(['g1', 'g2']),
  questions: new Map([
    ['waiting', 'waiting'],
    ['open', 'open'],
    ['closed', 'closed'],
  ]),
};
export const organiser = { role: 'organiser', user: 'u1', device } as const satisfies Actor;
export const facilitator = { role: 'facilitator', meeting: 'm1', device } as const satisfies Actor;
export const projector = { role: 'projector', meeting: 'm1', device } as const satisfies Actor;
export const participant = { role: 'participant', meeting: 'm1', device, group: 'g1' } as const satisfies Actor;
export const nobody = { role: 'nobody' } as const satisfies Actor;

export const response = (question: string, group = 'g1') => ({ kind: 'response', question, group }) as const;
