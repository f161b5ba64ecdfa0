/** Made when it is first asked for: a browser that has none shows the rest of the page. */
let graphemes: Intl.Segmenter | null = null;

/** PO4. How many characters people see: an emoji with all that belongs to it is one, and so is a letter with its ring. */
export function visibleLength(text: string): number {
  graphemes ??= new Intl.Segmenter('nb', { granularity: 'grapheme' });
  let length = 0;
  for (const _ of graphemes.segment(text)) length += 1;
  return length;
}

/** What turns the direction of the line, or shows nothing and only keeps like words apart. Joiners stay: emoji are made with them. */
const UNSEEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cs}]/gu;
/** No writing has so many marks on a letter; they are put there to spill over the lines beside. */
const MARKS_TOO_MANY = /(\p{M}{4})\p{M}+/gu;

/** PO5. What somebody typed, as it is kept: on one line, trimmed, without control characters, in one Unicode form. */
export function cleanText(text: string): string {
  const seen = text.normalize('NFC').replace(UNSEEN, '').replace(MARKS_TOO_MANY, '$1');
  return seen
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

const SURROUNDING = String.raw`[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\s.,;:!?'"*_·•¿¡]`;
const BEFORE = new RegExp(`^(?:${SURROUNDING}|#)+`, 'u');
const AFTER = new RegExp(`${SURROUNDING}+$`, 'u');
/** They say how a sign is drawn. */
const VARIATIONS = /[\ufe00-\ufe0f]/gu;

/**
 * PO6. What words have in common that count as one: case, spacing, Unicode form and the punctuation around them make no
 * difference. Folded twice it is the same. A sign by itself is its own word; empty where nothing was said.
 */
export function foldWord(text: string): string {
  const folded = cleanText(
    text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize('NFKC').replace(VARIATIONS, ''),
  );
  const bare = folded.replace(BEFORE, '').replace(AFTER, '');
  return bare === '' ? folded : bare;
}
