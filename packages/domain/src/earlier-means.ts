import type { ScalesPoll, StatementId } from './poll.ts';
import type { ScalesResult } from './poll-result.ts';
import { numberAnswered } from './counted-entries.ts';
import { foldWord } from './poll-text.ts';

export interface EarlierMean {
  readonly mean: number;
  /** People who gave a number. */
  readonly answered: number;
}

/** PO26. Statements of two polls are the same where they are worded the same, folded. */
export function sameStatement(a: string, b: string): boolean {
  const word = foldWord(a);
  return word !== '' && word === foldWord(b);
}

/**
 * PO26. What the same statements came to earlier; those that stood nowhere, or where nobody gave a number, are left out. Only the
 * same numbers are compared: a three of five isn't a three of ten. `before` in the order of time: of several the last counts.
 */
export function earlierMeans(
  now: ScalesPoll,
  before: readonly { readonly poll: ScalesPoll; readonly result: ScalesResult }[],
): Map<StatementId, EarlierMean> {
  const means = new Map<string, EarlierMean>();
  for (const { result } of before) {
    if (result.from !== now.from || result.to !== now.to) continue;
    for (const statement of result.statements) {
      const { mean, cantSay, text } = statement;
      if (mean !== null) means.set(foldWord(text), { mean, answered: numberAnswered(statement) - cantSay });
    }
  }
  means.delete('');
  return new Map(
    now.statements.flatMap(({ id, text }) => {
      const found = means.get(foldWord(text));
      return found ? [[id, found] as const] : [];
    }),
  );
}
