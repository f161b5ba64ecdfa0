import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMPACT_ROWS, COMPACT_ROWS_MAX, compactState, PAUSE_MS } from './compaction.ts';
import { CorruptDocumentError, StoreUnavailableError } from './ports.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import type { Person } from './testing/person.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
});

describe('compaction', () => {
  async function typeRows(person: Person, rows: number): Promise<void> {
    for (let i = 0; i < rows; i++) person.type(`${i % 10}`);
    await hall.settle();
  }

  test('SY10 past 200 rows the log becomes one full state, which reads the same', async () => {
    const ada = await hall.someone('Ada');
    await typeRows(ada, COMPACT_ROWS + 1);
    await hall.clock.advance(2_000);
    const stored = await hall.store.inner.load(DOCUMENT);
    expect(stored?.updates).toHaveLength(0);
    expect(stored?.snapshotSeq).toBe(COMPACT_ROWS + 1);
    expect(await hall.storedWords()).toBe(ada.words);
    await typeRows(ada, 5);
    expect(await hall.storedWords()).toBe(ada.words);
    expect((await hall.store.inner.load(DOCUMENT))?.updates).toHaveLength(5);
  });

  test('SY10 while people write it waits for a pause, or for 2,000 rows', async () => {
    const ada = await hall.someone('Ada');
    const logged = async (): Promise<number> => (await hall.store.inner.load(DOCUMENT))!.updates.length;
    await typeRows(ada, COMPACT_ROWS + 1);
    for (let i = 0; i < 5; i++) {
      await hall.clock.advance(PAUSE_MS - 1);
      await typeRows(ada, 1);
    }
    expect(await logged()).toBe(COMPACT_ROWS + 6);
    await typeRows(ada, COMPACT_ROWS_MAX - COMPACT_ROWS - 5);
    await hall.clock.advance(0);
    expect(await logged()).toBe(0);
    expect(await hall.storedWords()).toBe(ada.words);
  });

  test('SY10 past 256 KB as well', async () => {
    const ada = await hall.someone('Ada');
    ada.type('x'.repeat(300 * 1024));
    await hall.settle();
    await hall.clock.advance(2_000);
    expect((await hall.store.inner.load(DOCUMENT))?.updates).toHaveLength(0);
  });

  test('SY10 what comes during a compaction is kept, and the second compactor changes nothing', async () => {
    let release = (): void => {};
    const other = new Hall({
      compactState: async (stored) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        return compactState(stored);
      },
    });
    await hall.close();
    hall = other;
    const ada = await hall.someone('Ada');
    await typeRows(ada, COMPACT_ROWS + 1);
    await hall.clock.advance(2_000);
    ada.type('midt i');
    await hall.settle();
    release();
    await hall.settle();
    const stored = await hall.store.inner.load(DOCUMENT);
    expect(stored?.updates).toHaveLength(1);
    expect(await hall.storedWords()).toBe(ada.words);
    expect(await hall.store.compact(DOCUMENT, new Uint8Array([0, 0]), 1, 0)).toBe(false);
  });

  test('SY10 a damaged log quarantines the document instead of being replaced', async () => {
    await hall.close();
    hall = new Hall({
      compactState: () => {
        throw new CorruptDocumentError('damaged');
      },
    });
    const ada = await hall.someone('Ada');
    await typeRows(ada, COMPACT_ROWS + 1);
    await hall.clock.advance(2_000);
    await hall.settle();
    expect(ada.closed).toBe('quarantined');
    expect(hall.quarantined).toEqual([DOCUMENT]);
    expect((await hall.store.inner.load(DOCUMENT))?.updates).toHaveLength(COMPACT_ROWS + 1);
  });

  test('SY10 a whole log whose state does not read back stays, is reported, and people write on', async () => {
    await hall.close();
    hall = new Hall({
      compactState: () => {
        throw new Error('does not read back');
      },
    });
    const ada = await hall.someone('Ada');
    await typeRows(ada, COMPACT_ROWS + 1);
    await hall.clock.advance(2_000);
    await hall.settle();
    ada.type('videre');
    await hall.settle();
    expect(ada.acknowledged).toBe(ada.sentChanges);
    expect(hall.faults.splice(0)).toEqual([new Error('does not read back')]);
    expect(await hall.storedWords()).toBe(ada.words);
    expect((await hall.store.inner.load(DOCUMENT))?.updates).toHaveLength(COMPACT_ROWS + 2);
  });

  test('SY10 a store that is away is tried again after 10 s', async () => {
    const ada = await hall.someone('Ada');
    await typeRows(ada, COMPACT_ROWS + 1);
    hall.store.loadError = new StoreUnavailableError('away');
    await hall.clock.advance(2_000);
    hall.store.loadError = null;
    await hall.clock.advance(10_000);
    expect((await hall.store.inner.load(DOCUMENT))?.updates).toHaveLength(0);
  });
});
