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

const prefix = (code: string): string => `stikkord-group-${code}-`;
const key = (code: string, number: number): string => prefix(code) + number;
const peopleKey = (code: string): string => `stikkord-people-${code}`;

export function recallGroup(code: string, number: number): GroupMemory | null {
  return recall(key(code, number));
}

/** Of every group of a meeting that this device has been in. */
export function recallGroups(code: string): GroupMemory[] {
  return keysOf(code).flatMap((each) => recall(each) ?? []);
}

/** Calls `act` when another tab of this device leaves the meeting. Gives what ends it. */
export function onForgotten(code: () => string, act: () => void): () => void {
  const heard = ({ key: gone, newValue }: StorageEvent): void => {
    if (newValue === null && gone?.startsWith(prefix(code()))) act();
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

/** All that is remembered of a meeting is gone from the device. */
export function forgetGroups(code: string): void {
  for (const each of [...keysOf(code), peopleKey(code)]) localStorage.removeItem(each);
}

function keysOf(code: string): string[] {
  return Object.keys(localStorage).filter((each) => each.startsWith(prefix(code)));
}

function recall(name: string): GroupMemory | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as GroupMemory | null;
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
