import { partsOf } from './features.ts';
import { closeMeaningsOf, type Meaning } from './meanings.ts';
import { stemOf } from './stem.ts';
import { contentOf, type Word } from './words.ts';

/** Behind these stands a verb. */
const BEFORE_VERB = new Set(
  'å må skal kan vil bør får jeg eg vi de dei man som ikke ikkje to must should can will would i we you they who not'.split(
    ' ',
  ),
);
/** What a compound's part counts for, of a word. */
const PART = 0.5;
/** The rank of words that the list doesn't know. */
const UNKNOWN = 99;

/** Words that count as one, because they mean about the same or have a stem in common; and the points they stand in. */
export interface Topic {
  /** The name of the feature that it is in an index. */
  readonly feature: string;
  readonly field: number | null;
  /** By point how surely it is about this: 1 for a word, less for a part of one. */
  readonly points: Map<number, number>;
  readonly forms: Map<string, Form>;
}

/** A word as it is said. `rank`: how common it is among those of its meaning, 0 for the commonest. */
export interface Form {
  times: number;
  asVerb: number;
  readonly shown: string;
  readonly rank: number;
}

/** What the points are about, by their words. `read`: the words of each point. */
export function topicsOf(read: readonly (readonly Word[])[], english: boolean): readonly Topic[] {
  const topics = new Map<string, Topic>();
  for (const [point, words] of read.entries()) {
    const content = new Set(contentOf(words));
    for (const [at, word] of words.entries()) {
      if (!content.has(word)) continue;
      const asVerb = BEFORE_VERB.has(words[at - 1]?.lower ?? '');
      const own = onlyMeaning(word.lower, english);
      if (own !== null) note(topics, point, { word, asVerb, meaning: own, sure: 1, english });
      else {
        const parts = partsOf(word.lower, english).flatMap((part) => onlyMeaning(part, english) ?? []);
        for (const meaning of parts) note(topics, point, { word, asVerb, meaning, sure: PART, english });
        note(topics, point, { word, asVerb, meaning: null, sure: 1, english });
      }
    }
  }
  return [...topics.values()];
}

interface Mention {
  readonly word: Word;
  readonly asVerb: boolean;
  readonly meaning: Meaning | null;
  readonly sure: number;
  readonly english: boolean;
}

function note(topics: Map<string, Topic>, point: number, { word, asVerb, meaning, sure, english }: Mention): void {
  const { text, lower } = word;
  const key = meaning === null ? `stem${stemOf(lower, english)}` : `group${meaning.group}`;
  const topic = topics.get(key) ?? { feature: key, field: meaning?.field ?? null, points: new Map(), forms: new Map() };
  topics.set(key, topic);
  topic.points.set(point, Math.max(sure, topic.points.get(point) ?? 0));
  // A part's place says nothing about the whole word.
  const rank = sure < 1 ? UNKNOWN : (meaning?.rank ?? UNKNOWN);
  const form = topic.forms.get(lower) ?? { times: 0, asVerb: 0, shown: isAbbreviation(text) ? text : lower, rank };
  topic.forms.set(lower, form);
  form.times++;
  if (asVerb) form.asVerb++;
}

/** Only what is unambiguous: a word of several meanings would join what has nothing to do with each other. */
function onlyMeaning(lower: string, english: boolean): Meaning | null {
  const meanings = closeMeaningsOf(lower, english);
  return meanings.length === 1 ? meanings[0]! : null;
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(text);
}
