import {
  arrange,
  decide,
  isPresent,
  summarise,
  withChanges,
  type Board,
  type BoardChange,
  type BoardCommand,
  type Point,
  type PointId,
  type Summary,
  type SummaryPoint,
} from '@stikkord/domain';
import fc from 'fast-check';
import { assert, test } from 'vitest';
import { BoardNetwork, HOSTILE, type BoardPeer } from '../testing/board-network.ts';
import { COMMANDS, commandFor, writeNonsense, type Urge } from '../testing/random-commands.ts';
import { readBoard } from './board-document.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 4);

const urge: fc.Arbitrary<Urge> = fc.record({
  does: fc.constantFrom(...COMMANDS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
});
const who = fc.nat(3);
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ on: fc.constant('act' as const), who, urge }) },
  {
    weight: 2,
    arbitrary: fc.record({ on: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const), who, urge }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      on: fc.constantFrom(...(['up', 'down', 'down', 'up-twice', 'news', 'sync', 'sync', 'sync'] as const)),
      who,
      urge,
    }),
  },
  { weight: 2, arbitrary: fc.record({ on: fc.constant('group' as const), who, urge }) },
);
const nonsense = fc.record({ on: fc.constant('nonsense' as const), who, urge });
type Event = { readonly on: string; readonly who: number; readonly urge: Urge };

const POINTS: readonly Point[] = [0, 1, 2].flatMap((group) =>
  [0, 1, 2].map((key) => ({
    id: `g${group}/s/p${key}`,
    group: `g${group}`,
    section: 's',
    text: `ord ${group}.${key}`,
    deleted: false,
  })),
);

/** Facilitators, groups and a network between them. Each facilitator knows of the groups what has come so far. */
class Hall {
  readonly network: BoardNetwork;
  readonly #known: ReadonlyMap<PointId, Point>[];
  #points: ReadonlyMap<PointId, Point> = new Map(POINTS.map((point) => [point.id, point]));

  constructor(facilitators: number) {
    this.network = new BoardNetwork(facilitators);
    this.#known = this.network.peers.map(() => this.#points);
  }

  play({ on, who: number, urge: wish }: Event): void {
    const index = number % this.network.peers.length;
    const peer = this.network.peers[index]!;
    if (on === 'act') this.#act(peer, this.#known[index]!, wish);
    else if (on === 'undo') this.network.goBack(peer, () => peer.undo.undo());
    else if (on === 'redo') this.network.goBack(peer, () => peer.undo.redo());
    else if (on === 'up' || on === 'up-twice') this.network.deliver(peer, 'up', wish.a % 4, on === 'up-twice');
    else if (on === 'down') this.network.deliver(peer, 'down', wish.a % 4, wish.b % 5 === 0);
    else if (on === 'sync') this.network.sync(peer);
    else if (on === 'news') this.#known[index] = this.#points;
    else if (on === 'group') this.#edit(wish);
    else writeNonsense(peer.doc, wish, HOSTILE);
    if (wish.c % 4 === 0) addsUp(readBoard(peer.doc), this.#known[index]!);
  }

  /** All has arrived everywhere. */
  end(): void {
    this.network.settle();
    const boards = [this.network.server, ...this.network.peers.map(({ doc }) => doc)].map(readBoard);
    const [first, ...others] = boards;
    const said = JSON.stringify(addsUp(first!, this.#points));
    for (const board of others) {
      assert.equal(dump(board), dump(first!), 'equal boards');
      assert.equal(JSON.stringify(summarise(board, this.#points.values())), said, 'equal summaries');
    }
  }

  #act(peer: BoardPeer, points: ReadonlyMap<PointId, Point>, wish: Urge): void {
    const before = readBoard(peer.doc);
    const command = commandFor(before, arrange(before, points.values()), wish);
    const decision = decide(before, points, command);
    if (!decision.ok) return;
    this.network.act(peer, () => peer.write(decision.changes));
    const after = readBoard(peer.doc);
    assert.equal(dump(after), dump(expected(before, after, decision.changes)), 'what is stored is what was decided');
    did(command, places(before, points), places(after, points));
    // DOC22. With nothing between them, undo and redo are exact.
    if (wish.c % 3 > 0 || decision.changes.length === 0 || peer.undo.undoStack.length === 0) return;
    this.network.goBack(peer, () => peer.undo.undo());
    assert.equal(dump(readBoard(peer.doc)), dump(before), 'undone');
    this.network.goBack(peer, () => peer.undo.redo());
    assert.equal(dump(readBoard(peer.doc)), dump(after), 'done again');
  }

  /** A group writes, empties, deletes or brings back. */
  #edit({ a, b, c }: Urge): void {
    const { id } = POINTS[a % POINTS.length]!;
    const point = { ...this.#points.get(id)!, text: c % 4 === 0 ? ' ' : `nytt ${b % 3}`, deleted: c % 3 === 0 };
    this.#points = new Map([...this.#points, [id, point]]);
  }
}

/** The board in a form in which equal ones are equal: what came first in a map says nothing. */
function dump({ themes, placements, marks }: Board): string {
  return JSON.stringify([themes, placements, marks].map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** A theme made under an id that others wrote of before has what they wrote, where its maker says nothing. */
function expected(before: Board, after: Board, changes: readonly BoardChange[]): Board {
  const board = withChanges(before, changes);
  const made = changes.flatMap((change) => (change.set === 'theme' && !before.themes.has(change.id) ? [change] : []));
  const themes = made.map(({ id, fields }) => [id, { ...after.themes.get(id)!, ...fields }] as const);
  return { ...board, themes: new Map([...board.themes, ...themes]) };
}

/** SM1–SM3, SM5, counted by hand. */
function addsUp(board: Board, points: ReadonlyMap<PointId, Point>): Summary {
  const summary = summarise(board, points.values());
  const present = [...points.values()].filter(isPresent);
  const ids = present.flatMap(({ id }) => {
    const parts = board.marks.get(id)?.parts;
    return parts ? parts.texts.map((_, index) => `${id}~${index + 1}`) : [id];
  });
  const themes = summary.themes.flatMap((theme) => [theme, ...theme.themes]);
  const standing = [...themes.flatMap((theme) => theme.points), ...summary.unsorted, ...summary.parked].flatMap(flat);
  assert.deepEqual(standing.map(({ id }) => id).sort(), ids.sort(), 'every point once');
  assert.equal(summary.pointCount, ids.length);
  assert.equal(summary.groupCount, new Set(present.map(({ group }) => group)).size);
  for (const theme of themes) {
    const within = [theme, ...theme.themes].flatMap((each) => each.points).flatMap(flat);
    assert.equal(theme.pointCount, within.length);
    assert.equal(theme.groupCount, new Set(within.map(({ group }) => group)).size);
  }
  const gone = summary.withdrawn.map(({ id }) => id);
  assert.equal(new Set(gone).size, gone.length);
  for (const id of gone) assert.notInclude(ids, id, 'what is present is not withdrawn');
  const placed = present.length === points.size ? [] : [...board.placements.keys()].filter((id) => !id.includes('~'));
  for (const id of placed) {
    const isGone = !isPresent(points.get(id) ?? GONE) && !board.marks.get(id)?.parts;
    if (isGone) assert.include(gone, id, 'what was placed and is gone is withdrawn');
  }
  return summary;
}

const GONE: Point = { id: '', group: '', section: '', text: '', deleted: true };

function flat(point: SummaryPoint): readonly SummaryPoint[] {
  return [point, ...point.same];
}

interface Spot {
  readonly place: string;
  readonly stack: ReadonlySet<PointId>;
  readonly head: PointId;
  readonly root: PointId;
}

function places(board: Board, points: ReadonlyMap<PointId, Point>): Map<PointId, Spot> {
  const spots = new Map<PointId, Spot>();
  const { stacks } = arrange(board, points.values());
  for (const stack of new Set(stacks.values())) {
    const members = [stack.head, ...stack.same].map(({ id }) => id);
    const spot: Spot = {
      place: stack.parked ? 'parked' : (stack.theme ?? 'tray'),
      stack: new Set([...members, stack.root]),
      head: stack.head.id,
      root: stack.root,
    };
    for (const id of members) spots.set(id, spot);
  }
  return spots;
}

/** At one's own screen an act does what it says, and moves nothing else. */
function did(command: BoardCommand, before: Map<PointId, Spot>, after: Map<PointId, Spot>): void {
  if (!('points' in command)) return;
  const moves = { place: 'theme' in command ? command.theme : '', park: 'parked', unsort: 'tray' } as const;
  const where = command.do in moves ? moves[command.do as keyof typeof moves] : null;
  for (const id of command.points) {
    if (where !== null && after.has(id)) assert.equal(after.get(id)!.place, where, command.do);
    if (command.do === 'lay') assert.ok(after.get(command.onto)!.stack.has(id) || !after.has(id), 'laid');
  }
  const chosen = new Set<PointId>(command.points);
  for (const [id, spot] of before) {
    // A stack goes with the one that is shown, and with the one that it stands by.
    if (chosen.has(id) || chosen.has(spot.head) || chosen.has(spot.root)) continue;
    assert.equal(after.get(id)?.place, spot.place, `${command.do} moved something else`);
    const left = [...spot.stack].filter((each) => !chosen.has(each) && before.has(each));
    for (const each of left) assert.ok(after.get(id)!.stack.has(each), `${command.do} took apart something else`);
  }
}

test('BD13 BD16 BD17 BD19 SM1 SM2 SM3 SM5 SM6 DOC22: whatever facilitators, groups and the network do, every point stands once, all agree, undo is one’s own', () => {
  const facilitators = fc.integer({ min: 2, max: 4 });
  const events = fc.array(event, { minLength: 10, maxLength: 70 });
  fc.assert(
    fc.property(facilitators, events, (count, list) => {
      const hall = new Hall(count);
      for (const each of list) hall.play(each);
      hall.end();
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('DOC3 DOC21 SM1: the same where somebody writes nonsense into the board', () => {
  const events = fc.array(fc.oneof({ weight: 3, arbitrary: event }, { weight: 2, arbitrary: nonsense }), {
    minLength: 5,
    maxLength: 40,
  });
  fc.assert(
    fc.property(events, (list) => {
      const hall = new Hall(2);
      for (const each of list) hall.play(each);
      hall.end();
    }),
    { numRuns: Math.ceil(RUNS / 2), seed: SEED },
  );
});
