import { mergedRoles, type PollResult } from '@stikkord/domain';
import { WORDS_SENT_MAX, type ResultSlice } from '@stikkord/protocol';

/** What of a cloud is told while answers pour in: it is told again and again, to pages on slow lines too. */
const POURING_BYTES = 14_000;

/** A result as it is told. `pouring`: of many long words only the first, until it is quiet. */
export function toldResult(result: PollResult, pouring: boolean): ResultSlice {
  if (result.kind === 'open') return { kind: 'open', answered: result.answered };
  if (result.kind !== 'keywords') return result;
  const { words } = result;
  const length = Math.min(words.length, WORDS_SENT_MAX, pouring ? fitting(words) : Infinity);
  return length === words.length ? result : { ...result, words: words.slice(0, length), more: words.length - length };
}

/** BR7. As the hall and the phones have it. */
export function hallResult(result: ResultSlice, isRole: boolean): ResultSlice {
  return isRole && result.kind === 'choice' ? mergedRoles(result) : result;
}

function fitting(words: readonly object[]): number {
  let bytes = 0;
  const index = words.findIndex((word) => (bytes += Buffer.byteLength(JSON.stringify(word)) + 1) > POURING_BYTES);
  return index < 0 ? words.length : index;
}
