import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentStore, StoredDocument } from '../ports.ts';

export interface StoreUnderTest {
  readonly store: DocumentStore;
  /** Makes a document the way this store's owner makes them; its content is `initialUpdate`. */
  create(document: string, initialUpdate: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** What every DocumentStore promises. `makeStore` gives a store without documents; it is made once and closed at the end. */
export function documentStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of DocumentStore`, () => {
    let under: StoreUnderTest;
    let made = 0;
    beforeAll(async () => {
      under = await makeStore();
    });
    afterAll(async () => {
      await under?.close();
    });

    /** A new document that says `text`, and a way to type on. */
    async function typist(text = ''): Promise<{ document: string; type: (more: string) => Uint8Array; doc: Y.Doc }> {
      const document = `r~question${++made}~group${made}`;
      const doc = new Y.Doc();
      doc.getText('t').insert(0, text);
      await under.create(document, Y.encodeStateAsUpdate(doc));
      const type = (more: string): Uint8Array => {
        const before = Y.encodeStateVector(doc);
        doc.getText('t').insert(doc.getText('t').length, more);
        return Y.encodeStateAsUpdate(doc, before);
      };
      return { document, type, doc };
    }

    async function load(document: string): Promise<StoredDocument> {
      const stored = await under.store.load(document);
      if (stored === null) throw new Error(`${document} is not there`);
      return stored;
    }

    const rows = (document: string, ...updates: Uint8Array[]) => updates.map((update) => ({ document, update }));

    test('DS1 what does not exist loads as null', async () => {
      expect(await under.store.load('r~nobody~nowhere')).toBeNull();
    });

    test('DS2 a document loads with the content that it was made with', async () => {
      const { document } = await typist('Hei på deg');
      expect(textOf(await load(document))).toBe('Hei på deg');
    });

    test('DS3 what was appended is loaded in order, byte for byte', async () => {
      const { document, type } = await typist();
      const before = await load(document);
      const updates = [type('a'), type('b'), type('æ'), type('🙂')];
      await under.store.append(rows(document, ...updates.slice(0, 3)));
      await under.store.append(rows(document, ...updates.slice(3)));
      const stored = await load(document);
      expect(stored.updates.slice(before.updates.length).map(bytes)).toEqual(updates.map(bytes));
      expect(textOf(stored)).toBe('abæ🙂');
    });

    test('DS4 each update takes the next number, and the numbers after the snapshot have no holes', async () => {
      const { document, type } = await typist();
      const before = await load(document);
      const heads = await under.store.append(rows(document, type('a'), type('b')));
      expect(heads).toEqual(new Map([[document, before.headSeq + 2]]));
      expect((await under.store.append(rows(document, type('c')))).get(document)).toBe(before.headSeq + 3);
      const stored = await load(document);
      expect(stored.headSeq).toBe(before.headSeq + 3);
      expect(stored.headSeq - stored.snapshotSeq).toBe(stored.updates.length);
    });

    test('DS5 one append serves many documents, mixed', async () => {
      const [one, two] = [await typist(), await typist()];
      const batch = [
        ...rows(one.document, one.type('1')),
        ...rows(two.document, two.type('2')),
        ...rows(one.document, one.type('3')),
      ];
      const heads = await under.store.append(batch);
      expect([...heads.keys()].toSorted()).toEqual([one.document, two.document].toSorted());
      expect(textOf(await load(one.document))).toBe('13');
      expect(textOf(await load(two.document))).toBe('2');
    });

    test('DS6 an unknown document is left out of the result and does not stop the others', async () => {
      const { document, type } = await typist();
      const heads = await under.store.append([...rows('r~nobody~nowhere', type('x')), ...rows(document, type('y'))]);
      expect([...heads.keys()]).toEqual([document]);
      expect(await under.store.load('r~nobody~nowhere')).toBeNull();
      expect((await load(document)).updates.length).toBeGreaterThan(0);
    });

    test('DS7 nothing to append is nothing done', async () => {
      expect(await under.store.append([])).toEqual(new Map());
    });

    test('DS8 a batch of 500 rows, and a row of 2 MB, are kept whole', async () => {
      const { document, type, doc } = await typist();
      await under.store.append(
        rows(document, ...Array.from({ length: 499 }, (_, i) => type(`${i % 10}`)), type('x'.repeat(2_000_000))),
      );
      expect(textOf(await load(document))).toBe(doc.getText('t').toJSON());
    });

    test('DS9 the same batch given twice, as after an unknown outcome, leaves the same text', async () => {
      const { document, type } = await typist();
      const batch = rows(document, type('en'), type('gang'));
      await under.store.append(batch);
      await under.store.append(batch);
      expect(textOf(await load(document))).toBe('engang');
    });

    test('DS10 appends at once to one document all get in, each under its own numbers', async () => {
      const { document, type } = await typist();
      const before = await load(document);
      const updates = Array.from({ length: 20 }, (_, i) => type(`${i},`));
      const heads = await Promise.all(updates.map((update) => under.store.append(rows(document, update))));
      const numbers = heads.map((each) => each.get(document)).toSorted((a, b) => (a ?? 0) - (b ?? 0));
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => before.headSeq + 1 + i));
      expect(textOf(await load(document))).toBe(updates.map((_, i) => `${i},`).join(''));
    });

    test('DS11 compaction replaces what it covers and keeps what came after', async () => {
      const { document, type, doc } = await typist();
      await under.store.append(rows(document, type('a'), type('b')));
      const seen = await load(document);
      const state = Y.encodeStateAsUpdate(doc);
      await under.store.append(rows(document, type('c')));
      expect(await under.store.compact(document, state, seen.headSeq, seen.snapshotSeq)).toBe(true);
      const stored = await load(document);
      expect(stored.snapshotSeq).toBe(seen.headSeq);
      expect(stored.headSeq).toBe(seen.headSeq + 1);
      expect(stored.updates).toHaveLength(1);
      expect(textOf(stored)).toBe('abc');
    });

    test('DS12 the second to compact from the same snapshot is refused and changes nothing', async () => {
      const { document, type, doc } = await typist();
      await under.store.append(rows(document, type('a')));
      const seen = await load(document);
      const state = Y.encodeStateAsUpdate(doc);
      expect(await under.store.compact(document, state, seen.headSeq, seen.snapshotSeq)).toBe(true);
      const other = Y.encodeStateAsUpdate(new Y.Doc());
      expect(await under.store.compact(document, other, seen.headSeq, seen.snapshotSeq)).toBe(false);
      expect(await under.store.compact('r~nobody~nowhere', other, 1, 0)).toBe(false);
      expect(textOf(await load(document))).toBe('a');
    });

    test('DS13 numbers go on after a compaction', async () => {
      const { document, type, doc } = await typist();
      await under.store.append(rows(document, type('a')));
      const seen = await load(document);
      await under.store.compact(document, Y.encodeStateAsUpdate(doc), seen.headSeq, seen.snapshotSeq);
      expect((await under.store.append(rows(document, type('b')))).get(document)).toBe(seen.headSeq + 1);
      expect(textOf(await load(document))).toBe('ab');
    });

    test('DS15 what was committed after a number can be read by itself', async () => {
      const { document, type } = await typist('a');
      const before = await load(document);
      const updates = [type('b'), type('c'), type('d')];
      await under.store.append(rows(document, ...updates));
      const tail = await under.store.since(document, before.headSeq + 1);
      expect(tail?.updates.map(bytes)).toEqual(updates.slice(1).map(bytes));
      expect(tail?.headSeq).toBe(before.headSeq + 3);
      expect(await under.store.since(document, before.headSeq + 3)).toEqual({
        updates: [],
        headSeq: before.headSeq + 3,
      });
      expect(await under.store.since('r~nobody~nowhere', 0)).toBeNull();
    });

    test('DS15 a log that was compacted gives the rest, or says that it does not reach back so far', async () => {
      const { document, type, doc } = await typist();
      await under.store.append(rows(document, type('a')));
      for (let time = 0; time < 2; time++) {
        const seen = await load(document);
        await under.store.compact(document, Y.encodeStateAsUpdate(doc), seen.headSeq, seen.snapshotSeq);
        await under.store.append(rows(document, type('b')));
      }
      const { headSeq } = await load(document);
      expect((await under.store.since(document, headSeq - 1))?.updates).toHaveLength(1);
      expect(await under.store.since(document, 0)).toBeNull();
    });

    test('DS16 tells how far many logs have come at once', async () => {
      const [one, two] = [await typist(), await typist()];
      await under.store.append(rows(two.document, two.type('a'), two.type('b')));
      const names = [one.document, 'r~nobody~nowhere', two.document];
      const expected = [one, two].map(async ({ document }) => [document, (await load(document)).headSeq] as const);
      expect(await under.store.heads(names)).toEqual(new Map(await Promise.all(expected)));
      expect(await under.store.heads([])).toEqual(new Map());
    });

    test('DS14 bytes are copied: what the caller does with its own afterwards changes nothing', async () => {
      const { document, type } = await typist();
      const update = type('trygg').slice();
      await under.store.append(rows(document, update));
      update.fill(0);
      expect(textOf(await load(document))).toBe('trygg');
    });
  });
}

function textOf(stored: StoredDocument): string {
  const doc = new Y.Doc();
  if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  return doc.getText('t').toJSON();
}

/** Stores give plain arrays or Buffers; only the bytes count. */
function bytes(update: Uint8Array): string {
  return Buffer.from(update).toString('hex');
}
