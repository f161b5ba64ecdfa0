import { strToU8, zipSync, type Zippable } from 'fflate';

/** The earliest that a ZIP can say, the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** EX15. A ZIP with these files in this order, which tells no time. */
export function zipped(files: readonly (readonly [name: string, body: string | Uint8Array])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [name, body] of files) entries[name] = typeof body === 'string' ? strToU8(body) : body;
  return zipSync(entries, { mtime: NO_TIME, level: 6 });
}
