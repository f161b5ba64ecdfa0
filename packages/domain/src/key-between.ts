import { generateKeyBetween } from 'fractional-indexing';

/** An order key between two others; null: there is none on that side. */
export function keyBetween(below: string | null, above: string | null): string {
  return generateKeyBetween(below, above);
}
