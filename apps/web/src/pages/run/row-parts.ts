import type { AgendaItemId, MaterialContent, Stage } from '@stikkord/domain';
import type { AgendaRowSlice, FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';

/** What starting a row would do now, beside being what is on. */
export interface RowParts {
  /** Questions that would open. */
  readonly questions: readonly QuestionSlice[];
  /** Questions of the row that is on that would go on being open; those with a due date are left out. */
  readonly stillOpen: readonly QuestionSlice[];
  /** Number of materials that groups don't see yet. */
  readonly material: number;
  /** Whole minutes that the clock would go; null: the row has none. */
  readonly clock: number | null;
  /** What the hall would be turned to. */
  readonly stage: Stage['view'];
}

/** Whole minutes of the row come from the day. */
export function rowParts(
  id: AgendaItemId,
  minutes: number | null,
  { questions = [], materials = [], agenda }: Pick<Partial<FacilitatorSlices>, 'questions' | 'materials' | 'agenda'>,
): RowParts {
  const own = questions.filter(({ agendaItem }) => agendaItem === id);
  const opening = own.filter(canOpen);
  const beside = materials.filter(
    (material) => material.agendaItem === id || own.some((question) => question.id === material.question),
  );
  const open = opening.length > 0 || own.some(({ status }) => status === 'open');
  const seen = beside.some(({ content }) => canFillTheHall(content));
  return {
    questions: opening,
    stillOpen: questions.filter(
      ({ agendaItem, status, due }) =>
        agendaItem !== null && agendaItem === agenda?.current && agendaItem !== id && status === 'open' && due === '',
    ),
    material: beside.filter(({ shown }) => !shown).length,
    clock: minutes !== null && minutes > 0 ? minutes : null,
    stage: open ? 'question' : seen ? 'material' : 'agenda',
  };
}

function canOpen({ status, poll }: QuestionSlice): boolean {
  if (status !== 'waiting') return false;
  if (poll?.kind === 'choice') return poll.options.length > 0;
  if (poll?.kind === 'scales') return poll.statements.length > 0;
  return poll?.kind !== 'vote' || poll.themes.length > 0;
}

function canFillTheHall({ kind }: MaterialContent): boolean {
  return kind === 'image' || kind === 'text';
}

export function titleOf({ what }: Pick<AgendaRowSlice, 'what'>, untitled: string): string {
  return what.trim() === '' ? untitled : what.trim();
}
