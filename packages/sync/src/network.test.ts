import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { turn } from './testing/manual-clock.ts';
import { Network } from './testing/network.ts';
import { Person } from './testing/person.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1_500);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261);

const WEIGHTS = {
  type: 16,
  erase: 5,
  note: 2,
  up: 14,
  down: 12,
  turn: 6,
  cut: 3,
  abandon: 3,
  late: 4,
  enter: 10,
  stall: 2,
  'unstall all': 1,
  'store fails': 2,
  'store loses its answer': 2,
  'store hangs': 1,
  'store is well': 3,
  wait: 4,
  'wait long': 1,
  kill: 1,
  'another server': 1,
  'roll over': 1,
  reload: 1,
  'go for good': 1,
  'two tabs': 1,
} as const;
type Act = keyof typeof WEIGHTS;

const deed = fc.record({
  act: fc.oneof(...Object.entries(WEIGHTS).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act as Act) }))),
  who: fc.nat(5),
  n: fc.nat(100_000),
});

async function act(network: Network, { act: what, who, n }: { act: Act; who: number; n: number }): Promise<void> {
  const { store, people } = network;
  const person = people[who % people.length];
  if (person === undefined) return;
  const writes = person.peer.access === 'writer';
  switch (what) {
    case 'type':
      return writes ? network.type(person, 1 + (n % 3), n) : undefined;
    case 'erase':
      return writes ? network.erase(person, n, 1 + (n % 4)) : undefined;
    case 'note':
      return void (writes && person.doc.getMap('m').set(`${n % 3}`, new Y.Map([['n', n]])));
    case 'up':
      return network.up(person, 1 + (n % 4));
    case 'down':
      return network.down(person, 1 + (n % 4));
    case 'turn':
      return await turn();
    case 'cut':
      return person.wire?.cut();
    case 'abandon':
      return network.abandon(person);
    case 'late':
      return network.arriveLate(n);
    case 'enter':
      return network.enter(person, n);
    case 'stall':
      return void network.stalled.add(person);
    case 'unstall all':
      return network.stalled.clear();
    case 'store fails':
    case 'store loses its answer':
      store.fault = () => (what === 'store fails' ? 'before' : 'after');
      return;
    case 'store hangs':
      return store.hold();
    case 'store is well':
      store.fault = () => null;
      return store.release();
    case 'wait':
      return await network.clock.advance(n % 1_500);
    case 'wait long':
      return await network.clock.advance(n % 35_000);
    case 'kill':
      return network.kill(n);
    case 'another server':
      return network.startNode();
    case 'roll over':
      return network.drainOldest(n % 4_000);
    case 'reload':
      return void network.reload(person, n % 2 === 0);
    case 'go for good': {
      if (people.length < 4) return;
      network.leave(person);
      return network.add(new Person(`${person.peer.name}'`, `device ${n}`, person.peer.access));
    }
    case 'two tabs': {
      // A page that is loaded finds in the device's copy what its other tabs wrote, sent or not.
      const twin = people.find((other) => other !== person && other.peer.device === person.peer.device);
      if (twin === undefined) return;
      Y.applyUpdate(twin.doc, Y.encodeStateAsUpdate(person.doc), twin);
      return void network.reload(twin, n % 2 === 0);
    }
  }
}

/** Ada has two tabs; Vera only looks. */
const everybody = (): Person[] => [
  new Person('Ada', 'laptop'),
  new Person('Ada, second tab', 'laptop'),
  new Person('Ben'),
  new Person('Cleo'),
  new Person('Vera', 'Vera', 'reader'),
];

test('SY1 SY2 SY4 SY24 SY26 SY31 whatever nets, stores and servers do: nothing saved is lost, nothing of who is here, nothing doubled', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 80, size: 'max' }), async (deeds) => {
      const network = new Network(everybody());
      try {
        for (const [index, person] of network.people.entries()) network.enter(person, index);
        for (const each of deeds) await act(network, each);
        await network.recover();
        expect(await network.faultsAtTheEnd()).toEqual([]);
      } finally {
        await network.close();
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
}, 3_600_000);
