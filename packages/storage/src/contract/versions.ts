import { randomBytes, randomUUID } from 'node:crypto';
import { CorruptDocumentError } from '@stikkord/sync';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { NewVersion, Storage } from '../storage.ts';
import { rowsOf, someMeeting } from './fixtures.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** What storage promises of documents' versions. */
export function versionContract(storage: () => Storage): void {
  const versions = () => storage().versions;

  /** A document that has been written in so many times after it was made. */
  async function someDocument(written = 0): Promise<string> {
    const name = `r~${randomUUID()}~g`;
    await storage().meetings.create(someMeeting(), [{ name, update: bytes(1) }]);
    await write(name, written);
    return name;
  }
  const write = (document: string, times: number) =>
    storage().documents.append(Array.from({ length: times }, () => ({ document, update: bytes(2) })));
  const version = (seq: number, rest: Partial<NewVersion> = {}): NewVersion => ({
    seq,
    minute: 29_000_000 + seq,
    reason: 'active',
    state: bytes(seq),
    ...rest,
  });
  const seqs = async (name: string) => (await versions().list(name))?.versions.map(({ seq }) => seq);

  test('VS1 versions are listed in order with how far the document reaches, and their states read byte for byte', async () => {
    const name = await someDocument(5);
    expect(await versions().list(name)).toEqual({ headSeq: 6, versions: [] });
    const large = new Uint8Array(randomBytes(600_000));
    expect(await versions().keep(name, version(3, { reason: 'closed' }), [])).toBe(true);
    expect(await versions().keep(name, version(6, { state: large, reason: 'left', minute: 29_900_000 }), [])).toBe(
      true,
    );
    expect(await versions().list(name)).toEqual({
      headSeq: 6,
      versions: [
        { seq: 3, minute: 29_000_003, reason: 'closed', bytes: 1 },
        { seq: 6, minute: 29_900_000, reason: 'left', bytes: 600_000 },
      ],
    });
    expect(await versions().state(name, 6)).toEqual(large);
    expect(await versions().state(name, 3)).toEqual(bytes(3));
    expect(await versions().state(name, 4)).toBeNull();
  });

  test('VS2 what is not there is null, and keeps nothing', async () => {
    expect(await versions().list('r~nobody~g')).toBeNull();
    expect(await versions().state('r~nobody~g', 1)).toBeNull();
    expect(await versions().keep('r~nobody~g', version(2), [])).toBe(false);
    await versions().relabel('r~nobody~g', 2, { minute: 1, reason: 'closed' });
  });

  test('VS3 the same state again is no other version: the one there reaches as far', async () => {
    const name = await someDocument(9);
    await versions().keep(name, version(3), []);
    expect(await versions().keep(name, version(7, { state: bytes(3), reason: 'left' }), [3])).toBe(false);
    expect(await versions().list(name)).toMatchObject({ versions: [{ seq: 7, reason: 'active' }] });
    expect(await versions().state(name, 7)).toEqual(bytes(3));
    // Only neighbours are compared: what comes again later is another version.
    await versions().keep(name, version(8), []);
    expect(await versions().keep(name, version(9, { state: bytes(3) }), [])).toBe(true);
    expect(await seqs(name)).toEqual([7, 8, 9]);
  });

  test('VS4 of ten who keep the same state at once one does; nobody keeps one behind the newest', async () => {
    const name = await someDocument(9);
    const tries = Array.from({ length: 10 }, () => versions().keep(name, version(5), []));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await versions().keep(name, version(4), [5])).toBe(false);
    expect(await seqs(name)).toEqual([5]);
  });

  test('VS5 what is let go is gone with its state; nothing of another document', async () => {
    const [name, other] = [await someDocument(9), await someDocument(9)];
    for (const document of [name, other])
      for (const seq of [2, 3, 4]) await versions().keep(document, version(seq), []);
    await versions().keep(name, version(5), [2, 4, 77]);
    expect(await seqs(name)).toEqual([3, 5]);
    expect(await versions().state(name, 2)).toBeNull();
    expect(await seqs(other)).toEqual([2, 3, 4]);
  });

  test('VS6 a version can be given another reason and time, and its state stays', async () => {
    const name = await someDocument(5);
    await versions().keep(name, version(3), []);
    await versions().keep(name, version(4), []);
    await versions().relabel(name, 4, { minute: 30_000_000, reason: 'closed' });
    expect((await versions().list(name))?.versions).toEqual([
      { seq: 3, minute: 29_000_003, reason: 'active', bytes: 1 },
      { seq: 4, minute: 30_000_000, reason: 'closed', bytes: 1 },
    ]);
    expect(await versions().state(name, 4)).toEqual(bytes(4));
  });

  test('VS7 documents that were written in since their last version are told', async () => {
    const [untouched, written, kept] = [await someDocument(), await someDocument(2), await someDocument(2)];
    await versions().keep(kept, version(3), []);
    const told = async () => {
      const behind = await versions().behind();
      return [untouched, written, kept].map((name) => behind.includes(name));
    };
    expect(await told()).toEqual([false, true, false]);
    await versions().keep(written, version(3), []);
    await write(kept, 1);
    expect(await told()).toEqual([false, false, true]);
  });

  test('VS8 a state that was changed in the database is told as corrupt, and the others are read', async () => {
    const name = await someDocument(5);
    await versions().keep(name, version(3), []);
    await versions().keep(name, version(4), []);
    await rowsOf(
      storage(),
      sql`update document_version set bytes = '\\x09'
        where seq = 4 and document_id = (select id from document where name = ${name})`,
    );
    await expect(versions().state(name, 4)).rejects.toBeInstanceOf(CorruptDocumentError);
    expect(await versions().state(name, 3)).toEqual(bytes(3));
  });
}
