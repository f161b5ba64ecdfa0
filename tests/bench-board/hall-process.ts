/**
 * A process of its own: a server, a question with 60 groups and 2,000 points, half of them sorted, and groups that type.
 * The other end is `hall.ts`.
 */
import { applyBoardChanges, PointsBinding, readBoard, readPoints } from '@stikkord/documents';
import { decide, withChanges, type BoardCommand, type Point } from '@stikkord/domain';
import { api, documentName, FRAME, page, WIRE_VERSION, type MeetingAnswer } from '@stikkord/protocol';
import { openHouse } from '@stikkord/server/testing';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { writeDocument } from '../support/written-document.ts';
import type { HallOrder, HallSaid } from './hall.ts';
import { textFor } from './texts.ts';

const POINT_LETTERS = 60;
const THEMES = 12;
const SUB_THEMES = 2;
const question = 'bench-board';
const section = 'bench-board-section';

interface Writer {
  readonly doc: Y.Doc;
  readonly binding: PointsBinding;
  readonly end: () => void;
  at: number;
}

const house = await openHouse();
const { server, organiser } = house;
const writers: Writer[] = [];
let typing: ReturnType<typeof setInterval> | undefined;
let groups: readonly string[] = [];
let meeting: MeetingAnswer;
let written = 0;

process.on('message', (order: HallOrder) => void obey(order));
process.on('disconnect', () => process.exit(0));
tell({ said: 'ready', url: server.url });

async function obey(order: HallOrder): Promise<void> {
  switch (order.do) {
    case 'seed':
      await seed(order.groups, order.points);
      return tell({ said: 'seeded', boardPath: page.board(meeting.facilitatorKey, question) });
    case 'type':
      return type(order.groups, order.perSecond);
    case 'rest':
      clearInterval(typing);
      return tell({ said: 'resting', written });
    case 'edit':
      await edit(order.edits, order.moves, order.perSecond);
      return tell({ said: 'edited' });
    case 'end':
      clearInterval(typing);
      for (const writer of writers) writer.end();
      await server.close();
      process.disconnect();
  }
}

async function seed(groupCount: number, pointCount: number): Promise<void> {
  const { body } = await organiser.post<MeetingAnswer>(api.meetings, {
    title: 'Prøve av tavla',
    date: '2030-05-14',
    language: 'nb',
    groups: Array.from({ length: groupCount }, () => ''),
  });
  meeting = body;
  groups = meeting.plan.groups.map(({ id }) => id);
  await organiser.post(api.plan(meeting.id), {
    commands: [
      { do: 'add', kind: 'question', id: question, before: null, fields: { prompt: 'Hva må vi få til sammen?' } },
      { do: 'add', kind: 'section', id: section, before: null, question, fields: { title: '' } },
    ],
  });
  await organiser.post(api.run(meeting.id), { command: { do: 'open', question, closesAt: null } });
  const points = new Map<string, Point>();
  for (const [index, group] of groups.entries()) {
    const count = Math.floor(((index + 1) * pointCount) / groupCount) - Math.floor((index * pointCount) / groupCount);
    const place = { url: server.url, cookie: await cookieOf(group), meeting: meeting.id, as: 'participant' } as const;
    await writeDocument({ ...place, document: documentName({ kind: 'response', question, group }) }, (doc) => {
      const binding = new PointsBinding({ doc, section, newKey: () => 'unused' });
      const lines = Array.from({ length: count }, (_, at) => ({ key: `p${index}-${at}`, text: textFor(index, at) }));
      binding.edit([{ do: 'insert', after: null, points: lines }]);
      for (const point of readPoints(doc, group, [section])) points.set(point.id, point);
      binding.destroy();
    });
  }
  await sortHalf(points);
}

async function sortHalf(points: ReadonlyMap<string, Point>): Promise<void> {
  const ids = [...points.keys()].filter((_, index) => index % 2 === 0);
  const themes = Array.from({ length: THEMES }, (_, at) => `theme-${at}`);
  const parts = themes.flatMap((theme) => [theme, ...Array.from({ length: SUB_THEMES }, (_, at) => `${theme}-${at}`)]);
  const commands: BoardCommand[] = [
    ...themes.flatMap((id, at): BoardCommand[] => [
      { do: 'add-theme', id, title: `Tema ${at + 1} om det vi har felles`, parent: null, before: null },
      ...Array.from({ length: SUB_THEMES }, (_, sub): BoardCommand => ({
        do: 'add-theme',
        id: `${id}-${sub}`,
        title: `Deltema ${sub + 1}`,
        parent: id,
        before: null,
      })),
    ]),
    ...parts.map((theme, at): BoardCommand => ({
      do: 'place',
      points: ids.filter((_, index) => index % parts.length === at),
      theme,
      before: null,
    })),
  ];
  await writeDocument({ ...boardPlace(), cookie: organiser.cookieHeader }, (doc) => {
    doc.transact(() => {
      let board = readBoard(doc);
      for (const command of commands) {
        const decision = decide(board, points, command);
        if (!decision.ok) throw new Error(`${command.do}: ${decision.reason}`);
        applyBoardChanges(doc, decision.changes, null);
        board = withChanges(board, decision.changes);
      }
    });
  });
}

function boardPlace() {
  return {
    url: server.url,
    meeting: meeting.id,
    document: documentName({ kind: 'board', question }),
    as: 'facilitator',
  } as const;
}

async function cookieOf(group: string): Promise<string> {
  const participant = house.browser();
  await participant.post(api.join, { code: meeting.code });
  await participant.post(api.group(meeting.id), { group });
  return participant.cookieHeader;
}

/** So many groups type so many letters a second each, one letter at a time, spread evenly over the time. */
async function type(groupCount: number, perSecond: number): Promise<void> {
  await sitDown(groupCount);
  const step = 1000 / (groupCount * perSecond);
  let began = performance.now();
  let turn = 0;
  typing = setInterval(() => {
    // As many as the time that went has room for: timers come late on a busy machine. What is more than a second late is left out.
    const due = Math.floor((performance.now() - began) / step);
    const late = due - turn - groupCount * perSecond;
    if (late > 0) began += late * step;
    for (const end = late > 0 ? due - late : due; turn < end; turn += 1) letter(writers[turn % groupCount]!);
  }, 4);
  tell({ said: 'typing' });
}

async function sitDown(groupCount: number): Promise<void> {
  for (const group of groups.slice(writers.length, groupCount)) {
    const cookie = await cookieOf(group);
    const doc = new Y.Doc();
    const provider = open(documentName({ kind: 'response', question, group }), 'participant', cookie, doc);
    await new Promise((resolve) => provider.once('sync', resolve));
    const binding = new PointsBinding({ doc, section, newKey: () => `k${doc.clientID}` });
    writers.push({ doc, binding, at: 0, end: () => provider.destroy() });
  }
}

function open(document: string, as: 'participant' | 'facilitator', cookie: string, doc: Y.Doc): WebsocketProvider {
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie } });
    }
  }
  const provider = new WebsocketProvider(server.url.replace('http', 'ws') + api.sync(meeting.id), document, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    params: { as, v: String(WIRE_VERSION) },
    disableBc: true,
  });
  // What is acknowledged and what the socket may do is of no interest here: a refusal closes it.
  provider.messageHandlers[FRAME.acknowledged] = () => {};
  provider.messageHandlers[FRAME.standing] = () => {};
  provider.on('closed', ({ code }) => {
    throw new Error(`${document} was closed with ${code}`);
  });
  return provider;
}

function letter(writer: Writer): void {
  const { points } = writer.binding;
  const point = points[writer.at % points.length]!;
  const end = point.text.length;
  const letters = 'en tanke til om det vi gjør sammen ';
  if (end >= POINT_LETTERS) {
    writer.binding.edit([{ do: 'write', key: point.key, from: 20, to: end, text: '' }]);
    writer.at += 1;
  } else {
    const text = letters[end % letters.length]!;
    writer.binding.edit([{ do: 'write', key: point.key, from: end, to: end, text }]);
  }
  written += 1;
}

/** Many edits in a short time: groups write points anew, and another facilitator moves points about. */
async function edit(edits: number, moves: number, perSecond: number): Promise<void> {
  await sitDown(40);
  const doc = new Y.Doc();
  const provider = open(boardPlace().document, 'facilitator', organiser.cookieHeader, doc);
  await new Promise((resolve) => provider.once('sync', resolve));
  const ids = [...readBoard(doc).placements.keys()];
  const themes = [...readBoard(doc).themes.keys()];
  const began = performance.now();
  let moved = 0;
  for (let at = 0; at < edits; at += 1) {
    const writer = writers[at % writers.length]!;
    const { points } = writer.binding;
    const point = points[(writer.at += 1) % points.length]!;
    const text = textFor(at % 97, writer.at);
    writer.binding.edit([{ do: 'write', key: point.key, from: 0, to: point.text.length, text }]);
    for (; moved < ((at + 1) * moves) / edits; moved += 1) {
      const [id, theme] = [ids[(moved * 7) % ids.length]!, themes[moved % themes.length]!];
      const placement = { ...readBoard(doc).placements.get(id)!, theme, parked: false, onto: null };
      applyBoardChanges(doc, [{ set: 'placement', id, placement }], null);
    }
    const due = began + ((at + 1) * 1000) / perSecond;
    if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    else if (at % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  provider.destroy();
}

function tell(said: HallSaid): void {
  process.send!(said);
}
