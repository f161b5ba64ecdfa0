import { meaningsOf } from './meanings.ts';
import { stemOf } from './stem.ts';
import { isEnglish, isStopWord } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** What a text is likened by, in four kinds. */
export const KINDS = ['letters', 'stem', 'meaning', 'field'] as const;
export type Kind = (typeof KINDS)[number];

/** How often a text has each feature, per kind. Parts of a compound count less than a word. */
export type Features = Readonly<Record<Kind, ReadonlyMap<string, number>>>;

const PART = 0.7;

export function featuresOf(text: string): Features {
  const features = { letters: new Map<string, number>(), stem: new Map(), meaning: new Map(), field: new Map() };
  const add = (kind: Kind, key: string, weight: number): void => {
    features[kind].set(key, (features[kind].get(key) ?? 0) + weight);
  };
  const words = wordsOf(text);
  const english = isEnglish(words.map(({ lower }) => lower));
  for (const { lower } of words) {
    if (lower.length < 2 || isStopWord(lower)) continue;
    const edged = `_${lower}_`;
    for (const length of [3, 4])
      for (let at = 0; at + length <= edged.length; at++) add('letters', edged.slice(at, at + length), 1);
    const stem = stemOf(lower, english);
    add('stem', stem, 1);
    if (mean(stem, 1)) continue;
    for (const part of partsOf(lower, english)) {
      add('stem', part, PART);
      mean(part, PART);
    }
  }
  return features;

  function mean(stem: string, weight: number): boolean {
    const meanings = meaningsOf(stem);
    for (const { group, field } of meanings) {
      add('meaning', String(group), weight / meanings.length);
      add('field', String(field), weight / meanings.length);
    }
    return meanings.length > 0;
  }
}

const PART_MIN = 3;

/** The stems of a compound's known parts: of both where both are known, else of the longer. */
function partsOf(lower: string, english: boolean): readonly string[] {
  let best: readonly string[] = [];
  let most = 0;
  for (let at = PART_MIN; at <= lower.length - PART_MIN; at++) {
    const head = stemOf(lower.slice(at), english);
    const first = lower.slice(0, at);
    const firsts = [first, /[se]$/u.test(first) ? first.slice(0, -1) : ''].map((part) => stemOf(part, english));
    const known = firsts.find((part) => part.length >= PART_MIN && meaningsOf(part).length > 0);
    const headKnown = head.length >= PART_MIN && meaningsOf(head).length > 0;
    const parts = [...(known === undefined ? [] : [known]), ...(headKnown ? [head] : [])];
    const covered = (known === undefined ? 0 : at) + (headKnown ? lower.length - at : 0);
    if (covered > most && (parts.length === 2 || covered >= 5)) [best, most] = [parts, covered];
  }
  return best;
}
