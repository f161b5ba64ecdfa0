/** As one looks for it: in any case, with any space. */
export function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
}

/** As one says it: without case, space and punctuation. Two that fold alike say the same. */
export function saidAlike(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('nb')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
