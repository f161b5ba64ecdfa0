import { asksRole, mergedRoles, standing, type Meeting, type PollResult } from '@stikkord/domain';
import type { OutcomePoll } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { earlierScales, meansBefore } from './earlier-scales.ts';
import { readPoll } from './read-poll.ts';

/** What the polls of a meeting came to, for its organiser, in the plan's order. Throws StoreUnavailableError. */
export async function outcomePolls(
  sources: { readonly documents: LiveDocuments; readonly storage: Storage },
  meeting: Meeting,
): Promise<OutcomePoll[]> {
  const asked = standing(meeting.plan.questions).filter(({ poll }) => poll !== null);
  const earlier = asked.some(({ poll }) => poll?.kind === 'scales') ? await earlierScales(sources, meeting) : null;
  const polls: OutcomePoll[] = [];
  for (const { id: question, prompt } of asked) {
    const reading = await readPoll(sources, meeting, question);
    if (reading === null) continue;
    const before = meansBefore(reading.poll, earlier);
    polls.push({
      question,
      prompt,
      result: asksRole(reading.poll) ? withoutSmallRoles(reading.result) : reading.result,
      breakdown: reading.breakdown,
      themes: reading.themes,
      before: before && { ...before, means: Object.fromEntries(before.means) },
    });
  }
  return polls;
}

function withoutSmallRoles(result: PollResult): PollResult {
  return result.kind === 'choice' ? mergedRoles(result) : result;
}
