import type { Board, Placement } from './board.ts';
import { boardPoints, placementOf, type BoardPoint } from './board-points.ts';
import { standingTheme } from './board-themes.ts';
import { originalOf, type PointId, type ThemeId } from './ids.ts';
import { byOrder, type Ordered } from './order.ts';
import { isBlank, type Point } from './point.ts';

/** Points that are laid on each other, one of them shown; most often a point alone. */
export interface Stack extends Place {
  /** What the others are laid on: it says where the stack stands. It may be withdrawn, or gone. */
  readonly root: PointId;
  /** The one that is shown: the root where it is present. */
  readonly head: BoardPoint;
  /** The others that are present, in the order in which they were laid. */
  readonly same: readonly BoardPoint[];
}

/** `theme`: one that stands. Neither theme nor parked: unsorted, and `order` means nothing. */
export interface Place {
  readonly theme: ThemeId | null;
  readonly parked: boolean;
  readonly order: string;
}

export interface WithdrawnPlace extends Place {
  readonly id: PointId;
  /** The last text that is known of it. */
  readonly text: string;
  readonly onto: PointId | null;
}

/** A board's points where they stand. Every one that is present is in exactly one stack. */
export interface Arrangement {
  readonly points: ReadonlyMap<PointId, BoardPoint>;
  /** By theme, in order. */
  readonly themes: ReadonlyMap<ThemeId, readonly Stack[]>;
  readonly parked: readonly Stack[];
  /** In the order of groups and documents. */
  readonly unsorted: readonly Stack[];
  readonly withdrawn: readonly WithdrawnPlace[];
  /** Of each present point, and of each root. */
  readonly stacks: ReadonlyMap<PointId, Stack>;
}

/** SM1, BD17–BD20. `points` in the order of groups and documents; of two with one id, the first counts. */
export function arrange(board: Board, points: Iterable<Point>): Arrangement {
  const all = boardPoints(board, points);
  const roots = new Roots(board, all);
  const gathered = new Map<PointId, BoardPoint[]>();
  for (const point of all.values()) {
    if (!point.present) continue;
    const root = roots.of(point.id);
    const members = gathered.get(root);
    if (members) members.push(point);
    else gathered.set(root, [point]);
  }
  const themes = new Map<ThemeId, Stack[]>();
  const parked: Stack[] = [];
  const unsorted: Stack[] = [];
  const stacks = new Map<PointId, Stack>();
  for (const [root, members] of gathered) {
    const stack = makeStack(board, root, members, roots);
    stacks.set(root, stack);
    for (const { id } of members) stacks.set(id, stack);
    if (stack.parked) parked.push(stack);
    else if (stack.theme === null) unsorted.push(stack);
    else if (themes.has(stack.theme)) themes.get(stack.theme)!.push(stack);
    else themes.set(stack.theme, [stack]);
  }
  const inPlace = (a: Stack, b: Stack): number =>
    byOrder({ id: a.root, order: a.order }, { id: b.root, order: b.order });
  for (const list of themes.values()) list.sort(inPlace);
  parked.sort(inPlace);
  inOrderOfPoints(unsorted, all);
  return { points: all, themes, parked, unsorted, withdrawn: withdrawnFrom(board, all, roots, stacks), stacks };
}

function makeStack(board: Board, root: PointId, members: readonly BoardPoint[], roots: Roots): Stack {
  const [first] = members;
  if (members.length === 1 && first!.id === root)
    return { root, head: first!, same: [], ...placeOf(board, placementOf(board, root)) };
  const laid = members
    .map((point): Ordered & { point: BoardPoint } => ({
      id: point.id,
      order: placementOf(board, point.id)?.order ?? '',
      point,
    }))
    .sort((a, b) => Number(b.id === root) - Number(a.id === root) || byOrder(a, b))
    .map(({ point }) => point);
  const head = laid[0]!;
  // Where what they were laid on is gone, they stand where it stood then.
  const stand = placementOf(board, roots.isThere(root) ? root : head.id);
  return { root, head, same: laid.slice(1), ...placeOf(board, stand) };
}

function placeOf(board: Board, at: Placement | undefined): Place {
  if (!at) return { theme: null, parked: false, order: '' };
  const theme = at.parked || at.theme === null ? null : (standingTheme(board, at.theme)?.id ?? null);
  return { theme, parked: at.parked, order: at.order };
}

/** A stack in the tray stands where its head comes in the order of groups and documents. */
function inOrderOfPoints(stacks: Stack[], all: ReadonlyMap<PointId, BoardPoint>): void {
  if (stacks.every(({ same }) => same.length === 0)) return;
  const places = new Map([...all.keys()].map((id, place) => [id, place]));
  stacks.sort((a, b) => places.get(a.head.id)! - places.get(b.head.id)!);
}

/** BD17. Follows what points are laid on, to the end. */
class Roots {
  readonly #board: Board;
  readonly #all: ReadonlyMap<PointId, BoardPoint>;
  /** A line of thousands, which only a page that isn't ours leaves, is walked once. */
  readonly #known = new Map<PointId, PointId>();

  constructor(board: Board, all: ReadonlyMap<PointId, BoardPoint>) {
    this.#board = board;
    this.#all = all;
  }

  /** Something can stand on it: it was placed, or it is present. */
  isThere(id: PointId): boolean {
    return this.#all.get(id)?.present === true || placementOf(this.#board, id) !== undefined;
  }

  of(id: PointId): PointId {
    let at = id;
    let onto = this.#onto(at);
    if (onto === null) return at;
    const passed = new Set<PointId>();
    let root: PointId | undefined;
    while (onto !== null && root === undefined) {
      root = this.#known.get(at) ?? (passed.has(at) ? this.#smallestInRing(at) : undefined);
      passed.add(at);
      at = onto;
      onto = this.isThere(at) ? this.#onto(at) : null;
    }
    root ??= at;
    for (const each of passed) this.#known.set(each, root);
    return root;
  }

  #onto(id: PointId): PointId | null {
    const onto = placementOf(this.#board, id)?.onto ?? null;
    return onto === id ? null : onto;
  }

  #smallestInRing(start: PointId): PointId {
    let smallest = start;
    for (let next = this.#onto(start)!; next !== start; next = this.#onto(next)!) if (next < smallest) smallest = next;
    return smallest;
  }
}

/** BD11. Withdrawn points keep their place on the board, in placement order, until a facilitator lets them go. */
function withdrawnFrom(
  board: Board,
  all: ReadonlyMap<PointId, BoardPoint>,
  roots: Roots,
  stacks: ReadonlyMap<PointId, Stack>,
): WithdrawnPlace[] {
  const withdrawn: { id: PointId; order: string; place: WithdrawnPlace }[] = [];
  let sources: ReadonlySet<PointId> | null = null;
  for (const [id, at] of board.placements) {
    const point = all.get(id);
    if (point?.present) continue;
    // A point that is split is its parts, and a part of one that is whole again is that one.
    sources ??= new Set([...all.values()].map(({ source }) => source.id));
    if (!point && sources.has(originalOf(id)) && !isLast(board, all, id)) continue;
    const root = roots.of(id);
    const onto = root === id ? null : (stacks.get(root)?.head.id ?? null);
    const place = placeOf(board, root !== id && roots.isThere(root) ? placementOf(board, root) : at);
    const text = point && !isBlank(point.text) ? point.text : at.said;
    withdrawn.push({ id, order: at.order, place: { id, text, ...place, onto } });
  }
  return withdrawn.sort(byOrder).map(({ place }) => place);
}

/** True for a split point that is gone with its parts, where none of these was placed: then its own place is the last trace. */
function isLast(board: Board, all: ReadonlyMap<PointId, BoardPoint>, id: PointId): boolean {
  const parts = board.marks.get(id)?.parts;
  if (!parts) return false;
  return parts.texts.every((_, index) => {
    const part = all.get(`${id}~${index + 1}`);
    return part?.present !== true && !board.placements.has(`${id}~${index + 1}`);
  });
}
