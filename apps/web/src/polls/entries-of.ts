import type { QuestionId } from '@stikkord/domain';
import type { EntriesSlice } from '@stikkord/protocol';

/** A question's answers from all its slices, in their order. */
export function entriesOf(slices: object, question: QuestionId): EntriesSlice {
  const prefix = `entries/${question}/`;
  return Object.entries(slices)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, slice]) => ({ number: Number(name.slice(prefix.length)), slice: slice as EntriesSlice }))
    .sort((a, b) => a.number - b.number)
    .flatMap(({ slice }) => slice);
}
