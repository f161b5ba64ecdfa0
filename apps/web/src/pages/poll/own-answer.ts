import type { EntryAnswer } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';
import { answerOf, draftFor, isEmpty, sameAnswer, type Draft, type NewId } from './draft.ts';

/** One person's answer on this page: what is in the form, what the server has, and what is on its way to it. */
export interface OwnAnswer {
  readonly draft: Draft;
  /** What the server has said that it has: null none, undefined not heard yet. */
  readonly saved: EntryAnswer | null | undefined;
  /** Pressed, and the server has not said that it has it. An answer of null: it is to be withdrawn. */
  readonly pending: { readonly answer: EntryAnswer | null } | null;
  /** It came when the question was closed; kept to be copied. */
  readonly late: EntryAnswer | null;
  /** Why what is in the form counts no more: it was withdrawn here, or elsewhere, or by facilitators who cleared all. */
  readonly gone: 'withdrawn' | 'elsewhere' | null;
}

export function newOwnAnswer(poll: PollSlice, newId: NewId): OwnAnswer {
  return { draft: draftFor(poll, null, newId), saved: undefined, pending: null, late: null, gone: null };
}

/** PA6. What is in the form is neither saved nor sent. */
export function isTouched({ draft, saved, pending }: OwnAnswer): boolean {
  return !sameAnswer(isEmpty(draft) ? null : answerOf(draft), (pending ? pending.answer : saved) ?? null);
}

/** `fresh`: nothing was ever sent. `changed`: something was, and something else is in the form. */
export type AnswerState = 'fresh' | 'changed' | 'sending' | 'saved' | 'withdrawn' | 'elsewhere';

export function stateOf(own: OwnAnswer): AnswerState {
  if (own.pending) return own.pending.answer === null || !isTouched(own) ? 'sending' : 'changed';
  if (own.gone) return own.gone;
  if (!own.saved) return 'fresh';
  return isTouched(own) ? 'changed' : 'saved';
}

/** The server has not said that it has what somebody wrote or sent. */
export function isUnsent(own: OwnAnswer): boolean {
  return own.pending !== null || own.late !== null || (own.gone === null && !isEmpty(own.draft) && isTouched(own));
}

/** PA7. Somebody pressed: from now on this is the answer. `answer` null: it is withdrawn, and stays in the form. */
export function pressed(own: OwnAnswer, answer: EntryAnswer | null): OwnAnswer {
  return { ...own, pending: { answer }, late: null, gone: null };
}

/** PA8. The server has it. What was pressed meanwhile is still on its way. */
export function committed(own: OwnAnswer, answer: EntryAnswer | null): OwnAnswer {
  const isThis = own.pending !== null && sameAnswer(own.pending.answer, answer);
  if (!isThis) return { ...own, saved: answer };
  return { ...own, saved: answer, pending: null, gone: answer === null ? 'withdrawn' : null };
}

/** PA9. The server says what it has. What somebody is writing is left alone; what nobody has touched follows. */
export function heard(own: OwnAnswer, answer: EntryAnswer | null, poll: PollSlice, newId: NewId): OwnAnswer {
  if (own.pending) return committed(own, answer);
  if (answer === null) return { ...own, saved: null, gone: own.saved ? 'elsewhere' : own.gone };
  const draft = isTouched(own) && !isEmpty(own.draft) && own.gone === null ? own.draft : draftFor(poll, answer, newId);
  return { ...own, saved: answer, gone: null, draft: sameAnswer(answerOf(own.draft), answer) ? own.draft : draft };
}

/** PA10. The question was closed when it came. */
export function cameLate(own: OwnAnswer): OwnAnswer {
  return { ...own, pending: null, late: own.pending?.answer ?? null };
}

/** The server would not have it: it stays in the form. */
export function refused(own: OwnAnswer): OwnAnswer {
  return { ...own, pending: null };
}

/** Back to what is saved. */
export function reverted(own: OwnAnswer, poll: PollSlice, newId: NewId): OwnAnswer {
  return { ...own, draft: draftFor(poll, own.saved ?? null, newId), gone: null };
}
