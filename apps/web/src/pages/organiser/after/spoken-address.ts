const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a' };

/** What somebody typed as an address, as it can be one: `Bibliotek for alle!` is `bibliotek-for-alle`. May be too short. */
export function spokenAddress(typed: string): string {
  return typed
    .toLowerCase()
    .normalize('NFC')
    .replace(/[æøå]/g, (letter) => SPELT[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^0-9a-z]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
