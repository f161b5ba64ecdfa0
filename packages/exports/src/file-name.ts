const LENGTH_MAX = 80;
const SPELT: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ð: 'd', þ: 'th', ß: 'ss', đ: 'd', ŋ: 'n' };

/** EX14. `2021-04-09-tittel.md`: letters, digits and dashes only, so that every system, mail and header takes it. `kind` stands last. */
export function fileName(title: string, date: string, extension: string, kind = ''): string {
  const end = plain(kind);
  const words = plain(`${date} ${title}`).slice(0, LENGTH_MAX - end.length - 1);
  const name = [words.replace(/-+$/, ''), end].filter((part) => part !== '').join('-');
  return `${name || 'stikkord'}.${extension}`;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøåðþßđŋ]/g, (letter) => SPELT[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^0-9a-z]+/gi, '-')
    .replace(/^-+|-+$/g, '');
}
