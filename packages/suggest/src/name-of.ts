import type { PointId } from '@stikkord/domain';
import { compare } from './by-content.ts';
import { closeMeaningsOf, isListed } from './meanings.ts';
import type { PointIndex } from './point-index.ts';
import { stemOf } from './stem.ts';
import { isEnglish } from './stop-words.ts';
import { contentOf, wordsOf, type Word } from './words.ts';

/** A name that is made of one point's text is cut behind this many letters. */
const NAME_MAX = 60;
/** Endings of nouns, which name a theme better than verbs do, in bokmål, nynorsk and English. */
const NOUN = /(?:ing|sjon|het|heit|else|skap|dom|itet|tid|ment|tion|ness|ship|ity|ance|ence)$/u;
/** Behind these stands a verb. */
const BEFORE_VERB = new Set(
  'å må skal kan vil bør får jeg eg vi de dei man som ikke ikkje to must should can will would i we you they who not'.split(
    ' ',
  ),
);
/** Words that say when or how many, hardly ever what a theme is about. */
const HARDLY = new Set(
  'dag dager dagar uke veke uka veka måned månad år året time timer timar morgen kveld natt klokka mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag ettermiddag to tre fire fem seks sju åtte ni ti hundre tusen day days week weeks month months year years hour hours morning evening night monday tuesday wednesday thursday friday saturday sunday two three four five six seven eight nine ten hundred folk people fast borte ute inne'.split(
    ' ',
  ),
);
/** The second word is left out where the first says it for this share of the points. */
const ENOUGH = 0.75;

/** Words that count as one, because they mean about the same or have a stem in common; and the points they stand in. */
interface Topic {
  readonly field: number | null;
  readonly points: Set<number>;
  readonly forms: Map<string, Form>;
}

interface Form {
  times: number;
  asVerb: number;
  readonly shown: string;
}

/** SG8. A name from the points' own words: what most of them share, and what most of the others share. */
export function nameOf(index: PointIndex, points: readonly PointId[]): string {
  const texts = points.map((id) => index.text(id));
  const read = texts.map(wordsOf);
  const english = isEnglish(read.flatMap((words) => words.map(({ lower }) => lower)));
  const topics = topicsOf(read, english);
  const first = best(topics, new Set(), 1);
  if (first === null) return sentenceCase(shortened(texts[0]!.trim()));
  const second = first.points.size >= ENOUGH * points.length ? null : best(topics, first.points, 2);
  const words = [first, second].filter((topic) => topic !== null).map((topic) => wordFor(topic, english));
  return sentenceCase([...new Set(words)].join(english ? ' and ' : ' og '));
}

function topicsOf(read: readonly (readonly Word[])[], english: boolean): readonly Topic[] {
  const topics = new Map<string, Topic>();
  for (const [point, words] of read.entries()) {
    const content = new Set(contentOf(words));
    for (const [at, word] of words.entries()) {
      if (!content.has(word)) continue;
      const { text, lower } = word;
      // Only what is unambiguous: a word of several meanings would join what has nothing to do with each other.
      const meanings = closeMeaningsOf(lower, english);
      const meaning = meanings.length === 1 ? meanings[0]! : null;
      const key = meaning === null ? stemOf(lower, english) : `group ${meaning.group}`;
      const topic = topics.get(key) ?? { field: meaning?.field ?? null, points: new Set(), forms: new Map() };
      topics.set(key, topic);
      topic.points.add(point);
      const form = topic.forms.get(lower) ?? { times: 0, asVerb: 0, shown: isAbbreviation(text) ? text : lower };
      topic.forms.set(lower, form);
      form.times++;
      if (BEFORE_VERB.has(words[at - 1]?.lower ?? '')) form.asVerb++;
    }
  }
  return [...topics.values()];
}

/** The topic that most points share, of the points that `named` lacks; null where it would speak for fewer than `least`. */
function best(topics: readonly Topic[], named: ReadonlySet<number>, least: number): Topic | null {
  const fresh = (points: Iterable<number>): number => [...points].filter((point) => !named.has(point)).length;
  const inField = new Map<number, Set<number>>();
  for (const { field, points } of topics)
    if (field !== null) inField.set(field, new Set([...(inField.get(field) ?? []), ...points]));
  const found = topics
    .filter(({ points }) => fresh(points) >= least)
    .map((topic) => {
      const forms = [...topic.forms];
      const weak = forms.every(([lower, { times, asVerb }]) => HARDLY.has(lower) || asVerb === times);
      const around = topic.field === null ? 0 : fresh(inField.get(topic.field)!);
      const noun = forms.some(([lower]) => NOUN.test(lower)) ? 0.5 : 0;
      return { topic, value: (fresh(topic.points) + around / 2 + noun) / (weak ? 3 : 1), word: forms[0]![0] };
    })
    .sort((a, b) => b.value - a.value || b.word.length - a.word.length || compare(a.word, b.word))[0];
  return found?.topic ?? null;
}

/** The form that reads best as a heading: often said, a noun, not inflected, short. */
function wordFor(topic: Topic, english: boolean): string {
  const value = (lower: string, { times, asVerb }: Form): number =>
    times - 2 * asVerb + (isListed(lower, english) ? 1.5 : 0) + (NOUN.test(lower) ? 1.5 : 0);
  return [...topic.forms].sort(
    ([a, form], [b, other]) => value(b, other) - value(a, form) || a.length - b.length || compare(a, b),
  )[0]![1].shown;
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(text);
}

function shortened(text: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length > NAME_MAX
    ? `${letters
        .slice(0, NAME_MAX - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

function sentenceCase(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return first.toUpperCase() + text.slice(first.length);
}
