import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isReady } from './causality.ts';
import { TornPlaceError } from './crowding.ts';
import { LiveDocument } from './live-document.ts';
import { scanUpdate } from './scan-update.ts';
import { seeded } from './testing/random-document.ts';
import { wovenUpdate } from './testing/woven-frames.ts';

const CLIENTS = [3, 7, 9, 12];

/** What is taken of frames whose items stand beside each other in ways in which nobody writes. */
function taken(seed: number): {
  readonly live: LiveDocument;
  readonly updates: Uint8Array[];
  readonly refused: number;
} {
  const next = seeded(seed);
  const honest = new Y.Doc();
  honest.clientID = 3;
  honest.getText('t').insert(0, 'abcd');
  if (next(2) === 0) honest.getText('t').insert(1, 'x');
  const snapshot = Y.encodeStateAsUpdate(honest);
  const live = new LiveDocument({ snapshot, updates: [], headSeq: 0, snapshotSeq: 0 });
  const updates = [snapshot];
  let refused = 0;
  for (let frame = 0; frame < 6; frame++) {
    const bytes = wovenUpdate({ clients: CLIENTS, clockOf: live.clockOf }, next);
    const update = scanUpdate(bytes);
    if (!isReady(update, live.clockOf)) continue;
    try {
      if (!live.hasRoomFor(update)) continue;
    } catch (error) {
      if (!(error instanceof TornPlaceError)) throw error;
      refused++;
      continue;
    }
    live.accept(update);
    live.apply([bytes]);
    updates.push(bytes);
  }
  return { live, updates, refused };
}

/** The document of one whom the updates reach in another order, though none before what it stands on. */
function shuffled(updates: readonly Uint8Array[], next: (below: number) => number): Y.Doc {
  const doc = new Y.Doc();
  const left = updates.map((update) => scanUpdate(update));
  while (left.length > 0) {
    const ready = left.filter((update) => isReady(update, (client) => Y.getState(doc.store, client)));
    const one = ready[next(ready.length)]!;
    Y.applyUpdate(doc, one.bytes);
    left.splice(left.indexOf(one), 1);
  }
  return doc;
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

const words = (doc: Y.Doc): string => doc.getText('t').toJSON();

test('SY30 items of one frame, and of several, that nobody can have written are refused: what is taken is the same in every order', () => {
  let [passed, failed] = [0, 0];
  fc.assert(
    fc.property(fc.nat(0xffff_ffff), (seed) => {
      const { live, updates, refused } = taken(seed);
      const next = seeded(seed + 1);
      const here = words(live.doc);
      expect(words(docOf(Y.encodeStateAsUpdate(live.doc)))).toBe(here);
      expect(words(docOf(Y.mergeUpdates(updates)))).toBe(here);
      for (let times = 0; times < 4; times++) expect(words(shuffled(updates, next))).toBe(here);
      passed += updates.length - 1;
      failed += refused;
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 2_000), seed: Number(process.env['FUZZ_SEED'] ?? 5) },
  );
  for (const count of [passed, failed]) expect(count).toBeGreaterThan(0);
}, 3_600_000);
