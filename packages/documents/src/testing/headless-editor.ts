import type { PointKey } from '@stikkord/domain';
import * as Y from 'yjs';
import { diffPoints, replaceRange, type PlainPoint, type Spot } from '../response/edits.ts';
import { movePoint, shiftPoints } from '../response/levels.ts';
import { PointsBinding } from '../response/points-binding.ts';
import { createResponseDocument } from '../response/read-points.ts';

export const SECTION = 'del-1';

/** A person at an editor without a screen: a document of their own, a list of points, acts on them by place in the list. */
export class HeadlessEditor {
  readonly name: string;
  readonly doc = new Y.Doc();
  readonly binding: PointsBinding;
  #keys = 0;

  /** `client` is the Yjs client id, given so that runs can be repeated; `stored`: what the device has kept. */
  constructor(name: string, client: number, captureTimeout = 0, stored = createResponseDocument()) {
    this.name = name;
    this.doc.clientID = client;
    Y.applyUpdate(this.doc, stored);
    this.binding = new PointsBinding({ doc: this.doc, section: SECTION, newKey: this.newKey, captureTimeout });
  }

  readonly newKey = (): PointKey => {
    this.#keys += 1;
    return `${this.name}${this.#keys}`;
  };

  get texts(): string[] {
    return this.binding.points.map((point) => point.text);
  }

  get keys(): PointKey[] {
    return this.binding.points.map((point) => point.key);
  }

  get levels(): number[] {
    return this.binding.points.map((point) => point.level);
  }

  /** Puts `lines` in the place of all between two spots, as an editor does with typing, Enter, Backspace and pastes. */
  replace(from: Spot, to: Spot, lines: readonly string[]): void {
    this.binding.edit(replaceRange(this.binding.points, from, to, lines, this.newKey));
  }

  type(index: number, offset: number, text: string): void {
    this.replace({ index, offset }, { index, offset }, [text]);
  }

  enter(index: number, offset: number): void {
    this.replace({ index, offset }, { index, offset }, ['', '']);
  }

  /** Backspace at the beginning of the point at `index`. */
  join(index: number): void {
    this.replace({ index: index - 1, offset: this.texts[index - 1]!.length }, { index, offset: 0 }, ['']);
  }

  add(text: string, after: PointKey | null = this.keys.at(-1) ?? null): void {
    this.binding.edit([{ do: 'insert', after, points: [{ key: this.newKey(), text }] }]);
  }

  remove(index: number): void {
    this.binding.edit([{ do: 'remove', keys: [this.keys[index]!] }]);
  }

  /** Moves the point at `index` to stand at `to` in the list. */
  move(index: number, to: number): void {
    const key = this.keys[index]!;
    const others = this.keys.filter((other) => other !== key);
    this.binding.edit([{ do: 'move', key, after: others[to - 1] ?? null }]);
  }

  /** Moves the point at `index`, and what stands under it, past its neighbour. */
  carry(index: number, way: 'up' | 'down'): void {
    this.binding.edit(movePoint(this.binding.points, index, way));
  }

  /** Tab and Shift+Tab, from one point to another. */
  indent(from: number, to: number, by: 1 | -1): void {
    this.binding.edit(shiftPoints(this.binding.points, from, to, by));
  }

  /** Makes the list what `want` says, knowing nothing of how it came about. */
  become(want: readonly (PlainPoint | { readonly key: null; readonly text: string; readonly level?: number })[]): void {
    this.binding.edit(diffPoints(this.binding.points, want, this.newKey));
  }

  undo(): void {
    this.binding.undo();
  }

  redo(): void {
    this.binding.redo();
  }

  /** Takes over what `other` has and this one hasn't. */
  hear(other: HeadlessEditor): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)), other);
  }
}

/** All hear all. */
export function meet(...editors: HeadlessEditor[]): void {
  for (const listener of editors) for (const speaker of editors) if (speaker !== listener) listener.hear(speaker);
}
