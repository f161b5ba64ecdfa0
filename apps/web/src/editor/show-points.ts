import { longestRun, type PlainPoint } from '@stikkord/documents';
import { simpleDiffString } from 'lib0/diff';
import type { EditorState, Transaction } from 'prosemirror-state';
import { pointNode, pointsOf, positionBefore } from './schema.ts';

/**
 * The smallest transaction that makes the editor say `want` (at least one point): points that stay keep their node. That of `held`
 * stays in any case, so that a text that is being composed in it is left alone. Null where it says so already.
 */
export function showPoints(
  state: EditorState,
  want: readonly PlainPoint[],
  held: string | null = null,
): Transaction | null {
  const have = pointsOf(state.doc);
  const transaction = state.tr;
  if (have.length === want.length && have.every(({ text }, index) => text === want[index]!.text)) {
    want.forEach(({ key }, index) => {
      if (have[index]!.key !== key) transaction.setNodeAttribute(positionBefore(transaction.doc, index), 'key', key);
    });
    return transaction.docChanged ? transaction : null;
  }
  const stays = staying(have, want, held);
  /** What is to become of each node, in order. */
  const keep: boolean[] = [];
  let position = 1;
  let next = 0;
  const dropUntil = (key: string): void => {
    while (next < have.length && have[next]!.key !== key) {
      keep.push(false);
      position += have[next]!.text.length + 2;
      next += 1;
    }
  };
  for (const point of want) {
    if (stays.has(point.key)) {
      dropUntil(point.key);
      const { index, remove, insert } = simpleDiffString(have[next]!.text, point.text);
      const from = position + 1 + index;
      if (insert !== '') transaction.insertText(insert, from, from + remove);
      else if (remove > 0) transaction.delete(from, from + remove);
      next += 1;
    } else {
      transaction.insert(position, pointNode(point));
    }
    keep.push(true);
    position += point.text.length + 2;
  }
  for (; next < have.length; next += 1) keep.push(false);
  for (let index = keep.length - 1; index >= 0; index -= 1) {
    if (keep[index]) continue;
    const from = positionBefore(transaction.doc, index);
    transaction.delete(from, from + transaction.doc.child(0).child(index).nodeSize);
  }
  return transaction;
}

/** Keys of the points whose nodes can stay where they are: a longest run that is in order in both, with `held` in it. */
function staying(
  have: readonly { key: string | null; text: string }[],
  want: readonly PlainPoint[],
  held: string | null,
): ReadonlySet<string> {
  const placeOf = new Map(have.map(({ key }, index) => [key, index]));
  const fixed = { from: placeOf.get(held), to: want.findIndex(({ key }) => key === held) };
  const places = want.flatMap(({ key }, index) => {
    const place = placeOf.get(key);
    if (place === undefined) return [];
    const crosses = fixed.from !== undefined && fixed.to >= 0 && place < fixed.from !== index < fixed.to;
    return crosses && key !== held ? [] : [place];
  });
  return new Set([...longestRun(places)].map((place) => have[place]!.key!));
}
