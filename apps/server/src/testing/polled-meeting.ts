import { randomUUID } from 'node:crypto';
import { newPoll, type EntryAnswer, type PlanCommand, type Poll } from '@stikkord/domain';
import { api, type EntryReply, type FacilitatorCommand } from '@stikkord/protocol';
import type { Answered, Browser } from './browser.ts';
import { participant, type House, type PlannedMeeting } from './house.ts';

/** A meeting with polls beside its question of group work, and people who answer them. */
export interface PolledMeeting {
  readonly meeting: PlannedMeeting;
  /** The question's id. */
  readonly idOf: (poll: string) => string;
  readonly give: (command: FacilitatorCommand) => Promise<Answered<object>>;
  readonly open: (...polls: readonly string[]) => Promise<void>;
  readonly close: (...polls: readonly string[]) => Promise<void>;
  readonly people: (number: number) => Promise<Browser[]>;
  readonly say: (person: Browser, poll: string, answer: EntryAnswer) => Promise<Answered<EntryReply>>;
  readonly own: (person: Browser, poll: string) => Promise<Answered<EntryReply>>;
  readonly withdraw: (person: Browser, poll: string) => Promise<Answered<object>>;
}

export async function polledMeeting(
  house: Pick<House, 'organiser' | 'browser' | 'meeting'>,
  polls: Readonly<Record<string, Poll>>,
): Promise<PolledMeeting> {
  const planned = await house.meeting();
  const idOf = (poll: string): string => `${poll}-${planned.id}`;
  const commands = Object.entries(polls).map(([name, poll]): PlanCommand => ({
    do: 'add',
    kind: 'question',
    id: idOf(name),
    before: null,
    fields: { prompt: `Om ${name}`, poll: poll.kind === 'vote' && poll.of ? { ...poll, of: planned.question } : poll },
  }));
  const added = await house.organiser.post(api.plan(planned.id), { commands });
  if (added.status !== 200) throw new Error(added.text);
  const give = (command: FacilitatorCommand) => house.organiser.post(api.run(planned.id), { command });
  const all = async (names: readonly string[], command: (question: string) => FacilitatorCommand): Promise<void> => {
    for (const name of names) {
      const { status, text } = await give(command(idOf(name)));
      if (status !== 204) throw new Error(text);
    }
  };
  const at = (poll: string): string => api.entry(planned.id, idOf(poll));
  return {
    meeting: planned,
    idOf,
    give,
    open: (...names) => all(names, (question) => ({ do: 'open', question, closesAt: null })),
    close: (...names) => all(names, (question) => ({ do: 'close', question })),
    people: (number) => Promise.all(Array.from({ length: number }, () => participant(house, planned, null))),
    say: (person, poll, answer) => person.ask<EntryReply>('PUT', at(poll), JSON.stringify({ answer })),
    own: (person, poll) => person.get<EntryReply>(at(poll)),
    withdraw: (person, poll) => person.ask('DELETE', at(poll)),
  };
}

export const KEYWORDS: Poll = { ...newPoll('keywords'), hidden: false };
export const OPEN: Poll = { kind: 'open', hidden: false, entries: 2, characters: 280, moderated: 'after' };
export const SCALES: Poll = {
  kind: 'scales',
  hidden: false,
  statements: [
    { id: 's1', text: 'Vi visste hva vi skulle' },
    { id: 's2', text: 'Vi ble hørt' },
  ],
  from: 1,
  to: 5,
  low: 'uenig',
  high: 'enig',
  cantSay: true,
};
export const VOTE: Poll = { kind: 'vote', hidden: false, of: 'board', by: 'dots', dots: 3, x: '', y: '' };

export function choice(options: readonly string[], fields: { hidden?: boolean; role?: boolean } = {}): Poll {
  const rows = options.map((text) => ({ id: text.toLowerCase(), text, help: '' }));
  return { kind: 'choice', hidden: false, options: rows, most: 1, role: false, ...fields };
}

export function words(...texts: readonly string[]): EntryAnswer {
  return { kind: 'keywords', texts: texts.map((text) => ({ id: randomUUID(), text })) };
}

export function said(...texts: readonly string[]): EntryAnswer {
  return { kind: 'open', texts: texts.map((text) => ({ id: randomUUID(), text })) };
}

export function chosen(...options: readonly string[]): EntryAnswer {
  return { kind: 'choice', options };
}

export function scaled(s1: number | null, s2: number | null): EntryAnswer {
  return { kind: 'scales', values: { s1, s2 } };
}
