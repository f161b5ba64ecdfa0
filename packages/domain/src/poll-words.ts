import type { EntryText } from './entry.ts';
import { foldWord } from './poll-text.ts';
import type { Polling } from './polling.ts';

/** What becomes of a folded word. */
export interface WordFate {
  /** The word that it is counted with: itself, if it isn't joined. */
  readonly with: string;
  /** From itself to that one. */
  readonly path: readonly string[];
  readonly hidden: boolean;
}

/** PO8, PO9. Of every word that is asked for. */
export function wordFates({ hiddenWords, joinedWords }: Polling): (word: string) => WordFate {
  const hidden = new Set(hiddenWords);
  const known = new Map<string, WordFate>();
  return (word) => {
    let fate = known.get(word);
    if (!fate) {
      const path = wordPath(word, joinedWords);
      known.set(word, (fate = { with: path.at(-1)!, path, hidden: path.some((each) => hidden.has(each)) }));
    }
    return fate;
  };
}

/** PO8. The word that this one is counted with. */
export function standingWord(word: string, joined: Polling['joinedWords']): string {
  return wordPath(word, joined).at(-1)!;
}

/** The folded words from this one to the one that it is counted with, which is last. Where they are joined in a ring, the smallest of it stands. */
function wordPath(word: string, joined: Polling['joinedWords']): readonly string[] {
  const path = [word];
  const passed = new Set(path);
  for (let at = word; Object.hasOwn(joined, at); passed.add(at)) {
    at = joined[at]!;
    if (passed.has(at)) {
      const ring = path.slice(path.indexOf(at));
      return [...path, ring.reduce((least, each) => (each < least ? each : least))];
    }
    path.push(at);
  }
  return path;
}

/** Results are made anew for every few answers, of texts that don't change. */
const folded = new WeakMap<EntryText, string>();

export function wordOf(entry: EntryText): string {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const word = foldWord(entry.text);
  folded.set(entry, word);
  return word;
}

/** Words with who said them and how. Ids of people are whatever tells them apart. */
export class WordTally {
  readonly #words = new Map<string, { readonly people: Set<unknown>; readonly writings: Map<string, number> }>();

  /** `word`: what it is counted with. */
  add(word: string, text: string, person: unknown): void {
    let found = this.#words.get(word);
    if (!found) this.#words.set(word, (found = { people: new Set(), writings: new Map() }));
    found.people.add(person);
    found.writings.set(text, (found.writings.get(text) ?? 0) + 1);
  }

  get words(): string[] {
    return [...this.#words.keys()];
  }

  /** PO7. A count is a number of people. */
  count(word: string): number {
    return this.#words.get(word)?.people.size ?? 0;
  }

  /** PO7. As most wrote it; of as many, the first by code units. Null: nobody wrote it. */
  text(word: string): string | null {
    let most: { text: string; times: number } | null = null;
    for (const [text, times] of this.#words.get(word)?.writings ?? [])
      if (!most || times > most.times || (times === most.times && text < most.text)) most = { text, times };
    return most?.text ?? null;
  }
}
