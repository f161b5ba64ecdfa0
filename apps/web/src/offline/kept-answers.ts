import type { MeetingId, QuestionId } from '@stikkord/domain';
import { isId } from '@stikkord/domain';
import type { OwnAnswer } from '../pages/poll/own-answer.ts';
import { recallNow } from './lasting.ts';

/** A person's answer to a poll as this device keeps it, until the device is left. */
export interface KeptAnswer {
  readonly code: string;
  readonly meeting: MeetingId;
  readonly question: QuestionId;
  readonly prompt: string;
  /** What is in the form, to be taken along. */
  readonly text: string;
  readonly own: OwnAnswer;
}

const POLLS = 'stikkord-polls-';

/** What all that is kept of a meeting's polls begins with. */
export function pollsKey(code: string): string {
  return `${POLLS}${code}-`;
}

export function answerKey({ code, question }: Pick<KeptAnswer, 'code' | 'question'>): string {
  return `${pollsKey(code)}${question}`;
}

export function readAnswer(text: string | null): KeptAnswer | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KeptAnswer | null;
    return kept !== null && isId(kept.meeting) && isId(kept.question) && typeof kept.own?.draft?.kind === 'string'
      ? kept
      : null;
  } catch {
    return null;
  }
}

/** All that this device has of a meeting, or of every meeting. */
export function keptAnswers(code?: string): KeptAnswer[] {
  const prefix = code === undefined ? POLLS : pollsKey(code);
  return keys().flatMap((key) => (key.startsWith(prefix) ? (readAnswer(recallNow(key)) ?? []) : []));
}

function keys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
