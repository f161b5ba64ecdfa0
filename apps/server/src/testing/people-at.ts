import { api, type MeetingAnswer } from '@stikkord/protocol';
import { Browser } from './browser.ts';
import { ORGANISER } from './house.ts';
import type { run } from './server-child.ts';
import { Typist } from './typist.ts';

/** The demo meeting of a server just started, with the first question for groups open, and people who type in it: so many in each of its groups. */
export async function peopleAt(url: string, server: ReturnType<typeof run>, perGroup: number) {
  const [key, facilitatorKey, code] = [
    await server.saying(/\/setup\/(\S+)/),
    await server.saying(/\/f\/([^/]+)\/run/),
    await server.saying(/\/m\/(\d{8})/),
  ];
  const organiser = new Browser(url);
  await organiser.post(api.setUp, { key, ...ORGANISER });
  const facilitator = new Browser(url);
  const { body: entered } = await facilitator.post<{ meeting: string }>(api.enter, { key: facilitatorKey });
  const { body: meeting } = await organiser.get<MeetingAnswer>(api.meeting(entered.meeting));
  const question = meeting.plan.questions.find(({ poll }) => poll === null)!.id;
  const section = meeting.plan.sections.find((row) => row.question === question)!.id;
  await facilitator.post(api.run(meeting.id), { command: { do: 'open', question, closesAt: null } });
  const places = Array.from({ length: perGroup }, () => meeting.plan.groups).flat();
  const typists = await Promise.all(
    places.map(async ({ id: group }) => {
      const browser = new Browser(url);
      await browser.post(api.join, { code });
      await browser.post(api.group(meeting.id), { group });
      const typist = new Typist(url, browser, { meeting: meeting.id, question, group, section });
      return typist.until(({ provider }) => provider.synced);
    }),
  );
  const exported = (): Promise<string> =>
    fetch(url + api.export(meeting.id, 'json'), { headers: { cookie: organiser.cookieHeader } }).then((it) =>
      it.text(),
    );
  return { meeting, facilitator, typists, exported };
}
