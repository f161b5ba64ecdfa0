import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FRAME, SYNC_STEP } from '@stikkord/protocol';
import { writeAwareness, writeSync } from './frames.ts';
import { Hall } from './testing/hall.ts';
import { Person } from './testing/person.ts';
import { REMEMBERED_MS, Writers, WritersBook } from './writers.ts';

let hall: Hall;
let ada: Person;
let ben: Person;
beforeEach(async () => {
  hall = new Hall();
  [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
});
afterEach(async () => {
  await hall.close();
});

/** A change under `client`, as if that had typed `words` at the end of what is stored. */
async function inTheNameOf(client: number, words: string): Promise<Uint8Array> {
  const doc = await hall.stored();
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(doc.getText('t').length, words);
  return Y.encodeStateAsUpdate(doc, before);
}

async function everyoneIsBack(...people: Person[]): Promise<void> {
  for (const person of people) if (person.wire === null) hall.enter(person);
  await hall.settle();
}

describe('a clientID', () => {
  test('SY25 stays with its device when its socket drops: unsent text is stored, and nobody else writes there', async () => {
    ada.type('Mitt ');
    await hall.settle();
    ada.wire?.cut();
    ada.type('eget');
    const mallory = await hall.someone('Mallory');
    mallory.send(writeAwareness([{ client: ada.doc.clientID, clock: 9, state: '{}' }]));
    mallory.send(writeSync(2, await inTheNameOf(ada.doc.clientID, 'falskt')));
    await hall.settle();
    expect(mallory.closed).toBe('forged');
    await everyoneIsBack(ada);
    expect(ada.closed).toBeNull();
    expect(ada.acknowledged).toBe(ada.sentChanges);
    expect(await hall.storedWords()).toBe('Mitt eget');
  });

  test('SY25 is its device’s before anything was written under it', async () => {
    ada.wire?.cut();
    ada.type('eget');
    const mallory = await hall.someone('Mallory');
    mallory.send(writeSync(2, await inTheNameOf(ada.doc.clientID, 'falskt')));
    await hall.settle();
    expect(mallory.closed).toBe('forged');
    await everyoneIsBack(ada);
    expect(await hall.storedWords()).toBe('eget');
  });

  test('SY25 of one who shows no caret is its device’s once that has written', async () => {
    const cleo = await hall.someone('Cleo');
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'uten');
    cleo.send(writeSync(2, Y.encodeStateAsUpdate(doc)));
    await hall.settle();
    cleo.wire?.cut();
    const mallory = await hall.someone('Mallory');
    mallory.send(writeSync(2, await inTheNameOf(doc.clientID, 'falskt')));
    await hall.settle();
    expect(mallory.closed).toBe('forged');
  });

  test('SY25 is remembered when the document has left memory', async () => {
    ada.type('Mitt ');
    await hall.settle();
    for (const person of [ada, ben]) person.wire?.cut();
    ada.type('eget');
    await hall.clock.advance(61_000);
    const loads = hall.store.loads;
    const mallory = await hall.someone('Mallory');
    expect(hall.store.loads).toBe(loads + 1);
    mallory.send(writeSync(2, await inTheNameOf(ada.doc.clientID, 'falskt')));
    await hall.settle();
    expect(mallory.closed).toBe('forged');
    await everyoneIsBack(ada);
    expect(await hall.storedWords()).toBe('Mitt eget');
  });

  test('SY25 is taken over by a reload of the same device: what an older page wrote there is its own', async () => {
    ada.type('Mitt ');
    await hall.settle();
    ada.wire?.cut();
    ada.type('eget');
    const reloaded = await hall.someone('Ada, reloaded', 'Ada');
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(ada.doc));
    await hall.settle();
    expect(reloaded.closed).toBeNull();
    expect(reloaded.acknowledged).toBe(reloaded.sentChanges);
    expect(await hall.storedWords()).toBe('Mitt eget');
  });

  test('SY25 is known by its pen where the cookie is lost and the device another, and by nothing else', async () => {
    const [pen, other] = [{ pen: 'a pen' }, { pen: 'another pen' }];
    const eva = new Person('Eva', 'Eva', 'writer', pen);
    hall.enter(eva);
    await hall.settle();
    eva.type('Mitt ');
    await hall.settle();
    eva.wire?.cut();
    eva.type('eget');
    const back = new Person('Eva, without her cookie', 'another device', 'writer', pen);
    const mallory = new Person('Mallory, with the cookie', 'Eva', 'writer', other);
    for (const person of [mallory, back]) hall.enter(person);
    await hall.settle();
    mallory.send(writeSync(2, await inTheNameOf(eva.doc.clientID, 'falskt')));
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(eva.doc));
    await hall.settle();
    expect(mallory.closed).toBe('forged');
    expect(back.closed).toBeNull();
    expect(back.acknowledged).toBe(back.sentChanges);
    expect(await hall.storedWords()).toBe('Mitt eget');
  });

  test('SY25 in an answer, what is another’s is not taken, and the rest is', async () => {
    ada.type('Mitt');
    await hall.settle();
    ada.wire?.cut();
    const mallory = await hall.someone('Mallory');
    mallory.text.insert(0, 'Hennes ');
    await hall.settle();
    const forged = await inTheNameOf(ada.doc.clientID, 'usant');
    mallory.send(writeSync(1, forged));
    await hall.settle();
    expect(await hall.storedWords()).toBe('Hennes Mitt');
    expect(mallory.acknowledged).toBe(mallory.sentChanges - 1);
    ada.type(' eget');
    await everyoneIsBack(ada);
    expect(await hall.storedWords()).toBe('Hennes Mitt eget');
    expect(ada.acknowledged).toBe(ada.sentChanges);
    // What she kept back is now written otherwise.
    expect(mallory.closed).toBe('forged');
  });
});

describe('after a restart, when nobody knows who wrote what', () => {
  test('SY26 text under clocks that another has used is never acknowledged, though nothing of it seems new', async () => {
    ada.type('Mitt ');
    await hall.settle();
    hall.kill();
    ada.type('eget');
    const mallory = await hall.someone('Mallory');
    mallory.send(writeSync(2, await inTheNameOf(ada.doc.clientID, 'falskt')));
    await hall.settle();
    expect(mallory.closed).toBeNull();
    await everyoneIsBack(ada);
    expect(ada.acknowledged).toBeLessThan(ada.sentChanges);
    expect(ada.closed).toBe('forged');
    expect(ada.words).toContain('eget');
  });

  test('SY26 neither while the other text is still on its way to the store', async () => {
    ada.type('Mitt ');
    await hall.settle();
    hall.kill();
    ada.type('eget');
    const mallory = await hall.someone('Mallory');
    const forged = await inTheNameOf(ada.doc.clientID, 'falskt');
    // As an answer says nothing of who wrote it, the clientID is not hers.
    hall.store.hold();
    mallory.send(writeSync(1, forged));
    await hall.settle();
    await everyoneIsBack(ada);
    hall.store.release();
    await hall.settle();
    expect(ada.acknowledged).toBeLessThan(ada.sentChanges);
    expect(ada.closed).toBe('forged');
    hall.kill();
    await hall.settle();
  });

  /** Ada's page is loaded anew with what the device kept, before its text under the old clientID was ever sent. */
  async function reloaded(): Promise<Person> {
    const page = new Person('Ada, reloaded', 'Ada');
    Y.applyUpdate(page.doc, Y.encodeStateAsUpdate(ada.doc), page);
    hall.enter(page);
    await hall.settle();
    return page;
  }

  const forgeries: [string, 1 | 2, string][] = [
    ['more than she wrote, in a change', 2, 'falskt'],
    ['more than she wrote, in an answer', 1, 'falskt'],
    ['less than she wrote, in a change', 2, 'nei'],
    ['less than she wrote, in an answer', 1, 'nei'],
  ];
  test.each(forgeries)(
    'SY26 one who reloads the page before the text of the old one was sent is not told that it is saved where another took its clocks: %s',
    async (_, step, words) => {
      ada.type('Mitt ');
      await hall.settle();
      hall.kill();
      ada.type('eget');
      const mallory = await hall.someone('Mallory');
      mallory.send(writeSync(step, await inTheNameOf(ada.doc.clientID, words)));
      await hall.settle();
      expect(mallory.closed).toBeNull();
      for (let again = 0; again < 2; again++) {
        const page = await reloaded();
        page.type('.');
        await hall.settle();
        expect(page.acknowledged).toBe(0);
        expect(page.words).toContain('eget');
        page.leave();
      }
    },
  );

  test('SY26 neither where nothing was stored under the clientID before', async () => {
    hall.kill();
    ada.type('eget');
    const mallory = await hall.someone('Mallory');
    mallory.send(writeSync(2, await inTheNameOf(ada.doc.clientID, 'falskt')));
    await hall.settle();
    const page = await reloaded();
    expect(page.acknowledged).toBe(0);
    expect(page.closed).toBe('forged');
  });

  test('SY26 neither after the old page was refused', async () => {
    ada.type('Mitt ');
    await hall.settle();
    hall.kill();
    ada.type('eget');
    const mallory = await hall.someone('Mallory');
    mallory.send(writeSync(2, await inTheNameOf(ada.doc.clientID, 'falskt')));
    await everyoneIsBack(ada);
    expect(ada.closed).toBe('forged');
    const page = await reloaded();
    expect(page.acknowledged).toBe(0);
    expect(page.closed).toBe('forged');
  });

  test('SY26 whoever comes back with what was written since shows it once, and is acknowledged', async () => {
    const questions = ({ wire }: Person): number =>
      wire!.sent.filter(([type, step]) => type === FRAME.sync && step === SYNC_STEP.one).length;
    ada.type('Mitt ');
    await hall.settle();
    hall.kill();
    await everyoneIsBack(ada);
    ada.type('eget. ');
    await hall.settle();
    // Ben had it from her by another way: to the server he is new since it started.
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ada.doc), ben);
    ben.type('Bens.');
    await everyoneIsBack(ben);
    expect([ben.closed, ben.acknowledged]).toEqual([null, ben.sentChanges]);
    expect(questions(ben)).toBeGreaterThan(1);
    const reloadedBen = new Person('Ben, reloaded', 'Ben');
    Y.applyUpdate(reloadedBen.doc, Y.encodeStateAsUpdate(ben.doc), reloadedBen);
    ben.leave();
    hall.enter(reloadedBen);
    reloadedBen.type('!');
    await hall.settle();
    expect(questions(reloadedBen)).toBe(1);
    expect([reloadedBen.closed, reloadedBen.acknowledged]).toEqual([null, reloadedBen.sentChanges]);
    expect(await hall.storedWords()).toContain('Bens.!');
  });

  test('SY25 each brings its own, and what others wrote and the store lost comes back from whoever has it', async () => {
    ada.type('Fra Ada. ');
    await hall.settle();
    ben.type('Fra Ben. ');
    await hall.settle();
    // The store is set back to how it was when it was made.
    hall.kill();
    hall.create('r~q1~g1');
    await everyoneIsBack(ada, ben);
    ben.type('Og mer.');
    await hall.settle();
    for (const person of [ada, ben]) {
      expect(person.closed).toBeNull();
      expect(person.acknowledged).toBe(person.sentChanges);
    }
    expect(await hall.storedWords()).toBe('Fra Ada. Fra Ben. Og mer.');
  });

  test('SY25 also where the one who wrote it is away', async () => {
    ada.type('Fra Ada. ');
    await hall.settle();
    hall.kill();
    hall.create('r~q1~g1');
    await everyoneIsBack(ben);
    expect(await hall.storedWords()).toBe('Fra Ada. ');
    ada.type('Mer.');
    await everyoneIsBack(ada);
    expect(ada.closed).toBeNull();
    expect(await hall.storedWords()).toBe('Fra Ada. Mer.');
  });
});

describe('the memory of who wrote', () => {
  test('SY25 has a bound, and one who makes up clientIDs pushes out none but its own', () => {
    const writers = new Writers();
    writers.bind(1, { pen: 'Ada', device: 'Ada' });
    for (let client = 2; client < 30_000; client++) writers.bind(client, { pen: 'Mallory', device: 'Mallory' });
    expect(writers.penOf(1)).toBe('Ada');
    expect(writers.penOf(2)).toBeUndefined();
    expect(writers.penOf(29_999)).toBe('Mallory');
    writers.bind(1, { pen: 'Mallory', device: 'Mallory' });
    expect(writers.penOf(1)).toBe('Ada');
  });

  test('SY25 where many fill it, a newcomer pushes out none who has few', () => {
    const writers = new Writers();
    writers.bind(1, { pen: 'Ada', device: 'Ada' });
    let client = 2;
    for (let device = 0; device < 10; device++) {
      for (let i = 0; i < 1_000; i++) writers.bind(client++, { pen: `M${device}`, device: `M${device}` });
    }
    for (let i = 0; i < 500; i++) writers.bind(client++, { pen: `New ${i}`, device: `New ${i}` });
    expect(writers.penOf(1)).toBe('Ada');
    expect(writers.penOf(client - 500)).toBe('New 0');
  });

  test('SY25 ends half a day after the document was last in memory', async () => {
    const book = new WritersBook(hall.clock);
    const [first, second] = [book.of('a'), book.of('b')];
    first.bind(1, { pen: 'Ada', device: 'Ada' });
    book.keep('a', first);
    await hall.clock.advance(REMEMBERED_MS / 2);
    book.keep('b', second);
    expect(book.of('a').penOf(1)).toBe('Ada');
    await hall.clock.advance(REMEMBERED_MS / 2);
    book.keep('c', book.of('c'));
    expect(book.of('a').penOf(1)).toBeUndefined();
    expect(book.of('b')).toBe(second);
  });
});
