import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isReady, readyPart, withoutKnown } from './causality.ts';
import { MalformedError } from './byte-reader.ts';
import { scanUpdate, type ScannedUpdate } from './scan-update.ts';
import { changeSomething, seeded } from './testing/random-document.ts';
import { TooManyPartsError } from './value-reader.ts';

const runs = (usual: number): number => Number(process.env['SYNC_RUNS'] ?? usual);
const seeds = fc.nat(0xffff_ffff);

/** Two people's documents and the updates they made, in an order in which they can be applied. */
function history(seed: number, steps: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const next = seeded(seed);
  const [ada, ben] = [new Y.Doc(), new Y.Doc()];
  ada.clientID = 1 + next(1_000);
  ben.clientID = 2_000 + next(2 ** 31);
  const updates: Uint8Array[] = [];
  for (const doc of [ada, ben])
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'other') updates.push(update);
    });
  for (let i = 0; i < steps; i++) {
    const [one, other] = next(2) === 0 ? [ada, ben] : [ben, ada];
    for (let burst = next(4); burst >= 0; burst--) changeSomething(one, next);
    if (next(2) === 0) {
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one), 'other');
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other), 'other');
    }
  }
  Y.applyUpdate(ada, Y.encodeStateAsUpdate(ben), 'other');
  return { doc: ada, updates };
}

function scanOrNull(bytes: Uint8Array): ScannedUpdate | null {
  try {
    return scanUpdate(bytes);
  } catch (error) {
    if (error instanceof MalformedError || error instanceof TooManyPartsError) return null;
    throw error;
  }
}

const knownOf = (doc: Y.Doc) => (client: number) => Y.getState(doc.store, client);

describe('scanUpdate', () => {
  test('SY14 says of every update what Yjs says of it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { doc, updates } = history(seed, 12);
        for (const update of [...updates, Y.encodeStateAsUpdate(doc)]) {
          const { blocks, deletes } = scanUpdate(update);
          const meta = Y.parseUpdateMeta(update);
          expect(new Map(blocks.map(({ client, from }) => [client, from]))).toEqual(meta.from);
          expect(new Map(blocks.map(({ client, to }) => [client, to]))).toEqual(meta.to);
          const ds = [...Y.decodeUpdate(update).ds.clients].flatMap(([client, ranges]) =>
            ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
          );
          expect(deletes).toEqual(ds);
        }
      }),
      { seed: 1, numRuns: runs(100) },
    );
  });

  test('SY14 what passes, however it was mangled, can be applied whole and moves the clocks as it says', () => {
    let passed = 0;
    let ready = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { updates } = history(seed, 6);
        const next = seeded(seed + 1);
        const cut = next(updates.length + 1);
        const base = new Y.Doc();
        for (const update of updates.slice(0, cut)) Y.applyUpdate(base, update);
        const state = Y.encodeStateAsUpdate(base);
        const real = updates[Math.min(cut, updates.length - 1)] ?? state;
        for (let i = 0; i < 10; i++) {
          const update = scanOrNull(mangled(next(3) === 0 ? state : real, next));
          if (update === null) continue;
          passed++;
          if (!isReady(update, knownOf(base))) continue;
          ready++;
          const doc = new Y.Doc();
          Y.applyUpdate(doc, state);
          const expected = new Map(Y.decodeStateVector(Y.encodeStateVector(doc)));
          for (const { client, to } of update.blocks) expected.set(client, Math.max(to, expected.get(client) ?? 0));
          Y.applyUpdate(doc, withoutKnown(update, knownOf(doc)));
          expect(doc.store.pendingStructs).toBeNull();
          expect(doc.store.pendingDs).toBeNull();
          expect(Y.decodeStateVector(Y.encodeStateVector(doc))).toEqual(expected);
          // And it can be given on.
          Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc));
        }
      }),
      { seed: 2, numRuns: runs(600) },
    );
    expect(passed).toBeGreaterThan(100);
    expect(ready).toBeGreaterThan(50);
  });

  test('SY16 an update is ready exactly when Yjs can apply all of it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { updates } = history(seed, 10);
        const next = seeded(seed + 1);
        const doc = new Y.Doc();
        for (const update of updates)
          if (next(3) > 0 && isReady(scanUpdate(update), knownOf(doc))) Y.applyUpdate(doc, update);
        const state = Y.encodeStateAsUpdate(doc);
        const merged = Y.mergeUpdates(updates.filter(() => next(2) === 0).concat(updates.slice(0, 1)));
        for (const update of [...updates, merged]) {
          const trial = new Y.Doc();
          Y.applyUpdate(trial, state);
          Y.applyUpdate(trial, update);
          const whole = trial.store.pendingStructs === null && trial.store.pendingDs === null;
          expect(isReady(scanUpdate(update), knownOf(doc))).toBe(whole);
        }
      }),
      { seed: 3, numRuns: runs(300) },
    );
  });

  test('SY16 the ready part of an update is what Yjs could place of it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { updates } = history(seed, 10);
        const next = seeded(seed + 1);
        const doc = new Y.Doc();
        for (const update of updates)
          if (next(3) > 0 && isReady(scanUpdate(update), knownOf(doc))) Y.applyUpdate(doc, update);
        const state = Y.encodeStateAsUpdate(doc);
        const merged = Y.mergeUpdates(updates.filter(() => next(2) === 0).concat(updates.slice(0, 1)));
        const [yjs, ours] = [new Y.Doc(), new Y.Doc()];
        for (const trial of [yjs, ours]) Y.applyUpdate(trial, state);
        Y.applyUpdate(yjs, merged);
        const part = readyPart(scanUpdate(merged), knownOf(doc));
        if (part !== null) Y.applyUpdate(ours, part);
        expect(ours.store.pendingStructs).toBeNull();
        expect(ours.store.pendingDs).toBeNull();
        expect(Y.encodeStateVector(ours)).toEqual(Y.encodeStateVector(yjs));
        expect(Y.equalSnapshots(Y.snapshot(ours), Y.snapshot(yjs))).toBe(true);
      }),
      { seed: 4, numRuns: runs(300) },
    );
  });

  test('SY14 format V2 never passes', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { doc } = history(seed, 8);
        expect(scanOrNull(Y.encodeStateAsUpdateV2(doc))).toBeNull();
      }),
      { seed: 5, numRuns: runs(50) },
    );
  });

  test('SY14 a length that reaches beyond the frame reads nothing behind it', () => {
    const behind = new TextEncoder().encode('....hemmelig');
    // one client, one struct, client 1 from 0: text in root "t", of which 9 bytes are claimed and 1 is there
    const frame = [1, 1, 1, 0, 4, 1, 1, 116, 9, 97];
    const buffer = new Uint8Array([...frame, ...behind]);
    expect(() => scanUpdate(buffer.subarray(0, frame.length))).toThrow(MalformedError);
  });

  test('SY16 a struct of which a part is known and garbage-collected can be placed', () => {
    const doc = new Y.Doc();
    const known = [1, 1, 7, 0, 0, 5, 0]; // client 7, clocks 0–4: collected
    const overlapping = [1, 1, 7, 0, 4, 1, 1, 116, 6, 97, 98, 99, 100, 101, 102, 0]; // clocks 0–5: "abcdef" in root "t"
    Y.applyUpdate(doc, new Uint8Array(known));
    const update = scanUpdate(new Uint8Array(overlapping));
    expect(() => {
      const naive = new Y.Doc();
      Y.applyUpdate(naive, new Uint8Array(known));
      Y.applyUpdate(naive, update.bytes);
    }).toThrow(TypeError);
    Y.applyUpdate(doc, withoutKnown(update, knownOf(doc)));
    expect(Y.getState(doc.store, 7)).toBe(6);
  });
});

function mangled(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = [...bytes];
  for (let i = next(3); i >= 0; i--) {
    const at = next(copy.length + 1);
    switch (next(5)) {
      case 0:
        copy[at] = next(256);
        break;
      case 1:
        copy[at] = (copy[at] ?? 0) ^ (1 << next(8));
        break;
      case 2:
        copy.splice(at, 1 + next(3));
        break;
      case 3:
        copy.splice(at, 0, next(256));
        break;
      default:
        copy.splice(at, 0, ...copy.slice(at, at + next(8)));
    }
  }
  return new Uint8Array(copy);
}
