import { applyBoardChanges, createBoardDocument, readBoard } from '@stikkord/documents';
import { decide, type Point, type PointId } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardDesk } from './board-desk.ts';

const [a, b] = ['g1/s/a', 'g1/s/b'] as const;
const points: ReadonlyMap<PointId, Point> = new Map(
  [a, b].map((id) => [id, { id, group: 'g1', section: 's', text: id, deleted: false }]),
);

/** A desk without a page, and another facilitator who writes in the same document. */
function seated() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoardDocument());
  const host = {
    addController() {},
    removeController() {},
    requestUpdate() {},
    updateComplete: Promise.resolve(true),
  };
  const desk = new BoardDesk(host);
  desk.model.setPoints(points);
  desk.follow(doc, new Awareness(doc));
  const clearedByAnother = (): void => {
    const cleared = decide(readBoard(doc), points, { do: 'clear' });
    if (cleared.ok) applyBoardChanges(doc, cleared.changes, 'another');
  };
  const made = (id: string): boolean =>
    desk.act([{ do: 'add-theme', id, title: id, parent: null, before: null }], `laget ${id}`);
  return { doc, desk, clearedByAnother, made };
}

test('DOC22 undo says what it undid: an act of which another has left nothing is passed by', () => {
  const { doc, desk, clearedByAnother, made } = seated();
  made('t1');
  desk.act([{ do: 'place', points: [a], theme: 't1', before: null }], 'a til t1');
  clearedByAnother();
  // Of the placing nothing is left, of the making of the theme all but that it is deleted.
  desk.undo();
  expect(desk.said).toBe('Angret: laget t1');
  expect(readBoard(doc).themes.size).toBe(0);
  desk.redo();
  expect(desk.said).toBe('Gjort om: laget t1');
  desk.undo();
  expect(desk.said).toBe('Angret: laget t1');
  desk.hostDisconnected();
});

test('DOC22 where nothing of one’s acts is left, undo says so', () => {
  const { desk, doc, clearedByAnother } = seated();
  applyBoardChanges(doc, [{ set: 'theme', id: 't1', fields: { title: 'T', order: 'a0', deleted: false } }], 'another');
  desk.follow(null, null);
  desk.follow(doc, new Awareness(doc));
  expect(desk.act([{ do: 'place', points: [b], theme: 't1', before: null }], 'b til t1')).toBe(true);
  clearedByAnother();
  expect(desk.canUndo).toBe(true);
  desk.undo();
  expect(desk.said).toBe('Ingenting å angre.');
  expect(desk.canUndo).toBe(false);
  desk.hostDisconnected();
});

test('DOC22 undo of an act of which others have left a part says how much it undid', () => {
  const { doc, desk, made } = seated();
  made('t1');
  desk.act([{ do: 'place', points: [a, b], theme: 't1', before: null }], '2 stikkord til t1');
  const parked = decide(readBoard(doc), points, { do: 'park', points: [b] });
  if (parked.ok) applyBoardChanges(doc, parked.changes, 'another');
  desk.undo();
  expect(desk.said).toBe('Angret: 2 stikkord til t1 (1 av 2; resten har andre endret siden)');
  expect(readBoard(doc).placements.get(b)?.parked).toBe(true);
  desk.redo();
  expect(desk.said).toBe('Gjort om: 2 stikkord til t1');
  desk.hostDisconnected();
});
