import type { Stack } from './arrange.ts';
import type { Board, BoardChange } from './board.ts';
import type { BoardDecision, CommandOf } from './board-commands.ts';
import { placementOf } from './board-points.ts';
import { isStanding } from './board-themes.ts';
import { Desk, placeOf, TRAY, type Where } from './desk.ts';
import type { PointId } from './ids.ts';
import { TITLE_MAX } from './limits.ts';
import { keysBefore } from './order.ts';
import type { Point } from './point.ts';
import { refuse } from './result.ts';

type PlaceCommand = CommandOf<'place' | 'park' | 'unsort' | 'let-go' | 'lay' | 'take-apart'>;

/** BD4, BD9–BD13, BD17, BD18: where points stand, and what they are laid on. */
export function decidePlaces(board: Board, points: ReadonlyMap<PointId, Point>, command: PlaceCommand): BoardDecision {
  if (command.do === 'place' && !isStanding(board, command.theme)) return refuse('unknown-theme');
  if (command.points.length === 0) return refuse('nothing-selected');
  const desk = new Desk(board, points);
  if (!command.points.every((id) => desk.knows(id))) return refuse('unknown-point');
  switch (command.do) {
    case 'place':
      return done(put(desk, command.points, { theme: command.theme, parked: false }, command.before));
    case 'park':
      return park(desk, command);
    case 'unsort':
      return done(unsort(desk, command.points));
    case 'let-go':
      return command.points.some((id) => desk.isPresent(id))
        ? refuse('not-withdrawn')
        : done([...new Set(command.points)].flatMap((id) => letGo(desk, id)));
    case 'lay':
      return lay(desk, command);
    case 'take-apart':
      return takeApart(desk, command.points);
  }
}

/** BD9. The points come to stand together, in the order given, before `before` or last. A stack is moved by its root alone. */
function put(desk: Desk, ids: readonly PointId[], where: Where, before: PointId | null): BoardChange[] {
  const units = desk.units(ids);
  const moving = new Set(units.map((unit) => (typeof unit === 'string' ? unit : unit.root)));
  const keys = desk.keys(where, before, units.length, moving);
  return [
    ...units.flatMap((unit) => (typeof unit === 'string' ? desk.leave(unit) : [])),
    ...units.flatMap((unit, index) =>
      typeof unit === 'string' ? [desk.put(unit, where, keys[index]!)] : desk.putStack(unit, where, keys[index]!),
    ),
  ];
}

/** BD9, BD24. */
function park(desk: Desk, { points: ids, goesTo }: CommandOf<'park'>): BoardDecision {
  const changes = put(desk, ids, { theme: null, parked: true }, null);
  if (goesTo === undefined) return done(changes);
  if (goesTo.length > TITLE_MAX) return refuse('text-too-long');
  const heads = new Set(ids.map((id) => desk.carried(id)?.head.id ?? id));
  return done([...changes, ...[...heads].map((id): BoardChange => ({ set: 'marks', id, fields: { goesTo } }))]);
}

/** BD10. Back to the tray; what is gone, off the board. */
function unsort(desk: Desk, ids: readonly PointId[]): BoardChange[] {
  const units = desk.units(ids);
  return [
    ...units.flatMap((unit) => (typeof unit === 'string' ? desk.leave(unit) : [])),
    ...units.flatMap((unit) => {
      if (typeof unit !== 'string') return desk.putStack(unit, TRAY, unit.order || 'a0');
      return desk.isPresent(unit) ? desk.takeOff(unit) : letGo(desk, unit);
    }),
  ];
}

/** BD12. What was laid on it stays together, where it stood. */
function letGo(desk: Desk, id: PointId): BoardChange[] {
  const { stacks, withdrawn } = desk.arrangement;
  const stack = stacks.get(id);
  const onto = withdrawn.find((each) => each.id === id)?.onto ?? null;
  const stays = stack ? desk.withoutRoot(stack) : onto === null ? [] : desk.withoutLink(stacks.get(onto)!, id);
  return [...stays, ...desk.takeOff(id)];
}

/** BD17. Duplicates come to lie on the point, or on what that one lies on; a stack with all that lies on it. */
function lay(desk: Desk, { points: ids, onto }: CommandOf<'lay'>): BoardDecision {
  if (!desk.knows(onto)) return refuse('unknown-point');
  const target = desk.isPresent(onto) ? desk.arrangement.stacks.get(onto) : undefined;
  if (!target) return refuse('withdrawn');
  const own = new Set([target.root, target.head.id, ...target.same.map(({ id }) => id)]);
  const units = desk.units(ids.filter((id) => !own.has(id)));
  if (units.length === 0) return refuse('nothing-selected');
  const root = desk.isThere(target.root) ? target.root : target.head.id;
  const last = [target.order, ...target.same.map(({ id }) => placementOf(desk.board, id)?.order ?? '')].sort().at(-1)!;
  const laid = units.flatMap((unit) => (typeof unit === 'string' ? [unit] : desk.membersOf(unit)));
  const below = last === '' ? [] : [{ id: '', order: last }];
  const keys = keysBefore(below, null, laid.length);
  return done([
    ...desk.readied(target),
    ...units.flatMap((unit) => (typeof unit === 'string' ? desk.leave(unit) : [])),
    ...laid.map((id, index) => desk.put(id, placeOf(target), keys[index]!, root)),
  ]);
}

/** BD18. A stack is spread out behind what the others lay on; one that was laid on another comes to stand behind that. */
function takeApart(desk: Desk, ids: readonly PointId[]): BoardDecision {
  const leaving = new Map<Stack, Set<PointId>>();
  for (const unit of desk.units(ids)) {
    const stack = typeof unit === 'string' ? desk.arrangement.stacks.get(unit) : unit;
    if (!stack || stack.same.length === 0) continue;
    const some = typeof unit === 'string' ? [unit] : [stack.head, ...stack.same].map(({ id }) => id);
    leaving.set(stack, new Set([...(leaving.get(stack) ?? []), ...some.filter((id) => id !== stack.root)]));
  }
  if (leaving.size === 0) return refuse('not-laid');
  return done([...leaving].flatMap(([stack, some]) => spread(desk, stack, [...some])));
}

function spread(desk: Desk, stack: Stack, ids: readonly PointId[]): BoardChange[] {
  const stays = ids.flatMap((id) => desk.leave(id));
  if (!stack.parked && stack.theme === null) return [...stays, ...ids.flatMap((id) => desk.takeOff(id))];
  const keys = desk.keysBehind(stack, ids.length);
  return [...stays, ...ids.map((id, index) => desk.put(id, placeOf(stack), keys[index]!))];
}

function done(changes: readonly BoardChange[]): BoardDecision {
  return { ok: true, changes };
}
