import { isDate } from './date.ts';
import type { GroupId } from './ids.ts';
import { AGENDA_TEXT_MAX, NAME_MAX, PROMPT_MAX, TITLE_MAX } from './limits.ts';
import { contentRefused } from './material-refused.ts';
import type { MaterialContent } from './material.ts';
import { homeGroup } from './merged-groups.ts';
import type { PlanRefusal, RowFields, RowKind } from './plan-commands.ts';
import { minutesOfDay, type Plan } from './plan.ts';
import { hasBoard, type Poll } from './poll.ts';
import { pollRefused } from './poll-refused.ts';

const LONGEST: Readonly<Record<string, number>> = {
  name: NAME_MAX,
  what: AGENDA_TEXT_MAX,
  how: AGENDA_TEXT_MAX,
  who: AGENDA_TEXT_MAX,
  prompt: PROMPT_MAX,
  title: TITLE_MAX,
};

/** PL8, PL10, PL15, GR2, MT3, PO1. Why the row with this id can't get these fields, or null. */
export function fieldsRefused(plan: Plan, id: string, fields: RowFields[RowKind]): PlanRefusal | null {
  for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
    const wrong = fieldRefused(plan, id, key, value);
    if (wrong) return wrong;
  }
  return null;
}

function fieldRefused(plan: Plan, id: string, key: string, value: unknown): PlanRefusal | null {
  if (typeof value === 'string' && value.length > (LONGEST[key] ?? Infinity)) return 'text-too-long';
  switch (key) {
    case 'start':
      return value !== '' && minutesOfDay(String(value)) === null ? 'invalid-time' : null;
    case 'minutes':
      return value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 1440)
        ? null
        : 'invalid-time';
    case 'agendaItem':
      return value === null || plan.agenda.some((item) => item.id === value) ? null : 'unknown-row';
    case 'question':
      return value === null || plan.questions.some((question) => question.id === value) ? null : 'unknown-row';
    case 'due':
      return value === '' || isDate(String(value)) ? null : 'invalid-date';
    case 'content':
      return contentRefused(value as MaterialContent);
    case 'poll':
      return value === null ? null : (pollRefused(value as Poll) ?? votedRefused(plan, id, value as Poll));
    case 'into':
      return value === null ? null : mergeRefused(plan, id, value as GroupId);
    default:
      return null;
  }
}

/** PO2. A vote is on the board of another question. */
function votedRefused(plan: Plan, id: string, poll: Poll): PlanRefusal | null {
  if (poll.kind !== 'vote' || poll.of === null) return null;
  const of = plan.questions.find((question) => question.id === poll.of);
  return of !== undefined && of.id !== id && hasBoard(of) ? null : 'unknown-row';
}

/** GR2. A group is merged into one that stands, and whose line doesn't lead back to it. */
function mergeRefused({ groups }: Plan, id: GroupId, into: GroupId): PlanRefusal | null {
  const home = homeGroup({ groups: groups.map((group) => (group.id === id ? { ...group, into: null } : group)) }, into);
  if (home === null) return 'unknown-row';
  return home === id ? 'merged-in-a-ring' : null;
}
