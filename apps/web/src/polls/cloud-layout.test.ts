import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, growCloud, weightOf, type Cloud, type CloudLook, type CloudWord } from './cloud-layout.ts';

const HALL: CloudLook = { room: { width: 1300, height: 760 }, least: 28 };

function word(name: string, count: number): CloudWord {
  return { word: name, count, width: name.length * 0.56, height: 0.95 };
}

/** The cloud, and the most places tried in one step. */
function grown(before: Cloud | null, words: readonly CloudWord[], look = HALL): { cloud: Cloud; most: number } {
  const steps = growCloud(before, words, look);
  let most = 0;
  for (;;) {
    const { value, done } = steps.next();
    if (done) return { cloud: value, most };
    most = Math.max(most, value);
  }
}

/** Words that stood and stand elsewhere, or nowhere though they are said still. */
function movedOf(before: Cloud | null, { placed }: Cloud, words: readonly CloudWord[]): string[] {
  const said = new Set(words.map((each) => each.word));
  const stood = [...(before?.placed.values() ?? [])].filter((each) => said.has(each.word));
  return stood
    .filter(({ word: name, x, y }) => placed.get(name)?.x !== x || placed.get(name)?.y !== y)
    .map((each) => each.word);
}

function overlaps({ placed }: Cloud, words: readonly CloudWord[]): string[] {
  const found: string[] = [];
  const boxes = words.flatMap((each) => {
    const at = placed.get(each.word);
    return at ? [{ name: each.word, ...boxOf(each, at, at.size) }] : [];
  });
  for (const [index, a] of boxes.entries()) {
    if (a.x - a.width / 2 < 0 || a.x + a.width / 2 > HALL.room.width) found.push(`${a.name} sticks out`);
    if (a.y - a.height / 2 < 0 || a.y + a.height / 2 > HALL.room.height) found.push(`${a.name} sticks out`);
    for (const b of boxes.slice(index + 1))
      if (Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height)
        found.push(`${a.name} and ${b.name}`);
  }
  return found;
}

const LETTERS = Array.from('etnarislodgkmvfupbhjyåæøc');
const names = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 2, maxLength: 22 })
  .filter((name) => name.trim() !== '');
const words = fc.uniqueArray(fc.record({ name: names, count: fc.integer({ min: 1, max: 60 }) }), {
  selector: ({ name }) => name,
  maxLength: 60,
});

describe('growCloud', () => {
  it('lays no word on another, or out of the room, and loses none: it has a place or is told', () => {
    fc.assert(
      fc.property(words, (said) => {
        const all = said.map(({ name, count }) => word(name, count));
        const { cloud } = grown(null, all);
        expect(overlaps(cloud, all)).toEqual([]);
        expect([...cloud.placed.keys(), ...cloud.left].toSorted()).toEqual(said.map(({ name }) => name).toSorted());
      }),
      { numRuns: 25, seed: 6 },
    );
  });

  it('moves no word that stands, whatever comes, goes, grows or shrinks', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (times) => {
        let before: Cloud | null = null;
        for (const said of times) {
          const all = said.map(({ name, count }) => word(name, count));
          const { cloud }: { cloud: Cloud } = grown(before, all);
          expect(overlaps(cloud, all)).toEqual([]);
          expect(cloud.placed.size + cloud.left.length).toBe(all.length);
          expect(movedOf(before, cloud, all)).toEqual([]);
          before = cloud;
        }
      }),
      { numRuns: 15, seed: 6 },
    );
  });

  it('is the same from the same', () => {
    const all = Array.from({ length: 60 }, (_, at) => word(`ord${at}`.repeat(1 + (at % 3)), 1 + ((at * 7) % 20)));
    expect(grown(null, all).cloud).toEqual(grown(null, all.toReversed()).cloud);
  });

  it('tries at most so many places in a step, also with 300 words of which many have no room', () => {
    const all = Array.from({ length: 300 }, (_, at) =>
      word(`begrep${at}`.repeat(1 + (at % 2)), 1 + (at % 30 === 0 ? at : 0)),
    );
    const { cloud, most } = grown(null, all);
    expect(most).toBeLessThanOrEqual(1500);
    expect(cloud.scale).toBeLessThanOrEqual(1);
    expect(cloud.left.length).toBeGreaterThan(50);
    expect(cloud.placed.size + cloud.left.length).toBe(300);
    expect(overlaps(cloud, all)).toEqual([]);
    // What was said most has room.
    const often = all.filter(({ count }) => count > 1);
    expect(often.filter((each) => !cloud.placed.has(each.word))).toEqual([]);
  });

  it('begins large, and makes all smaller where they stand when there is no more room', () => {
    const all = Array.from({ length: 120 }, (_, at) => word(`samarbeid${at}`, 1));
    let cloud = grown(null, all.slice(0, 3)).cloud;
    expect(cloud.scale).toBeGreaterThan(2);
    const first = cloud.placed.get('samarbeid0')!;
    for (let upTo = 4; upTo <= all.length; upTo += 4) ({ cloud } = grown(cloud, all.slice(0, upTo)));
    const last = cloud.placed.get('samarbeid0')!;
    expect(cloud.scale).toBeLessThan(1.5);
    expect(last).toMatchObject({ x: first.x, y: first.y });
    expect(last.size).toBeLessThan(first.size);
    // One scale for all: those said as often are as large.
    expect(new Set([...cloud.placed.values()].map(({ size }) => size)).size).toBe(1);
  });

  it('lets a word grow in place, and tells of one that has no room for it', () => {
    const all = Array.from({ length: 200 }, (_, at) => word(`mulighet${at}`, 1));
    const { cloud } = grown(null, all);
    const more = all.map((each) => (each.word === 'mulighet0' ? { ...each, count: 64 } : each));
    const { cloud: after } = grown(cloud, more);
    expect(after.small).toBe(1);
    expect(after.placed.get('mulighet0')!.size).toBeLessThan(HALL.least * weightOf(64));
    const alone = grown(grown(null, [word('tid', 1), word('ro', 1)]).cloud, [word('tid', 4), word('ro', 1)]).cloud;
    expect(alone.small).toBe(0);
    expect(alone.placed.get('tid')!.size).toBeCloseTo(HALL.least * alone.scale * weightOf(4));
  });

  it('gives room that was left to those that had none', () => {
    const all = Array.from({ length: 300 }, (_, at) => word(`vikarordning${at}`, 1));
    const { cloud } = grown(null, all);
    const gone = new Set([...cloud.placed.keys()].slice(0, 20));
    const { cloud: after } = grown(
      cloud,
      all.filter((each) => !gone.has(each.word)),
    );
    expect(after.left.length).toBeLessThanOrEqual(cloud.left.length - 10);
  });

  it('tells of a word that is wider than the room, and makes no other small for it', () => {
    const { cloud } = grown(null, [word('a'.repeat(100), 9), word('ro', 1)]);
    expect(cloud.left).toEqual(['a'.repeat(100)]);
    expect(cloud.scale).toBeGreaterThan(2);
    expect(cloud.placed.get('ro')!.size).toBe(HALL.least * cloud.scale);
  });
});
