import type { Point, PointId } from '@stikkord/domain';
import {
  api,
  documentName,
  historyApi,
  type BoardVersionAnswer,
  type FacilitatorCommand,
  type FacilitatorSlices,
  type HistoryAnswer,
  type KeepAnswer,
  type PointsSlice,
  type RestoreAnswer,
} from '@stikkord/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FeedClient } from './testing/feed-client.ts';
import { enter, openHouse, participant, type House, type PlannedMeeting } from './testing/house.ts';
import { Sorter } from './testing/sorter.ts';
import { Typist } from './testing/typist.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.server.close());

const give = (meeting: PlannedMeeting, command: FacilitatorCommand) =>
  house.organiser.post(api.run(meeting.id), { command });

async function write(meeting: PlannedMeeting, group: 0 | 1, ...texts: readonly string[]): Promise<void> {
  const typist = new Typist(house.server.url, await participant(house, meeting, group), meeting.desk(group));
  await typist.until(({ provider }) => provider.synced);
  for (const text of texts) typist.write(text);
  await typist.until(({ saved }) => saved);
  typist.leave();
}

/** A group's points as facilitators see them. */
function pointsOf(
  run: FeedClient<'facilitator'>,
  meeting: PlannedMeeting,
  group: 0 | 1,
): PointsSlice['sections'][number]['points'] {
  const slices = run.slices as FacilitatorSlices;
  return slices[`points/${meeting.question}/${meeting.groupIds[group]}`]?.sections[0]?.points ?? [];
}

function hasSaid(run: FeedClient<'facilitator'>, meeting: PlannedMeeting, group: 0 | 1, said: string): boolean {
  return pointsOf(run, meeting, group).some(({ text }) => text === said);
}

/** An open question that both groups have written to, watched from all sides, and somebody at its board. */
async function scene() {
  const meeting = await house.meeting();
  const { question } = meeting;
  await give(meeting, { do: 'open', question, closesAt: null });
  await write(meeting, 0, 'Si det tidleg');
  await write(meeting, 1, 'God tid', 'Gode rom');
  const facilitator = await enter(house, meeting.facilitatorKey);
  const run = new FeedClient(facilitator, meeting.id, 'facilitator');
  const hall = new FeedClient(await enter(house, meeting.projectorKey), meeting.id, 'projector');
  const [own, other] = await Promise.all(
    ([0, 1] as const).map(
      async (group) => new FeedClient(await participant(house, meeting, group), meeting.id, 'participant'),
    ),
  );
  await run.until(() => hasSaid(run, meeting, 0, 'Si det tidleg') && hasSaid(run, meeting, 1, 'Gode rom'));
  await Promise.all([hall, own!, other!].map((client) => client.until(({ slices }) => slices.meeting)));
  const sorter = await new Sorter(house.server.url, facilitator, { meeting: meeting.id, question }).synced();
  const points: Point[] = ([0, 1] as const).flatMap((group) =>
    pointsOf(run, meeting, group).map(({ id, text }) => ({
      id,
      text,
      group: meeting.groupIds[group],
      section: meeting.section,
      deleted: false,
    })),
  );
  const idOf = (text: string): PointId => points.find((point) => point.text === text)!.id;
  sorter.do(
    points,
    { do: 'add-theme', id: 'tid', title: 'Tid', parent: null, before: null },
    { do: 'describe-theme', id: 'tid', note: 'Spør gruppe to', heard: 'De vil vite det før' },
    { do: 'place', points: [idOf('God tid'), idOf('Si det tidleg')], theme: 'tid', before: null },
    { do: 'lay', points: [idOf('Si det tidleg')], onto: idOf('God tid') },
  );
  await run.until(({ slices }) => slices.boards?.[question]?.sorted === 2);
  const close = (): void => {
    for (const client of [run, hall, own!, other!]) client.close();
    sorter.leave();
  };
  return { meeting, question, facilitator, run, hall, own: own!, other: other!, sorter, points, idOf, close };
}

test('RN13, PM9 a board is the facilitators’ until it is published; then the hall sees it without groups, notes and ids', async () => {
  const { meeting, question, run, hall, own, other, idOf, close } = await scene();
  for (const { slices } of [hall, own, other]) expect(JSON.stringify(slices)).not.toContain('Tid');
  expect((await give(meeting, { do: 'publish', question, follows: false, show: true })).status).toBe(204);
  await hall.until(({ slices }) => slices.summary);
  await Promise.all([own, other].map((page) => page.until(({ slices }) => slices.published?.length === 1)));
  const theme = {
    id: 'tid',
    title: 'Tid',
    hue: null,
    heard: 'De vil vite det før',
    pointCount: 2,
    groupCount: 2,
    points: [{ key: expect.any(String), text: 'God tid', count: 2 }],
    themes: [],
  };
  const numbers = { question, number: 1, follows: false, unsorted: 1, parked: 0, pointCount: 3, groupCount: 2 };
  expect(hall.slices.summary).toMatchObject({ ...numbers, themes: [theme] });
  for (const page of [own, other]) {
    expect(page.slices.published).toMatchObject([{ ...numbers, themes: ['tid'] }]);
    expect(page.slices[`theme/${question}/tid`]).toEqual(theme);
  }
  const { key } = hall.slices.summary!.themes[0]!.points[0]!;
  expect(own.slices[`trail/${question}`]).toEqual([{ point: idOf('Si det tidleg'), key, theme: 'tid' }]);
  expect(other.slices[`trail/${question}`]).toEqual([
    { point: idOf('God tid'), key, theme: 'tid' },
    { point: idOf('Gode rom'), key: null, theme: null },
  ]);
  const secrets = (...texts: readonly string[]): string[] => texts.map((text) => idOf(text));
  for (const [{ messages }, strange] of [
    [hall, secrets('Si det tidleg', 'God tid', 'Gode rom')],
    [own, secrets('God tid', 'Gode rom')],
    [other, secrets('Si det tidleg')],
  ] as const)
    for (const secret of [...strange, 'Spør gruppe to']) expect(JSON.stringify(messages)).not.toContain(secret);
  expect(run.slices.questions?.[0]?.published).toMatchObject({ number: 1, follows: false });
  close();
});

test('RN13, RN17 what was published stands until it is published again, and facilitators are told what has changed', async () => {
  const { meeting, question, run, hall, own, sorter, points, idOf, close } = await scene();
  await give(meeting, { do: 'publish', question, follows: false, show: true });
  await run.until(({ slices }) => slices.boards?.[question]?.since === 0);
  sorter.do(
    points,
    { do: 'rename-theme', id: 'tid', title: 'God tid' },
    { do: 'place', points: [idOf('Gode rom')], theme: 'tid', before: null },
  );
  await run.until(({ slices }) => slices.boards?.[question]?.since === 2);
  await hall.until(({ slices }) => slices.summary?.number === 1);
  expect(hall.slices.summary!.themes[0]).toMatchObject({ title: 'Tid', pointCount: 2 });
  await give(meeting, { do: 'publish', question, follows: false });
  await hall.until(({ slices }) => slices.summary?.number === 2);
  expect(hall.slices.summary!.themes[0]).toMatchObject({ title: 'God tid', pointCount: 3 });
  await run.until(({ slices }) => slices.boards?.[question]?.since === 0);
  await own.until(({ slices }) => slices[`theme/${question}/tid`]?.title === 'God tid');
  await give(meeting, { do: 'publish', question, follows: true });
  await run.until(({ slices }) => slices.boards?.[question]?.since === undefined);
  sorter.do(points, { do: 'rename-theme', id: 'tid', title: 'Tida' });
  for (const page of [hall, own]) await page.until(({ slices }) => JSON.stringify(slices).includes('"Tida"'));
  await give(meeting, { do: 'unpublish', question });
  await hall.until(({ slices }) => slices.stage?.view === 'question');
  await own.until(({ slices }) => slices.published?.length === 0);
  for (const { slices } of [hall, own]) expect(JSON.stringify(slices)).not.toContain('Tida');
  close();
});

test('RN11 points say in which round they came, also after the round was joined with the one before', async () => {
  const { meeting, question, run, close } = await scene();
  await give(meeting, { do: 'close', question });
  expect((await give(meeting, { do: 'open', question, closesAt: null, newRound: true })).status).toBe(204);
  await write(meeting, 0, 'Ny runde, nytt punkt');
  await run.until(() => hasSaid(run, meeting, 0, 'Ny runde, nytt punkt'));
  const rounds = () => pointsOf(run, meeting, 0).map(({ text, round = 1 }) => [text, round]);
  expect(Object.fromEntries(rounds())).toEqual({ 'Si det tidleg': 1, 'Ny runde, nytt punkt': 2 });
  expect(pointsOf(run, meeting, 1).every(({ round }) => round === undefined)).toBe(true);
  await run.until(({ slices }) => slices.questions?.[0]?.round === 2);
  // Two facilitators at once, or one whose line broke before the answer came.
  const join = { do: 'join-round', question, round: 2 } as const;
  expect((await give(meeting, join)).status).toBe(204);
  expect((await give(meeting, join)).status).toBe(204);
  await run.until(() => rounds().every(([, round]) => round === 1));
  await give(meeting, { do: 'close', question });
  await give(meeting, { do: 'open', question, closesAt: null, newRound: true });
  await write(meeting, 0, 'Enda en');
  await run.until(() => rounds().some(([text, round]) => text === 'Enda en' && round === 2));
  expect(rounds().filter(([, round]) => round === 1)).toHaveLength(2);
  close();
});

test('RN14 a summary that nobody has published can’t be shown, by anybody', async () => {
  const meeting = await house.meeting();
  const { question } = meeting;
  const show = { do: 'show', stage: { view: 'summary', question } } as const;
  const refused = await give(meeting, show);
  expect([refused.status, refused.body.id]).toEqual([409, 'not-published']);
  const back = await give(meeting, { do: 'unpublish', question });
  expect([back.status, back.body.id]).toEqual([409, 'not-published']);
  expect((await give(meeting, { do: 'publish', question: 'constructor', follows: true })).body.id).toBe(
    'unknown-question',
  );
  const again = await give(meeting, { do: 'open', question, closesAt: null, newRound: true });
  expect(again.body.id).toBe('not-closed');
  expect((await give(meeting, { do: 'join-round', question, round: 1 })).body.id).toBe('first-round');
});

test('PM2, PM6 from the wrong side: nobody but facilitators publishes, begins rounds, or keeps and reads a board’s history', async () => {
  const { meeting, question, own, close } = await scene();
  const theirs = await house.meeting();
  const board = documentName({ kind: 'board', question });
  const commands = [
    { do: 'publish', question, follows: true },
    { do: 'publish', question, follows: true, show: true },
    { do: 'unpublish', question },
    { do: 'open', question, closesAt: null, newRound: true },
    { do: 'join-round', question, round: 1 },
  ];
  for (const browser of [
    house.browser(),
    await participant(house, meeting, 0),
    await participant(house, meeting, null),
    await enter(house, meeting.projectorKey),
    await enter(house, theirs.facilitatorKey),
  ]) {
    for (const command of commands)
      expect((await browser.post(api.run(meeting.id), { command })).body.id).toBe('not-in-meeting');
    for (const as of ['participant', 'facilitator'])
      for (const answered of [
        await browser.get(`${historyApi.history(meeting.id, board)}?as=${as}`),
        await browser.get(`${historyApi.version(meeting.id, board, 'now')}?as=${as}&beside=now`),
        await browser.post(`${historyApi.restore(meeting.id, board, 2)}?as=${as}`, {}),
        await browser.post(`${historyApi.keep(meeting.id, board)}?as=${as}`, {}),
      ])
        expect([401, 403]).toContain(answered.status);
  }
  expect(own.slices.published).toEqual([]);
  close();
});

test('VE2, PM8 a board is kept before it is cleared, and brought back with all that lay on it; answers and untouched boards are not kept', async () => {
  const { meeting, question, facilitator, points, sorter, run, close } = await scene();
  const board = documentName({ kind: 'board', question });
  const keep = (document: string) =>
    facilitator.post<KeepAnswer>(`${historyApi.keep(meeting.id, document)}?as=facilitator`, {});
  const kept = await keep(board);
  expect(kept.status).toBe(200);
  expect((await keep(board)).body).toEqual(kept.body);
  sorter.do(points, { do: 'clear' });
  await run.until(({ slices }) => slices.boards?.[question]?.sorted === 0);
  const listed = await facilitator.get(`${historyApi.history(meeting.id, board)}?as=facilitator`);
  expect(listed.body).toMatchObject({
    versions: [{ version: kept.body.version, reason: 'cleared' }],
    restore: true,
    since: true,
  });
  const answer = documentName({ kind: 'response', question, group: meeting.groupIds[0] });
  expect((await keep(answer)).status).toBe(404);
  const other = await house.meeting();
  const untouched = documentName({ kind: 'board', question: other.question });
  const nothing = await house.organiser.post(`${historyApi.keep(other.id, untouched)}?as=facilitator`, {});
  expect([nothing.status, nothing.body]).toEqual([200, { version: null }]);

  // What brings it back, and how it is told first.
  const version = kept.body.version!;
  const beside = await facilitator.get<BoardVersionAnswer>(
    `${historyApi.version(meeting.id, board, version)}?as=facilitator&beside=now`,
  );
  expect(beside.body.board.themes).toMatchObject([
    { title: 'Tid', points: [{ text: 'God tid' }, { text: 'Si det tidleg', marked: ['laid'] }] },
  ]);
  const restored = await facilitator.post<RestoreAnswer>(
    `${historyApi.restore(meeting.id, board, version)}?as=facilitator`,
    {},
  );
  expect(restored.status).toBe(200);
  await run.until(({ slices }) => slices.boards?.[question]?.sorted === 2);
  const reasons = await facilitator.get<HistoryAnswer>(`${historyApi.history(meeting.id, board)}?as=facilitator`);
  expect(reasons.body.versions.map(({ reason }) => reason)).toEqual(['restored', 'cleared']);
  const since = await facilitator.get<BoardVersionAnswer>(
    `${historyApi.version(meeting.id, board, 'now')}?as=facilitator&beside=before`,
  );
  expect(since.body.board.unsorted.map(({ is }) => is)).toEqual(['left', 'left']);
  expect((await facilitator.post(`${historyApi.restore(meeting.id, board, 99)}?as=facilitator`, {})).status).toBe(404);
  close();
});
