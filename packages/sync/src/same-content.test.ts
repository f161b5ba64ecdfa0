import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contradicts } from './same-content.ts';
import { scanUpdate } from './scan-update.ts';
import { resent, someSession } from './testing/random-session.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? 17);

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
  }, 3_600_000);

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
