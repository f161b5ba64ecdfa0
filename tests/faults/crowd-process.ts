/** A crowd of writers in a process of its own, so that it can be killed as the browsers of a hall are when the lights go out. */
import { isMainThread } from 'node:worker_threads';
import type { Order, Word } from './crowd-messages.ts';
import type { Deed } from './ledger.ts';
import { seeded } from './seeded.ts';
import { Writer } from './writer.ts';

if (!isMainThread || process.send === undefined) throw new Error('To be forked by crowd.ts');
const say = (word: Word): void => void process.send!(word);
// Every y-websocket provider listens for the end of the process.
process.setMaxListeners(0);
process.on('disconnect', () => process.exit());

let writers: Writer[] = [];
let did: (readonly [string, Deed])[] = [];
let told = new Map<string, number>();
let telling = false;

/** What happens in one turn is told at once, deeds before what was acknowledged of them. */
function news(): void {
  if (telling) return;
  telling = true;
  setImmediate(() => {
    telling = false;
    say({ say: 'news', did, told: [...told] });
    did = [];
    told = new Map();
  });
}

const events = {
  did(writer: string, deed: Deed) {
    did.push([writer, deed]);
    news();
  },
  told(writer: string, n: number) {
    told.set(writer, n);
    news();
  },
  closed: (writer: string, code: number, forGood: boolean) => say({ say: 'closed', writer, code, forGood }),
};

process.on('message', (order: Order) => {
  switch (order.do) {
    case 'come': {
      const { seats, manner } = order;
      writers = seats.map((seat, index) => new Writer(seat, manner, seeded(manner.seed + index), events));
      void Promise.all(writers.map((writer) => writer.here())).then(() => say({ say: 'here' }));
      return;
    }
    case 'write':
      for (const writer of writers) writer.write();
      return;
    case 'rest':
      for (const writer of writers) writer.rest();
      return;
    case 'show':
      say({ say: 'screens', screens: writers.map((writer) => writer.show()) });
      return;
    case 'leave':
      process.exit();
  }
});
