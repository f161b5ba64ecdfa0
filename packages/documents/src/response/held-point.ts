import type { PointKey } from '@stikkord/domain';
import * as Y from 'yjs';
import { confirm, content, type Desk } from './apply-edit.ts';
import type { PlainPoint } from './edits.ts';
import { chunksOf, readSection, type ShownPoint } from './read-section.ts';
import type { Chunk } from './runs.ts';

/**
 * DOC23. A point as it stood for somebody in the middle of a word that must not be disturbed (a composition). Each of its characters
 * is known by its Yjs id, so that what is written in it comes to lie where it was meant, whatever others have done to the
 * point meanwhile. Offsets are those of the held text, which one's own edits change and nobody else's.
 */
export class HeldPoint {
  readonly key: PointKey;
  readonly level: number;
  readonly #desk: Desk;
  /** The ids of its UTF-16 units, in order. */
  readonly #ids: string[];

  constructor(desk: Desk, point: ShownPoint) {
    this.#desk = desk;
    this.key = point.key;
    this.level = point.level;
    this.#ids = chunksOf(point).flatMap(idsOf);
  }

  write(from: number, to: number, text: string): void {
    const { doc, section } = this.#desk;
    const reading = readSection(doc, section);
    const units = new Map<string, { text: Y.Text; index: number }>();
    for (const { segments } of reading.entries.values())
      for (const chunk of segments.flatMap(({ chunks }) => chunks))
        idsOf(chunk).forEach((id, i) => units.set(id, { text: chunk.text, index: chunk.index + i }));
    const before = this.#ids.slice(0, from).findLast((id) => units.has(id));
    const behind = this.#ids.slice(to).find((id) => units.has(id));
    const cuts = this.#ids.slice(from, to).flatMap((id) => units.get(id) ?? []);
    const own = reading.entries.get(this.key)!.segments.at(-1)!;
    const at = units.get(before ?? behind ?? '') ?? { text: own.text, index: own.end };
    const index = at.index + (before === undefined ? 0 : 1);
    const clock = Y.getState(doc.store, doc.clientID);
    content(this.#desk, () => {
      // From behind, so that each stands where it was found when its turn comes.
      for (const cut of cuts.sort((a, b) => b.index - a.index)) cut.text.delete(cut.index, 1);
      const gone = cuts.filter((cut) => cut.text === at.text && cut.index < index).length;
      if (text !== '') at.text.insert(index - gone, text);
    });
    this.#ids.splice(
      from,
      to - from,
      ...Array.from({ length: text.length }, (_, i) => unitId(doc.clientID, clock + i)),
    );
    const point = readSection(doc, section).shown.find((each) =>
      chunksOf(each).flatMap(idsOf).includes(this.#ids[from]!),
    );
    if (point) confirm(this.#desk, point);
  }

  /** Where an offset of the held text is among the points now; null where nothing is left of it. */
  find(points: readonly ShownPoint[], offset: number): { key: PointKey; offset: number } | null {
    const id = this.#ids[Math.max(0, offset - 1)];
    for (const point of points) {
      const index = chunksOf(point)
        .flatMap(idsOf)
        .indexOf(id ?? '');
      if (index >= 0) return { key: point.key, offset: index + Math.min(1, offset) };
    }
    return null;
  }

  /** The points beside it, without what is held of their texts: after a split by another it would stand twice. */
  beside(points: readonly ShownPoint[]): PlainPoint[] {
    const held = new Set(this.#ids);
    return points.flatMap((point) => {
      const free = chunksOf(point).flatMap((chunk) =>
        idsOf(chunk).map((id, i) => (held.has(id) ? '' : chunk.string[i]!)),
      );
      const text = free.join('');
      const isPartOfIt = point.key === this.key || (text === '' && point.text !== '');
      return isPartOfIt ? [] : [{ key: point.key, text, level: point.level }];
    });
  }
}

function idsOf({ client, clock, string }: Chunk): string[] {
  return Array.from({ length: string.length }, (_, i) => unitId(client, clock + i));
}

function unitId(client: number, clock: number): string {
  return `${client}:${clock}`;
}
