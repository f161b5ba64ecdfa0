import { isId, type GroupId, type MeetingId, type QuestionId } from '@stikkord/domain';
import type { ParticipantSlices } from '@stikkord/protocol';

/**
 * What a device remembers of a group's page, so that a reload shows the last known content at once, and so that what was
 * typed can be found again when the meeting or the right to it is gone.
 */
export interface GroupMemory {
  readonly meeting: MeetingId;
  readonly group: GroupId;
  readonly slices: Pick<ParticipantSlices, 'meeting' | 'agenda' | 'groups' | 'questions'>;
  /** The question in view. */
  readonly question: QuestionId | null;
  /** Questions with text that the server had not said it has. */
  readonly unsent: readonly QuestionId[];
}

const key = (code: string, number: number): string => `stikkord-group-${code}-${number}`;
const peopleKey = (code: string): string => `stikkord-people-${code}`;

export function recallGroup(code: string, number: number): GroupMemory | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(code, number)) ?? 'null') as GroupMemory | null;
    return kept !== null && isId(kept.meeting) && isId(kept.group) && Array.isArray(kept.slices.questions)
      ? kept
      : null;
  } catch {
    return null;
  }
}

/** A device that refuses (full, or a private window) remembers nothing; the page works all the same. */
export function rememberGroup(code: string, number: number, memory: GroupMemory): void {
  keep(key(code, number), JSON.stringify(memory));
}

/** How many people said they sit at this device; 1 where nothing is known. */
export function recallPeople(code: string): number {
  const kept = Number(localStorage.getItem(peopleKey(code)));
  return Number.isInteger(kept) && kept > 0 ? kept : 1;
}

export function rememberPeople(code: string, people: number): void {
  keep(peopleKey(code), String(people));
}

function keep(name: string, text: string): void {
  try {
    if (localStorage.getItem(name) !== text) localStorage.setItem(name, text);
  } catch {
    // See above.
  }
}
