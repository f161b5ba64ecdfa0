import type { GroupId, QuestionId } from '@stikkord/domain';
import type { FacilitatorSlices, GroupSlice, QuestionSlice } from '@stikkord/protocol';
import { mergedOf, standingAlone } from './message-facts.ts';

/** What a group has answered to a question: points that stand, those of groups merged into it counted in. */
export interface AnsweredCell {
  readonly points: number;
  readonly done: boolean;
  /** It has a point, or says that it is done. */
  readonly answered: boolean;
}

export interface AnsweredTable {
  /** Group work, in the meeting's order. */
  readonly questions: readonly (QuestionSlice & { readonly answered: number })[];
  readonly rows: readonly { readonly group: GroupSlice; readonly cells: readonly AnsweredCell[] }[];
}

export function answeredTable(slices: Partial<FacilitatorSlices>): AnsweredTable {
  const groups = slices.groups ?? [];
  const questions = (slices.questions ?? []).filter(({ poll }) => poll === null);
  const rows = standingAlone(groups).map((group) => ({
    group,
    cells: questions.map(({ id }) => cellOf(slices, id, [group, ...mergedOf(groups, group.id)])),
  }));
  return {
    questions: questions.map((question, at) => ({
      ...question,
      answered: rows.filter(({ cells }) => cells[at]!.answered).length,
    })),
    rows,
  };
}

function cellOf(
  slices: Partial<FacilitatorSlices>,
  question: QuestionId,
  groups: readonly { readonly id: GroupId }[],
): AnsweredCell {
  const progress = groups.map(({ id }) => slices[`progress/${question}/${id}`]);
  const points = progress.reduce((sum, each) => sum + (each?.points ?? 0), 0);
  const done = progress[0]?.done ?? false;
  return { points, done, answered: points > 0 || done };
}

/** Whole days from a day to another, both as YYYY-MM-DD; negative where the other is past. */
export function daysUntil(day: string, from: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Those who have not answered, in order. */
export function notAnswered(table: AnsweredTable, question: QuestionId): readonly GroupSlice[] {
  const at = table.questions.findIndex(({ id }) => id === question);
  return at < 0 ? [] : table.rows.filter(({ cells }) => !cells[at]!.answered).map(({ group }) => group);
}

/** One answers over days: an overview of who has answered is what one comes for. */
export function isOverWeeks({ meeting, questions = [] }: Partial<FacilitatorSlices>): boolean {
  return meeting?.divide === 'units' || questions.some(({ due, poll }) => poll === null && due !== '');
}
