import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SharedMoves } from './shared-moves.ts';

const mine = Symbol('mine');

/** Two facilitators' documents, which hear of each other only when told to. */
function pair(): { a: Y.Doc; b: Y.Doc; meet: () => void } {
  const a = new Y.Doc();
  const b = new Y.Doc();
  a.clientID = 1;
  b.clientID = 2;
  return {
    a,
    b,
    meet() {
      const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)];
      Y.applyUpdate(a, fromB);
      Y.applyUpdate(b, fromA);
    },
  };
}
function put(doc: Y.Doc, theme: string): void {
  doc.transact(() => {
    doc.getMap('placements').set('p', { theme });
  }, mine);
}

test('both who move a point at once are told, and it stands in one place', () => {
  const { a, b, meet } = pair();
  const [ofA, ofB] = [a, b].map((doc) => new SharedMoves(doc, (origin) => origin === mine)) as [
    SharedMoves,
    SharedMoves,
  ];
  put(a, 'one');
  put(b, 'two');
  meet();
  expect(a.getMap('placements').get('p')).toEqual(b.getMap('placements').get('p'));
  const told = [ofA.take(), ofB.take()];
  expect(told.flatMap(({ taken }) => taken)).toEqual(['p']);
  expect(told.flatMap(({ kept }) => kept)).toEqual(['p']);
  expect([ofA.take(), ofB.take()]).toEqual([
    { taken: [], kept: [] },
    { taken: [], kept: [] },
  ]);
});

test('a point that others move on later is told of; one that they alone moved is not', () => {
  const { a, b, meet } = pair();
  const ofA = new SharedMoves(a, (origin) => origin === mine);
  put(a, 'one');
  meet();
  expect(ofA.take()).toEqual({ taken: [], kept: [] });
  put(b, 'two');
  b.getMap('placements').set('q', { theme: 'two' });
  meet();
  expect(ofA.take()).toEqual({ taken: ['p'], kept: [] });
});
