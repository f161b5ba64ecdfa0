import {
  entryPointId,
  entryTexts,
  foldWord,
  standingWord,
  type EntryAnswer,
  type EntryText,
  type Poll,
  type Polling,
} from '@stikkord/domain';
import type { WholeKeywords, WholeOpen } from '@stikkord/exports';

/**
 * IM6. Texts as answers of people: as many people behind those that are shown as the file says, and behind each word; nobody with the same
 * word twice. Who else wrote what is made up, for no file tells it.
 */
export function dealtTexts(
  whole: WholeKeywords | WholeOpen,
  texts: readonly EntryText[],
  poll: Poll,
  polling: Polling,
): EntryAnswer[] {
  const { kind, answered } = whole;
  const all = entryTexts(poll, [{ key: '', answer: { kind, texts }, role: null }], polling);
  const shown = new Set(all.filter(({ state }) => state === 'shown').map(({ id }) => id));
  const isShown = ({ id }: EntryText) => shown.has(entryPointId(id));
  const hands: EntryText[][] = [];
  const give = (to: number, text: EntryText) => (hands[to] ??= []).push(text);

  const people = new Map(whole.kind === 'keywords' ? whole.people.map(({ word, count }) => [word, count]) : []);
  const words = together(
    texts.filter(isShown),
    kind === 'keywords' ? (text) => standingWord(foldWord(text), polling.joinedWords) : null,
  );
  let next = 0;
  for (const [word, said] of words) {
    const seats = Math.max(1, Math.min(people.get(word) ?? said.length, answered, said.length));
    // Those who say the same in the same word sit beside each other, so that none of them gets it twice.
    const inOrder = [...together(said, foldWord).values()].flat();
    for (const [index, text] of inOrder.entries()) give((next + (index % seats)) % Math.max(1, answered), text);
    next += seats;
  }

  const others = together(
    texts.filter((text) => !isShown(text)),
    foldWord,
  );
  const most = Math.max(answered, ...[...others.values()].map(({ length }) => length));
  for (const [index, text] of [...others.values()].flat().entries()) give(index % most, text);
  return [...hands].flatMap((own) => (own === undefined ? [] : [{ kind, texts: own }]));
}

/** By what each is folded to, in the order in which they come; null: all together. */
function together(texts: readonly EntryText[], fold: ((text: string) => string) | null): Map<string, EntryText[]> {
  const found = new Map<string, EntryText[]>();
  for (const text of texts) {
    const word = fold?.(text.text) ?? '';
    const own = found.get(word);
    if (own) own.push(text);
    else found.set(word, [text]);
  }
  return found;
}
