import { dayRows } from './day.ts';
import { isBlank } from './point.ts';
import { openGroups } from './merged-groups.ts';
import { offersNothing } from './opening.ts';
import { standing, type Plan, type Question } from './plan.ts';
import { hasBoard } from './poll.ts';
import type { RowKind } from './plan-commands.ts';
import { NEW_RUN } from './run.ts';
import { isZone } from './zone-time.ts';

/** More questions than these at once are hard to keep in view, on a phone and for those who lead. */
const AT_ONCE = 3;

export type PlanGapKind =
  | 'date-passed'
  | 'no-groups'
  | 'no-list'
  | 'no-agenda'
  | 'no-question'
  | 'row-without-words'
  | 'row-without-start'
  | 'row-without-minutes'
  /** It starts before the row above it. */
  | 'row-out-of-order'
  /** It starts before the row above it has ended. */
  | 'rows-overlap'
  | 'many-questions-at-once'
  | 'question-without-words'
  | 'question-outside-agenda'
  | 'question-without-due'
  | 'due-before-meeting'
  | 'poll-without-choices'
  | 'vote-on-nothing'
  | 'material-empty'
  | 'image-without-alt'
  | 'material-belongs-nowhere';

/** Something that a plan lacks before the day, and the row that it is about; null: the meeting. */
export interface PlanGap {
  readonly kind: PlanGapKind;
  readonly about: { readonly kind: RowKind; readonly id: string } | null;
}

/**
 * CK1–CK5. What is missing before the day, in the order of the plan: the meeting, its agenda, its questions, its materials. `today` is
 * YYYY-MM-DD where the meeting is held; `listed` how many people are on the list that divides them.
 */
export function planGaps(plan: Plan, today: string, listed = 0): PlanGap[] {
  return [...meetingGaps(plan, today, listed), ...agendaGaps(plan), ...questionGaps(plan), ...materialGaps(plan)];
}

function meetingGaps(plan: Plan, today: string, listed: number): PlanGap[] {
  const questions = standing(plan.questions);
  return gaps(null, [
    ['date-passed', plan.date < today],
    ['no-agenda', standing(plan.agenda).length === 0],
    ['no-question', questions.length === 0],
    ['no-groups', openGroups(plan).length === 0 && questions.some(({ poll }) => poll === null)],
    ['no-list', plan.divide === 'list' && listed === 0],
  ]);
}

function agendaGaps(plan: Plan): PlanGap[] {
  const items = standing(plan.agenda);
  const questions = standing(plan.questions);
  const days = dayRows(plan, NEW_RUN, isZone(plan.zone) ? plan.zone : 'UTC');
  return items.flatMap((item, index) => {
    const { plannedStart: start, plannedEnd: end, fixed } = days[index]!;
    const above = days[index - 1];
    const last = index === items.length - 1;
    const early = (than: number | null | undefined): boolean =>
      fixed && start !== null && than !== null && than !== undefined && start < than;
    return gaps({ kind: 'agenda', id: item.id }, [
      ['row-without-words', isBlank(item.what)],
      // Those that follow lack what this one lacks.
      ['row-without-start', start === null && index === 0],
      ['row-without-minutes', item.minutes === null && end === null && !last],
      ['row-out-of-order', early(above?.plannedStart)],
      ['rows-overlap', early(above?.plannedEnd) && !early(above?.plannedStart)],
      ['many-questions-at-once', questions.filter(({ agendaItem }) => agendaItem === item.id).length > AT_ONCE],
    ]);
  });
}

function questionGaps(plan: Plan): PlanGap[] {
  const rows = new Set(standing(plan.agenda).map(({ id }) => id));
  return standing(plan.questions).flatMap(({ id, prompt, agendaItem, poll, due }) =>
    gaps({ kind: 'question', id }, [
      ['question-without-words', isBlank(prompt)],
      // Units answer in meetings of their own.
      [
        'question-outside-agenda',
        rows.size > 0 && plan.divide !== 'units' && (agendaItem === null || !rows.has(agendaItem)),
      ],
      ['question-without-due', plan.divide === 'units' && poll === null && due === ''],
      ['due-before-meeting', due !== '' && due < plan.date],
      ['poll-without-choices', offersNothing(poll)],
      ['vote-on-nothing', poll?.kind === 'vote' && !hasBoardIn(plan, poll.of)],
    ]),
  );
}

function materialGaps(plan: Plan): PlanGap[] {
  const stand = (rows: readonly { id: string; deleted: boolean }[], id: string | null): boolean =>
    rows.some((row) => row.id === id && !row.deleted);
  return standing(plan.materials).flatMap(({ id, question, agendaItem, content }) =>
    gaps({ kind: 'material', id }, [
      [
        'material-empty',
        (content.kind === 'link' && content.href === '') ||
          (content.kind === 'text' && content.text.every(({ runs }) => isBlank(runs.map(({ text }) => text).join('')))),
      ],
      ['image-without-alt', content.kind === 'image' && isBlank(content.alt)],
      ['material-belongs-nowhere', !stand(plan.questions, question) && !stand(plan.agenda, agendaItem)],
    ]),
  );
}

function hasBoardIn(plan: Plan, of: Question['id'] | null): boolean {
  return standing(plan.questions).some((question) => question.id === of && hasBoard(question));
}

function gaps(about: PlanGap['about'], found: readonly (readonly [PlanGapKind, boolean])[]): PlanGap[] {
  return found.flatMap(([kind, so]) => (so ? [{ kind, about }] : []));
}
