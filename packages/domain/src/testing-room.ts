import { expect } from 'vitest';
import { ran, type RunCommand } from './run-commands.ts';
import type { Material } from './material.ts';
import type { AgendaItem, Group, Plan, Question } from './plan.ts';
import type { Run } from './run.ts';
import { VOTE } from './testing-polls.ts';
import { EMPTY_PLAN } from './testing.ts';

/** 2026-03-12, 09:00 in Oslo. */
export const NINE = Date.UTC(2026, 2, 12, 8);
export const MINUTE = 60_000;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** So that rows stand in the order of their ids, and others can be added. */
function orderOf(id: string): string {
  const number = /\d+$/.exec(id)?.[0];
  return `a${number === undefined ? id.at(-1) : DIGITS[Number(number)]}`;
}

export const row = (id: string, start = '', minutes: number | null = null): AgendaItem => ({
  id,
  order: orderOf(id),
  deleted: false,
  start,
  minutes,
  what: id,
  how: '',
  who: '',
});
export const group = (id: string, rest: Partial<Group> = {}): Group => ({
  id,
  order: orderOf(id),
  deleted: false,
  number: 1,
  name: '',
  into: null,
  ...rest,
});
export const question = (id: string, agendaItem: string | null, rest: Partial<Question> = {}): Question => ({
  id,
  order: orderOf(id),
  deleted: false,
  prompt: id,
  agendaItem,
  poll: null,
  due: '',
  ...rest,
});
export const material = (id: string, rest: Partial<Material> = {}): Material => ({
  id,
  order: orderOf(id),
  deleted: false,
  title: id,
  question: null,
  agendaItem: null,
  content: { kind: 'text', text: [{ kind: 'paragraph', runs: [{ text: id }] }] },
  ...rest,
});

/** Three rows: talk with a picture, group work with two questions and a vote that can't be opened, lunch without a length. */
export const ROOM: Plan = {
  ...EMPTY_PLAN,
  zone: 'Europe/Oslo',
  groups: [group('g1'), group('g2'), group('g3')],
  agenda: [row('a1', '09:00', 15), row('a2', '', 20), row('a3', '12:00')],
  questions: [
    question('q1', 'a2'),
    question('q2', 'a2'),
    question('q3', 'a2', { poll: { ...VOTE, of: 'q1' } }),
    question('q4', 'a3'),
  ],
  materials: [
    material('m1', { agendaItem: 'a1', content: { kind: 'link', href: 'https://example.org/' } }),
    material('m2', { agendaItem: 'a1' }),
    material('m3', { question: 'q1' }),
    material('m4'),
  ],
};

const ALL = { questions: true, material: true, clock: true, stage: true } as const;

export function start(
  agendaItem: string,
  from: string | null = null,
  rest: Partial<Extract<RunCommand, { do: 'start-row' }>> = {},
): RunCommand {
  return { do: 'start-row', agendaItem, from, parts: ALL, closes: false, ...rest };
}
export const NO_PARTS = { questions: false, material: false, clock: false, stage: false } as const;

/** The run after commands that are all taken; each a minute after the one before where `step` says so. */
export function goOn(plan: Plan, run: Run, commands: readonly RunCommand[], now = NINE, step = 0): Run {
  return commands.reduce((at, command, index) => {
    const decision = ran(at, plan, command, now + index * step);
    expect(decision).toMatchObject({ ok: true });
    return decision.ok ? decision.run : at;
  }, run);
}

/** Why a command isn't taken, or null. */
export function refusal(plan: Plan, run: Run, command: RunCommand, now = NINE): string | null {
  const decision = ran(run, plan, command, now);
  return decision.ok ? null : decision.reason;
}

/** For properties, which look at what is so only in some of the cases. */
export function must(so: boolean, what: string): void {
  if (!so) throw new Error(what);
}
