import * as Y from 'yjs';
import type { Placing } from './scan-update.ts';
import type { Walk } from './walk.ts';

type AnyType = Y.ContentType['type'];
type Id = NonNullable<Placing['beside']>;

/**
 * True where an item's neighbours may have stood side by side in front of whoever wrote it: nothing stands between them that
 * one must have known who knew them. Where that isn't so, Yjs orders the item by when it came in. Neighbours that are not in
 * the document yet are not looked at. `type`: the list's, null if it isn't there yet. Throws TooManyPartsError.
 */
export function isNextTo(doc: Y.Doc, { client, beside, right }: Placing, type: AnyType | null, walk: Walk): boolean {
  const origin = beside === right ? null : beside;
  const left = origin === null ? null : itemAt(doc, origin);
  const end = right === null ? null : itemAt(doc, right);
  if (left === undefined || end === undefined) return true;
  const known = knownTo({ client, origin, right }, left, end);
  let between: Y.Item | null = left === null ? (type?._start ?? null) : left;
  // What a merged item holds after the origin stands between as well.
  let from = left === null ? 0 : origin!.clock + 1;
  for (; between !== null; between = between.right) {
    walk.step();
    const { id, length } = between;
    from = Math.max(from, id.clock);
    const to = end === between ? right!.clock : id.clock + length;
    if (from < to && known(id.client, from)) return false;
    if (between === end) return from <= right!.clock;
    from = 0;
  }
  return end === null;
}

interface Neighbour {
  readonly origin: Id | null;
  readonly rightOrigin: Id | null;
}

/**
 * Says which letters a writer must have known who puts an item between `origin` and `right`: its own, and those up to its
 * neighbours and to what these were put between. `left`, `end`: the neighbours, where they are there.
 */
export function knownTo(
  item: { readonly client: number; readonly origin: Id | null; readonly right: Id | null },
  left: Neighbour | null,
  end: Neighbour | null,
): (client: number, clock: number) => boolean {
  const { client, origin, right } = item;
  const ids = [origin, right, left?.origin, left?.rightOrigin, end?.origin, end?.rightOrigin];
  return (its, clock) => its === client || ids.some((id) => its === id?.client && clock <= id.clock);
}

function itemAt({ store }: Y.Doc, { client, clock }: NonNullable<Placing['beside']>): Y.Item | undefined {
  if (clock >= Y.getState(store, client)) return undefined;
  const structs = store.clients.get(client)!;
  const item = structs[Y.findIndexSS(structs, clock)];
  return item instanceof Y.Item ? item : undefined;
}
