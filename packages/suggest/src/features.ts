import { closeMeaningsOf, isListed, meaningsOf, subjectsOf, type Meaning } from './meanings.ts';
import { stemOf } from './stem.ts';
import { isEnglish } from './stop-words.ts';
import { contentOf, wordsOf } from './words.ts';

/** What a text is likened by: runs of letters (for typing errors), stems, and the groups, fields and subjects of everyday words. */
export const KINDS = ['letters', 'stem', 'group', 'field', 'subject'] as const;
export type Kind = (typeof KINDS)[number];

/** How often a text has each feature, per kind. */
export type Features = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

/** A part of a compound says less than a word that stands alone. */
const PART = 0.7;
const RUNS = [3, 4];

export function featuresOf(text: string): Features {
  const features = { letters: new Map(), stem: new Map(), group: new Map(), field: new Map(), subject: new Map() };
  const words = wordsOf(text);
  const english = isEnglish(words.map(({ lower }) => lower));
  for (const { lower } of contentOf(words)) {
    const edged = `_${lower}_`;
    for (const length of RUNS)
      for (let at = 0; at + length <= edged.length; at++) add(features.letters, edged.slice(at, at + length), 1);
    add(features.stem, stemOf(lower, english), 1);
    const close = closeMeaningsOf(lower, english);
    const parts = close.length > 0 ? [] : partsOf(lower, english);
    // One part says less than what the whole is derived from.
    const meanings = parts.length === 2 ? [] : meaningsOf(lower, english);
    if (meanings.length > 0) addMeanings(features, meanings, 1);
    else
      for (const part of parts) {
        add(features.stem, stemOf(part, english), PART);
        addMeanings(features, closeMeaningsOf(part, english), PART);
      }
  }
  return features;
}

function add(counts: Map<string, number>, key: string, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

/** Which of its meanings a word has here is not known: each gets its share. */
function addMeanings(
  into: { group: Map<string, number>; field: Map<string, number>; subject: Map<string, number> },
  meanings: readonly Meaning[],
  weight: number,
): void {
  for (const { group, field } of meanings) {
    add(into.group, String(group), weight / meanings.length);
    add(into.field, String(field), weight / meanings.length);
    for (const subject of subjectsOf(group)) add(into.subject, String(subject), weight / meanings.length);
  }
}

const PART_MIN = 3;
/** A part beside something unknown is there by chance where it is shorter: "ring" ends what has nothing to do with rings. */
const FIRST_ALONE_MIN = 4;
const LAST_ALONE_MIN = 5;
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
    if (parts.length === 1 && parts[0]!.length < (lastKnown ? LAST_ALONE_MIN : FIRST_ALONE_MIN)) continue;
    const covered = parts.length === 2 ? 2 * lower.length : (parts[0]?.length ?? 0);
    if (covered > most) [best, most] = [parts, covered];
  }
  return best;
}

/** The first part as a word that is listed: as it is, or without the letter that joins it to the next. */
function firstPart(first: string, english: boolean): string | null {
  for (const word of /[se]$/u.test(first) ? [first, first.slice(0, -1)] : [first])
    if (word.length >= PART_MIN && isListed(word, english)) return word;
  return null;
}
