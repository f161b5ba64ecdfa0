import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FOLLOW_MS } from './log-follower.ts';
import { Rooms } from './rooms.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import { Person, type TestPeer } from './testing/person.ts';

let hall: Hall;
/** Another server at the same store. */
let next: Rooms<TestPeer>;
const told: string[] = [];
beforeEach(() => {
  hall = new Hall();
  told.length = 0;
  next = new Rooms<TestPeer>({
    store: hall.store,
    clock: hall.clock,
    policy: { access: (peer) => peer.access },
    report: {
      refused: (name) => hall.refused.push(name),
      fault: (error) => hall.faults.push(error),
      quarantined: (document) => hall.quarantined.push(document),
    },
  });
  next.onCommitted((document) => told.push(document));
});
afterEach(async () => {
  const closed = next.shutdown({ spreadMs: 0 });
  await hall.close();
  await closed;
});

async function at(rooms: Rooms<TestPeer>, person: Person): Promise<Person> {
  if (!hall.people.includes(person)) hall.people.push(person);
  person.connect((wire) => {
    hall.wires.add(wire);
    rooms.connect(wire.server, person.peer, DOCUMENT);
  });
  await hall.settle();
  return person;
}

describe('two servers at one store', () => {
  test('SY31 what is committed at one is shown at the other within a second, and told to its listeners', async () => {
    const ada = await hall.someone('Ada');
    const ben = await at(next, new Person('Ben'));
    const vera = await at(next, new Person('Vera', 'Vera', 'reader'));
    ada.type('Hei');
    ada.text.delete(0, 1);
    await hall.settle();
    expect(ben.words).toBe('');
    await hall.clock.advance(FOLLOW_MS);
    await hall.settle();
    expect([ben.words, vera.words]).toEqual(['ei', 'ei']);
    expect(told).toEqual([DOCUMENT]);
  });

  test('SY31 one that commits itself hears of the other’s at once', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await at(next, new Person('Ben'))];
    ada.type('Hei');
    await hall.settle();
    ben.type('!');
    await hall.settle();
    expect(['Hei!', '!Hei']).toContain(ben.words);
    expect(ben.acknowledged).toBe(ben.sentChanges);
  });

  test('SY31 one who moves with text that stands on what the other server has just stored loses nothing', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const cleo = await at(next, new Person('Cleo'));
    ada.type('Fra Ada. ');
    await hall.settle();
    ben.wire?.cut();
    ben.type('Fra Ben.');
    await at(next, ben);
    ben.type(' Og mer.');
    await hall.settle();
    expect(ben.acknowledged).toBe(ben.sentChanges);
    expect(cleo.words).toBe('Fra Ada. Fra Ben. Og mer.');
    await hall.clock.advance(FOLLOW_MS);
    await hall.settle();
    for (const person of [ada, ben, cleo]) expect(person.words).toBe(await hall.storedWords());
    expect(hall.refused).toEqual([]);
  });

  test('SY31 a log that was compacted twice meanwhile is read whole', async () => {
    const ada = await hall.someone('Ada');
    const ben = await at(next, new Person('Ben'));
    for (const words of ['en ', 'to ', 'tre ']) {
      ada.type(words);
      await hall.settle();
      const stored = (await hall.store.inner.load(DOCUMENT))!;
      const state = Y.encodeStateAsUpdate(await hall.stored());
      await hall.store.inner.compact(DOCUMENT, state, stored.headSeq, stored.snapshotSeq);
    }
    await hall.clock.advance(FOLLOW_MS);
    await hall.settle();
    expect(ben.words).toBe('en to tre ');
  });

  test('SY31 a store that is away is asked again', async () => {
    const ada = await hall.someone('Ada');
    const ben = await at(next, new Person('Ben'));
    ada.type('Hei');
    await hall.settle();
    hall.store.fault = () => 'before';
    await hall.clock.advance(3 * FOLLOW_MS);
    expect(ben.words).toBe('');
    hall.store.fault = () => null;
    await hall.clock.advance(FOLLOW_MS);
    await hall.settle();
    expect(ben.words).toBe('Hei');
  });

  test('SY31 a log that has become shorter is read anew, and everybody brings what it lacks', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    ada.type('Fra Ada. ');
    await hall.settle();
    const backup = (await hall.store.inner.load(DOCUMENT))!;
    ben.type('Fra Ben. ');
    await hall.settle();
    hall.store.inner.create(DOCUMENT, Y.mergeUpdates([backup.snapshot!, ...backup.updates]));
    await hall.clock.advance(FOLLOW_MS);
    await hall.settle();
    expect([ada.closed, ben.closed]).toEqual(['restarting', 'restarting']);
    hall.enter(ada);
    hall.enter(ben);
    await hall.settle();
    expect(await hall.storedWords()).toBe('Fra Ada. Fra Ben. ');
    for (const person of [ada, ben]) expect(person.acknowledged).toBe(person.sentChanges);
  });

  test('SY24 SY31 one goes down while the other takes its people, who type on: nothing is lost, all agree', async () => {
    const people = Array.from({ length: 12 }, (_, i) => new Person(`Person ${i}`));
    for (const person of people) hall.enter(person);
    await hall.settle();
    let typed = 0;
    const gone = hall.rooms.shutdown({ spreadMs: 5_000 });
    for (let tick = 0; tick < 40; tick++) {
      for (const [index, person] of people.entries()) {
        if ((index + tick) % 3 > 0) continue;
        person.type('x');
        typed++;
      }
      await hall.clock.advance(200);
      await hall.settle();
      for (const person of people) {
        if (person.wire !== null) continue;
        expect(person.closed).toBe('restarting');
        await at(next, person);
      }
    }
    await gone;
    await hall.clock.advance(FOLLOW_MS);
    await hall.settle();
    expect(await hall.storedWords()).toHaveLength(typed);
    for (const person of people) {
      expect(person.words).toBe(await hall.storedWords());
      expect(person.acknowledged).toBe(person.sentChanges);
    }
    expect(hall.refused).toEqual([]);
  });
});
