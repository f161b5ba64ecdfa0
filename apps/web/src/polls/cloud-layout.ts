import { CloudGrid, placesOf, type CloudBox, type CloudRoom } from './cloud-grid.ts';

/** A word as it comes to a cloud. */
export interface CloudWord {
  /** Its name: the same word is the same however it is spelt. */
  readonly word: string;
  readonly count: number;
  /** Of its letters, at a text size of 1. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedWord {
  readonly word: string;
  /** Of its middle. It never changes while the word stands. */
  readonly x: number;
  readonly y: number;
  /** Of its text. */
  readonly size: number;
}

/** Words with places, in a room of its own units. */
export interface Cloud {
  readonly room: CloudRoom;
  /** How many times larger than the least size a word said once is; below 1 those said more often come nearer to it. Only ever less, so that room comes between the words. */
  readonly scale: number;
  readonly placed: ReadonlyMap<string, PlacedWord>;
  /** Words for which there is no room, most frequent first. */
  readonly left: readonly string[];
  /** Words that stand smaller than their count: there is no room around them. */
  readonly small: number;
}

export interface CloudLook {
  readonly room: CloudRoom;
  /** No word's text is smaller, in the room's units. */
  readonly least: number;
}

const SCALES = [2.6, 2.1, 1.7, 1.4, 1.2, 1, 0.85, 0.72, 0.6];
/** Below a scale of 1 only words that weigh this much make the others smaller, or, down to a point, as many as half of those placed. */
const HEAVY = 1.5;
const CROWDED = 0.5;
const CROWDED_SCALE = 0.72;
/** Around a word's letters, at a text size of 1. */
const GAP_X = 0.28;
const GAP_Y = 0.2;
/** How much of the room's width one word may take; the second, where it has the least size. */
const WIDE = 0.6;
const WIDEST = 0.96;
/** A word that can't grow all the way grows in so many steps. */
const GROWING_STEPS = 4;
/** Places tried between two looks at the clock. */
const WORK = 1500;

/** The size of a word's text where one that was said once has 1. It grows with how often a count doubles. */
export function weightOf(count: number): number {
  return 1 + 0.42 * Math.log2(Math.max(1, count));
}

/**
 * A cloud for these words from the one that stands, step by step: each step tries at most WORK places, and the last value is the cloud.
 * What has a place keeps it; the others come as near to the middle as there is room. The same from the same, always.
 * `before`: null begins anew, with the largest text at which all have room.
 */
export function* growCloud(
  before: Cloud | null,
  words: readonly CloudWord[],
  { room, least }: CloudLook,
): Generator<number, Cloud> {
  const ordered = words.toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  const byWord = new Map(ordered.map((word) => [word.word, word]));
  const layout = new Layout(room, least);
  if (before) layout.keep(before, byWord);
  const from = before ? SCALES.indexOf(before.scale) : 0;
  for (const scale of SCALES.slice(Math.max(0, from))) {
    if (!before) layout.clear();
    layout.shrink(byWord, scale);
    const small = yield* layout.grow(ordered, scale);
    if (small > 0 && scale > 1) continue;
    const left = yield* layout.add(ordered, scale);
    const want = left.flatMap((name) => byWord.get(name) ?? []).filter((word) => canFit(word, room, least));
    const crowded = scale > 1 ? 0 : scale > CROWDED_SCALE ? layout.placed.size * CROWDED : Infinity;
    const more = want.length > crowded || (scale <= 1 && want.some(({ count }) => weightOf(count) >= HEAVY));
    if (more && scale !== SCALES.at(-1)) continue;
    return { room, scale, placed: layout.placed, left, small };
  }
  throw new Error('there is a last scale');
}

/** Work in progress on a cloud. */
class Layout {
  readonly #room: CloudRoom;
  readonly #least: number;
  readonly #places: ReturnType<typeof placesOf>;
  #grid: CloudGrid;
  placed = new Map<string, PlacedWord>();
  /** Words that had no room, and for which there is no more of it now. */
  #roomless = new Set<string>();
  #work = 0;

  constructor(room: CloudRoom, least: number) {
    this.#room = room;
    this.#least = least;
    this.#places = placesOf(room);
    this.#grid = new CloudGrid(room.width, room.height);
  }

  clear(): void {
    this.placed.clear();
    this.#grid = new CloudGrid(this.#room.width, this.#room.height);
  }

  keep({ placed, left }: Cloud, words: ReadonlyMap<string, CloudWord>): void {
    for (const each of placed.values()) {
      const word = words.get(each.word);
      // It may be spelt otherwise by now, and longer: then it stands as large as its old place allows, or is placed anew.
      for (let size = each.size; word && size >= this.#least; size *= 0.9) {
        const box = boxOf(word, each, size);
        if (!this.#grid.isFree(box)) continue;
        this.#grid.take(box);
        this.placed.set(each.word, { ...each, size });
        break;
      }
    }
    if (this.placed.size === placed.size) this.#roomless = new Set(left);
  }

  /** Where the scale has become less, words become smaller around their middle. */
  shrink(words: ReadonlyMap<string, CloudWord>, scale: number): void {
    for (const each of this.placed.values()) {
      const word = words.get(each.word)!;
      const size = Math.min(each.size, this.#sizeOf(word, scale));
      if (size === each.size) continue;
      this.#roomless.clear();
      this.#grid.leave(boxOf(word, each, each.size));
      this.#grid.take(boxOf(word, each, size));
      this.placed.set(each.word, { ...each, size });
    }
  }

  /** Words grow where they stand, those said most first. Gives how many had no room for all of it. */
  *grow(words: readonly CloudWord[], scale: number): Generator<number, number> {
    let small = 0;
    for (const word of words) {
      const each = this.placed.get(word.word);
      const target = this.#sizeOf(word, scale);
      if (!each || each.size >= target) continue;
      this.#grid.leave(boxOf(word, each, each.size));
      let size = each.size;
      for (let step = GROWING_STEPS; step > 0; step -= 1) {
        if (this.#isMuch()) yield this.#rested();
        const tried = each.size + ((target - each.size) * step) / GROWING_STEPS;
        if (!this.#grid.isFree(boxOf(word, each, tried))) continue;
        size = tried;
        break;
      }
      this.#grid.take(boxOf(word, each, size));
      this.placed.set(word.word, { ...each, size });
      if (size < target) small += 1;
    }
    return small;
  }

  /** Places those that have no place, those said most first. At a scale above 1, one that has no room is enough to know. */
  *add(words: readonly CloudWord[], scale: number): Generator<number, string[]> {
    const left: string[] = [];
    // Boxes that found no room: none at least as large will.
    const full: { width: number; height: number }[] = [];
    for (const word of words) {
      if (this.placed.has(word.word)) continue;
      const size = this.#sizeOf(word, scale);
      const { width, height } = boxOf(word, MIDDLE, size);
      const place =
        size < this.#least ||
        this.#roomless.has(word.word) ||
        full.some((each) => width >= each.width && height >= each.height)
          ? null
          : yield* this.#placeFor(word, size);
      if (place) {
        this.#grid.take(boxOf(word, place, size));
        this.placed.set(word.word, { word: word.word, ...place, size });
        continue;
      }
      full.push({ width, height });
      left.push(word.word);
      if (scale > 1 && size >= this.#least) break;
    }
    return left;
  }

  *#placeFor(word: CloudWord, size: number): Generator<number, { x: number; y: number } | null> {
    const { width, height } = this.#room;
    // Each word begins on a side of its own, so that a cloud isn't heavier on one.
    const turn = hashOf(word.word);
    const [right, down] = [turn & 1 ? 1 : -1, turn & 2 ? 1 : -1];
    for (const { dx, dy } of this.#places) {
      if (this.#isMuch()) yield this.#rested();
      const at = { x: width / 2 + right * dx, y: height / 2 + down * dy };
      if (this.#grid.isFree(boxOf(word, at, size))) return at;
    }
    return null;
  }

  /** Under the least size: it is wider than the room. */
  #sizeOf({ count, width }: CloudWord, scale: number): number {
    const [least, across] = [this.#least, this.#room.width / (width + GAP_X)];
    const wished = Math.max(least, Math.min(least * scale * weightOf(count), across * WIDE));
    return Math.min(wished, across * WIDEST);
  }

  #isMuch(): boolean {
    this.#work += 1;
    return this.#work >= WORK;
  }

  #rested(): number {
    const work = this.#work;
    this.#work = 0;
    return work;
  }
}

/** It is no wider than the room at the least size: where others are smaller, there may be room for it. */
function canFit({ width }: CloudWord, room: CloudRoom, least: number): boolean {
  return (room.width / (width + GAP_X)) * WIDEST >= least;
}

const MIDDLE = { x: 0, y: 0 };

/** The room that a word takes. */
export function boxOf(
  { width, height }: Pick<CloudWord, 'width' | 'height'>,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
): CloudBox {
  return { x, y, width: (width + GAP_X) * size, height: (height + GAP_Y) * size };
}

/** FNV-1a */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
