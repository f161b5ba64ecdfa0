/** An id for one text of an answer, that no other device will make: 128 random bits. See `isEntryTextId`. */
export function newTextId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
