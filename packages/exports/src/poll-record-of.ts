import {
  isBlank,
  mergedRoles,
  type Breakdown,
  type ChoicePoll,
  type ChoiceResult,
  type PollResult,
  type ScalesPoll,
  type ScalesResult,
  type StatementResult,
} from '@stikkord/domain';
import type { ExportPoll } from './export-input.ts';
import type {
  ChoiceRecord,
  OptionRecord,
  PollRecord,
  RoleRecord,
  ScalesRecord,
  StatementRecord,
} from './poll-record.ts';

/** EX28, EX29. What of a poll may leave the house. Words are given by themselves: which of them a file tells, its points decide. */
export function pollRecord({ poll, result, breakdown, before }: ExportPoll, words: Words): PollRecord {
  const { answered } = result;
  switch (result.kind) {
    case 'keywords':
      return { kind: 'keywords', answered, words };
    case 'open':
      return { kind: 'open', answered };
    case 'choice':
      return choiceRecord(poll.kind === 'choice' ? poll : null, result, breakdown);
    case 'scales':
      return scalesRecord(poll.kind === 'scales' ? poll : null, result, breakdown, before);
    case 'dots':
      return {
        kind: 'vote',
        answered,
        by: 'dots',
        themes: result.themes.map(({ title, hue, dots, people }) => ({ title, hue, dots, people })),
      };
    case 'axes':
      return {
        kind: 'vote',
        answered,
        by: 'axes',
        ...(isBlank(result.x) ? undefined : { x: result.x }),
        ...(isBlank(result.y) ? undefined : { y: result.y }),
        themes: result.themes.map(({ title, hue, place, people }) => ({
          title,
          hue,
          place: place && { x: rounded(place.x), y: rounded(place.y) },
          people,
        })),
      };
  }
}

type Words = Extract<PollRecord, { readonly kind: 'keywords' }>['words'];

function choiceRecord(poll: ChoicePoll | null, result: ChoiceResult, breakdown: Breakdown | null): ChoiceRecord {
  const role = poll?.role === true;
  const parts = (breakdown?.parts ?? []).flatMap(({ roles, unsaid, result: part }) =>
    part.kind === 'choice' ? [{ ...roleOf(roles, unsaid, part), options: optionRecords(null, part) }] : [],
  );
  return {
    kind: 'choice',
    answered: result.answered,
    ...(result.several ? { several: true } : undefined),
    ...(role ? { role: true } : undefined),
    options: optionRecords(poll, role ? mergedRoles(result) : result),
    ...(parts.length === 0 ? undefined : { byRole: parts }),
  };
}

/** What an option means is said once, with the whole: not given, it is left out. */
function optionRecords(poll: ChoicePoll | null, { answered, options }: ChoiceResult): OptionRecord[] {
  return options.map(({ id, text, count }) => {
    const asked = poll?.options.find((option) => option.id === id);
    const together = asked !== undefined && asked.text !== text;
    return {
      text,
      ...(together ? { together } : undefined),
      ...(asked === undefined || together || isBlank(asked.help) ? undefined : { help: asked.help }),
      count,
      share: answered === 0 ? 0 : rounded(count / answered),
    };
  });
}

function scalesRecord(
  poll: ScalesPoll | null,
  { answered, from, to, low, high, statements }: ScalesResult,
  breakdown: Breakdown | null,
  before: ExportPoll['before'],
): ScalesRecord {
  const earlier = (before?.means.size ?? 0) > 0 ? before : undefined;
  const parts = (breakdown?.parts ?? []).flatMap(({ roles, unsaid, result: part }) =>
    part.kind === 'scales'
      ? [{ ...roleOf(roles, unsaid, part), statements: part.statements.map((one) => statementRecord(one, undefined)) }]
      : [],
  );
  return {
    kind: 'scales',
    answered,
    from,
    to,
    ...(isBlank(low) ? undefined : { low }),
    ...(isBlank(high) ? undefined : { high }),
    // Some may have said so before it was taken away as a possibility.
    ...(poll?.cantSay === true || statements.some(({ cantSay }) => cantSay > 0) ? { canSayCantSay: true } : undefined),
    statements: statements.map((one) => statementRecord(one, earlier)),
    ...(earlier === undefined ? undefined : { before: { title: earlier.title, date: earlier.date } }),
    ...(parts.length === 0 ? undefined : { byRole: parts }),
  };
}

function statementRecord(
  { id, text, counts, cantSay, mean }: StatementResult,
  before: ExportPoll['before'],
): StatementRecord {
  const earlier = before?.means.get(id);
  return {
    text,
    counts,
    cantSay,
    numbers: counts.reduce((sum, count) => sum + count, 0),
    mean: mean === null ? null : rounded(mean),
    ...(earlier === undefined ? undefined : { before: { mean: rounded(earlier.mean), numbers: earlier.answered } }),
  };
}

function roleOf(
  roles: readonly string[],
  unsaid: boolean,
  { answered }: PollResult,
): Pick<RoleRecord<'options', never>, 'roles' | 'unsaid' | 'answered'> {
  return { roles, ...(unsaid ? { unsaid: true } : undefined), answered };
}

/** Fine enough that rounding again, to a percent or one decimal, is as if it had been done at once. */
function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}
