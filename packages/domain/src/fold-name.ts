/**
 * GR6. A name or code as it is looked for on a list: without case, punctuation, spaces that don't part words, and the accents that
 * phones leave out; å stays å.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?!\u030A)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
