import type { SectionChanges } from '@stikkord/domain';
import {
  api,
  documentName,
  historyApi,
  type HistoryAnswer,
  type RestoreAnswer,
  type VersionAnswer,
} from '@stikkord/protocol';
import { openStorage, type Storage } from '@stikkord/storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from '../testing/house.ts';
import { Typist } from '../testing/typist.ts';

let storage: Storage;
let house: House;
beforeAll(async () => {
  storage = await openStorage({ inMemory: true });
  house = await openHouse({ storage: { opened: storage } });
}, 60_000);
afterAll(async () => {
  await house.server.close();
  await storage.close();
});

/** A meeting with an open question, and what its first group's answer is called. */
async function opened(): Promise<{ meeting: PlannedMeeting; document: string }> {
  const meeting = await house.meeting();
  await run(meeting, 'open');
  return { meeting, document: answerOf(meeting, 0) };
}

function answerOf(meeting: PlannedMeeting, group: 0 | 1): string {
  return documentName({ kind: 'response', question: meeting.question, group: meeting.groupIds[group] });
}

async function run({ id, question }: PlannedMeeting, act: 'open' | 'close'): Promise<void> {
  const command = act === 'open' ? { do: act, question, closesAt: null } : { do: act, question };
  const { status } = await house.organiser.post(api.run(id), { command });
  expect(status).toBe(204);
}

async function write(meeting: PlannedMeeting, ...texts: readonly string[]): Promise<Typist> {
  const browser = await participant(house, meeting, 0);
  const typist = new Typist(house.server.url, browser, meeting.desk(0));
  await typist.until(({ provider }) => provider.synced);
  for (const text of texts) typist.write(text);
  return await typist.until(({ saved }) => saved);
}

type Role = 'participant' | 'facilitator';
const history = (browser: Browser, { id }: PlannedMeeting, document: string, as: Role = 'facilitator') =>
  browser.get<HistoryAnswer>(`${historyApi.history(id, document)}?as=${as}`);
const version = (
  browser: Browser,
  { id }: PlannedMeeting,
  document: string,
  which: number | 'now',
  more = 'as=facilitator&beside=before',
) => browser.get<VersionAnswer>(`${historyApi.version(id, document, which)}?${more}`);
const restore = (browser: Browser, { id }: PlannedMeeting, document: string, which: number, as: Role = 'facilitator') =>
  browser.post<RestoreAnswer>(`${historyApi.restore(id, document, which)}?as=${as}`, {});

/** The versions' numbers, newest first, as soon as there are so many. */
async function versions(meeting: PlannedMeeting, document: string, count: number): Promise<number[]> {
  for (;;) {
    const { body } = await history(house.organiser, meeting, document);
    if (body.versions.length === count) return body.versions.map((row) => row.version);
  }
}

function told(sections: readonly SectionChanges[]): string[] {
  return sections.flatMap(({ points }) =>
    points.map(({ is, pieces }) => `${is}: ${pieces.map((piece) => piece.text).join('|')}`),
  );
}

const now = async (meeting: PlannedMeeting, document: string): Promise<string[]> => {
  const { body } = await version(house.organiser, meeting, document, 'now', 'as=facilitator&beside=now');
  return told(body.sections).map((line) => line.replace('same: ', ''));
};

describe('a group’s history', () => {
  test('what was written is a version when the question closes, and what came later is told beside it', async () => {
    const { meeting, document } = await opened();
    expect((await history(house.organiser, meeting, document)).body).toEqual({
      versions: [],
      restore: true,
      since: false,
    });
    (await write(meeting, 'Nok nøkler', 'Mindre papir')).leave();
    expect((await history(house.organiser, meeting, document)).body).toMatchObject({ versions: [], since: true });
    await run(meeting, 'close');
    const [first] = await versions(meeting, document, 1);
    const { body } = await history(house.organiser, meeting, document);
    expect(body).toMatchObject({ versions: [{ reason: 'closed' }], restore: true, since: false });
    expect(body.versions[0]!.at % 60_000).toBe(0);
    expect(told((await version(house.organiser, meeting, document, first!)).body.sections)).toEqual([
      'added: Nok nøkler',
      'added: Mindre papir',
    ]);
    await run(meeting, 'open');
    (await write(meeting, 'Ny kantine')).leave();
    expect(told((await version(house.organiser, meeting, document, 'now')).body.sections)).toEqual([
      'same: Nok nøkler',
      'same: Mindre papir',
      'added: Ny kantine',
    ]);
    const beside = await version(house.organiser, meeting, document, first!, 'as=facilitator&beside=now');
    expect(told(beside.body.sections)).toEqual(['same: Nok nøkler', 'same: Mindre papir', 'removed: Ny kantine']);
  });

  test('a version comes back for everybody who writes, is undone by the version of before, and nothing typed meanwhile is lost', async () => {
    const { meeting, document } = await opened();
    (await write(meeting, 'Nok nøkler', 'Mindre papir')).leave();
    await run(meeting, 'close');
    const [first] = await versions(meeting, document, 1);
    await run(meeting, 'open');
    const typist = await write(meeting, 'Ny kantine');
    const member = await participant(house, meeting, 0);
    const restored = await restore(member, meeting, document, first!, 'participant');
    expect(restored.status).toBe(200);
    await typist.until(({ texts }) => texts.length === 2);
    expect(typist.texts).toEqual(['Nok nøkler', 'Mindre papir']);
    const listed = (await history(member, meeting, document, 'participant')).body;
    expect(listed.versions.map(({ version: seq, reason }) => [seq, reason])).toEqual([
      [restored.body.before, 'restored'],
      [first, 'closed'],
    ]);

    typist.write('Skrevet imens');
    const undone = await restore(member, meeting, document, restored.body.before!, 'participant');
    expect(undone.status).toBe(200);
    const since = (await history(member, meeting, document, 'participant')).body.versions;
    expect(since.map(({ reason }) => reason)).toEqual(['undone', 'restored', 'closed']);
    await typist.until(({ texts }) => texts.includes('Ny kantine'));
    await typist.until(({ saved }) => saved);
    const texts = await now(meeting, document);
    expect(texts.slice(0, 3)).toEqual(['Nok nøkler', 'Mindre papir', 'Ny kantine']);
    expect(texts.length).toBeLessThanOrEqual(4);
    typist.leave();
  });

  test('what reads like the version already is left alone; two who restore at once do it once', async () => {
    const { meeting, document } = await opened();
    (await write(meeting, 'Nok nøkler')).leave();
    await run(meeting, 'close');
    const [first] = await versions(meeting, document, 1);
    expect((await restore(house.organiser, meeting, document, first!)).body).toEqual({ before: null });
    expect(await versions(meeting, document, 1)).toEqual([first]);
    await run(meeting, 'open');
    const typist = await write(meeting);
    typist.rewrite('Nok nøkler', 'Ny kantine');
    await typist.until(({ saved }) => saved);
    typist.leave();
    const both = await Promise.all([1, 2].map(() => restore(house.organiser, meeting, document, first!)));
    expect(both.filter(({ body }) => body.before === null)).toHaveLength(1);
    expect(await now(meeting, document)).toEqual(['Nok nøkler']);
  });

  test('a facilitator brings a version back in a closed question too', async () => {
    const { meeting, document } = await opened();
    (await write(meeting, 'Nok nøkler')).leave();
    await run(meeting, 'close');
    const [first] = await versions(meeting, document, 1);
    await run(meeting, 'open');
    (await write(meeting, 'Ny kantine')).leave();
    await run(meeting, 'close');
    const [second] = await versions(meeting, document, 2);
    const facilitator = await enter(house, meeting.facilitatorKey);
    const { status, body } = await restore(facilitator, meeting, document, first!);
    expect([status, body]).toEqual([200, { before: second }]);
    expect(await now(meeting, document)).toEqual(['Nok nøkler']);
    expect((await history(house.organiser, meeting, document)).body.versions).toMatchObject([
      { version: second, reason: 'closed' },
      { version: first, reason: 'closed' },
    ]);
  });
});

describe('PM8 a history from every side', () => {
  let meeting: PlannedMeeting;
  let document: string;
  let first: number;
  const people: Record<string, [Browser, Role]> = {};

  beforeAll(async () => {
    ({ meeting, document } = await opened());
    (await write(meeting, 'Nok nøkler')).leave();
    await run(meeting, 'close');
    [first] = (await versions(meeting, document, 1)) as [number];
    await run(meeting, 'open');
    const theirs = await house.meeting();
    Object.assign(people, {
      organiser: [house.organiser, 'facilitator'],
      facilitator: [await enter(house, meeting.facilitatorKey), 'facilitator'],
      'the group': [await participant(house, meeting, 0), 'participant'],
      'another group': [await participant(house, meeting, 1), 'participant'],
      'a participant without a group': [await participant(house, meeting, null), 'participant'],
      'the group, as a facilitator': [await participant(house, meeting, 0), 'facilitator'],
      'a facilitator, as a participant': [await enter(house, meeting.facilitatorKey), 'participant'],
      'a facilitator of another meeting': [await enter(house, theirs.facilitatorKey), 'facilitator'],
      'a participant of another meeting': [await participant(house, theirs, 0), 'participant'],
      projector: [await enter(house, meeting.projectorKey), 'facilitator'],
      nobody: [house.browser(), 'participant'],
    });
  });

  const outcomes = async (
    ask: (browser: Browser, as: Role) => Promise<{ status: number }>,
  ): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const [who, [browser, as]] of Object.entries(people)) found[who] = (await ask(browser, as)).status;
    return found;
  };
  const expected = (may: readonly string[], refused = 403): Record<string, number> =>
    Object.fromEntries(
      Object.keys(people).map((who) => {
        if (may.includes(who)) return [who, 200];
        const inIt = ['the group', 'another group', 'a participant without a group'].includes(who);
        return [who, inIt ? (who === 'the group' ? refused : 403) : 401];
      }),
    );
  const ALL = ['organiser', 'facilitator', 'the group'];

  test('while the question is open', async () => {
    expect(await outcomes((browser, as) => history(browser, meeting, document, as))).toEqual(expected(ALL));
    for (const which of [first, 'now'] as const)
      expect(
        await outcomes((browser, as) => version(browser, meeting, document, which, `as=${as}&beside=before`)),
      ).toEqual(expected(ALL));
    expect(await outcomes((browser, as) => restore(browser, meeting, document, first, as))).toEqual(expected(ALL));
  });

  test('while it is closed, the group sees and does not restore', async () => {
    await run(meeting, 'close');
    expect(await outcomes((browser, as) => history(browser, meeting, document, as))).toEqual(expected(ALL));
    expect(await outcomes((browser, as) => restore(browser, meeting, document, first, as))).toEqual(
      expected(['organiser', 'facilitator'], 409),
    );
    const [group] = people['the group']!;
    expect((await history(group, meeting, document, 'participant')).body.restore).toBe(false);
    await run(meeting, 'open');
  });

  test('as a projector nobody asks; other meetings’ documents and versions that are none are not found', async () => {
    const [facilitator] = people['facilitator']!;
    const { question } = meeting;
    const as = (role: string): Promise<{ status: number }> =>
      facilitator.get(`${historyApi.history(meeting.id, document)}?as=${role}`);
    expect((await as('projector')).status).toBe(422);
    expect((await as('')).status).toBe(422);
    const other = await house.meeting();
    for (const [name, status] of [
      [documentName({ kind: 'board', question }), 200],
      ['nonsense', 404],
      [answerOf(other, 0), 403],
      [`r~${question}~no-such-group`, 403],
    ] as const)
      expect([(await history(facilitator, meeting, name)).status, name]).toEqual([status, name]);
    for (const which of [999_999, -1, 1.5, 'nonsense', '0x1'] as number[]) {
      expect((await version(facilitator, meeting, document, which)).status).toBe(404);
      expect((await restore(facilitator, meeting, document, which)).status).toBe(404);
    }
    expect((await history(facilitator, { ...meeting, id: 'no-such-meeting' }, document)).status).toBe(404);
  });

  test('of a deleted meeting nobody sees anything', async () => {
    await house.organiser.ask('DELETE', api.meeting(meeting.id));
    const found = await outcomes((browser, as) => history(browser, meeting, document, as));
    expect(Object.values(found).filter((status) => status === 200)).toEqual([]);
    await house.organiser.post(api.restoreMeeting(meeting.id), {});
  });
});
