/** What digits lead to: a theme's number, more digits to wait for, or nothing. */
export type NumberStep =
  | { readonly step: 'done'; readonly number: string }
  /** `number`: what is meant if no more comes; null: nothing yet. `options`: what more digits can lead to. */
  | {
      readonly step: 'wait';
      readonly typed: string;
      readonly number: string | null;
      readonly options: readonly string[];
    }
  | { readonly step: 'none'; readonly typed: string };

/**
 * One more digit, or the point between a theme and its sub-theme. `numbers`: those there are (`2`, `2.1`, `12`). A number
 * may be typed without its point: `21` is 2.1 where there is no theme 21.
 */
export function typeNumber(typed: string, key: string, numbers: readonly string[]): NumberStep {
  const now = typed + (key === ',' ? '.' : key);
  const exact = numbers.find((number) => number === now) ?? numbers.find((number) => bare(number) === now) ?? null;
  const goesOn = (number: string): boolean =>
    number.startsWith(now) || (bare(number).startsWith(now) && bare(number) !== now);
  const options = numbers.filter((number) => number !== exact && goesOn(number));
  if (options.length > 0) return { step: 'wait', typed: now, number: exact, options };
  return exact === null ? { step: 'none', typed: now } : { step: 'done', number: exact };
}

function bare(number: string): string {
  return number.replace('.', '');
}
