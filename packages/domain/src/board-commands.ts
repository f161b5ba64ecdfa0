import { withChanges, type Board, type BoardChange } from './board.ts';
import { decideMarks } from './decide-marks.ts';
import { decideParts } from './decide-parts.ts';
import { decidePlaces } from './decide-places.ts';
import { decideThemes } from './decide-themes.ts';
import { effectiveChanges } from './effective-changes.ts';
import type { PointId, ThemeId } from './ids.ts';
import type { Lineage } from './lineage.ts';
import type { Point } from './point.ts';
import type { Result } from './result.ts';

/** What a facilitator can do with a board. `before`: the theme or point it shall stand before; null: last. */
export type BoardCommand =
  | {
      readonly do: 'add-theme';
      readonly id: ThemeId;
      readonly title: string;
      readonly parent: ThemeId | null;
      readonly before: ThemeId | null;
      /** Carried over: the theme of an earlier meeting that it goes on from. */
      readonly lineage?: Lineage;
    }
  | { readonly do: 'rename-theme'; readonly id: ThemeId; readonly title: string }
  | {
      readonly do: 'move-theme';
      readonly id: ThemeId;
      readonly parent: ThemeId | null;
      readonly before: ThemeId | null;
    }
  | { readonly do: 'delete-theme'; readonly id: ThemeId }
  | {
      readonly do: 'place';
      readonly points: readonly PointId[];
      readonly theme: ThemeId;
      readonly before: PointId | null;
    }
  | { readonly do: 'park'; readonly points: readonly PointId[]; readonly goesTo?: string }
  | { readonly do: 'unsort'; readonly points: readonly PointId[] }
  | { readonly do: 'let-go'; readonly points: readonly PointId[] }
  | {
      readonly do: 'describe-theme';
      readonly id: ThemeId;
      readonly hue?: number | null;
      readonly note?: string;
      readonly heard?: string;
      readonly lineage?: Lineage | null;
    }
  | { readonly do: 'merge-themes'; readonly themes: readonly ThemeId[]; readonly into: ThemeId }
  | { readonly do: 'lay'; readonly points: readonly PointId[]; readonly onto: PointId }
  | { readonly do: 'take-apart'; readonly points: readonly PointId[] }
  | { readonly do: 'word'; readonly point: PointId; readonly text: string | null }
  | { readonly do: 'quote'; readonly points: readonly PointId[]; readonly quote: boolean }
  | { readonly do: 'split'; readonly point: PointId; readonly texts: readonly string[] }
  | { readonly do: 'join-parts'; readonly point: PointId }
  | { readonly do: 'goes-to'; readonly points: readonly PointId[]; readonly where: string }
  | { readonly do: 'accept'; readonly points: readonly PointId[] }
  | { readonly do: 'clear' };

export type BoardRefusal =
  | 'unknown-theme'
  | 'unknown-point'
  | 'nothing-selected'
  | 'id-taken'
  | 'title-too-long'
  | 'third-level'
  | 'not-withdrawn'
  /** A point that its group took away can't be laid on, worded, quoted or split. */
  | 'withdrawn'
  /** The bucket for the rest stands last, on the first level, without sub-themes. */
  | 'other-theme'
  | 'no-such-hue'
  | 'text-too-long'
  | 'blank-text'
  /** A point is split into two or more, and not into more than PARTS_MAX. */
  | 'number-of-parts'
  | 'not-split'
  | 'not-laid'
  | 'not-parked'
  | 'not-changed';

export type BoardDecision = Result<{ readonly changes: readonly BoardChange[] }, BoardRefusal>;

/**
 * BD4–BD26. One function both permits and performs: a menu asks it whether its entry is enabled.
 * `points` are the question's points as they are now, those that are taken away too, in the order of groups and documents;
 * they give a decision what the point said.
 */
export function decide(board: Board, points: ReadonlyMap<PointId, Point>, command: BoardCommand): BoardDecision {
  const decision = decided(board, points, command);
  return decision.ok ? { ok: true, changes: effectiveChanges(board, decision.changes) } : decision;
}

function decided(board: Board, points: ReadonlyMap<PointId, Point>, command: BoardCommand): BoardDecision {
  switch (command.do) {
    case 'add-theme':
    case 'rename-theme':
    case 'describe-theme':
    case 'move-theme':
    case 'delete-theme':
    case 'merge-themes':
    case 'clear':
      return decideThemes(board, points, command);
    case 'place':
    case 'park':
    case 'unsort':
    case 'let-go':
    case 'lay':
    case 'take-apart':
      return decidePlaces(board, points, command);
    case 'split':
    case 'join-parts':
      return decideParts(board, points, command);
    case 'word':
    case 'quote':
    case 'goes-to':
    case 'accept':
      return decideMarks(board, points, command);
  }
}

/** Several commands as one act: each is decided on the board that the ones before lead to. All of them or none. */
export function decideAll(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  commands: readonly BoardCommand[],
): BoardDecision {
  let after = board;
  const changes: BoardChange[] = [];
  for (const command of commands) {
    const decision = decide(after, points, command);
    if (!decision.ok) return decision;
    changes.push(...decision.changes);
    after = withChanges(after, decision.changes);
  }
  return { ok: true, changes: effectiveChanges(board, changes) };
}

/** The command of that name. */
export type CommandOf<Do extends BoardCommand['do']> = Extract<BoardCommand, { do: Do }>;
