import {
  boardPoint,
  originalOf,
  saidBefore,
  type GroupId,
  type Point,
  type PointId,
  type SummaryPoint,
} from '@stikkord/domain';
import type { BoardModel } from './board-model.ts';
import { samePoints } from './board-places.ts';

/** What a card says beside its text; the words are the card's own. */
export interface CardFacts {
  readonly text: string;
  readonly group: GroupId | null;
  /** One person's, of no group. */
  readonly alone: boolean;
  readonly withdrawn: boolean;
  /** Facilitators took it away; whoever said it did not. */
  readonly takenAway: boolean;
  /** What it said when it was decided on, where its group has changed it since. */
  readonly before: string | null;
  /** What its group wrote, where a facilitator's wording is shown. */
  readonly reworded: string | null;
  /** What its group wrote, where this is a part of it. */
  readonly partOf: string | null;
  readonly quote: boolean;
  /** Those laid on it. */
  readonly same: readonly SummaryPoint[];
  /** One of those was changed by its group since it was decided on. */
  readonly sameChanged: boolean;
  /** Laid on another itself. */
  readonly laid: boolean;
  /** Where it goes, empty if that isn't said; null where it isn't parked. */
  readonly goesTo: string | null;
  /** Folded until asked for. */
  readonly long: boolean;
}

/** More than about eight lines of a card. */
const LONG_CHARACTERS = 320;
const LONG_LINES = 7;

export function isLong(text: string): boolean {
  return text.length > LONG_CHARACTERS || text.split('\n', LONG_LINES + 1).length > LONG_LINES;
}

export function cardFacts(model: BoardModel, id: PointId): CardFacts {
  const standing = model.standing(id);
  const source: Point | undefined = model.points.get(originalOf(id));
  const shown = standing && 'group' in standing ? standing : null;
  const text = standing?.text ?? source?.text ?? '';
  const marks = model.board.marks.get(id);
  const same = samePoints(standing);
  return {
    text,
    group: source?.group ?? null,
    alone: model.asked !== 'group-work',
    withdrawn: standing !== undefined && shown === null,
    takenAway: isTakenAway(model, source),
    before: shown ? saidBefore(model.board, model.points, id) : null,
    reworded: marks?.wording && shown ? (boardPoint(model.board, model.points, id)?.text ?? null) : null,
    partOf: shown && shown.partOf !== null ? shown.original : null,
    quote: shown?.quote ?? false,
    same,
    sameChanged: same.some((each) => saidBefore(model.board, model.points, each.id) !== null),
    laid: model.headOf(id) !== id,
    goesTo: shown && model.place(id) === 'parked' && model.headOf(id) === id ? (marks?.goesTo ?? '') : null,
    long: isLong(text),
  };
}

/** Of what persons said: it is there still, but facilitators took it away, hid the word, or have yet to let it through. */
export function isTakenAway(model: BoardModel, source: Point | undefined): boolean {
  return model.asked !== 'group-work' && source?.deleted === true;
}

/** All that is behind a card and isn't seen until it is opened. */
export function hasMore({ long, before, reworded, partOf, same }: CardFacts): boolean {
  return long || before !== null || reworded !== null || partOf !== null || same.length > 0;
}
