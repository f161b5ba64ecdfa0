import * as Y from 'yjs';
import type { Placing } from './scan-update.ts';

type AnyType = Y.ContentType['type'];

/**
 * True where an item's neighbours may have stood side by side in front of whoever wrote it: nothing stands between them that
 * one must have known who knew them. Where that isn't so, Yjs orders the item by when it came in. Neighbours that are not in
 * the document yet are not looked at. `type`: the list's, null if it isn't there yet.
 */
export function isNextTo(doc: Y.Doc, { client, beside, right }: Placing, type: AnyType | null): boolean {
  const origin = beside === right ? null : beside;
  const left = origin === null ? null : itemAt(doc, origin);
  const end = right === null ? null : itemAt(doc, right);
  if (left === undefined || end === undefined) return true;
  let between: Y.Item | null = left === null ? (type?._start ?? null) : left;
  // What a merged item holds after the origin stands between as well.
  let from = left === null ? 0 : origin!.clock + 1;
  for (; between !== null; between = between.right) {
    const { id, length } = between;
    from = Math.max(from, id.clock);
    const to = end === between ? right!.clock : id.clock + length;
    if (from < to) {
      if (id.client === client) return false;
      if (right !== null && id.client === right.client && from < right.clock) return false;
      if (origin !== null && id.client === origin.client && from <= origin.clock) return false;
    }
    if (between === end) return from <= right!.clock;
    from = 0;
  }
  return end === null;
}

function itemAt({ store }: Y.Doc, { client, clock }: NonNullable<Placing['beside']>): Y.Item | undefined {
  if (clock >= Y.getState(store, client)) return undefined;
  const structs = store.clients.get(client)!;
  const item = structs[Y.findIndexSS(structs, clock)];
  return item instanceof Y.Item ? item : undefined;
}
