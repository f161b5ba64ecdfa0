const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key that no other device will make: twelve random letters and digits (71 bits). */
export function newPointKey(): string {
  let key = '';
  while (key.length < 12) {
    // Bytes past the last whole round of letters would favour the first ones.
    for (const byte of crypto.getRandomValues(new Uint8Array(12 - key.length))) {
      if (byte < LETTERS.length * 4) key += LETTERS[byte % LETTERS.length]!;
    }
  }
  return key;
}
