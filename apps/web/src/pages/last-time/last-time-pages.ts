import type { LastTimeQuestion, LastTimeTheme } from '@stikkord/protocol';

/** A question as one page tells of it: some of its themes, each with its place among all, and some of what became of them. */
export interface LastTimePart extends Omit<LastTimeQuestion, 'themes'> {
  readonly themes: readonly { readonly theme: LastTimeTheme; readonly index: number }[];
}
export type LastTimePage = readonly LastTimePart[];

/** What a hall's screen holds of each at a size that is read from the last row. */
const THEMES_MAX = 8;
const FOLLOW_UPS_MAX = 6;
/** Themes and follow-ups that stand together on one screen. */
const TOGETHER_MAX = 7;

/** What was said and what became of it, on pages that a screen holds; on one where it is scrolled through. */
export function lastTimePages(questions: readonly LastTimeQuestion[], split: boolean): readonly LastTimePage[] {
  const whole = questions.map((question) => ({
    ...question,
    themes: question.themes.map((theme, index) => ({ theme, index })),
  }));
  if (!split) return whole.length === 0 ? [] : [whole];
  return whole.flatMap((part): LastTimePage[] => {
    const { themes, followUps } = part;
    if (themes.length + followUps.length <= TOGETHER_MAX) return [[part]];
    return [
      ...chunks(themes, THEMES_MAX).map((some) => [{ ...part, themes: some, followUps: [] }]),
      ...chunks(followUps, FOLLOW_UPS_MAX).map((some) => [{ ...part, themes: [], followUps: some }]),
    ];
  });
}

function chunks<T>(all: readonly T[], most: number): T[][] {
  const count = Math.ceil(all.length / most);
  const each = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => all.slice(at * each, (at + 1) * each));
}
