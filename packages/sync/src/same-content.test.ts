import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contradicts } from './same-content.ts';
import { scanUpdate } from './scan-update.ts';
import { changeSomething, seeded } from './testing/random-document.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 17);

/** Three people who write, erase and hear of each other now and then, and every update that one of them ever sent. */
function someSession(seed: number): { docs: Y.Doc[]; updates: Uint8Array[]; next: (below: number) => number } {
  const next = seeded(seed);
  const updates: Uint8Array[] = [];
  const docs = [11, 22, 33].map((client) => {
    const doc = new Y.Doc({ gc: next(4) > 0 });
    doc.clientID = client;
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') updates.push(update);
    });
    return doc;
  });
  for (let step = 0; step < 60; step++) {
    const doc = docs[next(docs.length)]!;
    const other = docs[next(docs.length)]!;
    const text = doc.getText('t');
    if (next(4) === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)), 'heard');
    else if (next(6) === 0 && text.length > 0) text.delete(next(text.length), 1 + next(text.length));
    else if (next(6) === 0) doc.getMap('m').delete(`k${next(3)}`);
    else changeSomething(doc, next);
  }
  return { docs, updates, next };
}

/** What a device may send again: as it was sent, joined, cut, or as its document says it now. */
function resent({ docs, updates, next }: ReturnType<typeof someSession>): Uint8Array {
  const one = updates[next(updates.length)]!;
  const doc = docs[next(docs.length)]!;
  const before = new Map([11, 22, 33].map((client) => [client, next(Y.getState(doc.store, client) + 1)]));
  const cut = Y.encodeStateVector(before);
  switch (next(5)) {
    case 0:
      return one;
    case 1:
      return Y.mergeUpdates([one, updates[next(updates.length)]!]);
    case 2:
      return Y.diffUpdate(Y.mergeUpdates(updates), cut);
    case 3:
      return Y.encodeStateAsUpdate(doc, cut);
    default:
      return Y.encodeStateAsUpdate(doc);
  }
}

describe('what is said again', () => {
  test('SY26 never contradicts, however it was cut, joined, deleted or collected meanwhile', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), (seed) => {
        const session = someSession(seed);
        for (let i = 0; i < 10; i++) {
          const update = resent(session);
          for (const doc of session.docs) expect(contradicts(doc, scanUpdate(update))).toBe(false);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  const ada = (write: (doc: Y.Doc) => void): Y.Doc => {
    const doc = new Y.Doc();
    doc.clientID = 11;
    doc.transact(() => write(doc));
    return doc;
  };
  const xml = (node: string) => (doc: Y.Doc) => doc.getXmlFragment('x').insert(0, [new Y.XmlElement(node)]);
  const others: [string, (doc: Y.Doc) => void, (doc: Y.Doc) => void][] = [
    ['other letters', (doc) => doc.getText('t').insert(0, 'hei'), (doc) => doc.getText('t').insert(0, 'hek')],
    ['another kind of thing', (doc) => doc.getText('t').insert(0, 'h'), (doc) => doc.getMap('t').set('a', 'h')],
    ['another list', (doc) => doc.getText('t').insert(0, 'h'), (doc) => doc.getText('u').insert(0, 'h')],
    ['another key', (doc) => doc.getMap('m').set('a', 1), (doc) => doc.getMap('m').set('b', 1)],
    ['another value', (doc) => doc.getMap('m').set('a', { b: [1] }), (doc) => doc.getMap('m').set('a', { b: [2] })],
    ['another type', (doc) => doc.getMap('m').set('a', new Y.Map()), (doc) => doc.getMap('m').set('a', new Y.Array())],
    ['another element', xml('p'), xml('q')],
    [
      'other bytes',
      (doc) => doc.getMap('m').set('a', new Uint8Array([1])),
      (doc) => doc.getMap('m').set('a', new Uint8Array([2])),
    ],
    [
      'another mark',
      (doc) => doc.getText('t').insert(0, 'h', { b: 1 }),
      (doc) => doc.getText('t').insert(0, 'h', { b: 2 }),
    ],
    [
      'another picture',
      (doc) => doc.getText('t').insertEmbed(0, { image: 'a' }),
      (doc) => doc.getText('t').insertEmbed(0, { image: 'b' }),
    ],
    [
      'another place',
      (doc) => (doc.getText('t').insert(0, 'ab'), doc.getText('t').insert(1, 'x')),
      (doc) => (doc.getText('t').insert(0, 'ab'), doc.getText('t').insert(2, 'x')),
    ],
  ];
  test.each(others)('SY26 under the same clocks, %s contradicts', (_, write, otherwise) => {
    const [stored, said] = [ada(write), ada(otherwise)];
    expect(contradicts(stored, scanUpdate(Y.encodeStateAsUpdate(said)))).toBe(true);
    expect(contradicts(said, scanUpdate(Y.encodeStateAsUpdate(stored)))).toBe(true);
    expect(contradicts(stored, scanUpdate(Y.encodeStateAsUpdate(stored)))).toBe(false);
  });

  test('SY26 one letter changed among many does', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), fc.nat(), (words, at) => {
        const letters = words.split('');
        letters[at % letters.length] = '§';
        const other = letters.join('');
        fc.pre(other !== words);
        const [stored, said] = [
          ada((doc) => doc.getText('t').insert(0, words)),
          ada((doc) => doc.getText('t').insert(0, other)),
        ];
        expect(contradicts(stored, scanUpdate(Y.encodeStateAsUpdate(said)))).toBe(true);
      }),
      { numRuns: 200, seed: SEED },
    );
  });
});
