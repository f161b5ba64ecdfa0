import { earlierMeans, standing, type Meeting, type Poll, type ScalesPoll, type ScalesResult } from '@stikkord/domain';
import type { ExportPoll } from '@stikkord/exports';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readPoll } from './read-poll.ts';

/** What was said on scales at the meeting before. */
export interface EarlierScales {
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly scales: readonly { readonly poll: ScalesPoll; readonly result: ScalesResult }[];
}

/** Of the meeting that this one follows, as its answers stand now; null where there is none. Throws StoreUnavailableError. */
export async function earlierScales(
  sources: {
    readonly documents: LiveDocuments;
    readonly storage: Pick<Storage, 'entries' | 'questions' | 'meetings'>;
  },
  { previous, owner }: Pick<Meeting, 'previous' | 'owner'>,
): Promise<EarlierScales | null> {
  const before = previous === null ? null : await sources.storage.meetings.get(previous);
  if (before === null || before.deleted || before.owner !== owner) return null;
  const { title, date, questions } = before.plan;
  const scales: EarlierScales['scales'][number][] = [];
  for (const { id, poll } of standing(questions)) {
    if (poll?.kind !== 'scales') continue;
    const reading = await readPoll(sources, before, id);
    if (reading?.result.kind === 'scales') scales.push({ poll, result: reading.result });
  }
  return { title, date, scales };
}

/** Means of the statements that stood there too; null where none did. */
export function meansBefore(poll: Poll, earlier: EarlierScales | null): NonNullable<ExportPoll['before']> | null {
  if (poll.kind !== 'scales' || earlier === null) return null;
  const { title, date, scales } = earlier;
  const means = earlierMeans(poll, scales);
  return means.size === 0 ? null : { title, date, means };
}
