import { documentStoreContract } from '@stikkord/sync/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import { accountContract } from './accounts.ts';
import { afterContract } from './after.ts';
import { documentContract } from './documents.ts';
import { entryContract } from './entries.ts';
import { someMeeting } from './fixtures.ts';
import { meetingContract } from './meetings.ts';
import { questionContract } from './questions.ts';
import { roomContract } from './room.ts';
import { versionContract } from './versions.ts';

/** What every Storage promises. `open` gives an empty one; it is opened twice and closed at the end. */
export function storageContract(name: string, open: () => Promise<Storage>): void {
  documentStoreContract(name, async () => {
    const storage = await open();
    return {
      store: storage.documents,
      create: (document, update) => storage.meetings.create(someMeeting(), [{ name: document, update }]),
      close: () => storage.close(),
    };
  });

  describe(`${name} keeps the contract of Storage`, () => {
    let storage: Storage;
    beforeAll(async () => {
      storage = await open();
    }, 60_000);
    afterAll(async () => {
      await storage?.close();
    });

    meetingContract(() => storage);
    documentContract(() => storage);
    versionContract(() => storage);
    questionContract(() => storage);
    entryContract(() => storage);
    afterContract(() => storage);
    roomContract(() => storage);
    accountContract(() => storage);

    test('SC1 a secret is made once, and two callers at once get the same', async () => {
      let made = 0;
      const make = () => `secret ${(made += 1)}`;
      const given = await Promise.all(Array.from({ length: 8 }, () => storage.secrets.getOrCreate('cookie-key', make)));
      expect(new Set(given).size).toBe(1);
      expect(await storage.secrets.getOrCreate('cookie-key', () => 'another')).toBe(given[0]);
      await storage.secrets.remove('cookie-key');
      expect(await storage.secrets.getOrCreate('cookie-key', () => 'another')).toBe('another');
      await storage.secrets.remove('never there');
    });

    test('SC2 ping answers', async () => {
      await expect(storage.ping()).resolves.toBeUndefined();
    });
  });
}
