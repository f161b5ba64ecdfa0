import { beforeEach, describe, expect, test } from 'vitest';
import { BACKLOG_BYTES_MAX, BACKLOG_MS_MAX, BATCH_ROWS_MAX, Committer, type Write } from './committer.ts';
import { FaultyStore } from './testing/faulty-store.ts';
import { Hall } from './testing/hall.ts';
import { ManualClock, turn } from './testing/manual-clock.ts';

let store: FaultyStore;
let clock: ManualClock;
let said: string[];
let committer: Committer<Write>;
beforeEach(() => {
  store = new FaultyStore();
  clock = new ManualClock();
  said = [];
  for (const document of ['a', 'b']) store.create(document, new Uint8Array([0, 0]));
  committer = new Committer<Write>(store, clock, {
    committed: (document, writes) => said.push(`${document} ${writes.length}`),
    rejected: (document, writes, error) =>
      said.push(`${document} ${writes.length} rejected ${error === null ? 'gone' : 'refused'}`),
    storing: (storing) => said.push(`storing ${storing}`),
    overloaded: () => said.push('overloaded'),
  });
});

const write = (document: string, size = 2): Write => ({ document, update: new Uint8Array(size) });

describe('the committer', () => {
  test('SY3 what is queued in one turn is one batch; what comes meanwhile is the next, at most 500 rows', async () => {
    committer.enqueue(write('a'));
    committer.enqueue(write('b'));
    store.hold();
    await turn();
    for (let i = 0; i < BATCH_ROWS_MAX + 1; i++) committer.enqueue(write('a'));
    store.release();
    await committer.drained();
    expect(store.appends.map((rows) => rows.length)).toEqual([2, 500, 1]);
    expect(said).toEqual(['a 1', 'b 1', 'a 500', 'a 1']);
  });

  test('SY4 while the store is away the same batch is tried again until it is stored', async () => {
    let failures = 5;
    store.fault = () => (failures-- > 0 ? (failures % 2 === 0 ? 'before' : 'after') : null);
    committer.enqueue(write('a'));
    await turn();
    committer.enqueue(write('b'));
    expect(committer.storing).toBe(false);
    await clock.advance(10_000);
    expect(said).toEqual(['storing false', 'storing true', 'a 1', 'b 1']);
    expect(store.appends.map((rows) => rows.map(({ document }) => document).join())).toEqual([
      'a',
      'a',
      'a',
      'a',
      'a',
      'a',
      'b',
    ]);
  });

  test('SY4 a store that does not answer for 3 s counts as away', async () => {
    store.hold();
    committer.enqueue(write('a'));
    await clock.advance(3_000);
    expect(said).toEqual(['storing false']);
    store.release();
    await committer.drained();
    expect(said).toEqual(['storing false', 'storing true', 'a 1']);
  });

  test('SY5 past 8 MB no more is taken on, until half of it is stored', async () => {
    store.hold();
    committer.enqueue(write('a', BACKLOG_BYTES_MAX / 2));
    committer.enqueue(write('a', BACKLOG_BYTES_MAX / 2));
    expect(said).toEqual(['overloaded']);
    expect(committer.overloaded).toBe(true);
    await turn();
    store.release();
    await committer.drained();
    expect(committer.overloaded).toBe(false);
  });

  test('SY5 past 30 s neither', async () => {
    store.fault = () => 'before';
    committer.enqueue(write('a'));
    await clock.advance(BACKLOG_MS_MAX - 1);
    expect(committer.overloaded).toBe(false);
    await clock.advance(1);
    expect(committer.overloaded).toBe(true);
    store.fault = () => null;
    await clock.advance(2_000);
    expect(committer.overloaded).toBe(false);
    expect(said).toEqual(['storing false', 'overloaded', 'storing true', 'a 1']);
  });

  test('SY6 a document that is gone is told so, and one that the store refuses does not stop the others', async () => {
    const append = store.inner.append.bind(store.inner);
    store.inner.append = async (rows) => {
      if (rows.some(({ document }) => document === 'b')) throw new Error('b is not to be had');
      return await append(rows);
    };
    for (const document of ['a', 'b', 'c']) committer.enqueue(write(document));
    await clock.advance(20_000);
    expect(said).toEqual(['a 1', 'b 1 rejected refused', 'c 1 rejected gone']);
    committer.enqueue(write('a'));
    await committer.drained();
    expect(said.at(-1)).toBe('a 1');
  });
});

describe('when the store is away', () => {
  test('SY4 everybody is told, typing goes on, and all is saved when it is back', async () => {
    const hall = new Hall();
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    hall.store.fault = () => 'before';
    ada.type('Hei ');
    await hall.settle();
    expect([ada.standing?.storing, ben.standing?.storing]).toEqual([false, false]);
    ada.type('alle');
    ben.type('sammen');
    await hall.settle();
    expect(ada.acknowledged).toBe(ada.sentChanges - 2);
    const late = await hall.someone('Cleo');
    expect(late.standing).toEqual({ access: 'writer', storing: false });
    expect(late.synced).toBe(true);
    hall.store.fault = () => null;
    await hall.clock.advance(2_000);
    await hall.settle();
    for (const person of [ada, ben, late]) {
      expect(person.standing?.storing).toBe(true);
      expect(person.acknowledged).toBe(person.sentChanges);
      expect(person.words).toBe(await hall.storedWords());
    }
    await hall.close();
  });

  test('SY5 one who floods a store that answers is sent away, and nobody else', async () => {
    const hall = new Hall();
    for (let i = 0; i < 6; i += 1) hall.create(`flooded${i}`);
    const ada = await hall.someone('Ada');
    const flooders = await Promise.all(
      Array.from({ length: 6 }, (_, i) => hall.someone(`Mallory ${i}`, `m${i}`, 'writer', `flooded${i}`)),
    );
    hall.store.hold();
    ada.type('trygt');
    await hall.settle();
    for (const mallory of flooders) mallory.type('x'.repeat(1_900_000));
    await hall.settle();
    ada.type(' her');
    await hall.settle();
    expect(flooders.map(({ closed }) => closed)).toContain('overloaded');
    expect(ada.closed).toBeNull();
    hall.store.release();
    await hall.settle();
    expect(await hall.storedWords()).toBe('trygt her');
    expect(ada.acknowledged).toBe(ada.sentChanges);
    await hall.close();
  });

  test('SY5 one who pastes is read no further until the store is back; one who types is, and keeps alive', async () => {
    const hall = new Hall();
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    hall.store.fault = () => 'before';
    const [adas, bens] = [ada.wire!, ben.wire!];
    ada.type('tastet');
    ben.type('x'.repeat(70_000));
    await hall.settle();
    expect([adas.paused, bens.paused]).toEqual([false, true]);
    expect(ben.standing?.storing).toBe(false);
    ben.type('mer');
    await hall.settle();
    await hall.clock.advance(25_000);
    const heard = bens.sent.length;
    expect(heard).toBeGreaterThan(2);
    expect([adas.terminated, bens.terminated]).toEqual([false, false]);
    hall.store.fault = () => null;
    await hall.clock.advance(2_000);
    await hall.settle();
    expect(bens.paused).toBe(false);
    for (const person of [ada, ben]) expect(person.acknowledged).toBe(person.sentChanges);
    expect(await hall.storedWords()).toHaveLength('tastet'.length + 70_000 + 'mer'.length);
    await hall.close();
  });

  test('SY5 where much has piled up in all, nobody who has something on the way is read; others are', async () => {
    const hall = new Hall();
    const people = [];
    for (let i = 0; i < 40; i++) people.push(await hall.someone(`Person ${i}`));
    const quiet = await hall.someone('Quiet');
    hall.store.fault = () => 'before';
    for (const person of people) person.type('x'.repeat(40_000));
    await hall.settle();
    expect(people.every(({ wire }) => wire?.paused === false)).toBe(false);
    for (const person of people) person.type('y'.repeat(40_000));
    await hall.settle();
    // Whatever they type on stays with them: nothing like the 8 MB that would send everybody away.
    expect(people.every(({ wire }) => wire?.paused)).toBe(true);
    expect(quiet.wire?.paused).toBe(false);
    expect(hall.refused).toEqual([]);
    hall.store.fault = () => null;
    await hall.clock.advance(2_000);
    await hall.settle();
    for (const person of people) expect(person.acknowledged).toBe(person.sentChanges);
    expect(await hall.storedWords()).toHaveLength(40 * 80_000);
    await hall.close();
  });

  test('SY5 a socket that is not read can be closed all the same', async () => {
    const hall = new Hall();
    const ada = await hall.someone('Ada');
    hall.store.fault = () => 'before';
    ada.type('x'.repeat(70_000));
    await hall.settle();
    const wire = ada.wire!;
    expect(wire.paused).toBe(true);
    await hall.clock.advance(BACKLOG_MS_MAX);
    expect(wire.paused).toBe(false);
    await hall.settle();
    expect(ada.closed).toBe('overloaded');
    hall.store.fault = () => null;
    await hall.close();
  });

  test('SY5 after 30 s those with something unsaved are sent away; what was taken is stored all the same', async () => {
    const hall = new Hall();
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    hall.store.fault = () => 'before';
    ada.type('trygt');
    await hall.settle();
    await hall.clock.advance(BACKLOG_MS_MAX);
    await hall.settle();
    expect([ada.closed, ben.closed]).toEqual(['overloaded', null]);
    ben.type('x');
    await hall.settle();
    expect(ben.closed).toBe('overloaded');
    hall.store.fault = () => null;
    await hall.clock.advance(2_000);
    expect(await hall.storedWords()).toBe('trygt');
    for (const person of [ada, ben]) hall.enter(person);
    await hall.settle();
    expect(await hall.storedWords()).toHaveLength('trygtx'.length);
    expect(ada.words).toBe(ben.words);
    await hall.close();
  });
});
