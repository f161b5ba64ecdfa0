import type { PointKey } from '@stikkord/domain';
import type { Entry } from './read-section.ts';
import { hasSeen, type Segment } from './runs.ts';
import type { Seen } from './shape.ts';

export interface Resolved {
  /** The entries that stand as points of their own. */
  readonly roots: ReadonlySet<PointKey>;
  /** The entries whose text follows another's, in order. */
  readonly childrenOf: ReadonlyMap<PointKey, readonly Entry[]>;
}

/**
 * Which entries stand, which follow another, which are gone. Decided only by what is stored, so all peers agree
 * without writing anything; and every text that nobody deleted ends up in exactly one standing point.
 */
export function resolveStandings(
  entries: ReadonlyMap<PointKey, Entry>,
  runs: readonly (readonly Segment[])[],
): Resolved {
  const gone = goneEntries(entries, runs);
  const parents = parentsOf(entries, runs, gone);
  const roots = new Set<PointKey>();
  const childrenOf = new Map<PointKey, Entry[]>();
  for (const entry of entries.values()) {
    if (gone.has(entry.id)) continue;
    const parent = parents.get(entry.id);
    if (parent === undefined) roots.add(entry.id);
    else {
      const children = childrenOf.get(parent);
      if (children) children.push(entry);
      else childrenOf.set(parent, [entry]);
    }
  }
  for (const children of childrenOf.values()) children.sort(byPlaceInParent);
  return { roots, childrenOf };
}

function byPlaceInParent(a: Entry, b: Entry): number {
  const [left, right] = [placeInParent(a), placeInParent(b)];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

export function placeInParent(entry: Entry): string {
  return entry.standing.is === 'merged' ? entry.standing.at : '';
}

function goneEntries(entries: ReadonlyMap<PointKey, Entry>, runs: readonly (readonly Segment[])[]): Set<PointKey> {
  const gone = new Set<PointKey>();
  const runOf = new Map<Segment, { run: readonly Segment[]; at: number }>();
  const place = (segment: Segment): { run: readonly Segment[]; at: number } => {
    if (runOf.size === 0) for (const run of runs) run.forEach((each, at) => runOf.set(each, { run, at }));
    return runOf.get(segment)!;
  };
  for (const entry of entries.values()) {
    const { standing } = entry;
    if (standing.is === 'deleted') {
      const covered = deletedWith(entry, standing.seen, entries, place);
      for (const key of covered ?? []) gone.add(key);
    } else if (standing.is === 'unsaid' && entry.hasRun) {
      if (entry.segments.every((segment) => segment.chunks.length === 0)) gone.add(entry.id);
    }
  }
  return gone;
}

/**
 * DOC6. A deletion holds for what its deleter had seen. The point as the deleter saw it reaches from each of its segments
 * to the next mark that the deleter knew. Is there anything newer inside, text or a split, the deletion doesn't hold: null.
 * Otherwise the entries that go: the point, and tails that were split off unseen but flow back into it.
 */
function deletedWith(
  entry: Entry,
  seen: Seen,
  entries: ReadonlyMap<PointKey, Entry>,
  place: (segment: Segment) => { run: readonly Segment[]; at: number },
): PointKey[] | null {
  const covered = [entry.id];
  const knew = ({ mark }: Segment): boolean => mark === null || hasSeen(seen, mark.client, mark.clock);
  const visited = new Set<Segment>();
  for (const own of entry.segments) {
    if (!knew(own)) continue;
    const { run, at } = place(own);
    for (let i = at; i < run.length; i += 1) {
      const segment = run[i]!;
      if (i > at && knew(segment)) break;
      visited.add(segment);
      if (segment.key !== entry.id) {
        const standing = entries.get(segment.key)!.standing;
        if (!(standing.is === 'merged' && standing.into === entry.id)) return null;
        covered.push(segment.key);
      }
      if (segment.chunks.some((chunk) => !hasSeen(seen, chunk.client, chunk.clock + chunk.string.length - 1)))
        return null;
    }
  }
  // The same split by another may reach further: what it took in, the deleter saw in another point.
  return entry.segments.every((own) => visited.has(own) || own.chunks.length === 0) ? covered : null;
}

/** DOC7. An entry follows the one it is merged into, if that one is there; in a ring the smallest key stands. */
function parentsOf(
  entries: ReadonlyMap<PointKey, Entry>,
  runs: readonly (readonly Segment[])[],
  gone: ReadonlySet<PointKey>,
): Map<PointKey, PointKey> {
  const parents = new Map<PointKey, PointKey>();
  for (const { id, standing } of entries.values()) {
    if (standing.is === 'merged' && entries.has(standing.into) && !gone.has(standing.into) && !gone.has(id)) {
      parents.set(id, standing.into);
    }
  }
  // A mark that says nothing is as if it weren't there: the text before it goes on.
  for (const run of runs) {
    if (run.length === 1) continue;
    run.forEach((segment, at) => {
      const { standing, hasRun, id } = entries.get(segment.key)!;
      const before = run[at - 1]?.key;
      if (standing.is !== 'unsaid' || hasRun || parents.has(id) || before === undefined || before === id) return;
      if (!gone.has(before)) parents.set(id, before);
    });
  }
  cutRings(parents);
  return parents;
}

function cutRings(parents: Map<PointKey, PointKey>): void {
  const done = new Set<PointKey>();
  for (const start of [...parents.keys()].sort()) {
    const path: PointKey[] = [];
    const onPath = new Set<PointKey>();
    let key: PointKey | undefined = start;
    while (key !== undefined && !done.has(key) && !onPath.has(key)) {
      path.push(key);
      onPath.add(key);
      key = parents.get(key);
    }
    if (key !== undefined && onPath.has(key)) {
      const ring = path.slice(path.indexOf(key));
      parents.delete(ring.reduce((a, b) => (a < b ? a : b)));
    }
    for (const seen of path) done.add(seen);
  }
}
