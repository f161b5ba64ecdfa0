import { createHmac, timingSafeEqual } from 'node:crypto';

/** `text` with a signature that holds for this `purpose` only. */
export function seal(key: string, purpose: string, text: string): string {
  return `${text}~${sign(key, purpose, text)}`;
}

/** The sealed text, or null where the seal is broken, missing or made for another purpose. */
export function unseal(key: string, purpose: string, sealed: string): string | null {
  const at = sealed.lastIndexOf('~');
  if (at < 0) return null;
  const text = sealed.slice(0, at);
  return sameSecret(sealed.slice(at + 1), sign(key, purpose, text)) ? text : null;
}

/** Compares two secrets in a time that tells nothing of where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function sign(key: string, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
}
