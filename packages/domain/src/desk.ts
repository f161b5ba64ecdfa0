import { arrange, type Arrangement, type Place, type Stack } from './arrange.ts';
import type { Board, BoardChange, Placement } from './board.ts';
import { placementOf } from './board-points.ts';
import { originalOf, type PointId } from './ids.ts';
import { byOrder, keysBefore, type Ordered } from './order.ts';
import type { Point } from './point.ts';

/** Where placed points go, as it is stored. */
export type Where = Pick<Placement, 'theme' | 'parked'>;

export const TRAY: Where = { theme: null, parked: false };

/** A menu asks for each of its entries whether it is permitted, of the same board and points: neither is ever written in. */
const ARRANGED = new WeakMap<Board, { points: ReadonlyMap<PointId, Point>; arrangement: Arrangement }>();

/** What deciding on points needs: the board as it stands, and the writes that places come down to. */
export class Desk {
  readonly board: Board;
  readonly points: ReadonlyMap<PointId, Point>;

  constructor(board: Board, points: ReadonlyMap<PointId, Point>) {
    this.board = board;
    this.points = points;
  }

  get arrangement(): Arrangement {
    const known = ARRANGED.get(this.board);
    if (known?.points === this.points) return known.arrangement;
    const arrangement = arrange(this.board, this.points.values());
    ARRANGED.set(this.board, { points: this.points, arrangement });
    return arrangement;
  }

  /** BD13. A point, a part of one, or what was placed and is gone. A point that is split isn't one any longer. */
  knows(id: PointId): boolean {
    const { points } = this.arrangement;
    return points.has(id) || (this.board.placements.has(id) && !points.has(`${id}~1`));
  }

  isPresent(id: PointId): boolean {
    return this.arrangement.points.get(id)?.present === true;
  }

  /** The stack that is moved by moving the point: its own where it is shown or is what the others are laid on. */
  carried(id: PointId): Stack | null {
    const stack = this.arrangement.stacks.get(id);
    return stack && stack.same.length > 0 && (stack.head.id === id || stack.root === id) ? stack : null;
  }

  /** The points one by one, each stack once, and no point whose stack is moved anyway. */
  units(ids: Iterable<PointId>): readonly (Stack | PointId)[] {
    const chosen = new Set(ids);
    const units: (Stack | PointId)[] = [];
    const taken = new Set<Stack>();
    for (const id of chosen) {
      const stack = this.arrangement.stacks.get(id);
      const carried = this.carried(id);
      if (carried === null) {
        if (!stack || !(chosen.has(stack.head.id) || chosen.has(stack.root)) || stack.same.length === 0) units.push(id);
      } else if (!taken.has(carried)) {
        taken.add(carried);
        units.push(carried);
      }
    }
    return units;
  }

  /** What it is now, for a decision to remember; for what is gone, what was remembered. */
  said(id: PointId): string {
    const point = this.arrangement.points.get(id);
    const kept = placementOf(this.board, id)?.said;
    return point && !point.source.deleted ? point.text : (kept ?? point?.text ?? '');
  }

  /** What stands in a place, with the order keys that new ones have to fit between. */
  standingIn(where: Where): Ordered[] {
    const { themes, parked, withdrawn } = this.arrangement;
    const stacks = where.parked ? parked : (themes.get(where.theme!) ?? []);
    const list = stacks.map(({ root, order }): Ordered => ({ id: root, order }));
    const known = new Set(list.map(({ id }) => id));
    for (const { id, theme, parked: isParked, order, onto } of withdrawn)
      if (onto === null && !known.has(id) && (where.parked ? isParked : theme === where.theme))
        list.push({ id, order });
    return list.sort(byOrder);
  }

  /** Keys for `count` in a place, before the point named or last, as if `moving` weren't there. */
  keys(where: Where, before: PointId | null, count: number, moving: ReadonlySet<PointId>): string[] {
    const there = this.standingIn(where).filter(({ id }) => !moving.has(id));
    const root = before === null ? null : (this.arrangement.stacks.get(before)?.root ?? before);
    return keysBefore(there, root, count);
  }

  /** Keys right behind a stack in its place. */
  keysBehind(stack: Stack, count: number): string[] {
    const next = this.standingIn(stack).find(({ order }) => order > stack.order);
    return this.keys(stack, next?.id ?? null, count, new Set());
  }

  put(id: PointId, where: Where, order: string, onto: PointId | null = null, said = this.said(id)): BoardChange {
    return { set: 'placement', id, placement: { theme: where.theme, parked: where.parked, order, said, onto } };
  }

  /** BD17. A stack is moved by moving its root; one whose root is gone gets another. `remember`: what its root says now. */
  putStack(stack: Stack, where: Where, order: string, remember = true): BoardChange[] {
    const [root, ...others] = this.isThere(stack.root) ? [stack.root] : [stack.head, ...stack.same].map(({ id }) => id);
    return [
      this.put(root!, where, order, null, remember ? this.said(root!) : this.#kept(root!)),
      ...others.map((id) => this.put(id, where, this.#orderOf(id, order), root, this.#kept(id))),
    ];
  }

  /** What has to be written for others to be laid on the stack: it has a root that is there, and that lies on nothing. */
  readied(stack: Stack): BoardChange[] {
    if (!this.isThere(stack.root)) return this.putStack(stack, stack, stack.order || FIRST, false);
    return this.#opened(stack.root);
  }

  /** Off the board: into the tray, or, for what is gone, away. A part must say so where its original has a place. */
  takeOff(id: PointId): BoardChange[] {
    const original = originalOf(id);
    const orphan = original !== id && this.board.placements.has(original);
    if (orphan && this.isPresent(id)) return [this.put(id, TRAY, this.board.placements.get(original)!.order)];
    const gone = orphan ? [id, original] : [id];
    return gone.filter((each) => this.board.placements.has(each)).map((each) => ({ set: 'no-placement', id: each }));
  }

  /** What stays when a point leaves its stack: those that were laid on it are laid on the root, and a ring is opened. */
  leave(id: PointId): BoardChange[] {
    const stack = this.arrangement.stacks.get(id);
    if (!stack || stack.same.length === 0) return [];
    const onto = stack.root === id ? this.membersOf(stack).find((each) => each !== id)! : stack.root;
    return [
      ...(onto === stack.root ? this.#opened(onto) : []),
      ...this.membersOf(stack).flatMap((each) => (each === id || each === onto ? [] : this.#moveOver(each, id, onto))),
    ];
  }

  /** What a stack becomes without its root: the same, where it stood, laid on the first that is left. */
  withoutRoot(stack: Stack): BoardChange[] {
    const [first, ...others] = this.membersOf(stack).filter((id) => id !== stack.root);
    const order = stack.order || this.#orderOf(first!, FIRST);
    return [
      this.put(first!, stack, order, null, this.#kept(first!)),
      ...others.map((id) => this.put(id, stack, this.#orderOf(id, order), first, this.#kept(id))),
    ];
  }

  /** For what lies on a withdrawn one that is let go and lies on another itself. */
  withoutLink(stack: Stack, id: PointId): BoardChange[] {
    return this.membersOf(stack).flatMap((each) => this.#moveOver(each, id, stack.root));
  }

  /** All that are laid on each other, what they lie on first, if it is withdrawn too. */
  membersOf({ root, head, same }: Stack): PointId[] {
    return [...new Set([...(this.isThere(root) ? [root] : []), head.id, ...same.map(({ id }) => id)])];
  }

  isThere(root: PointId): boolean {
    return this.isPresent(root) || placementOf(this.board, root) !== undefined;
  }

  #opened(root: PointId): BoardChange[] {
    const at = placementOf(this.board, root);
    return at && at.onto !== null ? [{ set: 'placement', id: root, placement: { ...at, onto: null } }] : [];
  }

  #moveOver(id: PointId, from: PointId, to: PointId): BoardChange[] {
    const at = placementOf(this.board, id);
    return at?.onto === from ? [{ set: 'placement', id, placement: { ...at, onto: to } }] : [];
  }

  /** What it said when it was placed. */
  #kept(id: PointId): string {
    return placementOf(this.board, id)?.said ?? this.said(id);
  }

  #orderOf(id: PointId, otherwise: string): string {
    return placementOf(this.board, id)?.order ?? otherwise;
  }
}

/** For what has no order because it stands in the tray. */
const FIRST = 'a0';

export function placeOf({ theme, parked }: Place): Where {
  return { theme, parked };
}
