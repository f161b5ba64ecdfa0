import { entryPointId, type Entry } from './entry.ts';
import type { EntryTextShown } from './entry-points.ts';
import type { PointId } from './ids.ts';
import { hasBoard, type Poll } from './poll.ts';
import { wordFates, wordOf } from './poll-words.ts';
import type { Polling } from './polling.ts';

/** A text with the answer that it is of: for counting people, and never to leave this package. */
export interface Said extends EntryTextShown {
  /** Folded. */
  readonly word: string;
  readonly entry: Entry;
}

/** The texts of all who answered in the poll's kind, as facilitators decided on them. Of two with one id the first counts. */
export function said(poll: Poll, entries: readonly Entry[], polling: Polling): Said[] {
  if (!hasBoard({ poll })) return [];
  const fates = wordFates(polling);
  const takenAway = new Set(polling.takenAway);
  const letThrough = new Set(polling.letThrough);
  const texts = new Map<PointId, Said>();
  for (const entry of entries) {
    const { answer } = entry;
    if (answer.kind !== poll.kind || !('texts' in answer)) continue;
    for (const each of answer.texts) {
      const id = entryPointId(each.id);
      if (texts.has(id)) continue;
      const word = wordOf(each);
      const away = takenAway.has(id) || (poll.kind === 'keywords' && fates(word).hidden);
      const waits = poll.kind === 'open' && poll.moderated === 'before' && !letThrough.has(id);
      texts.set(id, { id, text: each.text, word, entry, state: away ? 'taken-away' : waits ? 'waiting' : 'shown' });
    }
  }
  return [...texts.values()];
}
