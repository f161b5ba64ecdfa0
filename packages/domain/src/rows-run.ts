import type { AgendaItemId } from './ids.ts';
import { agendaTimes, standing, type Plan } from './plan.ts';
import { own } from './own.ts';
import type { RowRun } from './room.ts';
import type { Run } from './run.ts';

const NEW_ROW: RowRun = { startedAt: null, endedAt: null, minutes: null, skipped: false };

/** How a row of the agenda has gone. */
export function rowRun(run: Pick<Run, 'rows'>, id: AgendaItemId): RowRun {
  return { ...NEW_ROW, ...own(run.rows, id) };
}

export function withRow(run: Run, id: AgendaItemId, change: Partial<RowRun>): Run {
  return { ...run, rows: { ...run.rows, [id]: { ...rowRun(run, id), ...change } } };
}

/**
 * ST1, RN5. The run where this row is on, and the one before has ended; null: none is. A row that is on goes on as it began; one that
 * has been on before begins anew.
 */
export function atRow(run: Run, id: AgendaItemId | null, now: number): Run {
  if (run.agendaItem === id) return id === null || rowRun(run, id).startedAt !== null ? run : begun(run, id, now);
  const ended =
    run.agendaItem === null || rowRun(run, run.agendaItem).startedAt === null
      ? run
      : withRow(run, run.agendaItem, { endedAt: now });
  return id === null ? { ...ended, agendaItem: null } : begun({ ...ended, agendaItem: id }, id, now);
}

/** DY4. Whole minutes that a row is to last: stretched, as planned, or until the next start; null where that can't be known. */
export function rowMinutes(plan: Pick<Plan, 'agenda'>, run: Pick<Run, 'rows'>, id: AgendaItemId): number | null {
  const said = rowRun(run, id).minutes ?? standing(plan.agenda).find((row) => row.id === id)?.minutes ?? null;
  if (said !== null) return said;
  const { start = null, end = null } = agendaTimes(plan.agenda).get(id) ?? {};
  const length = start === null || end === null ? 0 : (end - start + 1440) % 1440;
  // Half a day and more is a next row that stands out of order.
  return length > 0 && length < 720 ? length : null;
}

function begun(run: Run, id: AgendaItemId, now: number): Run {
  return withRow(run, id, { startedAt: now, endedAt: null, skipped: false });
}
