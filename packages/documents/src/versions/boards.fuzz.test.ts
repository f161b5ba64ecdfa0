import {
  arrange,
  decide,
  isPresent,
  originalOf,
  summarise,
  type PlacedComparison,
  type Point,
  type PointId,
  type Summary,
} from '@stikkord/domain';
import fc from 'fast-check';
import { assert, test } from 'vitest';
import * as Y from 'yjs';
import { applyBoardChanges, createBoardDocument, readBoard } from '../board/board-document.ts';
import { COMMANDS, commandFor, type Urge } from '../testing/random-commands.ts';
import { compareBoards } from './compare-boards.ts';
import { restoreBoard } from './restore-board.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 5);

const step = fc.record({
  on: fc.constantFrom('act' as const, 'act' as const, 'act' as const, 'group' as const),
  does: fc.constantFrom(...COMMANDS),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
});

/** A board at which somebody sits, while groups write. */
class Table {
  readonly doc = new Y.Doc();
  points: Point[] = [0, 1, 2].flatMap((group) =>
    [0, 1, 2].map((key) => ({
      id: `g${group}/s/p${key}`,
      group: `g${group}`,
      section: 's',
      text: `ord ${group}.${key}`,
      deleted: false,
    })),
  );

  constructor() {
    Y.applyUpdate(this.doc, createBoardDocument());
  }

  do({ on, ...urge }: Urge & { readonly on: 'act' | 'group' }): void {
    if (on === 'group') {
      const { a, b, c } = urge;
      this.points = this.points.map((point, index) =>
        index === a % 9 ? { ...point, text: c % 4 === 0 ? ' ' : `nytt ${b % 3}`, deleted: c % 3 === 0 } : point,
      );
      return;
    }
    const board = readBoard(this.doc);
    const points = new Map(this.points.map((point) => [point.id, point]));
    const decision = decide(board, points, commandFor(board, arrange(board, this.points), urge));
    if (decision.ok) applyBoardChanges(this.doc, decision.changes, null);
  }

  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

/** What is read of a board: all but what is withdrawn. */
function reads(doc: Y.Doc, points: readonly Point[]): Summary {
  return { ...summarise(readBoard(doc), points), withdrawn: [] };
}

/** As the server does it: a copy of what is stored, and the edit that leads to `then`. */
function restored(
  now: Uint8Array,
  then: Uint8Array,
  points: readonly Point[],
): { doc: Y.Doc; update: Uint8Array | null } {
  const doc = docOf(now);
  return { doc, update: restoreBoard(doc, docOf(then), points) };
}

/** Of each place what stood there before and what stands there now, told from the comparison alone. */
function toldOf(list: readonly PlacedComparison[], without: 'came' | 'left'): PointId[] {
  return list.filter(({ is }) => is !== without).map(({ id }) => id);
}

function compared(one: Y.Doc, other: Y.Doc, points: readonly Point[]): void {
  const [before, after] = [readBoard(one), readBoard(other)];
  const comparison = compareBoards(before, after, points);
  const all = [...comparison.themes.flatMap((theme) => theme.points), ...comparison.unsorted, ...comparison.parked];
  const came = all.filter(({ is }) => is === 'came').map(({ id }) => id);
  const left = all.filter(({ is }) => is === 'left').map(({ id }) => id);
  assert.equal(new Set(came).size, came.length);
  assert.equal(new Set(left).size, left.length);
  for (const [board, without] of [
    [before, 'came'],
    [after, 'left'],
  ] as const) {
    const themes = summarise(board, points).themes.flatMap((theme) => [theme, ...theme.themes]);
    for (const theme of themes) {
      const told = comparison.themes.find(({ id }) => id === theme.id)!;
      const there = theme.points.flatMap((point) => [point.id, ...point.same.map(({ id }) => id)]);
      const ids = toldOf(told.points, without);
      assert.deepEqual(without === 'left' ? ids : ids.toSorted(), without === 'left' ? there : there.toSorted());
    }
    const gone = without === 'came' ? 'added' : 'removed';
    const listed = comparison.themes.filter(({ is }) => is !== gone && (without === 'came' || is !== 'merged'));
    assert.deepEqual(listed.map(({ id }) => id).sort(), themes.map(({ id }) => id).sort());
  }
  for (const each of all) {
    const stayed = before.marks.get(originalOf(each.id))?.parts === after.marks.get(originalOf(each.id))?.parts;
    if (each.is !== 'same' && stayed) assert.ok(each.elsewhere, 'where from, where to');
  }
}

test('DOC35 DOC36 any version of a board comes back, of what there still is; nothing is lost, and what was before comes back too', () => {
  const steps = fc.array(step, { maxLength: 40 });
  fc.assert(
    fc.property(steps, fc.nat(40), steps, (first, versionAt, during) => {
      const table = new Table();
      let version = table.state;
      first.forEach((each, index) => {
        if (index === versionAt) version = table.state;
        table.do(each);
      });
      const [before, { points }] = [table.state, table];
      const back = restored(before, version, points);
      assert.deepEqual(reads(back.doc, points), reads(docOf(version), points), 'it reads as it did');
      assert.equal(restored(Y.encodeStateAsUpdate(back.doc), version, points).update, null, 'once is enough');
      const again = restored(Y.encodeStateAsUpdate(back.doc), before, points);
      assert.deepEqual(reads(again.doc, points), reads(docOf(before), points), 'what was before comes back');
      compared(docOf(version), docOf(before), points);

      // The restore travels while somebody else goes on: the two boards are one, and every point is there.
      for (const each of during.slice(0, 8)) table.do(each);
      if (back.update) {
        Y.applyUpdate(table.doc, back.update);
        Y.applyUpdate(back.doc, table.state);
      }
      const { pointCount, ...rest } = reads(table.doc, table.points);
      if (back.update) assert.deepEqual(reads(back.doc, table.points), { pointCount, ...rest }, 'both read the same');
      assert.isAtLeast(pointCount, table.points.filter(isPresent).length);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
