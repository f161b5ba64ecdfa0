import type { QuestionKind } from '@stikkord/domain';
import { points, pointsFromGroups } from '../i18n/counts.ts';
import { answersCount } from '../polls/poll-counts.ts';

/** `12 stikkord fra 5 grupper`; what persons said is from no group: `12 stikkord`, `12 svar`. */
export function countsInWords(asked: QuestionKind, pointCount: number, groupCount: number): string {
  if (asked === 'group-work') return pointsFromGroups(pointCount, groupCount);
  return asked === 'keywords' ? points(pointCount) : answersCount(pointCount);
}
