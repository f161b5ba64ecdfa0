import type { DayRow } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { runDay, type RunDay } from '../pages/run/run-day.ts';
import { exampleAgenda } from './example.ts';

const MINUTE_MS = 60_000;
/** 9:00 in Oslo, on a day in May. */
const NINE = Date.UTC(2030, 4, 14, 7);

/** The example's agenda at 9:35, a quarter of an hour late. */
export const exampleNow = NINE + 35 * MINUTE_MS;

const question: QuestionSlice = {
  id: 'q',
  prompt: 'Hva skal til for en god vaktplan?',
  sections: [],
  agendaItem: 'b',
  status: 'open',
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
};

function dayRow(index: number, started: number | null, ended: number | null): DayRow {
  const { id, start, end } = exampleAgenda.rows[index]!;
  const at = (minutes: number | null): number | null => (minutes === null ? null : NINE + (minutes - 540) * MINUTE_MS);
  return {
    id,
    plannedStart: at(start),
    plannedEnd: at(end),
    fixed: index === 0,
    minutes: start === null || end === null ? null : end - start,
    startedAt: at(started),
    endedAt: at(ended),
    skipped: false,
  };
}

export const exampleSlices: Partial<FacilitatorSlices> = {
  meeting: {
    id: 'm',
    title: 'Ny vaktplan',
    date: '2030-05-14',
    language: 'nb',
    code: '31415926',
    phase: 'running',
    divide: 'choose',
    zone: 'Europe/Oslo',
  },
  agenda: exampleAgenda,
  day: [dayRow(0, 540, 570), dayRow(1, 570, null), dayRow(2, null, null), dayRow(3, null, null)],
  clock: null,
  questions: [question],
  groups: [1, 2, 3, 4].map((number) => ({ id: `g${number}`, number, name: '', devices: 1, people: 1 })),
  lastStart: 'b',
};

export const exampleDay: RunDay = runDay(exampleSlices, exampleNow);
