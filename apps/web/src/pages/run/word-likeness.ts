import type { StandingWord } from './all-words.ts';

/** So many first letters alike, and two words may well mean the same. */
const ALIKE_LETTERS = 3;

/** The words that another could be counted with: those that begin as it does first, then by how many said them. */
export function joinChoices(words: readonly StandingWord[], word: string): readonly StandingWord[] {
  const alike = (other: StandingWord): number => {
    const letters = lettersAlike(word, other.word);
    return letters < ALIKE_LETTERS ? 0 : letters;
  };
  return words.filter((each) => each.word !== word).sort((a, b) => alike(b) - alike(a));
}

function lettersAlike(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
