import { wellFormed } from '../well-formed.ts';

/** What XML has no room for. */
// Line ends and the tab are not among them.
// oxlint-disable-next-line no-control-regex
const UNHELD = /[\u0001-\u0008\u000e-\u001f\ufffe\uffff]/gu;

/** EX6. Texts as a slide can hold them: line ends are line breaks, and what XML can't say is the replacement character. */
export function held<Value>(value: Value): Value {
  if (typeof value === 'string') return heldText(value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => held(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, held<unknown>(each)])) as Value;
}

function heldText(text: string): string {
  return wellFormed(text)
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(UNHELD, '\ufffd');
}
