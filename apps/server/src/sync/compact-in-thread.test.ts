import { compactState, CorruptDocumentError } from '@stikkord/sync';
import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { compactInThread } from './compact-in-thread.ts';

const thread = compactInThread();
afterAll(() => thread.end());

function log(): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const [index, letter] of Array.from('Si det tidlig').entries()) doc.getText('t').insert(index, letter);
  return updates;
}

test('the other thread makes the same full state, also for several at once', async () => {
  const stored = { snapshot: null, updates: log() };
  const states = await Promise.all([thread.compact(stored), thread.compact(stored), thread.compact(stored)]);
  for (const state of states) expect(state).toEqual(compactState(stored));
});

test('a damaged log is told as damaged, and the next one is done', async () => {
  const [, ...rest] = log();
  await expect(thread.compact({ snapshot: null, updates: rest })).rejects.toBeInstanceOf(CorruptDocumentError);
  await expect(thread.compact({ snapshot: new Uint8Array([1, 2, 3]), updates: [] })).rejects.toBeInstanceOf(
    CorruptDocumentError,
  );
  expect(await thread.compact({ snapshot: null, updates: log() })).toBeInstanceOf(Uint8Array);
});
