import { expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { memberNumber, shareCaret } from './caret-sharing.ts';

function device(client: number): Awareness {
  const doc = new Y.Doc();
  doc.clientID = client;
  return new Awareness(doc);
}

/** All hear all. */
function meet(...devices: readonly Awareness[]): void {
  for (const from of devices)
    for (const to of devices)
      if (from !== to) applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), from);
}

let places = 0;
const move = (awareness: Awareness): void => {
  places += 1;
  shareCaret(awareness, 's', { anchor: places, head: places });
};
const numbers = (devices: readonly Awareness[], seenBy: Awareness): number[] =>
  devices.map(({ clientID }) => memberNumber(seenBy.getStates().get(clientID) ?? {}));

test('everybody has a number of their own, the same for all, as long as they are there', () => {
  const devices = [device(30), device(20), device(10)] as const;
  for (const each of devices) {
    move(each);
    meet(...devices);
  }
  for (const each of devices) expect(numbers(devices, each)).toEqual([1, 2, 3]);
  removeAwarenessStates(devices[2], [devices[0].clientID], 'gone');
  removeAwarenessStates(devices[1], [devices[0].clientID], 'gone');
  move(devices[2]);
  move(devices[1]);
  meet(devices[1], devices[2]);
  expect(numbers(devices.slice(1), devices[1])).toEqual([2, 3]);
  const fresh = device(40);
  meet(devices[1], devices[2], fresh);
  move(fresh);
  expect(numbers([fresh], fresh)).toEqual([1]);
});

test('two who took the same number at once part at the next move: the one with the smaller id keeps it', () => {
  const [small, large] = [device(10), device(20)];
  move(small);
  move(large);
  meet(small, large);
  move(small);
  move(large);
  meet(small, large);
  expect(numbers([small, large], large)).toEqual([1, 2]);
});

test('a number that makes no sense is none', () => {
  for (const member of [0, -1, 1.5, 1000, '3', null, {}]) expect(memberNumber({ member })).toBe(0);
});
