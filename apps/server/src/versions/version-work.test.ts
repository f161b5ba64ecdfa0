import { createResponseDocument } from '@stikkord/documents';
import { afterAll, expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { VersionWork } from './version-work.ts';

const work = new VersionWork(new ManualClock());
const state = (): Promise<Uint8Array> =>
  work.perform({ do: 'state', of: { snapshot: null, updates: [createResponseDocument()] } });

afterAll(() => work.end());

test('a task that comes while the thread ends gets a thread of its own; what the thread had begun is told that it ended', async () => {
  await state();
  const begun = state();
  const ended = work.end();
  const anew = state();
  await expect(begun).rejects.toThrow('was ended');
  expect(await anew).toBeInstanceOf(Uint8Array);
  await ended;
});
