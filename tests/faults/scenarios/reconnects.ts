import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Company, Hall } from '../hall.ts';
import { openProvider } from '../open-provider.ts';
import type { Scenario } from '../scenario.ts';
import { between } from '../seeded.ts';
import { inTime, pause, within } from '../waiting.ts';

const PEOPLE = 500;
const COMPANY: Company = { people: 8, processes: 1, rest: 300 };
const SPREAD_MS = 4_000;
const BACK_MS = 30_000;
/** Requests at once of those who come in. */
const AT_DOOR = 40;

interface Visit {
  readonly provider: ReturnType<typeof openProvider>;
  readonly doc: Y.Doc;
  socket: WebSocket | null;
  backAt: number;
}

/** A hall of five hundred behind one address loses its wifi, and everybody is back within five seconds. */
export const reconnects: Scenario = {
  name: '500 reconnects',
  what: 'five hundred people behind one address lose their connections and are back within seconds.',
  stores: ['pglite', 'postgres'],
  async play(hall, { random, quick }) {
    const people = quick ? PEOPLE / 2 : PEOPLE;
    await hall.invite(COMPANY);
    const entering = performance.now();
    const visits = await comeIn(hall, people);
    const entered = ((performance.now() - entering) / 1000).toFixed(1);
    try {
      hall.write();
      await pause(500);
      const began = performance.now();
      for (const { socket } of visits) setTimeout(() => socket?.terminate(), between(random, 0, SPREAD_MS));
      await pause(SPREAD_MS);
      const all = await within(BACK_MS, () => visits.every(({ provider }) => provider.synced));
      if (!all)
        hall.findings.failures.add(`${visits.filter(({ provider }) => !provider.synced).length} were not back in time`);
      const seconds = ((Math.max(...visits.map(({ backAt }) => backAt)) - began) / 1000).toFixed(1);
      await hall.settle();
      return { rounds: people, note: `came in in ${entered} s; all in sync again ${seconds} s after the first fell` };
    } finally {
      for (const { provider, doc } of visits) {
        provider.destroy();
        doc.destroy();
      }
      await hall.verdict();
    }
  },
};

async function comeIn(hall: Hall, people: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (let from = 0; from < people; from += AT_DOOR) {
    const some = Array.from({ length: Math.min(AT_DOOR, people - from) }, (_, index) => visit(hall, from + index));
    visits.push(...(await Promise.all(some)));
  }
  return visits;
}

async function visit(hall: Hall, index: number): Promise<Visit> {
  const { url } = hall.server;
  const { cookie, document } = await hall.meeting.seat(url, 'visitor', index % hall.meeting.readers.length);
  const doc = new Y.Doc();
  const place = { socket: null as WebSocket | null };
  const provider = openProvider(doc, {
    url,
    cookie,
    meeting: hall.meeting.id,
    document,
    began: (socket) => (place.socket = socket),
  });
  const here: Visit = Object.assign(place, { provider, doc, backAt: 0 });
  provider.on('sync', (synced) => {
    if (synced) here.backAt = performance.now();
  });
  await inTime(BACK_MS, 'a visitor to come in', new Promise<void>((resolve) => provider.once('sync', () => resolve())));
  return here;
}
