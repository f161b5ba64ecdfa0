import { foldWord } from '@stikkord/domain';

/** Lists are made anew for every few answers, of texts that don't change. */
const known = new WeakMap<object, string>();

/** What is said, folded. `said`: the same object as long as it says the same. */
export function wordOf(said: { readonly text: string }): string {
  let word = known.get(said);
  if (word === undefined) known.set(said, (word = foldWord(said.text)));
  return word;
}
