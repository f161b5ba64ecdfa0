/** What simulated groups have to say, in a language. */
export interface Store {
  /** Sentences in the themes that can be seen in them: what is first is said by more. */
  readonly themes: readonly (readonly string[])[];
  /** Behind a sentence that has been said already. */
  readonly tails: readonly string[];
  /** What somebody says who takes up a word of the question. */
  readonly about: (word: string, sentence: string) => string;
  readonly keywords: readonly string[];
}

/** The first letter small, so that a sentence can stand behind other words. */
export function within(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
