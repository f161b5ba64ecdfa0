import { msg, str } from '@lit/localize';
import type { FacilitatorCommand, RoomPlanCommand } from '@stikkord/protocol';
import type { CommandAct, PlanAct } from './run-act.ts';
import { titleOf } from './row-parts.ts';
import type { RunRow } from './run-day.ts';

/** As long as a row or the clock can be. */
const MOST_MINUTES = 1440;

export function nameOf(row: RunRow): string {
  return titleOf(row.row, msg('Uten tittel'));
}

/** Whole minutes to stretch from: the row's own, or as long as it is expected to last. Null: nobody knows. */
export function lengthOf({ minutes, start, end }: RunRow): number | null {
  if (minutes !== null) return minutes;
  return start === null || end === null ? null : Math.max(1, Math.round((end - start) / 60_000));
}

/** Null where it can't be so long. */
export function stretched(row: RunRow, minutes: number): CommandAct | null {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) return null;
  const set = (to: number | null): FacilitatorCommand => ({ do: 'stretch-row', agendaItem: row.id, minutes: to });
  const to = minutes === row.plannedMinutes ? null : minutes;
  return {
    command: set(to),
    said: msg(str`«${nameOf(row)}» er satt til ${minutes} min.`),
    undo: [set(row.minutes === row.plannedMinutes ? null : row.minutes)],
  };
}

export function skipped(row: RunRow, skip: boolean): CommandAct {
  const set = (to: boolean): FacilitatorCommand => ({ do: 'skip-row', agendaItem: row.id, skipped: to });
  return {
    command: set(skip),
    said: skip ? msg(str`«${nameOf(row)}» hoppes over.`) : msg(str`«${nameOf(row)}» er med igjen.`),
    undo: [set(!skip)],
  };
}

/** One place up (−1) or down (+1); null at the end of the list. */
export function movedRow(rows: readonly RunRow[], id: string, by: -1 | 1): PlanAct | null {
  const at = rows.findIndex((row) => row.id === id);
  const row = rows[at];
  if (!row || at + by < 0 || at + by >= rows.length) return null;
  const before = by === -1 ? rows[at - 1] : rows[at + 2];
  const place = at + by + 1;
  return {
    plan: [{ do: 'move', kind: 'agenda', id, before: before?.id ?? null }],
    said: msg(str`«${nameOf(row)}» er nå rad ${place} av ${rows.length}.`),
  };
}

/** What a form says of a row. `start`: HH:MM, or empty. */
export type RowText = Extract<RoomPlanCommand, { do: 'set'; kind: 'agenda' }>['fields'];

/** `before`: the row that it shall stand before, or null for last. */
export function addedRow(id: string, before: string | null, fields: RowText): PlanAct {
  return {
    plan: [{ do: 'add', kind: 'agenda', id, before, fields }],
    said: msg(str`«${titleOf({ what: fields.what ?? '' }, msg('Uten tittel'))}» er med i programmet.`),
  };
}

/** Null where nothing is changed. */
export function editedRow(row: RunRow, fields: RowText, before: RowText): PlanAct | null {
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== before[name as keyof RowText]),
  ) as RowText;
  if (Object.keys(changed).length === 0) return null;
  return {
    plan: [{ do: 'set', kind: 'agenda', id: row.id, fields: changed }],
    said: msg(str`«${titleOf({ what: fields.what ?? '' }, msg('Uten tittel'))}» er endret.`),
  };
}
