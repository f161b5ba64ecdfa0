import { NEW_POLLING, pollResult, type Entry, type PlanCommand, type PollResult } from '@stikkord/domain';
import { api, type MeetingAnswer } from '@stikkord/protocol';
import { Browser } from '@stikkord/server/testing';
import type { Asked } from './kinds.ts';
import type { Served } from './served.ts';
import { Watcher } from './watcher.ts';

export interface PollFigures {
  readonly answered: number;
  /** The result is that of the answers, counted here. */
  readonly right: boolean;
  /** Answers sent, those that were sent again too. */
  readonly requests: number;
  /** ms from sending an answer to hearing that it is committed. */
  readonly answerP50: number;
  readonly answerP99: number;
  /** ms from there to each page's being told. */
  readonly seenP99: number;
  /** ms that a page heard nothing while people answered. */
  readonly longestSilence: number;
  /** Bytes of the second in which most came: to the hall's page, to a facilitator's. */
  readonly hallBytes: number;
  readonly facilitatorBytes: number;
}

const FACILITATORS = 3;
const WITHIN_MS = 10_000;
/** One in so many presses twice, at once; as many send their answer again when it has been answered. */
const TWICE = 10;
const JOIN_AT_ONCE = 20;

export async function playPoll(
  { url, cookie }: Served,
  plan: Extract<PlanCommand, { do: 'add' }>,
  { poll, answer }: Asked,
  people: number,
): Promise<PollFigures> {
  const organiser = new Browser(url);
  const own = { cookie };
  const made = await organiser.post<MeetingAnswer>(
    api.meetings,
    { title: 'Måling', date: '2031-05-14', language: 'nb', groups: [] },
    own,
  );
  const meeting = made.body;
  const question = plan.id;
  await organiser.post(api.plan(meeting.id), { commands: [plan] }, own);
  const watchers: Watcher[] = [];
  for (const [key, role] of [
    [meeting.projectorKey, 'projector'],
    ...Array.from({ length: FACILITATORS }, () => [meeting.facilitatorKey, 'facilitator']),
  ] as const) {
    const browser = new Browser(url);
    await browser.post(api.enter, { key });
    watchers.push(new Watcher(browser, meeting.id, role as 'projector' | 'facilitator', question));
  }
  const phones = Array.from({ length: people }, () => new Browser(url));
  const pages: ReturnType<Browser['socket']>[] = [];
  for (let at = 0; at < people; at += JOIN_AT_ONCE)
    await Promise.all(
      phones.slice(at, at + JOIN_AT_ONCE).map(async (phone) => {
        await phone.post(api.join, { code: meeting.code });
        const page = phone.socket(api.live(meeting.id, 'participant'));
        pages.push(page);
        await new Promise((resolve) => page.once('message', resolve));
      }),
    );
  await organiser.post(api.run(meeting.id), { command: { do: 'open', question, closesAt: null } }, own);
  await Promise.all(watchers.map((each) => each.until(() => each.slices.stage?.view === 'question')));

  const address = api.entry(meeting.id, question);
  const waits: number[] = [];
  const committed: number[] = [];
  let requests = 0;
  const send = async (person: number): Promise<void> => {
    const sent = performance.now();
    requests += 1;
    const said = await phones[person]!.ask('PUT', address, JSON.stringify({ answer: answer(person) }));
    if (said.status !== 200) throw new Error(`${said.status}: ${said.text}`);
    waits.push(performance.now() - sent);
  };
  const began = performance.now();
  await Promise.all(
    phones.map(async (_, person) => {
      // All over the ten seconds, in an order of its own; the same in every run.
      const after = (WITHIN_MS * ((person * 211) % people)) / people;
      await new Promise((resolve) => setTimeout(resolve, after));
      await Promise.all(person % TWICE === 1 ? [send(person), send(person)] : [send(person)]);
      committed.push(performance.now());
      if (person % TWICE === 2) await send(person);
    }),
  );
  const ended = performance.now();
  await Promise.all(watchers.map((each) => each.until(() => each.answered >= people)));
  // While answers come a long cloud is cut; closed it is told as it is.
  await organiser.post(api.run(meeting.id), { command: { do: 'close', question } }, own);
  await Promise.all(watchers.map((each) => each.until(() => each.closed)));
  await new Promise((resolve) => setTimeout(resolve, 2000));

  const entries = phones.map((_, person): Entry => ({ key: String(person), answer: answer(person), role: null }));
  const expected = pollResult(poll, entries, NEW_POLLING, []);
  const lags = watchers.flatMap((each) =>
    committed.toSorted((a, b) => a - b).map((at, index) => each.toldOf(index + 1) - at),
  );
  const heard = watchers.map((each) => ({ role: each.role, ...each.heard(began, ended) }));
  const most = (role: string): number =>
    Math.max(...heard.filter((each) => each.role === role).map(({ worstSecond }) => worstSecond));
  const figures: PollFigures = {
    answered: Math.max(...watchers.map((each) => each.answered)),
    right: watchers.every((each) =>
      sameResult(expected, each.slices.poll?.result ?? each.slices[`result/${question}`] ?? null),
    ),
    requests,
    answerP50: quantile(waits, 0.5),
    answerP99: quantile(waits, 0.99),
    seenP99: quantile(lags, 0.99),
    longestSilence: Math.max(...heard.map(({ longestSilence }) => longestSilence)),
    hallBytes: most('projector'),
    facilitatorBytes: most('facilitator'),
  };
  for (const page of [...pages, ...watchers]) page.close();
  return figures;
}

/** Short answers come apart from the result. */
function sameResult(expected: PollResult, told: object | null): boolean {
  const { answers: _, ...rest } = { answers: [], ...expected };
  return JSON.stringify(sorted(rest)) === JSON.stringify(sorted(told));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

function quantile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0;
}
