import type { QuestionId } from '@stikkord/domain';
import type { MaterialSlice } from '@stikkord/protocol';

/** MV1 A question's own materials come first, then those of no question; of another question's there is nothing here. */
export function materialsBeside(materials: readonly MaterialSlice[], question: QuestionId | null): MaterialSlice[] {
  const own = question === null ? [] : materials.filter((each) => each.question === question);
  return [...own, ...materials.filter((each) => each.question === null)];
}
