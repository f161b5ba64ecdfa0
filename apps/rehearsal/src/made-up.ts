import { cleanText, foldWord, type ChoicePoll, type EntryAnswer, type ScalesPoll } from '@stikkord/domain';
import type { Random } from './seeded.ts';

/** As many keywords as a theme counts, of the words of its title: people say the same thing in the same words. */
export function madeUpKeywords(title: string, count: number, characters: number): string[] {
  const words = title.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
  const short = (words.length > 0 ? words : [title.trim() || 'stikkord']).map((word) => shortened(word, characters));
  return Array.from({ length: count }, (_, at) => short[at % short.length]!);
}

/** Texts dealt to as few people as can say them: each at most `entries`, and nothing twice. */
export function dealt<Text extends { readonly text: string }>(texts: readonly Text[], entries: number): Text[][] {
  const hands: { readonly texts: Text[]; readonly said: Set<string> }[] = [];
  for (const each of texts) {
    const word = foldWord(each.text);
    let hand = hands.find(({ texts: own, said }) => own.length < entries && !said.has(word));
    if (!hand) hands.push((hand = { texts: [], said: new Set() }));
    hand.texts.push(each);
    hand.said.add(word);
  }
  return hands.map(({ texts: own }) => own);
}

/** What one person says to a choice or to scales, of which the file tells no answers. */
export function madeUpAnswer(poll: ChoicePoll | ScalesPoll, random: Random): EntryAnswer {
  if (poll.kind === 'choice') {
    const { options } = poll;
    return { kind: 'choice', options: [options[Math.floor(random() * options.length)]!.id] };
  }
  const { from, to, cantSay } = poll;
  const value = (): number | null => (cantSay && random() < 0.1 ? null : from + Math.floor(random() * (to - from + 1)));
  return { kind: 'scales', values: Object.fromEntries(poll.statements.map(({ id }) => [id, value()])) };
}

function shortened(word: string, characters: number): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(cleanText(word))];
  return letters
    .slice(0, characters)
    .map(({ segment }) => segment)
    .join('')
    .trim();
}
