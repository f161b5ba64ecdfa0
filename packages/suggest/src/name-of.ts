import type { PointId } from '@stikkord/domain';
import type { PointIndex } from './point-index.ts';
import { stemOf } from './stem.ts';
import { isEnglish } from './stop-words.ts';
import { contentWordsOf, wordsOf } from './words.ts';

/** UTF-16 units that a name made of one point's text has at most. */
const NAME_MAX = 60;

/** SG8. A name from the points' own words: the two that most of them share, or what the first of them says. */
export function nameOf(index: PointIndex, points: readonly PointId[]): string {
  const texts = points.map((id) => index.text(id));
  const english = isEnglish(texts.flatMap((text) => wordsOf(text).map(({ lower }) => lower)));
  const shared = new Map<string, { points: number; forms: Map<string, number> }>();
  for (const text of texts) {
    const seen = new Set<string>();
    for (const { lower } of contentWordsOf(text)) {
      const stem = stemOf(lower, english);
      const word = shared.get(stem) ?? { points: 0, forms: new Map<string, number>() };
      shared.set(stem, word);
      word.forms.set(lower, (word.forms.get(lower) ?? 0) + 1);
      if (!seen.has(stem)) word.points++;
      seen.add(stem);
    }
  }
  const words = [...shared.values()]
    .map(({ points: count, forms }) => ({ count, form: [...forms].sort(byTimes)[0]![0] }))
    .sort((a, b) => b.count - a.count || b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  const two = words.slice(0, 2).map(({ form }) => form);
  return sentenceCase(two.length > 0 ? two.join(english ? ' and ' : ' og ') : shortened(texts[0]!.trim()));
}

function byTimes([a, times]: [string, number], [b, more]: [string, number]): number {
  return more - times || a.length - b.length || (a < b ? -1 : 1);
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > NAME_MAX ? `${letters.slice(0, NAME_MAX - 1).join('')}…` : text;
}

function sentenceCase(text: string): string {
  const [first, ...rest] = text;
  return (first ?? '').toUpperCase() + rest.join('');
}
