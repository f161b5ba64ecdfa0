import { formatJoinCode, JOIN_CODE_DIGITS, parseJoinCode } from '@stikkord/domain';

/** What somebody typed or pasted into the code field: the digits, a code among them, and how the field should look. */
export interface TypedCode {
  readonly digits: number;
  /** Eight digits, or null: not all there yet, or no code can look like that. */
  readonly code: string | null;
  /** In two fours while only digits and what may stand between them are typed; else as typed. */
  readonly shown: string;
}

/** A pasted link to a meeting counts as its code. */
export function readTypedCode(typed: string): TypedCode {
  const linked = /\/m\/(\d{8})(?!\d)/.exec(typed)?.[1];
  const text = linked ?? typed;
  const code = parseJoinCode(text);
  const digits = text.replace(/\D/g, '');
  if (code !== null) return { digits: JOIN_CODE_DIGITS, code, shown: formatJoinCode(code) };
  const plain = /^[\d\s\p{Pd}.·_]*$/u.test(text) && digits.length < JOIN_CODE_DIGITS;
  return { digits: digits.length, code: null, shown: plain && digits.length > 4 ? formatJoinCode(digits) : text };
}
