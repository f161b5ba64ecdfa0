import { isId, type GroupId, type MeetingId, type QuestionId } from '@stikkord/domain';
import type { ParticipantSlices } from '@stikkord/protocol';
import { recall, recallNow, remember } from '../../offline/lasting.ts';

/**
 * What a device remembers of a group's page, so that a reload shows the last known content at once, and so that what was
 * typed can be found again when the meeting or the right to it is gone.
 */
export interface GroupMemory {
  readonly meeting: MeetingId;
  readonly group: GroupId;
  readonly slices: Pick<ParticipantSlices, 'meeting' | 'agenda' | 'groups' | 'questions'> &
    Partial<Pick<ParticipantSlices, 'materials'>>;
  /** The question in view. */
  readonly question: QuestionId | null;
}

const prefix = (code: string): string => `stikkord-group-${code}-`;
const key = (code: string, number: number): string => prefix(code) + number;
const lastKey = (code: string): string => `stikkord-last-${code}`;
const peopleKey = (code: string): string => `stikkord-people-${code}`;

/** What all that is remembered of a meeting's groups begins with. */
export function groupKeys(code: string): string[] {
  return [prefix(code), lastKey(code), peopleKey(code), publishedKey(code), roomKey(code)];
}

/** What is remembered of published boards begins with this. */
export function publishedKey(code: string): string {
  return `stikkord-published-${code}-`;
}

/** What is remembered of messages read, of the pen and of the text's size. */
export function roomKey(code: string): string {
  return `stikkord-room-${code}`;
}

/** What is there at once. */
export function recallGroup(code: string, number: number): GroupMemory | null {
  return read(recallNow(key(code, number)));
}

/** What is there after a look at the disk: a browser that was killed may not have had the time for more. */
export async function recallGroupLate(code: string, number: number): Promise<GroupMemory | null> {
  return read(await recall(key(code, number)));
}

/** Of every group of a meeting that this device has been in. */
export function recallGroups(code: string): GroupMemory[] {
  const keys = Object.keys(localStorage).filter((each) => each.startsWith(prefix(code)));
  return keys.flatMap((each) => read(recallNow(each)) ?? []);
}

/** The same, the last one first, after a look at the disk. */
export async function recallLastGroups(code: string): Promise<GroupMemory[]> {
  const number = await recall(lastKey(code));
  const last = number === null ? null : await recallGroupLate(code, Number(number));
  const others = recallGroups(code).filter(({ group }) => group !== last?.group);
  return last ? [last, ...others] : others;
}

export function rememberGroup(code: string, number: number, memory: GroupMemory): void {
  // Who is where this minute is no memory, and changes all the time.
  const groups = memory.slices.groups.map((group) => ({ ...group, devices: 0, people: 0 }));
  remember(lastKey(code), String(number));
  remember(key(code, number), JSON.stringify({ ...memory, slices: { ...memory.slices, groups } }));
}

/** Calls `act` when another tab of this device leaves the meeting. Gives what ends it. */
export function onForgotten(code: () => string, act: () => void): () => void {
  const heard = ({ key: gone, newValue }: StorageEvent): void => {
    if (newValue === null && gone?.startsWith(prefix(code()))) act();
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

/** How many people said they sit at this device; 1 where nothing is known. */
export function recallPeople(code: string): number {
  const kept = Number(recallNow(peopleKey(code)));
  return Number.isInteger(kept) && kept > 0 ? kept : 1;
}

export function rememberPeople(code: string, people: number): void {
  remember(peopleKey(code), String(people));
}

function read(text: string | null): GroupMemory | null {
  try {
    const kept = JSON.parse(text ?? 'null') as GroupMemory | null;
    return kept !== null && isId(kept.meeting) && isId(kept.group) && Array.isArray(kept.slices.questions)
      ? kept
      : null;
  } catch {
    return null;
  }
}
