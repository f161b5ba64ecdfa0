import { api, documentName, type JoinAnswer, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';
import type { Seat } from './crowd-messages.ts';
import { Device } from './device.ts';

/** A meeting with one open question. */
export interface PlayedMeeting {
  readonly id: string;
  /** A seat for each group, of a device that only ever reads. */
  readonly readers: readonly Seat[];
  /** A new device comes in and sits down with a group, counted from 0. */
  seat(url: string, writer: string, group: number): Promise<Seat>;
}

/** Plans the meeting as its organiser does, through the set-up link of a new server, and opens its question. */
export async function planMeeting(url: string, setUpLink: string, groups: number): Promise<PlayedMeeting> {
  const organiser = new Device();
  const key = setUpLink.split('/').at(-1);
  await organiser.post(url, api.setUp, { key, name: 'Prøve', email: 'prove@example.no', password: 'et langt passord' });
  const { id, code } = await organiser.post<MeetingAnswer>(url, api.meetings, {
    title: 'Når alt går galt',
    date: '2030-05-14',
    language: 'nb',
    groups: Array<string>(groups).fill(''),
  });
  const [question, section] = [`question-${id}`, `section-${id}`];
  const commands = [
    { do: 'add', kind: 'question', id: question, before: null, fields: { prompt: 'Hva skjer nå?' } },
    { do: 'add', kind: 'section', id: section, before: null, question, fields: {} },
  ];
  const { plan } = await organiser.post<PlanAnswer>(url, api.plan(id), { commands });
  await organiser.post(url, api.run(id), { command: { do: 'open', question, closesAt: null } });
  const seat = async (at: string, writer: string, index: number): Promise<Seat> => {
    const group = plan.groups[index]!.id;
    const device = new Device();
    await device.post<JoinAnswer>(at, api.join, { code });
    await device.post(at, api.group(id), { group });
    const document = documentName({ kind: 'response', question, group });
    return { writer, cookie: device.cookie, document, group, section };
  };
  const readers = await Promise.all(plan.groups.map((_, index) => seat(url, 'reader', index)));
  return { id, readers, seat };
}
