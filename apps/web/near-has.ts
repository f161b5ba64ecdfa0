/**
 * True for `.field:has(input) > *`: where anything comes or goes on a page, all that is on it would be styled anew. And for what
 * the design system says of a `ds-field` with a radio or a box: to know, Chromium looks through all that stands around what came.
 */
export function reachesFar(selector: string): boolean {
  return (
    /:has\(.*[\s>+~]\*$/.test(selector.trim()) || /\.ds-field(\[[^\]]*\])?:has\(input\[type="?radio/.test(selector)
  );
}

/**
 * Leaves such rules out. Designsystemet has some, for radios, boxes and disabled inputs inside of a `ds-field`, where we have none;
 * they cost the board 30 ms at every act, for Chromium keeps one list of what any `:has()` may change, and `*` is everything.
 */
export const nearHas = {
  postcssPlugin: 'stikkord-near-has',
  Rule(rule: { selectors: string[]; remove(): void }): void {
    const near = rule.selectors.filter((selector) => !reachesFar(selector));
    if (near.length === 0) rule.remove();
    else if (near.length < rule.selectors.length) rule.selectors = near;
  },
};
