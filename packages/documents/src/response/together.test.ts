import { assert, expect, test } from 'vitest';
import * as Y from 'yjs';
import { HeadlessEditor, meet, SECTION } from '../testing/headless-editor.ts';
import type { PlainPoint } from './edits.ts';
import { readPoints } from './read-points.ts';

function kariAndOlav(...texts: string[]): [HeadlessEditor, HeadlessEditor] {
  const [kari, olav] = [new HeadlessEditor('Kari', 11), new HeadlessEditor('Olav', 22)];
  for (const text of texts) kari.add(text);
  meet(kari, olav);
  return [kari, olav];
}

/** What both read once each has heard the other; throws where they differ. */
function agreed(kari: HeadlessEditor, olav: HeadlessEditor): string[] {
  meet(kari, olav);
  assert.deepEqual(kari.binding.points.map(plain), olav.binding.points.map(plain));
  return kari.texts;
}

function plain({ key, text }: PlainPoint): PlainPoint {
  return { key, text };
}

test('DOC6: a point deleted by one while another writes in it stands, whole', () => {
  const [kari, olav] = kariAndOlav('En', 'To');
  kari.remove(1);
  olav.type(1, 2, ' og tre');
  expect(agreed(kari, olav)).toEqual(['En', 'To og tre']);
});

test('DOC6: a deletion of what is there holds, and a writer confirms what came back', () => {
  const [kari, olav] = kariAndOlav('En', 'To');
  kari.remove(1);
  olav.type(1, 2, 'x');
  expect(agreed(kari, olav)).toEqual(['En', 'Tox']);
  olav.replace({ index: 1, offset: 2 }, { index: 1, offset: 3 }, ['']);
  expect(agreed(kari, olav)).toEqual(['En', 'To']);
  kari.remove(1);
  expect(agreed(kari, olav)).toEqual(['En']);
});

test('DOC6: text put back by undo counts as new', () => {
  const [kari, olav] = kariAndOlav('En', 'To tre');
  olav.replace({ index: 1, offset: 2 }, { index: 1, offset: 6 }, ['']);
  meet(kari, olav);
  kari.remove(1);
  olav.undo();
  expect(agreed(kari, olav)).toEqual(['En', 'To tre']);
});

test('DOC6: a point split by one while another deletes it stands, both halves', () => {
  const [kari, olav] = kariAndOlav('Ikke dette', 'EnTo');
  kari.remove(1);
  olav.enter(1, 2);
  expect(agreed(kari, olav)).toEqual(['Ikke dette', 'En', 'To']);
});

test('DOC6: what one writes before a split that both made, stays when that one deletes what was split off', () => {
  const [kari, olav] = kariAndOlav('EnTo');
  kari.enter(0, 2);
  olav.enter(0, 2);
  olav.type(0, 2, ' og');
  olav.remove(1);
  expect(agreed(kari, olav).join('')).toContain(' og');
  const [siv, ola] = kariAndOlav('EnTo');
  siv.enter(0, 2);
  ola.enter(0, 2);
  siv.type(0, 2, ' og');
  siv.remove(1);
  expect(agreed(siv, ola).join('')).toContain(' og');
});

test('DOC6: a split that was taken back does not keep a deleted point', () => {
  const [kari, olav] = kariAndOlav('Ikke dette', 'EnTo');
  olav.enter(1, 2);
  olav.undo();
  kari.remove(1);
  expect(agreed(kari, olav)).toEqual(['Ikke dette']);
});

test('DOC6: a tail whose head was deleted stays when its split is undone', () => {
  const [kari, olav] = kariAndOlav('EnTo');
  olav.enter(0, 2);
  meet(kari, olav);
  kari.remove(0);
  olav.undo();
  expect(agreed(kari, olav)).toEqual(['To']);
});

test('DOC7: what another types in a point that is being merged stands in the merged point', () => {
  const [kari, olav] = kariAndOlav('Si tidlig ', 'hva som er');
  kari.join(1);
  olav.type(1, 10, ' bestemt');
  expect(agreed(kari, olav)).toEqual(['Si tidlig hva som er bestemt']);
});

test('DOC7: three points merged by two people at once are one, in order', () => {
  const [kari, olav] = kariAndOlav('a', 'b', 'c');
  kari.join(1);
  olav.join(2);
  expect(agreed(kari, olav)).toEqual(['abc']);
});

test('DOC7: a point merged into one that another deletes stands by itself', () => {
  const [kari, olav] = kariAndOlav('a', 'b');
  kari.join(1);
  olav.remove(0);
  expect(agreed(kari, olav)).toEqual(['b']);
});

test('DOC7: points merged into each other stand once', () => {
  const [kari, olav] = kariAndOlav('a', 'b');
  kari.join(1);
  olav.move(1, 0);
  olav.join(1);
  expect(agreed(kari, olav)).toEqual(['ab']);
});

test('DOC7: a merged point split where it was joined is the old point again', () => {
  const [kari, olav] = kariAndOlav('a', 'b', 'c');
  const { keys } = kari;
  kari.join(1);
  kari.join(1);
  kari.enter(0, 1);
  expect(kari.keys.slice(0, 2)).toEqual(keys.slice(0, 2));
  expect(agreed(kari, olav)).toEqual(['a', 'bc']);
});

test('DOC8: the same split on two devices is one point, and keeps what both write in it', () => {
  const [kari, olav] = kariAndOlav('EnTo');
  kari.enter(0, 2);
  kari.type(1, 2, ' av Kari');
  olav.enter(0, 2);
  olav.type(1, 0, 'Og ');
  expect(agreed(kari, olav)).toEqual(['En', 'Og To av Kari']);
});

test('DOC8: what another types in the tail of a point that is being split stands in the tail', () => {
  const [kari, olav] = kariAndOlav('Gode møter God tid');
  kari.enter(0, 11);
  olav.type(0, 18, ' til å svare');
  expect(agreed(kari, olav)).toEqual(['Gode møter ', 'God tid til å svare']);
});

test('DOC9: a point that two move stands once; text typed meanwhile goes along', () => {
  const [kari, olav] = kariAndOlav('a', 'b', 'c');
  kari.move(0, 2);
  olav.move(0, 1);
  olav.type(1, 1, '!');
  meet(kari, olav);
  expect(kari.texts.filter((text) => text === 'a!')).toHaveLength(1);
  expect(kari.texts).toEqual(olav.texts);
});

test('DOC10: a paste over several points leaves what another types in one of them', () => {
  const [kari, olav] = kariAndOlav('aaa', 'bbb', 'ccc');
  kari.replace({ index: 0, offset: 1 }, { index: 2, offset: 2 }, ['X', 'Y']);
  olav.type(1, 3, ' mer');
  expect(agreed(kari, olav)).toEqual(['aX', 'bbb mer', 'Yc']);
});

test('DOC12: Enter before the text gives an empty point, the key stays with the text', () => {
  const [kari] = kariAndOlav('a');
  const [key] = kari.keys;
  kari.enter(0, 0);
  expect(kari.texts).toEqual(['', 'a']);
  expect(kari.keys[1]).toBe(key);
  kari.join(1);
  expect(kari.texts).toEqual(['a']);
  expect(kari.keys).toEqual([key]);
});

test('DOC12: what another begins to write in an empty point that is taken away is a point', () => {
  const [kari, olav] = kariAndOlav('a', '');
  kari.join(1);
  olav.type(1, 0, 'b');
  expect(agreed(kari, olav)).toEqual(['a', 'b']);
});

test('DOC13: emoji that share half of their code stay whole', () => {
  const [kari, olav] = kariAndOlav('😀');
  kari.become([{ key: kari.keys[0]!, text: '😁' }]);
  expect(agreed(kari, olav)).toEqual(['😁']);
});

test('DOC14: points put in one place by two can be told apart, and something put between them', () => {
  const [kari, olav] = kariAndOlav('a', 'z');
  kari.add('k', kari.keys[0]!);
  olav.add('o', olav.keys[0]!);
  meet(kari, olav);
  const [, second, third] = kari.texts;
  kari.add('between', kari.keys[1]!);
  expect(agreed(kari, olav)).toEqual(['a', second!, 'between', third!, 'z']);
});

test('DOC14: two pastes in one place are not shuffled together', () => {
  const [kari, olav] = kariAndOlav('a', 'z');
  kari.replace({ index: 0, offset: 1 }, { index: 0, offset: 1 }, ['', 'k1', 'k2', 'k3']);
  olav.replace({ index: 0, offset: 1 }, { index: 0, offset: 1 }, ['', 'o1', 'o2', 'o3']);
  meet(kari, olav);
  expect(['ak1k2k3o1o2o3z', 'ao1o2o3k1k2k3z']).toContain(kari.texts.join(''));
});

test('DOC15: undo of a split, a merge, a move, a deletion and a paste leaves what others wrote', () => {
  const acts: ((editor: HeadlessEditor) => void)[] = [
    (editor) => editor.enter(0, 1),
    (editor) => editor.join(1),
    (editor) => editor.move(0, 2),
    (editor) => editor.remove(0),
    (editor) => editor.replace({ index: 0, offset: 1 }, { index: 1, offset: 1 }, ['X', 'Y', 'Z']),
  ];
  for (const act of acts) {
    const [kari, olav] = kariAndOlav('aa', 'bb', 'cc');
    act(kari);
    olav.type(2, 2, ' Olav');
    meet(kari, olav);
    kari.undo();
    expect(agreed(kari, olav)).toEqual(['aa', 'bb', 'cc Olav']);
    kari.redo();
    kari.undo();
    expect(agreed(kari, olav)).toEqual(['aa', 'bb', 'cc Olav']);
  }
});

test('DOC15: undoing the making of a point keeps what another wrote in it', () => {
  const [kari, olav] = kariAndOlav('a');
  kari.add('b');
  meet(kari, olav);
  olav.type(1, 1, ' Olav');
  meet(kari, olav);
  kari.undo();
  expect(agreed(kari, olav)).toEqual(['a', ' Olav']);
});

test('DOC15: typing that flows is undone as one, other acts one by one', () => {
  const kari = new HeadlessEditor('Kari', 11, 1e9);
  kari.add('');
  for (const letter of 'abc') kari.type(0, kari.texts[0]!.length, letter);
  kari.enter(0, 3);
  kari.undo();
  expect(kari.texts).toEqual(['abc']);
  kari.undo();
  expect(kari.texts).toEqual(['']);
  kari.redo();
  expect(kari.texts).toEqual(['abc']);
});

test('DOC16: a caret keeps to its character through splits, merges, moves and typing', () => {
  const [kari, olav] = kariAndOlav('En to tre', 'b');
  const place = olav.binding.placeAt(olav.keys[0]!, 5);
  kari.type(0, 0, 'Xx ');
  kari.enter(0, 6);
  meet(kari, olav);
  const tail = olav.keys[1]!;
  expect(olav.binding.findPlace(place)).toEqual({ key: tail, offset: 2 });
  kari.move(1, 2);
  meet(kari, olav);
  expect(olav.binding.findPlace(place)).toEqual({ key: tail, offset: 2 });
  kari.join(2);
  meet(kari, olav);
  expect(olav.binding.findPlace(place)).toEqual({ key: olav.keys[1], offset: 3 });
});

test('DOC16: a caret in an empty point, and places that make no sense', () => {
  const [kari] = kariAndOlav('a', '');
  expect(kari.binding.findPlace(kari.binding.placeAt(kari.keys[1]!, 0))).toEqual({ key: kari.keys[1], offset: 0 });
  const nonsense = [
    null,
    7,
    'x',
    {},
    { type: 1 },
    { type: { client: 1, clock: 99 } },
    { type: { client: -1, clock: 0 } },
  ];
  const unknown = { type: { client: 11, clock: 0 }, item: { client: 99, clock: 5 } };
  for (const place of [...nonsense, unknown]) expect(kari.binding.findPlace(place)).toBeNull();
});

test('DOC5: deleted and merged points come flagged, with their own last text; blank ones don’t', () => {
  const [kari] = kariAndOlav('a', 'b', 'c', '', '');
  kari.remove(4);
  kari.join(1);
  kari.remove(1);
  const points = readPoints(kari.doc, 'g1', [SECTION, 'del-2']);
  expect(points.map(({ id, text, deleted }) => [id, text, deleted])).toEqual([
    [`g1/${SECTION}/Kari1`, 'ab', false],
    [`g1/${SECTION}/Kari2`, 'b', true],
    [`g1/${SECTION}/Kari3`, 'c', true],
    [`g1/${SECTION}/Kari4`, '', false],
  ]);
});

test('DOC3: reading writes nothing', () => {
  const [kari] = kariAndOlav('a', 'b');
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(kari.doc));
  let updates = 0;
  copy.on('update', () => (updates += 1));
  readPoints(copy, 'g1', [SECTION, 'another']);
  expect(updates).toBe(0);
  expect(Y.encodeStateAsUpdate(copy)).toEqual(Y.encodeStateAsUpdate(kari.doc));
});
