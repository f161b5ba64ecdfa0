import { intlLocales, type Language } from '@stikkord/domain';
import type { PointRecord } from './meeting-record.ts';

/**
 * EX4. An order that depends on nothing but what the points say: by text, then section, in the language's alphabet, and by
 * code unit where the alphabet sees no difference.
 */
export function alphabetically(points: readonly PointRecord[], language: Language): PointRecord[] {
  const collator = new Intl.Collator(intlLocales(language), { numeric: true });
  const compare = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  return points.toSorted((a, b) => compare(a.text, b.text) || compare(a.section ?? '', b.section ?? ''));
}
