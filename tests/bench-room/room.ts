import type { MeetingId, PlanCommand } from '@stikkord/domain';
import { api, type FacilitatorCommand, type MeetingAnswer } from '@stikkord/protocol';
import { Browser } from '@stikkord/server/testing';
import { Device } from './device.ts';
import { DEVICES, FACILITATORS, GROUPS, planCommands, QUESTION } from './plan.ts';
import { Writer } from './writer.ts';

/** So many join at once: a hall that sits down, not a storm. */
const AT_ONCE = 8;
const WRITERS_PER_GROUP = 2;

/** Everybody in the room. */
export interface Room {
  readonly participants: readonly Device[];
  readonly facilitators: readonly Device[];
  readonly projector: Device;
  readonly writers: readonly Writer[];
  command(command: FacilitatorCommand): Promise<void>;
}

export async function gather({ url, cookie }: { readonly url: string; readonly cookie: string }): Promise<Room> {
  const organiser = new Browser(url);
  for (const pair of cookie.split('; ')) {
    const at = pair.indexOf('=');
    organiser.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const groups = Array.from({ length: GROUPS }, (_, index) => (index % 3 === 0 ? `Digital gruppe ${index + 1}` : ''));
  const about = { title: 'Ledersamling', date: '2030-05-14', language: 'nb', groups };
  const meeting = await asked<MeetingAnswer>(organiser, api.meetings, about);
  const commands: PlanCommand[] = planCommands();
  await asked(organiser, api.plan(meeting.id), { commands });
  const enter = async (key: string): Promise<Browser> => {
    const browser = new Browser(url);
    await asked(browser, api.enter, { key });
    return browser;
  };
  const lead = await enter(meeting.facilitatorKey);
  const command = async (given: FacilitatorCommand): Promise<void> => {
    await asked(lead, api.run(meeting.id), { command: given });
  };
  await command({ do: 'open', question: QUESTION, closesAt: null });

  const ids = meeting.plan.groups.map(({ id }) => id);
  const participants: Device[] = [];
  const writers: Writer[] = [];
  const join = async (number: number): Promise<void> => {
    const browser = new Browser(url);
    const group = ids[number % GROUPS]!;
    await asked(browser, api.join, { code: meeting.code });
    await asked(browser, api.group(meeting.id), { group });
    const device = new Device(browser, meeting.id, 'participant', number % 25 === 0);
    participants.push(device);
    await device.here();
    if (number < GROUPS * WRITERS_PER_GROUP) {
      const writer = new Writer(url, browser, meeting.id, group);
      await writer.here();
      writers.push(writer);
    }
  };
  for (let number = 0; number < DEVICES; number += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, DEVICES - number) }, (_, index) => join(number + index)));
  const facilitators = await Promise.all(
    Array.from({ length: FACILITATORS }, async () => leading(await enter(meeting.facilitatorKey), meeting.id)),
  );
  const projector = new Device(await enter(meeting.projectorKey), meeting.id, 'projector');
  await Promise.all([...facilitators, projector].map((device) => device.here()));
  return { participants, facilitators, projector, writers, command };
}

function leading(browser: Browser, meeting: MeetingId): Device {
  return new Device(browser, meeting, 'facilitator');
}

async function asked<T = object>(browser: Browser, path: string, body: unknown): Promise<T> {
  const answer = await browser.post<T & object>(path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}
