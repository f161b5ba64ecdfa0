import type { LastTimePart } from '../last-time/sk-last-time.ts';

type LastTimePage = readonly LastTimePart[];

/** What a hall's screen holds of each at a size that is read from the last row. */
const THEMES_MAX = 8;
const FOLLOW_UPS_MAX = 6;
/** Themes and follow-ups that stand together on one screen. */
const TOGETHER_MAX = 7;

/** What was said and what became of it, on pages that a screen holds. */
export function lastTimePages(questions: readonly LastTimePart[]): readonly LastTimePage[] {
  return questions.flatMap((part): LastTimePage[] => {
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
