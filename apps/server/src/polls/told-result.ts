import { mergedRoles, type PollResult } from '@stikkord/domain';
import { WORDS_SENT_MAX, type ResultSlice } from '@stikkord/protocol';

/** What of a cloud is told while it is told again and again: some 300 words of the usual length, fewer long ones. */
const OPEN_BYTES = 13_000;
const CLOSED_BYTES = 24_000;

/** A result as it is told. `open`: answers come in, and it is told with each few of them. */
export function toldResult(result: PollResult, open: boolean): ResultSlice {
  if (result.kind === 'open') return { kind: 'open', answered: result.answered };
  if (result.kind !== 'keywords') return result;
  const { words } = result;
  const length = Math.min(words.length, WORDS_SENT_MAX, fitting(words, open ? OPEN_BYTES : CLOSED_BYTES));
  return length === words.length ? result : { ...result, words: words.slice(0, length), more: words.length - length };
}

/** BR7. As the hall and the phones have it. */
export function hallResult(result: ResultSlice, asksRole: boolean): ResultSlice {
  return asksRole && result.kind === 'choice' ? mergedRoles(result) : result;
}

function fitting(words: readonly object[], most: number): number {
  let bytes = 0;
  const index = words.findIndex((word) => (bytes += Buffer.byteLength(JSON.stringify(word)) + 1) > most);
  return index < 0 ? words.length : index;
}
