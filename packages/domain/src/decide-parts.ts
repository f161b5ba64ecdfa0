import { marksOf, NO_MARKS, type Board, type BoardChange } from './board.ts';
import type { BoardDecision, CommandOf } from './board-commands.ts';
import { placementOf } from './board-points.ts';
import { Desk, placeOf, TRAY } from './desk.ts';
import { originalOf, partId, type PointId } from './ids.ts';
import { PARTS_MAX, POINT_TEXT_MAX } from './limits.ts';
import { isBlank, type Point } from './point.ts';
import { refuse } from './result.ts';

/** BD19–BD21: points that say several things. */
export function decideParts(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  command: CommandOf<'split' | 'join-parts'>,
): BoardDecision {
  const desk = new Desk(board, points);
  const original = originalOf(command.point);
  const source = points.get(original);
  if (!source) return refuse('unknown-point');
  if (command.do === 'join-parts') return join(desk, source);
  const { texts } = command;
  if (texts.some((text) => text.length > POINT_TEXT_MAX)) return refuse('text-too-long');
  if (texts.some(isBlank)) return refuse('blank-text');
  if (texts.length < 2) return refuse('number-of-parts');
  const parts = marksOf(board, original).parts;
  if (parts === null) {
    if (command.point !== original) return refuse('unknown-point');
    if (!desk.isPresent(original)) return refuse('withdrawn');
    return texts.length > PARTS_MAX ? refuse('number-of-parts') : splitPoint(desk, source, texts);
  }
  const at = command.point === original ? null : desk.arrangement.points.get(command.point);
  if (at === undefined) return refuse('unknown-point');
  if (!desk.isPresent(partId(original, 1))) return refuse('withdrawn');
  // BD20. Of a part that is split again the first keeps its place and number; the others are numbered behind those there are.
  const all = at === null ? texts : [...parts.texts.with(at.part! - 1, texts[0]!), ...texts.slice(1)];
  if (all.length > PARTS_MAX) return refuse('number-of-parts');
  const of = at === null ? source.text : parts.of;
  return resplit(desk, original, parts.texts, { texts: all, of }, at?.id ?? partId(original, 1));
}

/** BD19. The parts take the place of the point; what was laid on it stays where it was, in front of them. */
function splitPoint(desk: Desk, { id, text: of }: Point, texts: readonly string[]): BoardDecision {
  const stack = desk.arrangement.stacks.get(id)!;
  const changes: BoardChange[] = [{ set: 'marks', id, fields: { parts: { texts, of } } }];
  const others = stack.same.length > 0;
  if (others) changes.push(...(stack.root === id ? desk.withoutRoot(stack) : desk.leave(id)));
  if (desk.board.placements.has(id)) changes.push({ set: 'no-placement', id });
  if (stack.parked || stack.theme !== null) {
    const [first, ...rest] = desk.keysBehind(stack, texts.length);
    const keys = others ? [first!, ...rest] : [stack.order, first!, ...rest];
    changes.push(...texts.map((text, index) => desk.put(partId(id, index + 1), stack, keys[index]!, null, text)));
  }
  return { ok: true, changes };
}

/** BD20. Parts that are new stand behind `behind`; those that are no more lose what was decided on them. */
function resplit(
  desk: Desk,
  original: PointId,
  before: readonly string[],
  parts: { readonly texts: readonly string[]; readonly of: string },
  behind: PointId,
): BoardDecision {
  const changes: BoardChange[] = [{ set: 'marks', id: original, fields: { parts } }];
  before.forEach((text, index) => {
    const id = partId(original, index + 1);
    if (index >= parts.texts.length) changes.push(...forgotten(desk, id));
    else if (text !== parts.texts[index] && marksOf(desk.board, id).wording)
      changes.push({ set: 'marks', id, fields: { wording: null } });
  });
  const stack = desk.arrangement.stacks.get(behind)!;
  const fresh = parts.texts.slice(before.length);
  const placed = stack.parked || stack.theme !== null;
  const keys = placed ? desk.keysBehind(stack, fresh.length) : [];
  fresh.forEach((text, index) => {
    const id = partId(original, before.length + index + 1);
    if (placed) changes.push(desk.put(id, placeOf(stack), keys[index]!, null, text));
    // Its original may have a place, put there by somebody who didn't know of the split: it would stand there.
    else if (desk.board.placements.has(original)) changes.push(desk.put(id, TRAY, stack.order || 'a0', null, text));
  });
  return { ok: true, changes };
}

/** BD21. The point stands where its first placed part stood, and what was laid on parts is laid on it. */
function join(desk: Desk, { id, text }: Point): BoardDecision {
  const { board } = desk;
  const parts = marksOf(board, id).parts;
  if (!parts) return refuse('not-split');
  const ids = parts.texts.map((_, index) => partId(id, index + 1));
  const stacks = ids.flatMap((part) => desk.arrangement.stacks.get(part) ?? []);
  const stack = stacks.find((each) => each.parked || each.theme !== null) ?? stacks[0];
  const own = new Set<PointId>(ids);
  const onto = stack && !own.has(stack.root) ? stack.root : null;
  const goesTo = ids.map((part) => marksOf(board, part).goesTo).find((where) => where !== '');
  const laid = stacks
    .filter(({ root }) => own.has(root))
    .flatMap((each) => desk.membersOf(each))
    .filter((each) => !own.has(each));
  const where = stack ? placeOf(stack) : TRAY;
  const placed = stack !== undefined && (stack.parked || stack.theme !== null || laid.length > 0 || onto !== null);
  const order =
    (stack &&
      placementOf(
        board,
        ids.find((part) => desk.arrangement.stacks.get(part) === stack)!,
      )?.order) ||
    'a0';
  return {
    ok: true,
    changes: [
      { set: 'marks', id, fields: { parts: null, ...(goesTo !== undefined && { goesTo }) } },
      ...ids.flatMap((part) => forgotten(desk, part)),
      ...(placed
        ? [desk.put(id, where, order, onto, text)]
        : board.placements.has(id)
          ? [{ set: 'no-placement', id } as const]
          : []),
      ...[...new Set(laid)].map((each) =>
        desk.put(each, where, placementOf(board, each)?.order ?? order, id, placementOf(board, each)?.said),
      ),
    ],
  };
}

function forgotten(desk: Desk, id: PointId): BoardChange[] {
  return [
    ...(desk.board.placements.has(id) ? [{ set: 'no-placement', id } as const] : []),
    ...(desk.board.marks.has(id) ? [{ set: 'marks', id, fields: NO_MARKS } as const] : []),
  ];
}
