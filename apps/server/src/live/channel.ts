import type { FeedPage } from './feed-page.ts';

/** Texts of slices, which never change: one that several channels show, or that stands since the last time, is made once. */
const texts = new WeakMap<object, string>();

/** The pages that see exactly the same, and what they have been shown. A slice is turned into text once for all of them. */
export class Channel {
  readonly pages = new Set<FeedPage>();
  #shown = new Map<string, string>();

  /** Sends what changed since the last time; one patch, or none. `made`: patches of other channels at the same time, which are often the same. */
  show(slices: Readonly<Record<string, unknown>>, now: number, made = new Map<string, string>()): void {
    const next = new Map(Object.entries(slices).map(([name, slice]) => [name, this.#text(slice)]));
    const set = [...next].filter(([name, text]) => this.#shown.get(name) !== text);
    const gone = [...this.#shown.keys()].filter((name) => !next.has(name));
    this.#shown = next;
    if (set.length === 0 && gone.length === 0) return;
    const own = `{"t":"patch","now":${now},"set":${object(set)},"gone":${JSON.stringify(gone)}}`;
    // One string for all: it is turned into bytes once then.
    const patch = made.get(own) ?? own;
    made.set(own, patch);
    for (const page of this.pages) page.sendPatch(patch, now);
  }

  /** All that is shown now, as one message. */
  snapshot(now: number): string {
    return `{"t":"snapshot","now":${now},"slices":${object([...this.#shown])}}`;
  }

  #text(slice: unknown): string {
    if (typeof slice !== 'object' || slice === null) return JSON.stringify(slice);
    const known = texts.get(slice);
    if (known !== undefined) return known;
    const text = JSON.stringify(slice);
    texts.set(slice, text);
    return text;
  }
}

function object(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}
