import type { Meeting, SummaryTheme } from '@stikkord/domain';
import type { LastTimeAnswer, LastTimeTheme } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { shownFollowUps } from '../present/shown-follow-ups.ts';
import { followedThemes } from './followed-themes.ts';
import { publishedQuestions } from './published-questions.ts';

/** PM12. What the hall was shown at the meeting before, and what became of it. */
export async function lastTime(
  { documents, storage }: { readonly documents: LiveDocuments; readonly storage: Storage },
  { previous, owner }: Meeting,
): Promise<LastTimeAnswer> {
  const before = previous === null ? null : await storage.meetings.get(previous);
  if (before === null || before.deleted || before.owner !== owner) return { meeting: null };
  const [published, followUps] = await Promise.all([
    publishedQuestions({ documents, storage }, before),
    storage.followUps.list(before.id),
  ]);
  const followed = await followedThemes(documents, followUps);
  const { title, date, language } = before.plan;
  return {
    meeting: {
      title,
      date,
      language,
      questions: published.map(({ question, summary }) => ({
        prompt: question.prompt,
        pointCount: summary.pointCount,
        groupCount: summary.groupCount,
        themes: summary.themes.map(lastTimeTheme),
        followUps: shownFollowUps(followUps, question.id, summary, followed),
      })),
    },
  };
}

function lastTimeTheme(theme: SummaryTheme): LastTimeTheme {
  const { title, hue, heard, other, pointCount, groupCount, themes } = theme;
  return { title, hue, heard, other, pointCount, groupCount, themes: themes.map(lastTimeTheme) };
}
