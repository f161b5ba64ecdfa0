import { api, documentName, WIRE_VERSION, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';

/** Documents of real meetings, and the cookies of the devices that write in them. */
export interface BenchMeetings {
  /** Paths of the documents' sockets. */
  readonly places: readonly string[];
  /** By document and device. */
  readonly cookies: readonly (readonly string[])[];
}

const ORGANISER = { name: 'Prøve Arrangør', email: 'arrangor@example.no', password: 'et langt passord' };
const GROUPS_MAX = 50;
const AT_ONCE = 16;

/** Makes a meeting through the API, as an organiser does: groups, questions, all of them open; then everybody joins. */
export async function makeMeetings(
  url: string,
  setUpPath: string,
  documents: number,
  devices: number,
): Promise<BenchMeetings> {
  const organiser = new Visitor(url);
  await organiser.post(api.setUp, { key: setUpPath.split('/').at(-1), ...ORGANISER });
  const groups = Math.min(documents, GROUPS_MAX);
  const questions = Array.from({ length: Math.ceil(documents / groups) }, (_, index) => `benchmark-question-${index}`);
  const meeting = await organiser.post<MeetingAnswer>(api.meetings, {
    title: 'Belastningsprøve',
    date: '2030-05-14',
    language: 'nb',
    groups: Array.from({ length: groups }, () => ''),
  });
  const { plan } = await organiser.post<PlanAnswer>(api.plan(meeting.id), {
    commands: questions.flatMap((id) => [
      { do: 'add', kind: 'question', id, before: null, fields: { prompt: 'Hva må vi få til?' } },
      { do: 'add', kind: 'section', id: `${id}-section`, before: null, question: id, fields: {} },
    ]),
  });
  for (const question of questions)
    await organiser.post(api.run(meeting.id), { command: { do: 'open', question, closesAt: null } });

  const cookies: string[][] = [];
  const tables = plan.groups.flatMap(({ id }) => Array.from({ length: devices }, () => id));
  const joined = await inTurns(tables, async (group) => {
    const device = new Visitor(url);
    await device.post(api.join, { code: meeting.code });
    await device.post(api.group(meeting.id), { group });
    return device.cookie;
  });
  const places = Array.from({ length: documents }, (_, number) => {
    const group = number % groups;
    const name = documentName({
      kind: 'response',
      question: questions[Math.floor(number / groups)]!,
      group: plan.groups[group]!.id,
    });
    cookies.push(joined.slice(group * devices, (group + 1) * devices));
    return `${api.sync(meeting.id)}/${name}?as=participant&v=${WIRE_VERSION}`;
  });
  return { places, cookies };
}

async function inTurns<T, R>(list: readonly T[], act: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const index = next++;
      results[index] = await act(list[index]!);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** A browser without a page. */
class Visitor {
  cookie = '';
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async post<T = unknown>(path: string, body: unknown): Promise<T> {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    for (const line of response.headers.getSetCookie()) this.cookie = line.split(';')[0]!;
    return (text === '' ? null : JSON.parse(text)) as T;
  }
}
