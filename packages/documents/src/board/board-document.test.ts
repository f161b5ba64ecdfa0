import {
  blankTheme,
  HEARD_MAX,
  NO_MARKS,
  NOTE_MAX,
  POINT_TEXT_MAX,
  TITLE_MAX,
  type Placement,
  type Theme,
} from '@stikkord/domain';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyBoardChanges, boardUndoManager, createBoardDocument, readBoard } from './board-document.ts';

function facilitator(client: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  Y.applyUpdate(doc, createBoardDocument());
  return doc;
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

const { id: _, ...blank } = blankTheme('t1');
const tillit: Omit<Theme, 'id'> = { ...blank, title: 'Tillit' };
const placed: Placement = { theme: 't1', parked: false, order: 'a0', said: 'Si fra tidlig', onto: null };

test('DOC20: a rename, a move, a nesting and a deletion of one theme at the same time all hold', () => {
  const [kari, olav] = [facilitator(1), facilitator(2)];
  applyBoardChanges(kari, [{ set: 'theme', id: 't1', fields: tillit }], 'kari');
  meet(kari, olav);
  applyBoardChanges(kari, [{ set: 'theme', id: 't1', fields: { title: 'Åpenhet' } }], 'kari');
  applyBoardChanges(kari, [{ set: 'theme', id: 't1', fields: { deleted: true } }], 'kari');
  applyBoardChanges(olav, [{ set: 'theme', id: 't1', fields: { order: 'a5', parent: 't2' } }], 'olav');
  meet(kari, olav);
  const theme = { ...tillit, id: 't1', title: 'Åpenhet', order: 'a5', parent: 't2', deleted: true };
  expect(readBoard(kari).themes.get('t1')).toEqual(theme);
  expect(readBoard(olav).themes.get('t1')).toEqual(theme);
});

test('DOC20: what a theme goes on from is kept, beside a rename at the same time; what names no theme reads as nothing', () => {
  const [kari, olav] = [facilitator(1), facilitator(2)];
  applyBoardChanges(kari, [{ set: 'theme', id: 't1', fields: { ...tillit, lineage: 'q0/t9' } }], 'kari');
  meet(kari, olav);
  applyBoardChanges(kari, [{ set: 'theme', id: 't1', fields: { title: 'Åpenhet' } }], 'kari');
  applyBoardChanges(olav, [{ set: 'theme', id: 't1', fields: { lineage: 'q0/t8' } }], 'olav');
  meet(kari, olav);
  expect(readBoard(kari).themes.get('t1')).toEqual({ ...tillit, id: 't1', title: 'Åpenhet', lineage: 'q0/t8' });
  for (const nonsense of ['q0', 'q0/t/u', 7, new Y.Map()]) {
    kari.getMap('themes').set('t1/lineage', nonsense);
    expect(readBoard(kari).themes.get('t1')!.lineage).toBeNull();
  }
});

test('DOC20: a placement is whole: one of two, never half of each', () => {
  const [kari, olav] = [facilitator(1), facilitator(2)];
  const parked: Placement = { theme: null, parked: true, order: 'a7', said: 'Annet', onto: null };
  applyBoardChanges(kari, [{ set: 'placement', id: 'g/s/k', placement: placed }], 'kari');
  applyBoardChanges(olav, [{ set: 'placement', id: 'g/s/k', placement: parked }], 'olav');
  meet(kari, olav);
  const both = [readBoard(kari).placements.get('g/s/k'), readBoard(olav).placements.get('g/s/k')];
  expect(both[0]).toEqual(both[1]);
  expect([placed, parked]).toContainEqual(both[0]);
});

test('DOC21: what makes no sense is passed over', () => {
  const doc = facilitator(1);
  applyBoardChanges(doc, [{ set: 'placement', id: 'g/s/k', placement: placed }], null);
  const themes = doc.getMap('themes');
  for (const [name, value] of [
    ['t1/title', 7],
    ['t2/order', 'a0'],
    ['/title', 'x'],
    ['a/b/title', 'x'],
    ['t3/title', new Y.Map()],
  ] as const) {
    themes.set(name, value);
  }
  themes.set('t4/title', 'Roller');
  themes.set('t4/order', '¤');
  themes.set('t4/parent', { x: 1 });
  const placements = doc.getMap('placements');
  for (const [name, value] of [
    ['g/s', placed],
    ['g/s/a', null],
    ['g/s/b', 'x'],
    ['g/s/c', { theme: 7 }],
    ['g/s/d', new Y.Map()],
  ] as const) {
    placements.set(name, value);
  }
  const board = readBoard(doc);
  expect([...board.themes.values()]).toEqual([{ ...blankTheme('t4'), title: 'Roller' }]);
  expect([...board.placements.entries()]).toEqual([['g/s/k', placed]]);
});

test('DOC20: a board of before has none of what came later, and reads as it did', () => {
  const doc = facilitator(1);
  const themes = doc.getMap('themes');
  for (const [field, value] of Object.entries({ title: 'Tillit', order: 'a1', parent: null, deleted: false }))
    themes.set(`t1/${field}`, value);
  doc.getMap('placements').set('g/s/k', { theme: 't1', parked: false, order: 'a0', said: 'Si fra tidlig' });
  expect(readBoard(doc)).toEqual({
    themes: new Map([['t1', { ...blankTheme('t1'), title: 'Tillit', order: 'a1' }]]),
    placements: new Map([['g/s/k', placed]]),
    marks: new Map(),
  });
});

test('DOC20: a wording and a quote of one point at the same time both hold; what says nothing isn’t stored', () => {
  const [kari, olav] = [facilitator(1), facilitator(2)];
  const wording = { text: 'Si fra i tide', of: 'Si fra tidlig' };
  applyBoardChanges(kari, [{ set: 'marks', id: 'g/s/k', fields: { wording, goesTo: '' } }], 'kari');
  applyBoardChanges(olav, [{ set: 'marks', id: 'g/s/k', fields: { quote: true } }], 'olav');
  meet(kari, olav);
  expect(readBoard(olav).marks.get('g/s/k')).toEqual({ ...NO_MARKS, wording, quote: true });
  applyBoardChanges(kari, [{ set: 'marks', id: 'g/s/k', fields: NO_MARKS }], 'kari');
  expect([...kari.getMap('marks').keys()]).toEqual([]);
});

test('DOC21: marks that make no sense are passed over, each by itself', () => {
  const doc = facilitator(1);
  const marks = doc.getMap('marks');
  const wording = { text: 'x', of: 'y' };
  for (const [name, value] of [
    ['g/s/k/wording', wording],
    ['g/s/k/quote', 'yes'],
    ['g/s/k/parts', { texts: ['a'], of: 'ab' }],
    ['g/s/k~2/seen', 'z'],
    ['g/s/k~0/seen', 'z'],
    ['g/s/l/wording', { text: ' ', of: 'y' }],
    ['g/s/l/parts', { texts: ['a', 7], of: 'ab' }],
    ['g/s/l/goesTo', new Y.Map()],
    ['g/s/l/toString', 'x'],
    ['g/s/wording', wording],
    ['', wording],
  ] as const) {
    marks.set(name, value);
  }
  expect([...readBoard(doc).marks]).toEqual([
    ['g/s/k', { ...NO_MARKS, wording }],
    ['g/s/k~2', { ...NO_MARKS, seen: 'z' }],
  ]);
});

test('DOC21: of a text that only a page that isn’t ours writes, as much is read as the limit lets, and never half a character', () => {
  const doc = facilitator(1);
  const [themes, marks] = [doc.getMap('themes'), doc.getMap('marks')];
  const long = `${'a'.repeat(TITLE_MAX - 1)}🙂${'b'.repeat(100_000)}`;
  for (const field of ['title', 'note', 'heard']) themes.set(`t1/${field}`, long);
  marks.set('g/s/k/wording', { text: long, of: long });
  marks.set('g/s/k/goesTo', long);
  marks.set('g/s/l/parts', { texts: [long, 'b'], of: long });
  marks.set('g/s/m/wording', { text: ' '.repeat(POINT_TEXT_MAX) + long, of: 'x' });
  const board = readBoard(doc);
  const { title, note, heard } = board.themes.get('t1')!;
  expect(title).toBe('a'.repeat(TITLE_MAX - 1));
  expect([note, heard]).toEqual([long.slice(0, NOTE_MAX), long.slice(0, HEARD_MAX)]);
  const point = long.slice(0, POINT_TEXT_MAX);
  // What it is a wording of is compared with what the group wrote, and stays whole.
  expect(board.marks.get('g/s/k')).toMatchObject({ wording: { text: point, of: long }, goesTo: title });
  expect(board.marks.get('g/s/l')!.parts!.texts).toEqual([point, 'b']);
  expect(board.marks.has('g/s/m')).toBe(false);
});

test('DOC22: undo takes back one’s own commands, one at a time, and leaves others’', () => {
  const [kari, olav] = [facilitator(1), facilitator(2)];
  const undo = boardUndoManager(kari, 'kari');
  applyBoardChanges(kari, [{ set: 'theme', id: 't1', fields: tillit }], 'kari');
  applyBoardChanges(kari, [{ set: 'placement', id: 'g/s/k', placement: placed }], 'kari');
  meet(kari, olav);
  applyBoardChanges(olav, [{ set: 'theme', id: 't1', fields: { title: 'Åpenhet' } }], 'olav');
  applyBoardChanges(olav, [{ set: 'placement', id: 'g/s/l', placement: placed }], 'olav');
  meet(kari, olav);
  undo.undo();
  expect([...readBoard(kari).placements.keys()]).toEqual(['g/s/l']);
  undo.undo();
  expect(readBoard(kari).themes.get('t1')?.title).toBe('Åpenhet');
  undo.redo();
  undo.redo();
  meet(kari, olav);
  expect(readBoard(olav)).toEqual(readBoard(kari));
  expect([...readBoard(kari).placements.keys()].sort()).toEqual(['g/s/k', 'g/s/l']);
});

test('DOC20: removing a placement that isn’t there writes nothing', () => {
  const doc = facilitator(1);
  const before = Y.encodeStateAsUpdate(doc);
  applyBoardChanges(doc, [{ set: 'no-placement', id: 'g/s/k' }], 'kari');
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});
