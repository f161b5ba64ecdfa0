import { closeMeaningsOf, meaningsOf, type Meaning } from './meanings.ts';
import { stemOf } from './stem.ts';
import { isEnglish } from './stop-words.ts';
import { contentOf, wordsOf } from './words.ts';

/** What a text is likened by: runs of letters (for typing errors), stems, and the groups and fields of everyday words. */
export const KINDS = ['letters', 'stem', 'group', 'field'] as const;
export type Kind = (typeof KINDS)[number];

/** How often a text has each feature, per kind. */
export type Features = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

/** A part of a compound says less than a word that stands alone. */
const PART = 0.7;
const RUNS = [3, 4];

export function featuresOf(text: string): Features {
  const features = { letters: new Map(), stem: new Map(), group: new Map(), field: new Map() };
  const words = wordsOf(text);
  const english = isEnglish(words.map(({ lower }) => lower));
  for (const { lower } of contentOf(words)) {
    const edged = `_${lower}_`;
    for (const length of RUNS)
      for (let at = 0; at + length <= edged.length; at++) add(features.letters, edged.slice(at, at + length), 1);
    add(features.stem, stemOf(lower, english), 1);
    const close = closeMeaningsOf(lower, english);
    const parts = close.length > 0 ? [] : partsOf(lower, english);
    for (const part of parts) {
      add(features.stem, stemOf(part, english), PART);
      addMeanings(features, closeMeaningsOf(part, english), PART);
    }
    if (parts.length === 0) addMeanings(features, close.length > 0 ? close : meaningsOf(lower, english), 1);
  }
  return features;
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

/** Which of its meanings a word has here is not known: each gets its share. */
function addMeanings(
  into: { group: Map<string, number>; field: Map<string, number> },
  meanings: readonly Meaning[],
  weight: number,
): void {
  for (const { group, field } of meanings) {
    add(into.group, String(group), weight / meanings.length);
    add(into.field, String(field), weight / meanings.length);
  }
}

const PART_MIN = 3;
/** A part beside something unknown is there by chance where it is shorter. */
const ALONE_MIN = 4;
/** No compound is longer; what is, is no word. */
const COMPOUND_MAX = 40;

/** The known parts of a compound (lower case): both, or the one that covers more of it. */
export function partsOf(lower: string, english: boolean): readonly string[] {
  if (lower.length > COMPOUND_MAX) return [];
  let best: readonly string[] = [];
  let most = 0;
  for (let at = PART_MIN; at <= lower.length - PART_MIN; at++) {
    const known = firstPart(lower.slice(0, at), english);
    const last = lower.slice(at);
    const lastKnown = closeMeaningsOf(last, english).length > 0;
    const parts = [...(known === null ? [] : [known]), ...(lastKnown ? [last] : [])];
    const covered = parts.length === 2 ? 2 * lower.length : (parts[0]?.length ?? 0);
    if (covered > most && (parts.length === 2 || covered >= ALONE_MIN)) [best, most] = [parts, covered];
  }
  return best;
}

/** The first part as a word: as it is, or without the letter that joins it to the next. */
function firstPart(first: string, english: boolean): string | null {
  for (const word of /[se]$/u.test(first) ? [first, first.slice(0, -1)] : [first])
    if (word.length >= PART_MIN && closeMeaningsOf(word, english).length > 0) return word;
  return null;
}
