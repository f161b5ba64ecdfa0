import type { RichText } from './material.ts';

/** MT5. What rich text says, a line for each block: items behind a dash, steps behind their number. */
export function plainText(text: RichText): string {
  let step = 0;
  return text
    .map(({ kind, runs }) => {
      step = kind === 'step' ? step + 1 : 0;
      const said = runs.map((run) => run.text).join('');
      return kind === 'item' ? `– ${said}` : kind === 'step' ? `${step}. ${said}` : said;
    })
    .join('\n');
}
