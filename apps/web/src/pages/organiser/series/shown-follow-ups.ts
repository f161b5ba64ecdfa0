import type { FollowUpState, MeetingId } from '@stikkord/domain';
import type { SeriesFollowUpRow } from '@stikkord/protocol';

/** What of a series' follow-ups is shown. Empty: all. */
export interface FollowUpFilter {
  readonly state: FollowUpState | '';
  readonly meeting: MeetingId;
  readonly responsible: string;
  /** Only what is next and past its day. */
  readonly late: boolean;
}

export const NO_FILTER: FollowUpFilter = { state: '', meeting: '', responsible: '', late: false };

/** FP2. Those that the filter lets through, in their order. `today` as YYYY-MM-DD. */
export function shownFollowUps(
  rows: readonly SeriesFollowUpRow[],
  filter: FollowUpFilter,
  today: string,
): readonly SeriesFollowUpRow[] {
  return rows.filter(
    (row) =>
      (filter.state === '' || row.followUp.state === filter.state) &&
      (filter.meeting === '' || row.meeting === filter.meeting) &&
      (filter.responsible === '' || row.followUp.responsible.trim() === filter.responsible) &&
      (!filter.late || isLate(row, today)),
  );
}

/** FP2. What was to happen has not been said to be done, and its day is past. */
export function isLate({ followUp: { state, due } }: SeriesFollowUpRow, today: string): boolean {
  return state === 'next' && due !== '' && due < today;
}

/** Roles that somebody is responsible as, each once. */
export function responsibles(rows: readonly SeriesFollowUpRow[]): string[] {
  const all = rows.map(({ followUp }) => followUp.responsible.trim()).filter((role) => role !== '');
  return [...new Set(all)].sort((a, b) => a.localeCompare(b, 'nb'));
}
