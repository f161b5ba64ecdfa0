import type { QuestionId } from '@stikkord/domain';
import type { EntriesSlice, FacilitatorSlices } from '@stikkord/protocol';

/** A question's keywords or open answers out of the feed, slice by slice: those that came last stand last. */
export function pollEntries(slices: Partial<FacilitatorSlices>, question: QuestionId): EntriesSlice {
  const all: EntriesSlice[] = [];
  // A slice is never skipped: the numbers go on from 0.
  for (let number = 0; ; number += 1) {
    const slice = slices[`entries/${question}/${number}`];
    if (!slice) return all.length === 1 ? all[0]! : all.flat();
    all.push(slice);
  }
}
