import {
  questionRun,
  type DeckFollowUp,
  type FollowUp,
  type FollowUpTarget,
  type PointId,
  type QuestionId,
  type Summary,
  type SummaryPoint,
  type SummaryTheme,
  type ThemeId,
} from '@stikkord/domain';
import type { HallSummarySlice } from '@stikkord/protocol';
import type { MeetingState } from './meeting-state.ts';
import { pointSlice, summarySlice, type KeyOf } from './published-view.ts';
import { publishedSummary } from './published-views.ts';

/** PM9. A question's summary as the hall's screen gets it, with what its deck has slides for; null where none is published. */
export function hallSummary(state: MeetingState, question: QuestionId, keyOf: KeyOf): HallSummarySlice | null {
  const { published, deck } = questionRun(state.meeting.run, question);
  const summary = publishedSummary(state, question);
  if (published === null || summary === undefined) return null;
  const slice = summarySlice(question, published, summary, keyOf);
  return {
    ...slice,
    ...(deck.extras.includes('parked') && {
      parkedPoints: summary.parked.map((point) => ({
        ...pointSlice(point, keyOf),
        ...(point.goesTo !== '' && { goesTo: point.goesTo }),
      })),
    }),
    ...(deck.extras.includes('follow-up') && {
      followUps: followUpSlices(state.followUps.get(question) ?? [], summary),
    }),
  };
}

function followUpSlices(followUps: readonly FollowUp[], summary: Summary): DeckFollowUp[] {
  const names = namesIn(summary);
  return followUps.map(({ id, target, about, state, text, responsible, due }) => ({
    key: id,
    about: nameOf(target, names) ?? about,
    state,
    text,
    responsible,
    due,
  }));
}

/** Themes and points as they are called in a summary. */
interface Names {
  readonly themes: ReadonlyMap<ThemeId, string>;
  readonly points: ReadonlyMap<PointId, string>;
}

function nameOf(target: FollowUpTarget, { themes, points }: Names): string | undefined {
  return target.kind === 'theme' ? themes.get(target.theme) : points.get(target.point);
}

function namesIn({ themes, unsorted, parked }: Summary): Names {
  const themeNames = new Map<ThemeId, string>();
  const pointNames = new Map<PointId, string>();
  const addPoints = (points: readonly SummaryPoint[]): void => {
    for (const { id, text, same } of points) {
      pointNames.set(id, text);
      addPoints(same);
    }
  };
  const addThemes = (list: readonly SummaryTheme[]): void => {
    for (const { id, title, points, themes: subThemes } of list) {
      themeNames.set(id, title);
      addPoints(points);
      addThemes(subThemes);
    }
  };
  addThemes(themes);
  addPoints(unsorted);
  addPoints(parked);
  return { themes: themeNames, points: pointNames };
}
