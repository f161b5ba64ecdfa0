import {
  dayRows,
  materialShown,
  standing,
  type Call,
  type GroupId,
  type Material,
  type Meeting,
} from '@stikkord/domain';
import type { FacilitatorSlices, MaterialSlice, MessageSlice, ParticipantSlices } from '@stikkord/protocol';
import { homeOf, mergedIn } from './homes.ts';
import { oncePer } from './once-per.ts';

/** Groups that ask for a facilitator, in the order in which they asked; of merged ones the group that they are in. */
export const callers = oncePer((meeting: Meeting): readonly GroupId[] => {
  const homes = meeting.run.hands.map((group) => homeOf(meeting, group)).filter((group) => group !== null);
  return [...new Set(homes)];
});

const calls = oncePer((meeting: Meeting): ReadonlyMap<GroupId, Call> => {
  const found = new Map<GroupId, Call>();
  for (const hand of meeting.run.hands) {
    const home = homeOf(meeting, hand);
    // Ids are made by clients: one called `constructor` must not find what every object has.
    const call = Object.hasOwn(meeting.run.calls, hand) ? meeting.run.calls[hand] : undefined;
    if (home !== null && call && !found.has(home)) found.set(home, call);
  }
  return found;
});

export function callsOf(meeting: Meeting): Readonly<Record<GroupId, Call>> {
  return Object.fromEntries(calls(meeting));
}

/** How a group's own call stands; undefined where its hand isn't up. */
export function ownCall(meeting: Meeting, group: GroupId): ParticipantSlices['own']['call'] {
  const place = callers(meeting).indexOf(group) + 1;
  return place === 0 ? undefined : { place, coming: calls(meeting).get(group)?.coming ?? false };
}

/** Groups that were merged into this one; undefined where none was. */
export function ownMerged(meeting: Meeting, group: GroupId): ParticipantSlices['own']['merged'] {
  const merged = mergedIn(meeting, group).map(({ id, number, name }) => ({ id, number, name }));
  return merged.length === 0 ? undefined : merged;
}

/** Those that phones are told of, all anew with each new one: whoever comes late needs no more. */
const MESSAGES_TOLD = 20;

/** MS3. Messages to all, and to a group those to it and to what was merged into it; the newest, oldest first. */
export function messagesTo(meeting: Meeting, group: GroupId | null): readonly MessageSlice[] {
  const known = toldMessages(meeting).get(group);
  if (known !== undefined) return known;
  const isIn = (to: GroupId): boolean => group !== null && homeOf(meeting, to) === group;
  const told = meeting.run.messages
    .filter(({ groups }) => groups === null || groups.some(isIn))
    .slice(-MESSAGES_TOLD)
    .map(({ id, text, at, groups }) => ({ id, text, at, own: groups !== null }));
  toldMessages(meeting).set(group, told);
  return told;
}

const toldMessages = oncePer((_meeting: Meeting) => new Map<GroupId | null, readonly MessageSlice[]>());

/** MT. What participants may see now, in order. */
export const shownMaterials = oncePer(({ plan, run }: Meeting): readonly MaterialSlice[] =>
  standing(plan.materials)
    .filter((material) => materialShown(plan, run, material))
    .map((material) => materialSlice(plan, material)),
);

export const allMaterials = oncePer(({ plan, run }: Meeting): FacilitatorSlices['materials'] =>
  standing(plan.materials).map((material) => ({
    ...materialSlice(plan, material),
    shown: materialShown(plan, run, material),
  })),
);

/** What is on stage, where that is a material that stands; or null. */
export const stagedMaterial = oncePer(({ plan, run: { stage } }: Meeting): MaterialSlice | null => {
  if (stage.view !== 'material') return null;
  const material = standing(plan.materials).find(({ id }) => id === stage.material);
  return material === undefined ? null : materialSlice(plan, material);
});

function materialSlice({ agenda, questions }: Meeting['plan'], material: Material): MaterialSlice {
  const { id, title, question, agendaItem, content } = material;
  return {
    id,
    title,
    question: standing(questions).some((each) => each.id === question) ? question : null,
    agendaItem: standing(agenda).some((each) => each.id === agendaItem) ? agendaItem : null,
    content,
  };
}

/** DY. The rows of the day as planned and as they went. */
export function daySlice({ plan, run }: Meeting, zone: string): FacilitatorSlices['day'] {
  return dayRows(plan, run, zone);
}
