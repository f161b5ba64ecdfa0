import { isDate } from './date.ts';
import { ENTRIES, INDIVIDUALS } from './entry.ts';
import { isId } from './ids.ts';
import { isLanguage, type Language } from './language.ts';
import { fieldsRefused } from './fields-refused.ts';
import { AGENDA_ITEMS_MAX, GROUPS_MAX, MATERIALS_MAX, QUESTIONS_MAX, SECTIONS_MAX, TITLE_MAX } from './limits.ts';
import type { Material } from './material.ts';
import { keysBefore, movedBefore } from './order.ts';
import {
  sectionsOf,
  standing,
  type AgendaItem,
  type Divide,
  type Group,
  type Plan,
  type Question,
  type Section,
} from './plan.ts';
import { refuse, type Result } from './result.ts';
import { isZone } from './zone-time.ts';

/** What each kind of row lets one change. */
export interface RowFields {
  readonly group: Partial<Pick<Group, 'name' | 'into'>>;
  readonly agenda: Partial<Pick<AgendaItem, 'start' | 'minutes' | 'what' | 'how' | 'who'>>;
  readonly question: Partial<Pick<Question, 'prompt' | 'agendaItem' | 'poll' | 'due'>>;
  readonly section: Partial<Pick<Section, 'title'>>;
  readonly material: Partial<Pick<Material, 'title' | 'question' | 'agendaItem' | 'content'>>;
}
export type RowKind = keyof RowFields;
export interface MeetingFields {
  readonly title?: string;
  readonly date?: string;
  readonly language?: Language;
  readonly zone?: string;
  readonly divide?: Divide;
}

type Of<K extends RowKind> = K extends RowKind
  ? | {
        readonly do: 'add';
        readonly kind: K;
        readonly id: string;
        readonly fields: RowFields[K];
        readonly before: string | null;
        readonly question?: K extends 'section' ? string : never;
      }
    | { readonly do: 'set'; readonly kind: K; readonly id: string; readonly fields: RowFields[K] }
  : never;

/** What an organiser does to a plan. `before`: the row it shall stand before, null for last; for a section, `question` is its question. */
export type PlanCommand =
  | { readonly do: 'set-meeting'; readonly fields: MeetingFields }
  | Of<RowKind>
  | { readonly do: 'move'; readonly kind: RowKind; readonly id: string; readonly before: string | null }
  | { readonly do: 'delete'; readonly kind: RowKind; readonly id: string }
  | { readonly do: 'restore'; readonly kind: RowKind; readonly id: string };

export type PlanRefusal =
  | 'unknown-row'
  | 'id-taken'
  | 'too-many'
  | 'text-too-long'
  | 'invalid-date'
  | 'invalid-time'
  | 'invalid-language'
  | 'last-section'
  | 'invalid-number'
  | 'invalid-zone'
  | 'invalid-address'
  | 'merged-in-a-ring';

/** The plan after the command, and the commands that bring the plan before it back, to be given in the order they stand. */
export type PlanDecision = Result<{ readonly plan: Plan; readonly inverse: readonly PlanCommand[] }, PlanRefusal>;

const LIST = {
  group: 'groups',
  agenda: 'agenda',
  question: 'questions',
  section: 'sections',
  material: 'materials',
} as const;
const MOST = {
  group: GROUPS_MAX,
  agenda: AGENDA_ITEMS_MAX,
  question: QUESTIONS_MAX,
  section: SECTIONS_MAX,
  material: MATERIALS_MAX,
} as const;
/** Deleted rows stay. So many times as many as may stand are kept of a kind, or a link's holder could fill the database with them. */
const KEPT = 20;
/** They stand where a group and a section would in the ids of what one person wrote. */
const NOT_GIVEN = new Set([INDIVIDUALS, ENTRIES]);

type AnyRow = Group | AgendaItem | Question | Section | Material;

/** PL3–PL12, PL14, PL15, GR2, MT6. Applies one command to a plan, or says which rule forbids it. */
export function planned(plan: Plan, command: PlanCommand): PlanDecision {
  switch (command.do) {
    case 'set-meeting':
      return setMeeting(plan, command.fields);
    case 'add':
      return add(plan, command);
    case 'set':
      return set(plan, command);
    case 'move':
      return move(plan, command);
    case 'delete':
    case 'restore':
      return mark(plan, command);
  }
}

/** PL12. All of the commands or none; the inverse undoes all of them. */
export function plannedAll(plan: Plan, commands: readonly PlanCommand[]): PlanDecision {
  let after = plan;
  const inverse: PlanCommand[] = [];
  for (const command of commands) {
    const step = planned(after, command);
    if (!step.ok) return step;
    after = step.plan;
    inverse.unshift(...step.inverse);
  }
  return { ok: true, plan: after, inverse };
}

function setMeeting(plan: Plan, fields: MeetingFields): PlanDecision {
  if (fields.title !== undefined && fields.title.length > TITLE_MAX) return refuse('text-too-long');
  if (fields.date !== undefined && !isDate(fields.date)) return refuse('invalid-date');
  if (fields.language !== undefined && !isLanguage(fields.language)) return refuse('invalid-language');
  if (fields.zone !== undefined && fields.zone !== '' && !isZone(fields.zone)) return refuse('invalid-zone');
  const before: MeetingFields = {
    ...(fields.title !== undefined && { title: plan.title }),
    ...(fields.date !== undefined && { date: plan.date }),
    ...(fields.language !== undefined && { language: plan.language }),
    ...(fields.zone !== undefined && { zone: plan.zone }),
    ...(fields.divide !== undefined && { divide: plan.divide }),
  };
  return { ok: true, plan: { ...plan, ...fields }, inverse: [{ do: 'set-meeting', fields: before }] };
}

function add(plan: Plan, command: Extract<PlanCommand, { do: 'add' }>): PlanDecision {
  const { kind, id } = command;
  const rows: readonly AnyRow[] = plan[LIST[kind]];
  if (!isId(id) || NOT_GIVEN.has(id) || rows.some((row) => row.id === id)) return refuse('id-taken');
  if (kind === 'section' && !plan.questions.some((question) => question.id === command.question))
    return refuse('unknown-row');
  const beside = kind === 'section' ? sectionsOf(plan, command.question!) : standing<AnyRow>(rows);
  const kept = kind === 'section' ? plan.sections.filter(({ question }) => question === command.question) : rows;
  if (beside.length >= MOST[kind] || kept.length >= KEPT * MOST[kind]) return refuse('too-many');
  const wrong = fieldsRefused(plan, id, command.fields);
  if (wrong) return refuse(wrong);
  const base = { id, order: keysBefore(beside, command.before, 1)[0]!, deleted: false };
  const row: AnyRow =
    kind === 'group'
      ? {
          ...base,
          number: Math.max(0, ...plan.groups.map((group) => group.number)) + 1,
          name: '',
          into: null,
          ...command.fields,
        }
      : kind === 'agenda'
        ? { ...base, start: '', minutes: null, what: '', how: '', who: '', ...command.fields }
        : kind === 'question'
          ? { ...base, prompt: '', agendaItem: null, poll: null, due: '', ...command.fields }
          : kind === 'section'
            ? { ...base, question: command.question!, title: '', ...command.fields }
            : {
                ...base,
                title: '',
                question: null,
                agendaItem: null,
                content: { kind: 'text', text: [] },
                ...belonging(command.fields),
              };
  // PL9. A question's first section goes with its question, and not before it.
  const first = kind === 'section' && beside.length === 0;
  return { ok: true, plan: withRows(plan, kind, [...rows, row]), inverse: first ? [] : [{ do: 'delete', kind, id }] };
}

function set(plan: Plan, command: Extract<PlanCommand, { do: 'set' }>): PlanDecision {
  const found = rowOf(plan, command.kind, command.id);
  if (!found) return refuse('unknown-row');
  const wrong = fieldsRefused(plan, command.id, command.fields);
  if (wrong) return refuse(wrong);
  const fields = command.kind === 'material' ? belonging(command.fields) : command.fields;
  const before = Object.fromEntries(Object.keys(fields).map((key) => [key, found[key as keyof AnyRow]]));
  return {
    ok: true,
    plan: replaceRow(plan, command.kind, { ...found, ...fields } as AnyRow),
    inverse: [{ ...command, fields: before } as PlanCommand],
  };
}

function move(plan: Plan, command: Extract<PlanCommand, { do: 'move' }>): PlanDecision {
  const found = rowOf(plan, command.kind, command.id);
  if (!found || found.deleted) return refuse('unknown-row');
  const beside: AnyRow[] =
    command.kind === 'section'
      ? sectionsOf(plan, (found as Section).question)
      : standing<AnyRow>(plan[LIST[command.kind]]);
  const moved = movedBefore(beside, found.id, command.before);
  if (!moved) return refuse('unknown-row');
  return {
    ok: true,
    plan: replaceRow(plan, command.kind, { ...found, order: moved.order }),
    inverse: [{ ...command, before: moved.next }],
  };
}

function mark(plan: Plan, command: Extract<PlanCommand, { do: 'delete' | 'restore' }>): PlanDecision {
  const { kind, id } = command;
  const found = rowOf(plan, kind, id);
  const deleted = command.do === 'delete';
  if (!found || found.deleted === deleted) return refuse('unknown-row');
  const beside =
    kind === 'section' ? sectionsOf(plan, (found as Section).question) : standing<AnyRow>(plan[LIST[kind]]);
  // PL9. A question keeps at least one section: without one nobody could write.
  if (kind === 'section' && deleted && beside.length === 1) return refuse('last-section');
  if (!deleted && beside.length >= MOST[kind]) return refuse('too-many');
  const marked = replaceRow(plan, kind, { ...found, deleted });
  const back: PlanCommand = { do: deleted ? 'restore' : 'delete', kind, id };
  if (kind !== 'group') return { ok: true, plan: marked, inverse: [back] };
  // GR2. A group is merged into one that stands, or stands by itself: those in it aren't lost with the other.
  const alone = deleted ? mergedRightInto(plan, id) : mergedNowhere(plan, found as Group);
  return {
    ok: true,
    plan: alone.reduce((after, group) => replaceRow(after, 'group', { ...group, into: null }), marked),
    inverse: [
      back,
      ...(deleted ? alone : []).map((group): PlanCommand => ({
        do: 'set',
        kind: 'group',
        id: group.id,
        fields: { into: id },
      })),
    ],
  };
}

function mergedRightInto({ groups }: Plan, id: string): Group[] {
  return groups.filter((group) => group.into === id && !group.deleted);
}

/** The group itself, as it comes back, where what it was merged into doesn't stand any more. */
function mergedNowhere({ groups }: Plan, group: Group): Group[] {
  const there = groups.some(({ id, deleted }) => id === group.into && !deleted);
  return group.into === null || there ? [] : [{ ...group, deleted: false }];
}

/** MT6. What is said to belong to a question belongs to no row of the agenda, and the other way about. */
function belonging(fields: RowFields['material']): RowFields['material'] {
  const { question = null, agendaItem = null } = fields;
  if (question !== null) return { ...fields, agendaItem: null };
  return agendaItem === null ? fields : { ...fields, question: null };
}

function rowOf(plan: Plan, kind: RowKind, id: string): AnyRow | undefined {
  return (plan[LIST[kind]] as readonly AnyRow[]).find((row) => row.id === id);
}

function replaceRow(plan: Plan, kind: RowKind, row: AnyRow): Plan {
  return withRows(
    plan,
    kind,
    (plan[LIST[kind]] as readonly AnyRow[]).map((old) => (old.id === row.id ? row : old)),
  );
}

function withRows(plan: Plan, kind: RowKind, rows: readonly AnyRow[]): Plan {
  return { ...plan, [LIST[kind]]: rows };
}
