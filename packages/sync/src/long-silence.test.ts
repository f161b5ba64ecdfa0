import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Hall } from './testing/hall.ts';
import type { Person } from './testing/person.ts';

const PEOPLE = 60;
const LETTERS = 120;

let hall: Hall;
let people: Person[];
beforeEach(async () => {
  hall = new Hall();
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => hall.someone(`Person ${index}`)));
});
afterEach(async () => {
  await hall.close();
});

describe('a hall that types on while the store is away', () => {
  test('SY15 is nobody’s crowd: all of it is stored when the store is back', async () => {
    hall.store.hold();
    const texts = people.map(({ doc }, index) => {
      const text = new Y.Text();
      doc.getMap('section:s').set(`t:k${index}`, text);
      return text;
    });
    for (let letter = 0; letter < LETTERS; letter++) {
      // Now and then somebody goes back and puts something in, or makes another point.
      texts.forEach((text, index) => text.insert((letter + index) % 9 === 0 ? 0 : text.length, 'a'));
      if (letter % 40 === 0) people[letter % PEOPLE]!.doc.getMap('section:s').set(`o:k${letter}`, 'a1');
      await hall.settle();
    }
    expect(people.filter(({ closed }) => closed !== null)).toEqual([]);
    hall.store.release();
    await hall.settle();
    for (const person of people) expect(person.acknowledged).toBe(person.sentChanges);
    const stored = (await hall.stored()).getMap('section:s');
    for (let index = 0; index < PEOPLE; index++)
      expect((stored.get(`t:k${index}`) as Y.Text).toJSON()).toHaveLength(LETTERS);
  });
});
