import type { PointKey } from '@stikkord/domain';
import * as Y from 'yjs';
import { orderOrFallback } from '../shape.ts';
import { readLevel } from './levels.ts';
import { readRun, type Segment } from './runs.ts';
import { fieldName, readStanding, runKey, type Standing } from './shape.ts';

/** What is stored under a point's key beside its run. */
export interface Fields {
  readonly order: string;
  readonly standing: Standing;
  readonly level: number;
}

/**
 * DOC24. What has been read of a section, piece by piece; a transaction makes unread what it changed, so that a keystroke costs
 * one run and not five hundred. A reader that comes in the middle of transactions gets a cache of its own.
 */
export class SectionCache {
  readonly #map: Y.Map<unknown>;
  readonly #runs = new Map<PointKey, readonly Segment[]>();
  readonly #fields = new Map<PointKey, Fields>();
  #runKeys: readonly PointKey[] | null = null;

  constructor(map: Y.Map<unknown>) {
    this.#map = map;
  }

  /** The runs by key: a Y.Map is listed in the order in which its keys arrived, which differs from peer to peer. */
  get runs(): readonly (readonly Segment[])[] {
    this.#runKeys ??= this.#readRunKeys();
    return this.#runKeys.map((key) => {
      let run = this.#runs.get(key);
      if (!run) this.#runs.set(key, (run = readRun(key, this.#map.get(fieldName('t', key)) as Y.Text)));
      return run;
    });
  }

  hasRun(key: PointKey): boolean {
    return this.#runs.has(key);
  }

  fields(key: PointKey): Fields {
    let fields = this.#fields.get(key);
    if (!fields) {
      const get = (field: 'o' | 's' | 'i'): unknown => this.#map.get(fieldName(field, key));
      fields = {
        order: orderOrFallback(get('o')),
        standing: readStanding(get('s')),
        level: readLevel(get('i')),
      };
      this.#fields.set(key, fields);
    }
    return fields;
  }

  /** Takes notice of what a transaction changed. */
  changed({ changed }: Y.Transaction): void {
    for (const [type, names] of changed) {
      if ((type as unknown) === this.#map) for (const name of names) this.#forget(name);
      else if (type._item?.parent === this.#map) this.#forget(type._item.parentSub);
    }
  }

  #forget(name: string | null): void {
    if (name === null) return;
    const key = name.slice(2);
    this.#fields.delete(key);
    if (name[0] !== 't') return;
    this.#runs.delete(key);
    this.#runKeys = null;
  }

  #readRunKeys(): PointKey[] {
    const keys: PointKey[] = [];
    for (const [name, value] of this.#map.entries()) {
      const key = value instanceof Y.Text ? runKey(name) : null;
      if (key !== null) keys.push(key);
    }
    return keys.sort();
  }
}

const caches = new WeakMap<Y.Map<unknown>, SectionCache>();

/** What is known of `map`, a section of `doc`. */
export function sectionCache(doc: Y.Doc, map: Y.Map<unknown>): SectionCache {
  // Between a transaction's first change and its end, and where several end together, nobody has been told of all changes;
  // of a destroyed document nobody is told anything.
  if (doc._transaction !== null || doc._transactionCleanups.length > 1 || doc.isDestroyed) return new SectionCache(map);
  let cache = caches.get(map);
  if (!cache) {
    const made = new SectionCache(map);
    doc.on('beforeObserverCalls', (transaction) => made.changed(transaction));
    caches.set(map, (cache = made));
  }
  return cache;
}
