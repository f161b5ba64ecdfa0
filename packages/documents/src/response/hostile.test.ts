import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { HeadlessEditor, SECTION } from '../testing/headless-editor.ts';
import { createResponseDocument, readPoints } from './read-points.ts';
import { SHAPE_VERSION, shapeVersion } from '../shape.ts';
import { sectionMap } from './shape.ts';

test('DOC1: a new document is the same bytes every time, and creating it twice changes nothing', () => {
  expect(createResponseDocument()).toEqual(createResponseDocument());
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createResponseDocument());
  const before = Y.encodeStateAsUpdate(doc);
  Y.applyUpdate(doc, createResponseDocument());
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('DOC2: a document says its shape version; one that has not arrived, or says nonsense, says none', () => {
  const doc = new Y.Doc();
  expect(shapeVersion(doc)).toBeNull();
  Y.applyUpdate(doc, createResponseDocument());
  expect(shapeVersion(doc)).toBe(SHAPE_VERSION);
  doc.getMap('meta').set('v', 'one');
  expect(shapeVersion(doc)).toBeNull();
});

test('DOC4: points stand in the order of their order keys, equal ones by key', () => {
  const kari = new HeadlessEditor('Kari', 12);
  for (const text of ['a', 'b', 'c']) kari.add(text);
  const map = sectionMap(kari.doc, SECTION);
  map.set('o:Kari3', 'a0');
  map.set('o:Kari1', 'a5');
  map.set('o:Kari2', 'a5');
  expect(readPoints(kari.doc, 'g1', [SECTION]).map((point) => point.text)).toEqual(['c', 'a', 'b']);
});

test('DOC3: a point that others’ nonsense surrounds is read and can be edited', () => {
  const kari = new HeadlessEditor('Kari', 11);
  kari.add('a');
  kari.add('b');
  const map = sectionMap(kari.doc, SECTION);
  map.set('o:Kari2', '!!');
  map.set('s:Kari2', [1, 2]);
  map.set(`t:${'x'.repeat(121)}`, new Y.Text('too long a key'));
  map.set('t:number', 7);
  map.set('t:array', new Y.Array());
  map.set('nonsense', new Y.Map());
  (map.get('t:Kari1') as Y.Text).insertEmbed(1, { p: 'not/an/id' });
  (map.get('t:Kari1') as Y.Text).insertEmbed(1, new Y.Map());
  (map.get('t:Kari1') as Y.Text).format(0, 1, { bold: true });
  expect(readPoints(kari.doc, 'g1', [SECTION]).map((point) => point.text)).toEqual(['a', 'b']);
  kari.type(0, 1, '1');
  kari.enter(0, 1);
  kari.move(2, 0);
  kari.join(1);
  expect(kari.texts).toEqual(['ba', '1']);
});

test('DOC3: reading does not throw where a point has more pieces than a call takes arguments', () => {
  const doc = new Y.Doc();
  const map = sectionMap(doc, SECTION);
  const pieces = 150_000;
  doc.transact(() => {
    const text = new Y.Text('begynnelse');
    map.set('t:a', text);
    map.set('s:a', true);
    for (let i = 0; i < pieces; i += 1) {
      text.insertEmbed(text.length, { p: `c${i}` });
      map.set(`s:c${i}`, { into: 'a', at: 'a0' });
    }
  });
  expect(readPoints(doc, 'g1', [SECTION]).map((point) => point.text)).toEqual(['begynnelse']);
});

const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(true, null, 'a0', 'a1', 'Zz', 'z', '', '\u0000', 'A'.repeat(30), -1),
  fc.record(
    { into: fc.constantFrom('a', 'b', 'c', 'd', 7, null), at: fc.constantFrom('a0', 'a1', '', 9) },
    { requiredKeys: [] },
  ),
  fc.record({
    seen: fc.oneof(
      fc.dictionary(fc.constantFrom('1', '2', 'x', '-1'), fc.oneof(fc.nat(20), fc.string())),
      fc.anything(),
    ),
  }),
  fc.jsonValue() as fc.Arbitrary<unknown>,
);

const keys = fc.constantFrom('a', 'b', 'c', 'd');

const field = fc.tuple(fc.constantFrom('o', 's', 't', 'q'), keys, nonsense);
const content = fc.oneof(fc.record({ p: fc.oneof(keys, fc.jsonValue()) }), fc.constant('#'));
const run = fc.tuple(keys, fc.array(content, { maxLength: 6 }));

/** A section in which every character is another one. */
function section(
  runs: readonly [string, (string | object)[]][],
  fields: readonly [string, string, unknown][],
): HeadlessEditor {
  const kari = new HeadlessEditor('Kari', 1);
  const map = sectionMap(kari.doc, SECTION);
  let characters = 0x4e00;
  for (const [key, contents] of runs) {
    const text = new Y.Text();
    map.set(`t:${key}`, text);
    for (const each of contents) {
      if (typeof each === 'object') text.insertEmbed(text.length, plainJson(each) as object);
      else text.insert(text.length, String.fromCharCode(characters++));
    }
  }
  for (const [name, key, value] of fields) map.set(`${name}:${key}`, plainJson(value));
  return kari;
}

function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

test('DOC3, DOC10: whatever stands in a section, it is read, each text once, and can be edited', () => {
  const input = fc.tuple(fc.array(run, { maxLength: 4 }), fc.array(field, { maxLength: 12 }), fc.nat(5));
  fc.assert(
    fc.property(input, ([runs, fields, at]) => {
      const kari = section(runs, fields);
      const points = readPoints(kari.doc, 'g1', [SECTION]);
      expect(new Set(points.map((point) => point.id)).size).toBe(points.length);
      const said = kari.texts.join('');
      expect(new Set(said).size).toBe(said.length);
      kari.add('næst', null);
      kari.add('sist');
      const index = at % kari.texts.length;
      const before = kari.texts.join('');
      kari.enter(index, Math.min(1, kari.texts[index]!.length));
      expect(kari.texts.join('')).toBe(before);
      kari.join(1);
      expect(kari.texts.join('')).toBe(before);
      const last = kari.texts.length - 1;
      const order = kari.texts;
      kari.move(0, last);
      expect(kari.texts).toEqual([...order.slice(1), order[0]]);
      kari.type(0, 0, 'x');
      kari.undo();
      kari.remove(0);
      expect(kari.texts).toHaveLength(last);
    }),
    { numRuns: 2000, seed: 3 },
  );
});
