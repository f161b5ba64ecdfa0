import { intlLocales, type Language } from '@stikkord/domain';
import type { PointRecord } from './meeting-record.ts';

/**
 * EX4. An order that depends on nothing but what the points say: by text, then section, in the language's alphabet, and by
 * code unit where the alphabet sees no difference; then by all else that is said of them. So those laid on one stand, too.
 */
export function alphabetically(points: readonly PointRecord[], language: Language): PointRecord[] {
  const collator = new Intl.Collator(intlLocales(language), { numeric: true });
  const compare = (a: string, b: string) => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
  const order = (a: PointRecord, b: PointRecord): number =>
    compare(a.text, b.text) ||
    compare(a.section ?? '', b.section ?? '') ||
    compare(JSON.stringify(a), JSON.stringify(b));
  const inside = ({ same, ...point }: PointRecord): PointRecord =>
    same === undefined ? point : { ...point, same: same.toSorted(order) };
  return points.map(inside).toSorted(order);
}
