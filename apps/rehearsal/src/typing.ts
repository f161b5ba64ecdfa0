import type { Random } from './seeded.ts';

/** One press: `remove` UTF-16 units from `at` give way to `insert`. `pause`: ms that a person waits before it. */
export interface Keystroke {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  readonly pause: number;
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  d: 'f',
  e: 'r',
  g: 'h',
  i: 'o',
  k: 'l',
  n: 'm',
  r: 't',
  s: 'd',
  t: 'y',
};
const LETTER_MS = 170;
const WORD_MS = 260;
const NOTICE_MS = 500;
/** Nobody types longer texts in a meeting: past this many letters the rest is pasted. */
export const TYPED_MAX = 400;

/**
 * How a person types `text` into an empty point: letter by letter, with a wrong key that is seen at once or a few letters
 * later, a letter typed twice, and a word that is first left out and put in afterwards. Done in order, the keystrokes leave
 * exactly `text`. A letter is what a reader takes for one: an emoji of many parts is never torn.
 */
export function keystrokes(text: string, random: Random): Keystroke[] {
  const all = Array.from(new Intl.Segmenter('nb', { granularity: 'grapheme' }).segment(text), (part) => part.segment);
  const letters = all.slice(0, TYPED_MAX);
  const pasted = all.slice(TYPED_MAX).join('');
  const left = leftOut(letters, random);
  const strokes: Keystroke[] = [];
  let said = '';
  const press = (insert: string, pause = insert === ' ' ? WORD_MS : LETTER_MS) => {
    strokes.push({ at: said.length, remove: 0, insert, pause: pause * (0.5 + random()) });
    said += insert;
  };
  const erase = (count: number) => {
    for (let times = 0; times < count; times += 1) {
      const removed = said.slice(-1);
      said = said.slice(0, -1);
      strokes.push({ at: said.length, remove: removed.length, insert: '', pause: times === 0 ? NOTICE_MS : LETTER_MS });
    }
  };

  for (const [index, letter] of letters.entries()) {
    if (left && index >= left.from && index < left.to) continue;
    const chance = random();
    const wrong = NEIGHBOURS[letter.toLowerCase()];
    if (chance < 0.03 && wrong !== undefined) {
      press(wrong);
      erase(1);
    } else if (chance < 0.05 && wrong !== undefined) {
      const ahead = plainRun(letters, index, left?.from ?? letters.length, 3);
      press(wrong);
      for (const next of ahead) press(next);
      erase(1 + ahead.length);
    } else if (chance < 0.06 && /^[a-zæøå]$/i.test(letter)) {
      press(letter);
      press(letter);
      erase(1);
      continue;
    }
    press(letter);
  }
  if (pasted !== '') press(pasted, NOTICE_MS);
  if (left) {
    // The caret goes back, and the word comes letter by letter where it belongs.
    let at = letters.slice(0, left.from).join('').length;
    for (const [index, letter] of letters.slice(left.from, left.to).entries()) {
      strokes.push({ at, remove: 0, insert: letter, pause: index === 0 ? 2 * NOTICE_MS : LETTER_MS });
      at += letter.length;
    }
  }
  return strokes;
}

/** What `strokes` make of a point that says `before`. */
export function typed(before: string, strokes: readonly Keystroke[]): string {
  return strokes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), before);
}

/** The next plain letters after `index`, at most `count`, none at or past `end`. */
function plainRun(letters: readonly string[], index: number, end: number, count: number): string[] {
  const next = letters.slice(index + 1, Math.min(index + 1 + count, Math.max(end, index + 1)));
  const stop = next.findIndex((letter) => !/^[a-zæøå ]$/i.test(letter));
  return stop < 0 ? next : next.slice(0, stop);
}

/** Now and then one word in the middle is forgotten at first: where it begins and ends. */
function leftOut(letters: readonly string[], random: Random): { from: number; to: number } | null {
  if (random() > 0.15) return null;
  const gaps = letters.flatMap((letter, index) => (letter === ' ' ? [index] : []));
  const which = Math.floor(random() * (gaps.length - 1));
  const [from, to] = [gaps[which], gaps[which + 1]];
  return from === undefined || to === undefined ? null : { from, to };
}
