import { INDIVIDUALS } from './entry.ts';
import { foldWord } from './poll-text.ts';
import { wordFates } from './poll-words.ts';
import { hasBoard, type Poll } from './poll.ts';
import type { Polling } from './polling.ts';
import { countOf, type Summary, type SummaryPoint, type SummaryTheme } from './summary.ts';

/**
 * PO28. A summary as it was kept, without the answers that facilitators have taken away since and those whose word they hide: what is
 * hidden is so everywhere. The same object where there are none.
 */
export function withoutHidden(summary: Summary, poll: Poll | null, polling: Polling): Summary {
  const { takenAway, hiddenWords } = polling;
  if (poll === null || !hasBoard({ poll }) || takenAway.length + hiddenWords.length === 0) return summary;
  const away = new Set(takenAway);
  const fates = wordFates(polling);
  let any = false;
  const isHidden = ({ id, partOf, group, text, original }: SummaryPoint): boolean => {
    if (group !== INDIVIDUALS) return false;
    const hidden = away.has(partOf ?? id) || (poll.kind === 'keywords' && fates(foldWord(original ?? text)).hidden);
    any ||= hidden;
    return hidden;
  };
  // Where the one that others are laid on goes, the first of them stands in its place.
  const left = <P extends SummaryPoint>(points: readonly P[]): P[] =>
    points.flatMap((point) => {
      const [first, ...same] = [point, ...point.same].filter((each) => !isHidden(each));
      return first ? [{ ...point, ...first, same }] : [];
    });
  const leftOf = (theme: SummaryTheme): SummaryTheme => {
    const points = left(theme.points);
    const themes = theme.themes.map(leftOf);
    return { ...theme, points, themes, pointCount: themes.reduce((sum, sub) => sum + sub.pointCount, countOf(points)) };
  };
  const themes = summary.themes.map(leftOf);
  const unsorted = left(summary.unsorted);
  const parked = left(summary.parked);
  const sorted = themes.reduce((sum, theme) => sum + theme.pointCount, 0);
  const pointCount = sorted + countOf(unsorted) + countOf(parked);
  return any ? { ...summary, themes, unsorted, parked, pointCount } : summary;
}
