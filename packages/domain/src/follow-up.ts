import { isDate } from './date.ts';
import { isId, type PointId, type QuestionId, type ThemeId } from './ids.ts';
import { FOLLOW_UPS_MAX, FOLLOW_UP_TEXT_MAX, RESPONSIBLE_MAX } from './limits.ts';
import { byOrder, keysBefore, movedBefore, type Ordered } from './order.ts';
import { refuse, type Result } from './result.ts';

export type FollowUpId = string;
export type FollowUpState = 'done' | 'next' | 'wont';
export const FOLLOW_UP_STATES: readonly FollowUpState[] = ['done', 'next', 'wont'];

/** A board's theme of either level, or a point. Several follow-ups may stand on one: one done, one next. */
export type FollowUpTarget =
  | { readonly kind: 'theme'; readonly theme: ThemeId }
  | { readonly kind: 'point'; readonly point: PointId };

/** What became of something that was said. */
export interface FollowUp extends Ordered {
  readonly id: FollowUpId;
  readonly order: string;
  readonly question: QuestionId;
  readonly target: FollowUpTarget;
  /** What the theme or point said when this was made: shown only where the target is gone. */
  readonly about: string;
  readonly state: FollowUpState;
  /** What was done, what is next, or why not. */
  readonly text: string;
  /** A role; may be empty. */
  readonly responsible: string;
  /** YYYY-MM-DD, or empty. */
  readonly due: string;
  readonly deleted: boolean;
}

export type FollowUpFields = Partial<Pick<FollowUp, 'state' | 'text' | 'responsible' | 'due'>>;

/** What an organiser does to the follow-ups of a meeting. `before`: the one of the same question it shall stand before; null: last. */
export type FollowUpCommand =
  | {
      readonly do: 'add';
      readonly id: FollowUpId;
      readonly question: QuestionId;
      readonly target: FollowUpTarget;
      readonly before: FollowUpId | null;
      readonly fields: FollowUpFields;
    }
  | { readonly do: 'set'; readonly id: FollowUpId; readonly fields: FollowUpFields }
  | { readonly do: 'move'; readonly id: FollowUpId; readonly before: FollowUpId | null }
  | { readonly do: 'delete'; readonly id: FollowUpId }
  | { readonly do: 'restore'; readonly id: FollowUpId };

export type FollowUpRefusal =
  | 'unknown-row'
  | 'id-taken'
  | 'too-many'
  | 'text-too-long'
  | 'invalid-date'
  | 'unknown-question'
  | 'unknown-target';

export type FollowUpDecision = Result<
  { readonly followUps: readonly FollowUp[]; readonly inverse: readonly FollowUpCommand[] },
  FollowUpRefusal
>;

/** What a question's targets say now: null for one that isn't there, undefined where the question isn't. */
export type SaidByTarget = (question: QuestionId, target: FollowUpTarget) => string | null | undefined;

/** FU1. Those that stand, in order. */
export function standingFollowUps(all: readonly FollowUp[], question?: QuestionId): FollowUp[] {
  return all.filter((each) => !each.deleted && (question === undefined || each.question === question)).sort(byOrder);
}

/** FU2–FU6. Applies one command to a meeting's follow-ups, or says which rule forbids it. */
export function followedUp(all: readonly FollowUp[], command: FollowUpCommand, said: SaidByTarget): FollowUpDecision {
  if (command.do === 'add') return add(all, command, said);
  const found = all.find(({ id }) => id === command.id);
  if (!found) return refuse('unknown-row');
  switch (command.do) {
    case 'set': {
      const wrong = fieldsRefused(command.fields);
      if (wrong) return refuse(wrong);
      const before = Object.fromEntries(
        Object.keys(command.fields).map((field) => [field, found[field as keyof FollowUpFields]]),
      );
      return done(all, { ...found, ...command.fields }, { ...command, fields: before });
    }
    case 'move': {
      if (found.deleted) return refuse('unknown-row');
      const moved = movedBefore(standingFollowUps(all, found.question), found.id, command.before);
      if (!moved) return refuse('unknown-row');
      return done(all, { ...found, order: moved.order }, { ...command, before: moved.next });
    }
    case 'delete':
    case 'restore': {
      const deleted = command.do === 'delete';
      if (found.deleted === deleted) return refuse('unknown-row');
      if (!deleted && standingFollowUps(all).length >= FOLLOW_UPS_MAX) return refuse('too-many');
      return done(all, { ...found, deleted }, { do: deleted ? 'restore' : 'delete', id: found.id });
    }
  }
}

/** FU6. All of the commands or none; the inverse undoes all of them. */
export function followedUpAll(
  all: readonly FollowUp[],
  commands: readonly FollowUpCommand[],
  said: SaidByTarget,
): FollowUpDecision {
  let after = all;
  const inverse: FollowUpCommand[] = [];
  for (const command of commands) {
    const step = followedUp(after, command, said);
    if (!step.ok) return step;
    after = step.followUps;
    inverse.unshift(...step.inverse);
  }
  return { ok: true, followUps: after, inverse };
}

function add(
  all: readonly FollowUp[],
  { id, question, target, before, fields }: Extract<FollowUpCommand, { do: 'add' }>,
  said: SaidByTarget,
): FollowUpDecision {
  if (!isId(id) || all.some((each) => each.id === id)) return refuse('id-taken');
  const about = said(question, target);
  if (about === undefined) return refuse('unknown-question');
  if (about === null) return refuse('unknown-target');
  if (standingFollowUps(all).length >= FOLLOW_UPS_MAX) return refuse('too-many');
  const wrong = fieldsRefused(fields);
  if (wrong) return refuse(wrong);
  const [order] = keysBefore(standingFollowUps(all, question), before, 1);
  const made: FollowUp = {
    id,
    order: order!,
    question,
    target,
    about,
    state: 'next',
    text: '',
    responsible: '',
    due: '',
    ...fields,
    deleted: false,
  };
  return { ok: true, followUps: [...all, made], inverse: [{ do: 'delete', id }] };
}

function fieldsRefused({ text = '', responsible = '', due = '' }: FollowUpFields): FollowUpRefusal | null {
  if (text.length > FOLLOW_UP_TEXT_MAX || responsible.length > RESPONSIBLE_MAX) return 'text-too-long';
  return due === '' || isDate(due) ? null : 'invalid-date';
}

function done(all: readonly FollowUp[], changed: FollowUp, inverse: FollowUpCommand): FollowUpDecision {
  const followUps = all.map((each) => (each.id === changed.id ? changed : each));
  return { ok: true, followUps, inverse: [inverse] };
}
