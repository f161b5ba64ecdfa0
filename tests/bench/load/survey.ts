import * as Y from 'yjs';
import type { Crowd, CrowdPlan } from './crowd.ts';
import { dialectOf, updateFrame } from './dialect.ts';
import { expectedState, readRaw, sameState, type DocumentAddress } from './read-document.ts';
import { RawClient } from './raw-client.ts';
import { BLANK } from './typing.ts';

/** What a kill left, in numbers of updates, and of documents at the end. */
export interface Survivors {
  readonly sent: number;
  readonly acknowledged: number;
  readonly acknowledgedLost: number;
  /** Others had it on their screens. */
  readonly shown: number;
  readonly shownLost: number;
  readonly lost: number;
  /** Documents that are not as they must be, though everybody has come back and brought what they had written. */
  readonly diverged: number;
}

const PATIENCE_MS = 10_000;

export async function survey(crowd: Crowd, plan: CrowdPlan): Promise<Survivors> {
  const sum = { sent: 0, acknowledged: 0, acknowledgedLost: 0, shown: 0, shownLost: 0, lost: 0 };
  const comingBack: (() => Promise<boolean>)[] = [];
  for (const [document, room] of crowd.rooms.entries()) {
    const people = crowd.people.slice(document * plan.clients, (document + 1) * plan.clients);
    const address = { kind: plan.kind, url: plan.url, place: room.place };
    const cookieOf = (index: number): string | null => plan.cookies?.[document]?.[index] ?? null;
    const there = clocksOf((await readRaw({ ...address, cookie: cookieOf(0) })) ?? BLANK);
    for (const [index, { client, clocks, updates }] of room.scripts.entries()) {
      const sent = room.sent[index]!;
      // A deletion moves no clock: it counts as there with what was written before it.
      const stored = clocks.slice(0, sent).filter((clock) => clock <= (there.get(client) ?? 0)).length;
      const acknowledged = people[index]!.acknowledgedWrites;
      const shown = Math.max(...people.filter((_, other) => other !== index).map(({ seen }) => seen[index]!));
      sum.sent += sent;
      sum.acknowledged += acknowledged;
      sum.acknowledgedLost += Math.max(0, acknowledged - stored);
      sum.shown += shown;
      sum.shownLost += Math.max(0, shown - stored);
      sum.lost += sent - stored;
      bring({ ...address, cookie: cookieOf(index) }, Y.mergeUpdates([BLANK, ...updates.slice(0, sent)]));
    }
    comingBack.push(async () => {
      const wanted = expectedState(room);
      const end = performance.now() + PATIENCE_MS;
      while (performance.now() < end) {
        const state = await readRaw({ ...address, cookie: cookieOf(0) });
        if (state !== null && sameState(state, wanted)) return true;
      }
      return false;
    });
  }
  let diverged = 0;
  for (const isBack of comingBack) if (!(await isBack())) diverged++;
  return { ...sum, diverged };
}

function clocksOf(state: Uint8Array): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
}

/** Comes back as a page does: connects, and says what it has. */
function bring({ kind, url, place, cookie }: DocumentAddress, update: Uint8Array): void {
  const client = new RawClient(url, cookie, dialectOf(kind, place), {
    synced: () => client.sendChange(client.prepared(updateFrame(update))),
    change: () => {},
    acknowledged: () => {},
    awareness: () => {},
    closed: () => {},
  });
}
