import type { GroupId, PointId, SectionId } from './ids.ts';

/**
 * One stikkord, as read from a response document. `deleted`: its group took it away; the text is the last it had.
 * `under`: the point of the same group that it is indented under, which is present (PT5).
 */
export interface Point {
  readonly id: PointId;
  readonly group: GroupId;
  readonly section: SectionId;
  readonly text: string;
  readonly deleted: boolean;
  readonly under?: PointId;
}

/** PT1. A point is there when its group has not deleted it and it says something. */
export function isPresent(point: Point): boolean {
  return !point.deleted && !isBlank(point.text);
}

/** PT2. Blank is what shows nothing: white space, control, zero-width and other format characters. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\u2800\u3164\u115f\u1160]/u.test(text);
}

/** PT3. What was placed and is no longer present (deleted, emptied, or its document unreadable) is withdrawn. */
export function isWithdrawn(point: Point | undefined): boolean {
  return point === undefined || !isPresent(point);
}
