import { SUBJECTS } from './everyday-subjects.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { baseFormsOf, stemOf } from './stem.ts';

/** What a word can mean: the numbers of its group and field in the list of everyday words. `rank`: its place in the group, the commonest first. */
export interface Meaning {
  readonly group: number;
  readonly field: number;
  readonly rank: number;
}

type Meanings = Map<string, Meaning[]>;

/** One language's words: by the word itself, by its base form, and by its stem. The closest that is known counts. */
interface Words {
  readonly exact: Meanings;
  readonly base: Meanings;
  readonly stem: Meanings;
}

const NONE: readonly Meaning[] = [];
/** Shorter stems are those of too many words. */
const STEM_MIN = 4;

let subjects: ReadonlyMap<number, readonly number[]> | undefined;
let lists: { readonly norwegian: Words; readonly english: Words } | undefined;

/** What a word (lower case) can mean; nothing where the list doesn't know it. The list is read when first asked. */
export function meaningsOf(lower: string, english: boolean): readonly Meaning[] {
  const close = closeMeaningsOf(lower, english);
  return close.length > 0 ? close : (listOf(english).stem.get(stemOf(lower, english)) ?? NONE);
}

/** The same where an inflection may differ, a derivation may not: for the parts of a compound. */
export function closeMeaningsOf(lower: string, english: boolean): readonly Meaning[] {
  const own = listOf(english);
  const forms = baseFormsOf(lower, english);
  const known = first(forms, own.exact) ?? first(forms, own.base);
  return known ?? listOf(!english).exact.get(lower) ?? NONE;
}

/** True for a word (lower case) that stands in the list as it is: it is no inflection. */
export function isListed(lower: string, english: boolean): boolean {
  return listOf(english).exact.has(lower);
}

/** The numbers of the subjects that a group of the list belongs to; of many groups none, of others several. */
export function subjectsOf(group: number): readonly number[] {
  subjects ??= readSubjects();
  return subjects.get(group) ?? [];
}

function readSubjects(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [subject, line] of SUBJECTS.trim().split('\n').entries())
    for (const word of wordsIn(line)) {
      // The first of its group.
      const group = listOf(false)
        .exact.get(word)!
        .find(({ rank }) => rank === 0)!.group;
      const known = found.get(group);
      if (known === undefined) found.set(group, [subject]);
      else if (!known.includes(subject)) known.push(subject);
    }
  return found;
}

function first(forms: readonly string[], meanings: Meanings): readonly Meaning[] | undefined {
  for (const form of forms) {
    const found = meanings.get(form);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listOf(english: boolean): Words {
  lists ??= read();
  return english ? lists.english : lists.norwegian;
}

function read(): { norwegian: Words; english: Words } {
  const norwegian: Words = { exact: new Map(), base: new Map(), stem: new Map() };
  const english: Words = { exact: new Map(), base: new Map(), stem: new Map() };
  let group = 0;
  for (const [field, lines] of EVERYDAY_WORDS.trim().split('\n\n').entries())
    for (const line of lines.split('\n')) {
      const [ours = '', theirs = ''] = line.split('|');
      for (const [rank, word] of wordsIn(ours).entries()) note(norwegian, word, false, { group, field, rank });
      for (const [rank, word] of wordsIn(theirs).entries()) note(english, word, true, { group, field, rank });
      group++;
    }
  return { norwegian, english };
}

function wordsIn(half: string): string[] {
  return half.split(' ').filter((word) => word !== '');
}

function note(into: Words, word: string, english: boolean, meaning: Meaning): void {
  add(into.exact, word, meaning);
  add(into.base, rootOf(word), meaning);
  const stem = stemOf(word, english);
  if (stem.length >= STEM_MIN) add(into.stem, stem, meaning);
}

/** A listed word without the vowel it ends in, to meet the inflections that have none. */
function rootOf(word: string): string {
  return word.length > 3 && /[ea]$/u.test(word) ? word.slice(0, -1) : word;
}

function add(into: Meanings, key: string, meaning: Meaning): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [meaning]);
  else if (!known.some(({ group }) => group === meaning.group)) known.push(meaning);
}
