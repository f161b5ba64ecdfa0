import { isDate } from './date.ts';
import { isId } from './ids.ts';
import { ACTIVITIES_MAX, AGENDA_TEXT_MAX, TITLE_MAX } from './limits.ts';
import { byOrder, keysBefore, movedBefore, type Ordered } from './order.ts';
import { refuse, type Result } from './result.ts';

export type SeriesId = string;
export type ActivityId = string;
export type ActivityState = 'planned' | 'under-way' | 'done' | 'stopped';
export const ACTIVITY_STATES: readonly ActivityState[] = ['planned', 'under-way', 'done', 'stopped'];

/** Meetings that belong together, and the plan of what happens between them. */
export interface Series {
  readonly id: SeriesId;
  /** The organiser's user id. */
  readonly owner: string;
  readonly title: string;
  readonly activities: readonly Activity[];
  readonly deleted: boolean;
}

/** A line of the progress plan. */
export interface Activity extends Ordered {
  readonly id: ActivityId;
  readonly order: string;
  readonly what: string;
  /** YYYY-MM-DD, or empty where it isn't known yet. */
  readonly start: string;
  /** As `start`; the last day of it. */
  readonly end: string;
  readonly state: ActivityState;
  readonly deleted: boolean;
}

export type ActivityFields = Partial<Pick<Activity, 'what' | 'start' | 'end' | 'state'>>;

/** What an organiser does to a series. `before`: the activity it shall stand before; null: last. */
export type SeriesCommand =
  | { readonly do: 'set-series'; readonly fields: { readonly title?: string } }
  | {
      readonly do: 'add';
      readonly id: ActivityId;
      readonly before: ActivityId | null;
      readonly fields: ActivityFields;
    }
  | { readonly do: 'set'; readonly id: ActivityId; readonly fields: ActivityFields }
  | { readonly do: 'move'; readonly id: ActivityId; readonly before: ActivityId | null }
  | { readonly do: 'delete'; readonly id: ActivityId }
  | { readonly do: 'restore'; readonly id: ActivityId };

export type SeriesRefusal =
  | 'unknown-row'
  | 'id-taken'
  | 'too-many'
  | 'text-too-long'
  | 'invalid-date'
  | 'ends-before-start';

/** What commands are about; who owns it is no matter of theirs. */
export type SeriesPlan = Pick<Series, 'title' | 'activities'>;

export type SeriesDecision = Result<
  { readonly series: SeriesPlan; readonly inverse: readonly SeriesCommand[] },
  SeriesRefusal
>;

/** SE1. Those that stand, in order. */
export function standingActivities(all: readonly Activity[]): Activity[] {
  return all.filter(({ deleted }) => !deleted).sort(byOrder);
}

/** SE2–SE5. Applies one command to a series, or says which rule forbids it. */
export function serial(series: SeriesPlan, command: SeriesCommand): SeriesDecision {
  const { activities } = series;
  if (command.do === 'set-series') {
    const { title } = command.fields;
    if (title === undefined) return { ok: true, series, inverse: [] };
    if (title.length > TITLE_MAX) return refuse('text-too-long');
    return {
      ok: true,
      series: { ...series, title },
      inverse: [{ do: 'set-series', fields: { title: series.title } }],
    };
  }
  if (command.do === 'add') return add(series, command);
  const found = activities.find(({ id }) => id === command.id);
  if (!found) return refuse('unknown-row');
  switch (command.do) {
    case 'set': {
      const after = { ...found, ...command.fields };
      const wrong = activityRefused(after);
      if (wrong) return refuse(wrong);
      const before = Object.fromEntries(
        Object.keys(command.fields).map((field) => [field, found[field as keyof ActivityFields]]),
      );
      return done(series, after, { ...command, fields: before });
    }
    case 'move': {
      if (found.deleted) return refuse('unknown-row');
      const moved = movedBefore(standingActivities(activities), found.id, command.before);
      if (!moved) return refuse('unknown-row');
      return done(series, { ...found, order: moved.order }, { ...command, before: moved.next });
    }
    case 'delete':
    case 'restore': {
      const deleted = command.do === 'delete';
      if (found.deleted === deleted) return refuse('unknown-row');
      if (!deleted && standingActivities(activities).length >= ACTIVITIES_MAX) return refuse('too-many');
      return done(series, { ...found, deleted }, { do: deleted ? 'restore' : 'delete', id: found.id });
    }
  }
}

/** SE5. All of the commands or none; the inverse undoes all of them. */
export function serialAll(series: SeriesPlan, commands: readonly SeriesCommand[]): SeriesDecision {
  let after = series;
  const inverse: SeriesCommand[] = [];
  for (const command of commands) {
    const step = serial(after, command);
    if (!step.ok) return step;
    after = step.series;
    inverse.unshift(...step.inverse);
  }
  return { ok: true, series: after, inverse };
}

function add(series: SeriesPlan, { id, before, fields }: Extract<SeriesCommand, { do: 'add' }>): SeriesDecision {
  const { activities } = series;
  if (!isId(id) || activities.some((each) => each.id === id)) return refuse('id-taken');
  const beside = standingActivities(activities);
  if (beside.length >= ACTIVITIES_MAX) return refuse('too-many');
  const [order] = keysBefore(beside, before, 1);
  const made: Activity = {
    id,
    order: order!,
    what: '',
    start: '',
    end: '',
    state: 'planned',
    ...fields,
    deleted: false,
  };
  const wrong = activityRefused(made);
  if (wrong) return refuse(wrong);
  return { ok: true, series: { ...series, activities: [...activities, made] }, inverse: [{ do: 'delete', id }] };
}

function activityRefused({ what, start, end }: Activity): SeriesRefusal | null {
  if (what.length > AGENDA_TEXT_MAX) return 'text-too-long';
  if (![start, end].every((day) => day === '' || isDate(day))) return 'invalid-date';
  return start !== '' && end !== '' && end < start ? 'ends-before-start' : null;
}

function done(series: SeriesPlan, changed: Activity, inverse: SeriesCommand): SeriesDecision {
  const activities = series.activities.map((each) => (each.id === changed.id ? changed : each));
  return { ok: true, series: { ...series, activities }, inverse: [inverse] };
}
