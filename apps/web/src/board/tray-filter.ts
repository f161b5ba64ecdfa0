import type { GroupId, Point, PointId, SectionId } from '@stikkord/domain';

/** What to look for in the tray; null and empty text: everything. */
export interface TrayFilter {
  readonly text: string;
  readonly group: GroupId | null;
  readonly section: SectionId | null;
}

export const NO_FILTER: TrayFilter = { text: '', group: null, section: null };

/** The ids whose points fit: all words somewhere in the text, in any case and order. The same array where all do. */
export function filtered(
  ids: readonly PointId[],
  points: ReadonlyMap<PointId, Point>,
  filter: TrayFilter,
): readonly PointId[] {
  const words = filter.text.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  if (words.length === 0 && filter.group === null && filter.section === null) return ids;
  return ids.filter((id) => {
    const point = points.get(id);
    if (!point) return false;
    if (filter.group !== null && point.group !== filter.group) return false;
    if (filter.section !== null && point.section !== filter.section) return false;
    const text = point.text.toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  });
}
