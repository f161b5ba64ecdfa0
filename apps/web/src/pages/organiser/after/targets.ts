import { standingFollowUps, type FollowUp, type FollowUpTarget } from '@stikkord/domain';
import type { OutcomeBoard, OutcomePoint, OutcomeTheme } from '@stikkord/protocol';

/** Follow-ups with what they are about, as that is called now. */
export interface Place {
  /** Unique on the page. */
  readonly key: string;
  readonly target: FollowUpTarget;
  readonly title: string;
  readonly followUps: readonly FollowUp[];
}

export interface ThemePlaces {
  readonly theme: OutcomeTheme;
  readonly place: Place;
  /** Points of the theme that something is said of, in the board's order. */
  readonly points: readonly Place[];
  readonly themes: readonly ThemePlaces[];
}

export interface BoardPlaces {
  readonly board: OutcomeBoard;
  readonly themes: readonly ThemePlaces[];
  /** Points that stand in no theme. */
  readonly parked: readonly Place[];
  readonly unsorted: readonly Place[];
  /** What the follow-ups are about is not on the board any more. */
  readonly gone: readonly FollowUp[];
}

/** FP1. Every standing follow-up of the question stands in one place: at its theme, at its point, or among those whose target is gone. */
export function placesOf(board: OutcomeBoard, all: readonly FollowUp[]): BoardPlaces {
  const own = standingFollowUps(all, board.question);
  const placed = new Set<FollowUp>();
  const at = (target: FollowUpTarget, title: string): Place => {
    const key = keyOf(target);
    const followUps = own.filter((each) => keyOf(each.target) === key);
    for (const each of followUps) placed.add(each);
    return { key: `${board.question}:${key}`, target, title, followUps };
  };
  const pointPlaces = (points: readonly OutcomePoint[]): Place[] =>
    points
      .map(({ id, text }) => at({ kind: 'point', point: id }, text))
      .filter(({ followUps }) => followUps.length > 0);
  const themePlaces = (theme: OutcomeTheme): ThemePlaces => ({
    theme,
    place: at({ kind: 'theme', theme: theme.id }, theme.title),
    points: pointPlaces(theme.points),
    themes: theme.themes.map(themePlaces),
  });
  const themes = board.themes.map(themePlaces);
  const parked = pointPlaces(board.parked);
  const unsorted = pointPlaces(board.unsorted);
  return { board, themes, parked, unsorted, gone: own.filter((each) => !placed.has(each)) };
}

export function keyOf(target: FollowUpTarget): string {
  return target.kind === 'theme' ? `theme/${target.theme}` : `point/${target.point}`;
}
