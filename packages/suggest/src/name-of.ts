import type { PointId } from '@stikkord/domain';
import { compare } from './by-content.ts';
import { HARDLY } from './hardly.ts';
import { isListed } from './meanings.ts';
import type { PointIndex } from './point-index.ts';
import { isEnglish } from './stop-words.ts';
import { topicsOf, type Form, type Topic } from './topics.ts';
import { wordsOf } from './words.ts';

/** A name that is made of one point's text is cut behind this many letters. */
const NAME_MAX = 60;
/** Endings of nouns, which name a theme better than verbs do, in bokmål, nynorsk and English. */
const NOUN = /(?:ing|sjon|het|heit|else|skap|dom|itet|tid|ment|tion|ness|ship|ity|ance|ence)$/u;
/** The second word is left out where the first says it for this share of the points. */
const ENOUGH = 0.75;
/** How much less of a name a verb, a word of time, or what most points say makes. */
const WEAK = 4;

/** `weak`: makes a poor name, as a verb, a word of time or what most points say does. */
interface Ranked {
  readonly topic: Topic;
  readonly weak: boolean;
}

/**
 * SG8. A name from the points' own words: what most of them share, and what most of the others share.
 * Never one of `taken` (lower case), to which it is added.
 */
export function nameOf(index: PointIndex, points: readonly PointId[], taken: Set<string>): string {
  const texts = points.map((id) => index.text(id).trim());
  const read = texts.map(wordsOf);
  const english = isEnglish(read.flatMap((words) => words.map(({ lower }) => lower)));
  const topics = topicsOf(read, english);
  for (const name of candidates()) {
    const cased = sentenceCase(name);
    if (taken.has(cased.toLowerCase())) continue;
    taken.add(cased.toLowerCase());
    return cased;
  }
  // Every text here is that of another draft, or begins as it does: they can't be told apart by words.
  const name = `${sentenceCase(shortened(texts[0]!, NAME_MAX))} ${taken.size}`;
  taken.add(name.toLowerCase());
  return name;

  function* candidates(): Generator<string> {
    const [found, ...others] = ranked(topics, new Set());
    if (found !== undefined) {
      const first = found.topic;
      const word = wordFor(first, english);
      const named = new Set(first.points.keys());
      const next = named.size >= ENOUGH * points.length ? [] : ranked(topics, named);
      const second = next.find(
        ({ topic, weak }) => !weak && freshOf(topic, named) >= 2 && wordFor(topic, english) !== word,
      );
      if (second !== undefined) yield joined(word, wordFor(second.topic, english));
      yield word;
      for (const { topic } of others) if (wordFor(topic, english) !== word) yield joined(word, wordFor(topic, english));
    }
    for (const text of texts) yield shortened(text, NAME_MAX);
    for (const text of texts) yield shortened(text, 2 * NAME_MAX);
  }

  function joined(one: string, other: string): string {
    return `${one} ${english ? 'and' : 'og'} ${other}`;
  }

  /** The topics that points share which `named` lacks, what most of them share first. */
  function ranked(all: readonly Topic[], named: ReadonlySet<number>): readonly Ranked[] {
    const inField = new Map<number, Set<number>>();
    for (const { field, points: own } of all)
      if (field !== null) inField.set(field, new Set([...(inField.get(field) ?? []), ...own.keys()]));
    return all
      .filter((topic) => freshOf(topic, named) > 0)
      .map((topic) => {
        const forms = [...topic.forms];
        const weak =
          index.isEverywhere(topic.feature) ||
          forms.every(([lower, form]) => HARDLY.has(lower) || isVerb(lower, form, english));
        const around = topic.field === null ? 0 : [...inField.get(topic.field)!].filter((at) => !named.has(at)).length;
        const noun = forms.some(([lower]) => NOUN.test(lower)) ? 0.5 : 0;
        const [word, { rank }] = best(topic, english);
        return { topic, weak, value: (freshOf(topic, named) + around / 2 + noun) / (weak ? WEAK : 1), rank, word };
      })
      .sort((a, b) => b.value - a.value || a.rank - b.rank || b.word.length - a.word.length || compare(a.word, b.word));
  }
}

function freshOf({ points }: Topic, named: ReadonlySet<number>): number {
  return [...points].reduce((sum, [at, sure]) => sum + (named.has(at) ? 0 : sure), 0);
}

function wordFor(topic: Topic, english: boolean): string {
  return best(topic, english)[1].shown;
}

/** The form that reads best as a heading: often said, a noun, not inflected, common, short. */
function best(topic: Topic, english: boolean): [string, Form] {
  const value = (lower: string, form: Form): number =>
    form.times -
    2 * (isVerb(lower, form, english) ? form.times : form.asVerb) +
    (isListed(lower, english) ? 1.5 : 0) +
    (NOUN.test(lower) ? 1.5 : 0) -
    Math.min(form.rank, 20) / 20 -
    (HARDLY.has(lower) ? 2 : 0);
  return [...topic.forms].sort(
    ([a, form], [b, other]) => value(b, other) - value(a, form) || a.length - b.length || compare(a, b),
  )[0]!;
}

/** Said as a verb each time, or one by its form: the noun that belongs to it stands in the list. */
function isVerb(lower: string, { times, asVerb }: Form, english: boolean): boolean {
  if (asVerb === times) return true;
  if (english || !/[^aeiouyæøå]e[rt]?$/u.test(lower)) return false;
  const root = lower.replace(/e[rt]?$/u, '');
  return isListed(`${root}ing`, false) || (lower.endsWith('e') && root.length > 3 && isListed(root, false));
}

function shortened(text: string, most: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

function sentenceCase(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toUpperCase() + text.slice(first.length);
}
