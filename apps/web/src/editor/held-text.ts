import type { HeldPoint, PlainPoint } from '@stikkord/documents';
import { simpleDiffString } from 'lib0/diff';
import type { Node } from 'prosemirror-model';
import { pointsOf } from './schema.ts';

/** The points as they are to be shown while one is held: that one as it is shown, behind the one that it stands behind. */
export function pointsWithHeld(held: HeldPoint, shown: Node, points: Parameters<HeldPoint['beside']>[0]): PlainPoint[] {
  const rows = pointsOf(shown);
  const at = rows.findIndex(({ key }) => key === held.key);
  const beside = held.beside(points);
  const before = rows.slice(0, at).findLast(({ key }) => beside.some((point) => point.key === key));
  const index = beside.findIndex((point) => point.key === before?.key);
  return beside.toSpliced(index + 1, 0, { key: held.key, text: rows[at]?.text ?? '', level: held.level });
}

/** What a transaction changes in the text of the point `key`; null where it changes more than that. */
export function changeWithin(
  key: string,
  { before, doc }: { readonly before: Node; readonly doc: Node },
): { from: number; to: number; text: string } | null {
  const [had, has] = [pointsOf(before), pointsOf(doc)];
  const changed = had.findIndex((row, index) => row.text !== has[index]?.text);
  if (had.length !== has.length || changed < 0) return null;
  const alike = had.every(
    (row, index) => row.key === has[index]!.key && (index === changed || row.text === has[index]!.text),
  );
  if (!alike || had[changed]!.key !== key) return null;
  const { index, remove, insert } = simpleDiffString(had[changed]!.text, has[changed]!.text);
  return { from: index, to: index + remove, text: insert };
}
