import { randomUUID } from 'node:crypto';
import { CorruptDocumentError, type StoredDocument } from '@stikkord/sync';
import { sql, type SQL } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import { rowsOf, someMeeting } from './fixtures.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** What storage promises beyond sync's own contract: order under rivalry, checksums, one generation kept. */
export function documentContract(storage: () => Storage): void {
  const documents = () => storage().documents;
  const damage = (statement: SQL) => rowsOf(storage(), statement);
  const idOf = (name: string) => sql`(select id from document where name = ${name})`;

  /** A new document with the updates 1, 2, 3 … `count`, one byte each. */
  async function someDocument(count = 1): Promise<string> {
    const name = `r~${randomUUID()}~g`;
    await storage().meetings.create(someMeeting(), [{ name, update: bytes(1) }]);
    const rest = Array.from({ length: count - 1 }, (_, index) => ({ document: name, update: bytes(index + 2) }));
    await documents().append(rest);
    return name;
  }

  async function load(name: string): Promise<StoredDocument> {
    const stored = await documents().load(name);
    if (!stored) throw new Error(`${name} is not there`);
    return stored;
  }

  test('DL1 two who write the same documents at once, in opposite order, both get in, in one order without holes', async () => {
    const names = [await someDocument(), await someDocument(), await someDocument()];
    const write = async (writer: number, order: readonly string[]) => {
      for (let round = 0; round < 20; round += 1)
        await documents().append(
          order.flatMap((document) => [0, 1].map(() => ({ document, update: bytes(writer, round) }))),
        );
    };
    await Promise.all([write(1, names), write(2, names.toReversed())]);
    for (const name of names) {
      const { updates, headSeq } = await load(name);
      expect(headSeq).toBe(81);
      const [, ...written] = updates;
      for (const writer of [1, 2]) {
        const rounds = written.filter((update) => update[0] === writer).map((update) => update[1]);
        expect(rounds).toEqual(Array.from({ length: 40 }, (_, index) => Math.floor(index / 2)));
      }
      // Both rows of an append stand side by side: a batch takes its numbers in one go.
      for (let index = 0; index < written.length; index += 2) expect(written[index]).toEqual(written[index + 1]);
    }
  });

  test('DL2 what a reader sees while others write is always the beginning of what was written', async () => {
    const name = await someDocument();
    let writing = true;
    const write = async () => {
      for (let value = 2; value <= 60; value += 1) await documents().append([{ document: name, update: bytes(value) }]);
      writing = false;
    };
    const read = async () => {
      while (writing) {
        const { updates } = await load(name);
        expect(updates.map((update) => update[0])).toEqual(updates.map((_, index) => index + 1));
      }
    };
    await Promise.all([write(), read(), read()]);
  });

  test('DL3 any batch over any documents is kept byte for byte, in order', async () => {
    const names = [await someDocument(), await someDocument(), await someDocument()];
    const written = new Map(names.map((name) => [name, [bytes(1)]]));
    const batch = fc.array(
      fc.record({ document: fc.constantFrom(...names, 'nobody'), update: fc.uint8Array({ maxLength: 300 }) }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(batch, async (updates) => {
        const heads = await documents().append(updates);
        for (const { document, update } of updates) written.get(document)?.push(update);
        const named = new Set(updates.map(({ document }) => document).filter((name) => name !== 'nobody'));
        expect(new Set(heads.keys())).toEqual(named);
        for (const [name, seq] of heads) expect(seq).toBe(written.get(name)?.length);
      }),
      { seed: 7, numRuns: 30 },
    );
    for (const name of names) expect((await load(name)).updates).toEqual(written.get(name));
  });

  test('DL4 a changed byte, a missing row in the middle or at the end, a row too many: each is found when loading', async () => {
    const faults = [
      (name: string) => sql`update document_update set bytes = '\\x09' where document_id = ${idOf(name)} and seq = 2`,
      (name: string) => sql`delete from document_update where document_id = ${idOf(name)} and seq = 2`,
      (name: string) => sql`delete from document_update where document_id = ${idOf(name)} and seq = 3`,
      (name: string) => sql`update document set head_seq = 2 where name = ${name}`,
    ];
    for (const fault of faults) {
      const name = await someDocument(3);
      expect((await load(name)).headSeq).toBe(3);
      await damage(fault(name));
      await expect(documents().load(name)).rejects.toBeInstanceOf(CorruptDocumentError);
    }
  });

  test('DL5 a snapshot that was changed or is gone is found when loading', async () => {
    const faults = [
      (name: string) => sql`update document_snapshot set bytes = '\\x09' where document_id = ${idOf(name)}`,
      (name: string) => sql`delete from document_snapshot where document_id = ${idOf(name)}`,
    ];
    for (const fault of faults) {
      const name = await someDocument(3);
      expect(await documents().compact(name, bytes(1, 2), 2, 0)).toBe(true);
      await damage(fault(name));
      await expect(documents().load(name)).rejects.toBeInstanceOf(CorruptDocumentError);
    }
  });

  test('DL6 compaction keeps what it replaced until the next one, and no longer', async () => {
    const name = await someDocument(6);
    const kept = async (table: 'document_update' | 'document_snapshot') => {
      const found = await rowsOf<{ seq: unknown }>(
        storage(),
        sql`select seq from ${sql.identifier(table)} where document_id = ${idOf(name)} order by seq`,
      );
      return found.map(({ seq }) => Number(seq));
    };
    await documents().compact(name, bytes(1, 2), 2, 0);
    expect([await kept('document_snapshot'), await kept('document_update')]).toEqual([[2], [1, 2, 3, 4, 5, 6]]);
    await documents().compact(name, bytes(1, 2, 3, 4), 4, 2);
    expect([await kept('document_snapshot'), await kept('document_update')]).toEqual([
      [2, 4],
      [3, 4, 5, 6],
    ]);
    await documents().compact(name, bytes(1, 2, 3, 4, 5), 5, 4);
    expect([await kept('document_snapshot'), await kept('document_update')]).toEqual([
      [4, 5],
      [5, 6],
    ]);
    expect(await load(name)).toEqual({
      snapshot: bytes(1, 2, 3, 4, 5),
      updates: [bytes(6)],
      headSeq: 6,
      snapshotSeq: 5,
    });
  });

  test('DL7 of ten who compact at once one wins; nobody compacts past the head or backwards', async () => {
    const name = await someDocument(4);
    const tries = Array.from({ length: 10 }, (_, index) => documents().compact(name, bytes(index), 3, 0));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await documents().compact(name, bytes(0), 5, 3)).toBe(false);
    expect(await documents().compact(name, bytes(0), 3, 3)).toBe(false);
    expect(await documents().compact(name, bytes(0), 2, 3)).toBe(false);
    expect((await load(name)).snapshotSeq).toBe(3);
  });
}
