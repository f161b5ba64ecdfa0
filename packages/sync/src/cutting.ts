import * as Y from 'yjs';
import type { Known } from './causality.ts';
import type { ScannedUpdate } from './scan-update.ts';

/** A cut by itself, in the steps of `Crowding`. */
const CUT_STEPS = 20;
/** A cut moves everything that its writer wrote after it: this much of it in a step. */
const MOVED_PER_STEP = 500;
/** It copies the values of an item, one by one: this many in a step. */
const COPIED_PER_STEP = 4;

/**
 * What it costs Yjs at worst to cut items of `doc` in pieces for `update`: what is erased of them, and what goes in between.
 * Text is cut without being copied. Values are, all of them at each cut, and Yjs makes long items of short ones.
 */
export function cutSteps({ store }: Y.Doc, { placings, deletes }: ScannedUpdate, known: Known): number {
  let steps = 0;
  let cuts = 0;
  const cut = (client: number, clock: number, isErased: boolean): void => {
    const structs = store.clients.get(client);
    if (structs === undefined || clock >= Y.getState(store, client)) return;
    const item = structs[Y.findIndexSS(structs, clock)];
    if (!(item instanceof Y.Item) || item.id.clock === clock || (isErased && item.deleted)) return;
    steps += CUT_STEPS + (structs.length + cuts++) / MOVED_PER_STEP;
    if (item.content instanceof Y.ContentAny || item.content instanceof Y.ContentJSON)
      steps += item.length / COPIED_PER_STEP;
  };
  for (const { client, from, to } of deletes) {
    cut(client, from, true);
    cut(client, to, true);
  }
  for (const { client, clock, length, beside, right } of placings) {
    if (clock + length <= known(client)) continue;
    // Before the neighbour on the right, and behind the one on the left.
    if (right !== null) cut(right.client, right.clock, false);
    if (beside !== null && beside !== right) cut(beside.client, beside.clock + 1, false);
  }
  return steps;
}
