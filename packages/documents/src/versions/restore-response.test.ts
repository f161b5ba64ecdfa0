import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readSection } from '../response/read-section.ts';
import { HeadlessEditor, SECTION } from '../testing/headless-editor.ts';
import { restoreResponse } from './restore-response.ts';

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const points = (doc: Y.Doc) => readSection(doc, SECTION).shown.map(({ key, text }) => [key, text]);

function written(...texts: readonly string[]): HeadlessEditor {
  const editor = new HeadlessEditor('Kari', 1);
  for (const text of texts) editor.add(text);
  return editor;
}

test('DOC30 a document that reads as it did is not written in', () => {
  const editor = written('Nok nøkler', 'Mindre papir');
  expect(restoreResponse(copyOf(editor.doc), copyOf(editor.doc))).toBeNull();
  const then = copyOf(editor.doc);
  editor.type(0, 0, 'x');
  editor.undo();
  expect(restoreResponse(copyOf(editor.doc), then)).toBeNull();
});

test('DOC30 points that were deleted, joined, split and moved come back under their own keys; later ones go', () => {
  const editor = written('Faste lister', 'Nok nøkler', 'Mindre papir', 'Kort møte');
  const then = copyOf(editor.doc);
  const before = points(then);
  editor.remove(0);
  editor.join(1);
  editor.enter(0, 3);
  editor.move(2, 0);
  editor.add('Ny kantine');
  const now = copyOf(editor.doc);
  expect(points(now)).not.toEqual(before);
  restoreResponse(now, then);
  expect(points(now)).toEqual(before);
});

test('DOC32 text written after a split, while the split is taken back, is in the text once', () => {
  const editor = written('Nok nøkler alltid');
  const then = copyOf(editor.doc);
  editor.enter(0, 11);
  const update = restoreResponse(copyOf(editor.doc), then)!;
  editor.type(1, 6, ', hele året');
  Y.applyUpdate(editor.doc, update);
  expect(editor.texts).toEqual(['Nok nøkler alltid, hele året']);
});

test('DOC32 a point that somebody wrote in while the restore took it away stands, whole', () => {
  const editor = written('Nok nøkler');
  const then = copyOf(editor.doc);
  editor.add('Ny kantine');
  const update = restoreResponse(copyOf(editor.doc), then)!;
  editor.type(1, 10, ' i kjelleren');
  Y.applyUpdate(editor.doc, update);
  expect(editor.texts).toEqual(['Nok nøkler', 'Ny kantine i kjelleren']);
});

test('DOC30 sections come back each by itself, those that no plan names any more too', () => {
  const editor = written('Nok nøkler');
  const other = editor.doc.getMap('section:borte');
  editor.doc.transact(() => {
    other.set('t:k', new Y.Text('Igjen'));
    other.set('s:k', true);
  });
  const then = copyOf(editor.doc);
  (other.get('t:k') as Y.Text).delete(0, 5);
  editor.remove(0);
  const now = copyOf(editor.doc);
  restoreResponse(now, then);
  expect(points(now).map(([, text]) => text)).toEqual(['Nok nøkler']);
  expect(readSection(now, 'borte').shown.map(({ text }) => text)).toEqual(['Igjen']);
});

test('DOC30 whatever stands in a document, restoring throws nothing and brings back what can be read', () => {
  const editor = written('Nok nøkler');
  const map = editor.doc.getMap(`section:${SECTION}`);
  editor.doc.transact(() => {
    map.set('o:odd', new Y.Map());
    map.set('t:odd', new Y.Text('Rart'));
    map.set('s:odd', new Y.Array());
    map.set('s:ring', { into: 'odd', at: {} });
    map.set('t:ring', new Y.Text('Ring'));
    map.set('i:odd', { deep: [1] });
    map.set('nonsense', new Uint8Array([1]));
    map.set('t:text', 'no text');
  });
  const then = copyOf(editor.doc);
  for (const name of map.keys()) map.delete(name);
  const now = copyOf(editor.doc);
  restoreResponse(now, then);
  expect(points(now).map(([, text]) => text)).toEqual(points(then).map(([, text]) => text));
});
