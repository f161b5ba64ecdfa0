import type { QuestionId } from '@stikkord/domain';
import type { ParticipantSlices, PublishedSlice, SummaryThemeSlice, TrailRow } from '@stikkord/protocol';
import { numberOf } from '../../elements/theme-hue.ts';

/** A published summary as a group's page shows it: the hall's, and where the group's own points stand in it. */
export interface KnownSummary extends PublishedSlice {
  readonly shown: readonly SummaryThemeSlice[];
  readonly trail: readonly TrailRow[];
}

/** Of a group that has written nothing. One and the same, so that what hasn't changed is seen to be so. */
const NO_TRAIL: readonly TrailRow[] = [];

/** What the feed tells of a question's published board; null where all of it isn't there yet. */
export function knownSummary(slices: Partial<ParticipantSlices>, question: QuestionId): KnownSummary | null {
  const head = slices.published?.find((each) => each.question === question);
  if (!head) return null;
  const shown = head.themes.map((theme) => slices[`theme/${question}/${theme}`]);
  if (!shown.every((theme) => theme !== undefined)) return null;
  return { ...head, shown, trail: slices[`trail/${question}`] ?? NO_TRAIL };
}

/** A theme's name and place, by id, for themes of both levels: `Informasjon › Tidlig`. */
export function themePaths(themes: readonly SummaryThemeSlice[]): ReadonlyMap<string, string> {
  return new Map(
    themes.flatMap(({ id, title, themes: subThemes }, index) => {
      const name = `${numberOf({ id }, index)} ${title}`.trim();
      return [[id, name] as const, ...subThemes.map((sub) => [sub.id, `${name} › ${sub.title}`] as const)];
    }),
  );
}

/** What was remembered of the publication of that number; null where it is nothing of ours, or another, which may have been taken back. */
export function readKnown(text: string | null, question: QuestionId, number: number): KnownSummary | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KnownSummary | null;
    const isIt = kept?.question === question && kept.number === number;
    return isIt && Array.isArray(kept.shown) && Array.isArray(kept.trail) ? kept : null;
  } catch {
    return null;
  }
}
