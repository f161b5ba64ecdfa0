const LENGTH_MAX = 80;
const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ð: 'd', þ: 'th', ß: 'ss', đ: 'd', ŋ: 'n' };

/** EX14. `2021-04-09-tittel.md`: letters, digits and dashes only, so that every system, mail and header takes it. */
export function fileName(title: string, date: string, extension: string): string {
  const words = [date, title.toLowerCase().replace(/[æøåðþßđŋ]/g, (letter) => SPELT[letter] ?? '')]
    .join('-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^0-9a-z]+/gi, '-')
    .slice(0, LENGTH_MAX)
    .replace(/^-+|-+$/g, '');
  return `${words || 'stikkord'}.${extension}`;
}
