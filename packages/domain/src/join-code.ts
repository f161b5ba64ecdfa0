/** JC1–JC3. A join code is eight digits; it never starts with 0, so that a spreadsheet or a tired eye keeps all eight. */
export const JOIN_CODE_DIGITS = 8;

/** The code for a random number in [0, 1). */
export function joinCode(random: number): string {
  return String(10_000_000 + Math.floor(random * 90_000_000));
}

/** Reads what a person typed: spaces and dashes of every kind are forgiven. Null where it isn't a code. */
export function parseJoinCode(typed: string): string | null {
  const digits = typed.replace(/[\s\p{Pd}.·_]/gu, '');
  return /^[1-9]\d{7}$/.test(digits) ? digits : null;
}

/** `12345678` → `1234 5678`, as it is shown and spoken. The space is one that doesn't break. */
export function formatJoinCode(code: string): string {
  return `${code.slice(0, 4)}\u00a0${code.slice(4)}`;
}
