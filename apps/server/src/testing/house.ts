import type { PlanCommand } from '@stikkord/domain';
import { api, type JoinAnswer, type MeetingAnswer } from '@stikkord/protocol';
import { startServer, type RunningServer, type ServerOptions } from '../start-server.ts';
import { Browser } from './browser.ts';

export { Browser };
import type { Desk } from './typist.ts';

export const ORGANISER = { name: 'Prøve Arrangør', email: 'arrangor@example.no', password: 'et langt passord' };

/** A server for tests, with an organiser signed in. */
export interface House {
  readonly server: RunningServer;
  readonly organiser: Browser;
  browser(): Browser;
  /** A meeting with two groups and one question of one section. */
  meeting(): Promise<PlannedMeeting>;
}

export interface PlannedMeeting extends MeetingAnswer {
  readonly groupIds: readonly [string, string];
  readonly question: string;
  readonly section: string;
  desk(group: 0 | 1): Desk;
}

export async function openHouse(options: Partial<ServerOptions> = {}): Promise<House> {
  const server = await startServer({ port: 0, host: '127.0.0.1', storage: { inMemory: true }, ...options });
  const browser = (): Browser => new Browser(server.url);
  const organiser = browser();
  if (server.setUpPath !== null)
    await organiser.post(api.setUp, { key: server.setUpPath.split('/').at(-1), ...ORGANISER });
  else await organiser.post(`${api.auth}/sign-in/email`, { email: ORGANISER.email, password: ORGANISER.password });
  return { server, organiser, browser, meeting: () => planMeeting(organiser) };
}

/** A house of a server that runs by itself: what it said is the way to its first organiser. */
export async function houseAt(
  url: string,
  setUpPath: string,
): Promise<Pick<House, 'organiser' | 'browser' | 'meeting'>> {
  const browser = (): Browser => new Browser(url);
  const organiser = browser();
  await organiser.post(api.setUp, { key: setUpPath.split('/').at(-1), ...ORGANISER });
  return { organiser, browser, meeting: () => planMeeting(organiser) };
}

let made = 0;

async function planMeeting(organiser: Browser): Promise<PlannedMeeting> {
  const { body: meeting } = await organiser.post<MeetingAnswer>(api.meetings, {
    title: 'Prøvemøte',
    date: '2030-05-14',
    language: 'nn',
    groups: ['', 'Digital gruppe'],
  });
  made += 1;
  const [question, section] = [`question-${process.pid}-${made}`, `section-${made}`];
  const commands: PlanCommand[] = [
    { do: 'add', kind: 'question', id: question, before: null, fields: { prompt: 'Kva er viktig?' } },
    { do: 'add', kind: 'section', id: section, before: null, question, fields: {} },
  ];
  const { body } = await organiser.post<{ plan: MeetingAnswer['plan'] }>(api.plan(meeting.id), { commands });
  const groupIds = body.plan.groups.map(({ id }) => id) as [string, string];
  return {
    ...meeting,
    plan: body.plan,
    groupIds,
    question,
    section,
    desk: (group) => ({ meeting: meeting.id, question, group: groupIds[group], section }),
  };
}

/** Joins by code and chooses a group. */
export async function participant(
  house: Pick<House, 'browser'>,
  meeting: PlannedMeeting,
  group: 0 | 1 | null,
): Promise<Browser> {
  const browser = house.browser();
  await browser.post<JoinAnswer>(api.join, { code: meeting.code });
  if (group !== null) await browser.post(api.group(meeting.id), { group: meeting.groupIds[group] });
  return browser;
}

/** Enters by a link's key. */
export async function enter(house: House, key: string): Promise<Browser> {
  const browser = house.browser();
  await browser.post(api.enter, { key });
  return browser;
}
