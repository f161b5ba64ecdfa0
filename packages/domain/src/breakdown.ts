import { countedChoices, countedValues, numberAnswered } from './counted-entries.ts';
import type { Entry } from './entry.ts';
import type { ChoicePoll, ScalesPoll, StatementId } from './poll.ts';
import type { Breakdown, BreakdownPart, ChoiceResult } from './poll-result.ts';

/** No part that is told of has fewer people. */
export const PART_MIN = 5;

/**
 * BR1–BR6. The answers by role, or null where there would be fewer than two parts. It is to be made once for a question, kept as it
 * was made, and never made of other answers: from two, whoever came between could be worked out.
 */
export function breakdownOf(
  poll: ChoicePoll | ScalesPoll,
  entries: readonly Entry[],
  roles: ChoicePoll,
): Breakdown | null {
  const known = new Set(roles.options.map(({ id }) => id));
  const counting = entries.filter((entry) => counted(poll, [entry]).answered > 0);
  const byRole = roles.options.map(({ id }) => counting.filter(({ role }) => role === id));
  const unsaid = counting.filter(({ role }) => role === null || !known.has(role));
  const together = togetherByFive(byRole.map(({ length }) => length));
  const people = (members: readonly number[]): Entry[] => members.flatMap((index) => byRole[index]!);
  const parts = together
    .filter((members) => people(members).length > 0)
    .map((members) => ({
      roles: members.filter((index) => byRole[index]!.length > 0),
      people: people(members),
      unsaid: false,
    }));
  if (unsaid.length >= PART_MIN) parts.push({ roles: [], people: unsaid, unsaid: true });
  else if (unsaid.length > 0) {
    const host =
      parts.find(({ roles: several }) => several.length > 1) ?? smallest(parts, ({ people }) => people.length);
    if (!host) return null;
    host.people = [...host.people, ...unsaid];
    host.unsaid = true;
  }
  if (parts.length < 2 || parts.some(({ people }) => people.length < PART_MIN)) return null;
  const results = withoutFew(parts.map((part) => counted(poll, part.people)));
  if (results.some((result) => result.kind === 'scales' && result.statements.length === 0)) return null;
  return {
    answered: counting.length,
    parts: parts.map((part, index): BreakdownPart => ({
      roles: part.roles.map((role) => roles.options[role]!.text),
      unsaid: part.unsaid,
      result: results[index]!,
    })),
  };
}

/** BR5. A statement that fewer than five of a part spoke of is told of in no part: the others would give it away. */
function withoutFew(results: readonly BreakdownPart['result'][]): BreakdownPart['result'][] {
  const few = new Set<StatementId>();
  for (const result of results)
    for (const statement of result.kind === 'scales' ? result.statements : []) {
      const number = numberAnswered(statement);
      if (number > 0 && number < PART_MIN) few.add(statement.id);
    }
  return results.map((result) =>
    result.kind === 'scales' ? { ...result, statements: result.statements.filter(({ id }) => !few.has(id)) } : result,
  );
}

/** BR7. The role question's own result as the hall, the phones and files have it: what fewer than five chose is put together. */
export function mergedRoles(result: ChoiceResult): ChoiceResult {
  const { options } = result;
  const parts = togetherByFive(options.map(({ count }) => count));
  return {
    ...result,
    options: parts.map((members) => ({
      id: options[members[0]!]!.id,
      text: members.map((index) => options[index]!.text).join(' · '),
      count: members.reduce((sum, index) => sum + options[index]!.count, 0),
    })),
  };
}

/**
 * BR2, BR3. Which of these numbers of people are told of together, in their order: each with five or more by itself, the others
 * together; where those are fewer than five the smallest of the rest joins them. Nobody at all is told as nobody.
 */
function togetherByFive(sizes: readonly number[]): number[][] {
  const indexes = sizes.map((_, index) => index);
  let alone = indexes.filter((index) => sizes[index]! >= PART_MIN);
  let together = indexes.filter((index) => sizes[index]! < PART_MIN);
  const people = (): number => together.reduce((sum, index) => sum + sizes[index]!, 0);
  if (people() === 0) return indexes.map((index) => [index]);
  while (people() < PART_MIN) {
    const next = smallest(alone, (index) => sizes[index]!);
    if (next === null) break;
    alone = alone.filter((index) => index !== next);
    together = [...together, next];
  }
  return [...alone.map((index) => [index]), together.sort((a, b) => a - b)].sort((a, b) => a[0]! - b[0]!);
}

/** Of as small, the last. */
function smallest<T>(values: readonly T[], size: (value: T) => number): T | null {
  return values.reduce<T | null>(
    (least, value) => (least === null || size(value) <= size(least) ? value : least),
    null,
  );
}

function counted(poll: ChoicePoll | ScalesPoll, entries: readonly Entry[]): BreakdownPart['result'] {
  return poll.kind === 'choice' ? countedChoices(poll, entries) : countedValues(poll, entries);
}
