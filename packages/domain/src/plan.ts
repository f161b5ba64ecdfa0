import type { AgendaItemId, GroupId, QuestionId, SectionId } from './ids.ts';
import type { Language } from './language.ts';
import type { Material } from './material.ts';
import { byOrder, type Ordered } from './order.ts';
import type { Poll } from './poll.ts';

/** What an organiser plans and may change until the meeting is over and after. Deleted rows stay, marked, so that they can come back. */
export interface Plan {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
  /** Of the IANA time zone database; empty: the server's. Times of the day are there. */
  readonly zone: string;
  readonly divide: Divide;
  readonly groups: readonly Group[];
  readonly agenda: readonly AgendaItem[];
  readonly questions: readonly Question[];
  readonly sections: readonly Section[];
  readonly materials: readonly Material[];
}

/**
 * How people come into groups: each chooses; by lots, drawn evenly on arrival; from a list that the organiser has given; or the groups are
 * units, which answer on their own, over days.
 */
export type Divide = 'choose' | 'draw' | 'list' | 'units';
export const DIVIDES: readonly Divide[] = ['choose', 'draw', 'list', 'units'];

export interface Row extends Ordered {
  readonly order: string;
  readonly deleted: boolean;
}

export interface Group extends Row {
  readonly id: GroupId;
  /** Given at creation, never changed or given again in the meeting: it stands in the group's link. */
  readonly number: number;
  /** Empty: shown as "Gruppe" and the number. */
  readonly name: string;
  /** The group that it was merged into; what it has written stays its own, and those in it are in that one. Null: it stands by itself. */
  readonly into: GroupId | null;
}

export interface AgendaItem extends Row {
  readonly id: AgendaItemId;
  /** HH:MM, or empty: follows the row before. */
  readonly start: string;
  /** Whole minutes, or null where none is given. */
  readonly minutes: number | null;
  readonly what: string;
  readonly how: string;
  readonly who: string;
}

export interface Question extends Row {
  readonly id: QuestionId;
  readonly prompt: string;
  readonly agendaItem: AgendaItemId | null;
  /** Null: group work. */
  readonly poll: Poll | null;
  /** YYYY-MM-DD: the last day to answer on; or empty. Nothing closes by it. */
  readonly due: string;
}

export interface Section extends Row {
  readonly id: SectionId;
  readonly question: QuestionId;
  /** Empty for the one section of a plain question. */
  readonly title: string;
}

/** PL1. The rows that stand, in order. A section stands only with its question. */
export function standing<T extends Row>(rows: readonly T[]): T[] {
  return rows.filter((row) => !row.deleted).sort(byOrder);
}

export function sectionsOf(plan: Pick<Plan, 'sections'>, question: QuestionId): Section[] {
  return standing(plan.sections.filter((section) => section.question === question));
}

/**
 * AG1–AG3. When each standing row starts and ends, in minutes after midnight, as far as it can be known: a row without a start
 * follows the one before; without a duration it lasts until the next start; past midnight the clock goes on from zero.
 */
export function agendaTimes(
  agenda: readonly AgendaItem[],
): Map<AgendaItemId, { start: number | null; end: number | null }> {
  const rows = standing(agenda);
  const times = new Map<AgendaItemId, { start: number | null; end: number | null }>();
  let clock: number | null = null;
  rows.forEach((row, index) => {
    const start = minutesOfDay(row.start) ?? clock;
    const next = minutesOfDay(rows[index + 1]?.start ?? '');
    const end = start === null ? null : row.minutes !== null ? (start + row.minutes) % 1440 : next;
    times.set(row.id, { start, end });
    clock = end;
  });
  return times;
}

/** Minutes after midnight of `HH:MM` (also `9.05`, `0905`, `9`), or null. */
export function minutesOfDay(text: string): number | null {
  const found = /^\s*(\d{1,2})(?:[:.]?([0-5]\d))?\s*$/.exec(text);
  if (!found) return null;
  const hours = Number(found[1]);
  return hours > 23 ? null : hours * 60 + Number(found[2] ?? 0);
}

/** `HH:MM` of minutes after midnight. */
export function formatMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
