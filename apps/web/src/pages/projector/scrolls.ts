/** As in the style sheets: a small screen is a page to scroll, not a picture for a hall. */
export const SCROLLS = '(max-width: 48rem), (max-height: 28rem)';
