import { foldWord, type ChoiceResult, type MeetingId, type ScalesResult } from '@stikkord/domain';
import type { ChoiceTrend, SeriesTrends, StatementTrend } from '@stikkord/protocol';

/** What a poll of a meeting came to. */
export interface AskedPoll {
  readonly meeting: MeetingId;
  readonly prompt: string;
  readonly result: ChoiceResult | ScalesResult;
}

/**
 * ST1–ST4. What was asked at more than one meeting, oldest meeting first: statements of the same wording on the same numbers, and
 * choices asked in the same words. Of the same thing asked twice at a meeting, the later counts.
 */
export function seriesTrends(asked: readonly AskedPoll[]): SeriesTrends {
  const statements = new Map<string, StatementTrend>();
  const choices = new Map<string, AskedChoice[]>();
  for (const { meeting, prompt, result } of asked) {
    if (result.kind === 'choice') {
      const word = foldWord(prompt);
      if (word !== '' && result.answered > 0)
        choices.set(word, [...without(choices.get(word) ?? [], meeting), { meeting, prompt, result }]);
    } else {
      const { from, to, low, high } = result;
      for (const { text, counts, mean } of result.statements) {
        const word = foldWord(text);
        if (word === '' || mean === null) continue;
        const key = `${from} ${to} ${word}`;
        const answered = counts.reduce((sum, count) => sum + count, 0);
        const before = without(statements.get(key)?.meetings ?? [], meeting);
        // What it was called last stands.
        statements.set(key, { text, from, to, low, high, meetings: [...before, { meeting, mean, answered }] });
      }
    }
  }
  return {
    statements: [...statements.values()].filter(({ meetings }) => meetings.length > 1),
    choices: [...choices.values()].filter((all) => all.length > 1).map(choiceTrend),
  };
}

interface AskedChoice extends AskedPoll {
  readonly result: ChoiceResult;
}

/** Options as the last meeting had them, and behind those the ones that only earlier meetings had. */
function choiceTrend(all: readonly AskedChoice[]): ChoiceTrend {
  const options = new Map<string, string>();
  for (const { result } of all.toReversed()) {
    for (const { text } of result.options) if (!options.has(foldWord(text))) options.set(foldWord(text), text);
  }
  return {
    prompt: all.at(-1)!.prompt,
    options: [...options.values()],
    meetings: all.map(({ meeting, result }) => {
      const counts = new Map(result.options.map(({ text, count }) => [foldWord(text), count]));
      return {
        meeting,
        answered: result.answered,
        counts: [...options.keys()].map((word) => counts.get(word) ?? null),
      };
    }),
  };
}

function without<T extends { readonly meeting: MeetingId }>(all: readonly T[], meeting: MeetingId): T[] {
  return all.filter((each) => each.meeting !== meeting);
}
