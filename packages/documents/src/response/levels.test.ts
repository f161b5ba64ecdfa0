import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { HeadlessEditor, meet, SECTION } from '../testing/headless-editor.ts';
import { HeldPoint } from './held-point.ts';
import { readPoints } from './read-points.ts';
import { composeSection, readSection } from './read-section.ts';
import { SectionCache } from './section-cache.ts';
import { fieldName, sectionMap } from './shape.ts';

/** Kari and Olav, who have written an outline: each line's level is its leading spaces, halved. */
function kariAndOlav(...lines: string[]): [HeadlessEditor, HeadlessEditor] {
  const [kari, olav] = [new HeadlessEditor('Kari', 11), new HeadlessEditor('Olav', 22)];
  kari.become(
    lines.map((line) => ({ key: null, text: line.trim(), level: (line.length - line.trimStart().length) / 2 })),
  );
  meet(kari, olav);
  return [kari, olav];
}

function outline(editor: HeadlessEditor): string[] {
  return editor.binding.points.map(({ text, level }) => '  '.repeat(level) + text);
}

/** What both read once each has heard the other; throws where they differ. */
function agreed(kari: HeadlessEditor, olav: HeadlessEditor): string[] {
  meet(kari, olav);
  expect(outline(olav)).toEqual(outline(kari));
  return outline(kari);
}

test('DOC17: whatever is stored as a level, a point stands at most one deeper than the one before it', () => {
  const [kari] = kariAndOlav('a', 'b', 'c', 'd', 'e', 'f');
  const map = sectionMap(kari.doc, SECTION);
  const stored = [2, 7, 2.5, '1', -1, Number.NaN];
  kari.keys.forEach((key, index) => map.set(fieldName('i', key), stored[index]));
  expect(outline(kari)).toEqual(['a', '  b', '    c', 'd', 'e', 'f']);
});

test('DOC17: two who indent at once, and one who takes away what the other indents under', () => {
  const [kari, olav] = kariAndOlav('a', 'b', 'c');
  kari.indent(1, 1, 1);
  olav.indent(2, 2, 1);
  expect(agreed(kari, olav)).toEqual(['a', '  b', '  c']);
  kari.indent(2, 2, 1);
  olav.remove(1);
  expect(agreed(kari, olav)).toEqual(['a', '  c']);
});

test('DOC17: the last to write a level has it, and undo of the other changes nothing', () => {
  const [kari, olav] = kariAndOlav('a', 'b');
  olav.indent(1, 1, 1);
  meet(kari, olav);
  kari.indent(1, 1, -1);
  meet(kari, olav);
  olav.undo();
  expect(agreed(kari, olav)).toEqual(['a', 'b']);
  kari.undo();
  expect(agreed(kari, olav)).toEqual(['a', '  b']);
});

test('DOC18: a point says what it stands under; blank points are passed over, and gone ones stand under nothing', () => {
  const [kari] = kariAndOlav('a', '  b', '', '    c', '  d', 'e', '  f');
  kari.remove(kari.texts.indexOf('f'));
  const points = readPoints(kari.doc, 'g', [SECTION]);
  const texts = new Map(points.map(({ id, text }) => [id, text]));
  const under = points.map(({ text, under: above }) => [text, above === undefined ? null : texts.get(above)]);
  expect(under).toEqual([
    ['a', null],
    ['b', 'a'],
    ['', null],
    ['c', 'a'],
    ['d', 'a'],
    ['e', null],
    ['f', null],
  ]);
});

test('DOC19: a new point stands where the one does that it was split from; Enter before the text keeps the level too', () => {
  const [kari] = kariAndOlav('a', '  bc', 'd');
  kari.enter(1, 1);
  expect(outline(kari)).toEqual(['a', '  b', '  c', 'd']);
  kari.enter(1, 0);
  kari.enter(4, 0);
  kari.enter(3, 1);
  expect(outline(kari)).toEqual(['a', '  ', '  b', '  c', '  ', '', 'd']);
});

test('DOC19: indenting takes along what stands under, and is refused where that comes too deep', () => {
  const [kari] = kariAndOlav('a', 'b', '  c', 'd', '  e', '    f');
  kari.indent(1, 1, 1);
  expect(outline(kari)).toEqual(['a', '  b', '    c', 'd', '  e', '    f']);
  const before = Y.encodeStateVector(kari.doc);
  kari.indent(3, 3, 1);
  kari.indent(0, 0, 1);
  kari.indent(2, 2, 1);
  expect(Y.encodeStateVector(kari.doc)).toEqual(before);
  kari.indent(1, 2, -1);
  expect(outline(kari)).toEqual(['a', 'b', '  c', 'd', '  e', '    f']);
});

test('DOC19: a moved point takes along what stands under it, past all that stands under its neighbour', () => {
  const [kari, olav] = kariAndOlav('a', '  b', 'c', '  d', '    e', 'f');
  kari.carry(2, 'up');
  expect(outline(kari)).toEqual(['c', '  d', '    e', 'a', '  b', 'f']);
  kari.carry(0, 'down');
  expect(outline(kari)).toEqual(['a', '  b', 'c', '  d', '    e', 'f']);
  // The last under one goes on to the next; the first of all has nothing to stand under.
  kari.carry(1, 'down');
  expect(outline(kari)).toEqual(['a', 'c', '  b', '  d', '    e', 'f']);
  kari.carry(3, 'up');
  kari.carry(2, 'up');
  kari.carry(1, 'up');
  expect(outline(kari)).toEqual(['d', '  e', 'a', 'c', '  b', 'f']);
  for (let i = 0; i < 6; i += 1) kari.undo();
  expect(agreed(kari, olav)).toEqual(['a', '  b', 'c', '  d', '    e', 'f']);
});

test('DOC19: what stands under a deleted point takes its place; under a blank one it stays; undo brings all back', () => {
  const [kari, olav] = kariAndOlav('a', 'b', '  c', '    d', '  ', '    e');
  kari.remove(4);
  expect(outline(kari)).toEqual(['a', 'b', '  c', '    d', '    e']);
  kari.remove(1);
  expect(outline(kari)).toEqual(['a', 'c', '  d', '  e']);
  olav.type(5, 1, '!');
  kari.undo();
  kari.undo();
  expect(agreed(kari, olav)).toEqual(['a', 'b', '  c', '    d', '  ', '    e!']);
});

test('DOC19: where new lines take the place of points, what stood under those keeps its level', () => {
  const [kari] = kariAndOlav('a', 'b', '  c', '    d', '  e', 'f');
  kari.replace({ index: 0, offset: 0 }, { index: 2, offset: 0 }, ['x', 'y', '']);
  expect(outline(kari)).toEqual(['x', 'y', '  c', '    d', '  e', 'f']);
  kari.undo();
  expect(outline(kari)).toEqual(['a', 'b', '  c', '    d', '  e', 'f']);
});

test('DOC19: nothing changes its level by what comes between, at once or later', () => {
  const [kari] = kariAndOlav('a', '  b', '    c', 'd');
  kari.join(1);
  expect(outline(kari)).toEqual(['ab', '  c', 'd']);
  kari.enter(0, 2);
  kari.indent(1, 1, 1);
  expect(outline(kari)).toEqual(['ab', '  ', '  c', 'd']);
});

test('DOC13, DOC19: a list that becomes another takes its levels', () => {
  const [kari, olav] = kariAndOlav('a', '  b', 'c');
  const [a, b, c] = kari.keys as [string, string, string];
  kari.become([
    { key: c, text: 'c', level: 0 },
    { key: null, text: 'ny', level: 1 },
    { key: a, text: 'a', level: 2 },
    { key: b, text: 'b' },
  ]);
  expect(agreed(kari, olav)).toEqual(['c', '  ny', '    a', '  b']);
});

test('DOC23: what is written in a held point stays with its neighbours, also in a point that another deleted', () => {
  const [kari, olav] = kariAndOlav('en to', 'tre');
  const held = kari.binding.hold(kari.keys[0]!, HeldPoint)!;
  olav.enter(0, 3);
  olav.type(1, 2, '!');
  meet(kari, olav);
  held.write(4, 4, 'X');
  held.write(0, 1, 'E');
  expect(agreed(kari, olav)).toEqual(['En ', 'tXo!', 'tre']);
  expect(held.find(kari.binding.points, 5)).toEqual({ key: kari.keys[1], offset: 2 });
  const gone = kari.binding.hold(kari.keys[2]!, HeldPoint)!;
  olav.remove(2);
  meet(kari, olav);
  expect(gone.find(kari.binding.points, 1)).toBeNull();
  gone.write(3, 3, ' fire');
  expect(agreed(kari, olav)).toEqual(['En ', 'tXo!', 'tre fire']);
  gone.write(3, 8, '');
  expect(agreed(kari, olav)).toEqual(['En ', 'tXo!', 'tre']);
});

test('DOC24: within a transaction, and among those that are told of it, what is read is what stands', () => {
  const [kari] = kariAndOlav('a', 'b');
  const map = sectionMap(kari.doc, SECTION);
  const says = (): string[] => {
    const anew = composeSection(new SectionCache(map)).shown.map(({ text }) => text);
    expect(readSection(kari.doc, SECTION).shown.map(({ text }) => text)).toEqual(anew);
    return anew;
  };
  const run = map.get(fieldName('t', kari.keys[0]!)) as Y.Text;
  says();
  let told = 0;
  run.observe(() => {
    told += 1;
    // Whoever is told, writes: that ends after those who are still to be told of the first.
    if (told === 1) run.insert(0, '1');
    says();
  });
  map.observeDeep(() => says());
  kari.doc.on('beforeTransaction', () => says());
  kari.doc.on('afterTransaction', () => says());
  kari.doc.transact(() => {
    run.insert(0, 'x');
    expect(says()).toEqual(['xa', 'b']);
    map.set(fieldName('s', kari.keys[1]!), { into: kari.keys[0], at: 'a0' });
    expect(says()).toEqual(['xab']);
  });
  expect(says()).toEqual(['1xab']);
  kari.doc.destroy();
  run.insert(0, '2');
  expect(says()).toEqual(['21xab']);
});
