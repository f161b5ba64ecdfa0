import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { turn } from './testing/manual-clock.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import { Person } from './testing/person.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
  expect(hall.faults).toEqual([]);
});

describe('what is typed', () => {
  test('SY1 reaches the others only after it is stored', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    hall.store.hold();
    ada.type('Hei');
    await hall.settle();
    expect(ben.words).toBe('');
    expect(ada.acknowledged).toBe(ada.sentChanges - 1);
    hall.store.release();
    await hall.settle();
    expect(ben.words).toBe('Hei');
    expect(await hall.storedWords()).toBe('Hei');
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });

  test('SY1 is broadcast before it is acknowledged, and after it is applied', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const seen: string[] = [];
    if (ada.wire !== null) ada.wire.watch = (frame) => seen.push(`Ada ${frame[0]}`);
    if (ben.wire !== null) ben.wire.watch = (frame) => seen.push(`Ben ${frame[0]}`);
    ada.type('x');
    await hall.settle();
    expect(seen).toEqual(['Ben 0', 'Ada 120']);
  });
  (void Y, void turn, void DOCUMENT, void Person);
});
