import {
  FOLLOW_UP_STATES,
  standingFollowUps,
  type FollowUp,
  type PointId,
  type QuestionId,
  type Summary,
  type ThemeId,
} from '@stikkord/domain';
import type { ShownFollowUp } from '@stikkord/protocol';
import type { FollowedTheme } from '../deeds/followed-themes.ts';

/** FU7. A follow-up as others than its organiser see it. `about`: what its theme or point is called there, or nothing. */
export function shownFollowUp({ state, text, responsible, due }: FollowUp, about: string): ShownFollowUp {
  return { state, text, responsible, due, about };
}

/**
 * FU7. A question's follow-ups: what is done first, then what is next, then what won't be. A theme that is gone is called what
 * facilitators called it; of points only those that the hall is shown are told.
 */
export function shownFollowUps(
  all: readonly FollowUp[],
  question: QuestionId,
  summary: Summary,
  followed: FollowedTheme,
): ShownFollowUp[] {
  return namedFollowUps(all, question, summary, followed).map(({ followUp, about }) => shownFollowUp(followUp, about));
}

/** The same, each with what it is. */
export function namedFollowUps(
  all: readonly FollowUp[],
  question: QuestionId,
  summary: Summary,
  followed: FollowedTheme,
): { readonly followUp: FollowUp; readonly about: string }[] {
  const titles = new Map<ThemeId, string>();
  const texts = new Map<PointId, string>();
  for (const { id, title, points } of summary.themes.flatMap((theme) => [theme, ...theme.themes])) {
    titles.set(id, title);
    for (const point of points.flatMap((head) => [head, ...head.same])) {
      texts.set(point.id, point.text);
      if (point.partOf !== null && !texts.has(point.partOf)) texts.set(point.partOf, point.text);
    }
  }
  const nameOf = (followUp: FollowUp): string => {
    if (followUp.target.kind === 'point') return texts.get(followUp.target.point) ?? '';
    const theme = followed(followUp, summary);
    return theme === null ? followUp.about : titles.get(theme)!;
  };
  return standingFollowUps(all, question)
    .toSorted((a, b) => FOLLOW_UP_STATES.indexOf(a.state) - FOLLOW_UP_STATES.indexOf(b.state))
    .map((followUp) => ({ followUp, about: nameOf(followUp) }));
}
