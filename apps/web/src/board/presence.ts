import type { GroupId, PointId, SectionId } from '@stikkord/domain';
import { AWARENESS_BYTES_MAX } from '@stikkord/protocol';

/** What a facilitator says to be sorting: all of it, some groups, some sections. */
export interface Claims {
  readonly question: boolean;
  readonly groups: readonly GroupId[];
  readonly sections: readonly SectionId[];
}

export const NO_CLAIMS: Claims = { question: false, groups: [], sections: [] };

/** What a facilitator's page tells the others: a seat, what is selected and what is claimed. No name: there is none to tell. */
export interface BoardPresence {
  /** From 0. Gives the hue, and the number by which the facilitator is called. */
  readonly seat: number;
  readonly selection: readonly PointId[];
  readonly claims: Claims;
}

export const HUES = 8;
const SEATS = 99;

/** The claims, and the selection as far as an awareness frame has room for it: an outline less is better than a closed socket. */
export function tellable(seat: number, selection: Iterable<PointId>, claims: Claims): BoardPresence {
  const told: PointId[] = [];
  let room = AWARENESS_BYTES_MAX - 256;
  const fit = <Id extends string>(ids: Iterable<Id>): Id[] => {
    const fitting: Id[] = [];
    for (const id of ids) {
      room -= id.length + 3;
      if (room < 0) break;
      fitting.push(id);
    }
    return fitting;
  };
  const groups = fit(claims.groups);
  const sections = fit(claims.sections);
  told.push(...fit(selection));
  return { seat, selection: told, claims: { question: claims.question, groups, sections } };
}

/** What another page told, checked: it comes from outside. Null where it is something else. */
export function readPresence(state: unknown): BoardPresence | null {
  const told = (state as { board?: unknown } | null | undefined)?.board as Partial<BoardPresence> | null | undefined;
  if (typeof told?.seat !== 'number' || !Number.isInteger(told.seat) || told.seat < 0 || told.seat > SEATS) return null;
  return { seat: told.seat, selection: texts(told.selection), claims: readClaims(told.claims) };
}

/** Claims as they were told or kept, checked. */
export function readClaims(told: unknown): Claims {
  const claims: Partial<Claims> = typeof told === 'object' && told !== null ? told : {};
  return { question: claims.question === true, groups: texts(claims.groups), sections: texts(claims.sections) };
}

/** The first seat that none of the others has. */
export function freeSeat(taken: ReadonlySet<number>): number {
  let seat = 0;
  while (taken.has(seat) && seat < SEATS) seat += 1;
  return seat;
}

/** True where what was claimed holds a point of this group and section. */
export function claims(claimed: Claims, group: GroupId, section: SectionId): boolean {
  return claimed.question || claimed.groups.includes(group) || claimed.sections.includes(section);
}

/** Claims with one more, or one less where it is there. */
export function toggled<Id>(ids: readonly Id[], id: Id): readonly Id[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
}
