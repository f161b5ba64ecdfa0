import { createResponseDocument, PointsBinding, type PlainPoint } from '@stikkord/documents';
import fc from 'fast-check';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { editsOfTransaction } from './edits-of-transaction.ts';
import { documentOf, pointNode, pointsOf, positionBefore, positionOf, schema } from './schema.ts';
import { showPoints } from './show-points.ts';

const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
const points = fc
  .tuple(keys, fc.array(fc.constantFrom('', 'x', 'xy', 'xxyxx', '😀', '😁y'), { minLength: 6, maxLength: 6 }))
  .map(([list, texts]) => list.map((key, index): PlainPoint => ({ key, text: texts[index]! })));

function stateOf(list: readonly PlainPoint[]): EditorState {
  return EditorState.create({ doc: documentOf(list), schema });
}

test('whatever the editor says, showing points makes it say them, and nothing if it does already', () => {
  fc.assert(
    fc.property(points, points, (have, want) => {
      const state = stateOf(have);
      const shown = showPoints(state, want);
      const after = shown ? state.apply(shown) : state;
      after.doc.check();
      expect(pointsOf(after.doc)).toEqual(want);
      expect(showPoints(after, want)).toBeNull();
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test('the point that is being composed in keeps its node, however the others are turned about', () => {
  fc.assert(
    fc.property(points, points, fc.nat(5), (have, want, at) => {
      const { key } = have[at % have.length]!;
      if (!want.some((point) => point.key === key)) return;
      const state = stateOf(have);
      const same = want.map((point) => (point.key === key ? have.find((each) => each.key === key)! : point));
      const after = state.apply(showPoints(state, same, key) ?? state.tr);
      const node = (doc: typeof state.doc) => doc.child(0).children.find((child) => child.attrs['key'] === key);
      expect(pointsOf(after.doc)).toEqual(same);
      expect(node(after.doc)).toBe(node(state.doc));
    }),
    { numRuns: 1000, seed: 7 },
  );
});

test('a change of one point leaves the nodes of the others alone', () => {
  const state = stateOf([
    { key: 'a', text: 'en' },
    { key: 'b', text: 'to' },
    { key: 'c', text: 'tre' },
  ]);
  const want = [
    { key: 'c', text: 'tre' },
    { key: 'a', text: 'en og' },
    { key: 'b', text: 'to' },
  ];
  const after = state.apply(showPoints(state, want)!);
  expect(after.doc.child(0).child(2)).toBe(state.doc.child(0).child(1));
});

/** What browsers and input methods come up with, ProseMirror's own repertoire. */
function change(state: EditorState, kind: number, a: number, b: number): Transaction {
  const count = state.doc.child(0).childCount;
  const place = (n: number): number => {
    const index = n % count;
    return positionOf(state.doc, { index, offset: (n >> 3) % (state.doc.child(0).child(index).content.size + 1) });
  };
  const [from, to] = [Math.min(place(a), place(b)), Math.max(place(a), place(b))];
  const { tr } = state;
  const start = positionBefore(state.doc, a % count);
  const node = state.doc.child(0).child(a % count);
  switch (kind) {
    case 0:
      return tr.insertText('ny', from, to);
    case 1:
      return tr.delete(from, to);
    case 2:
      return tr.split(from);
    case 3:
      return tr.setSelection(TextSelection.create(state.doc, from, to)).deleteSelection();
    case 4:
      return count > 1 ? tr.delete(start, start + node.nodeSize) : tr;
    case 5:
      return tr.insert(start, node).insertText('!', 2);
    case 6:
      return tr.insert(start, pointNode({ key: 'zz', text: 'z' }));
    default:
      return tr.replace(
        from,
        to,
        documentOf([
          { key: 'q', text: 'q1' },
          { key: 'q', text: 'q2' },
        ]).slice(3, 7),
      );
  }
}

test('whatever the browser does to the text, the points say the same, under keys that never repeat', () => {
  const step = fc.tuple(fc.nat(7), fc.nat(100), fc.nat(100));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let made = 0;
      const newKey = (): string => `k${(made += 1)}`;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, createResponseDocument());
      const binding = new PointsBinding({ doc, section: 's', newKey });
      binding.edit([
        {
          do: 'insert',
          after: null,
          points: [
            { key: 'a', text: 'en to' },
            { key: 'b', text: 'tre' },
          ],
        },
      ]);
      let state = stateOf(binding.points.map(({ key, text }) => ({ key, text })));
      for (const [kind, a, b] of steps) {
        const transaction = change(state, kind, a, b);
        const have = pointsOf(state.doc).map(({ key, text }): PlainPoint => ({ key: key ?? newKey(), text }));
        binding.edit(editsOfTransaction(transaction, have, newKey));
        state = state.apply(transaction);
        const want = binding.points.map(({ key, text }) => ({ key, text }));
        expect(pointsOf(state.doc).map(({ text }) => text)).toEqual(want.map(({ text }) => text));
        expect(new Set(want.map(({ key }) => key)).size).toBe(want.length);
        const shown = showPoints(state, want);
        if (shown) state = state.apply(shown);
      }
    }),
    { numRuns: 1500, seed: 6 },
  );
});
