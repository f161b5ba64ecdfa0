const LETTERS = '0123456789abcdefghijklmnopqrstuv';

/** An id that nobody else will make: twenty letters and digits (100 bits). Works without TLS, where randomUUID does not. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => LETTERS[byte % 32]).join('');
}
