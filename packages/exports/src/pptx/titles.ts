import { roomOf, type LayoutKey } from './layouts.ts';
import { lineHeight, wrap } from './measure.ts';
import type { Scene } from './scene.ts';
import { ours, textOf, type Page, type Run, type Slide } from './slide.ts';
import type { SlideWords } from './slide-words.ts';

/** A title as it fits, and what of it doesn't: that goes on in the text of the slides. */
export interface FittedTitle {
  readonly runs: readonly Run[];
  /** In points, where it isn't the layout's. */
  readonly size?: number;
  readonly rest: string;
}

/** What may come behind a title: a page's number, a question's. */
const RESERVED = ' (88 av 88) – spørsmål 50';
const SMALLER = [1, 0.85, 0.72];

/**
 * People's own words as a slide's title, in the largest of three sizes in which they fit; a text too long for the smallest is broken
 * off at a line's end.
 *
 * @param before Ours: a number.
 */
export function fitTitle(before: string, text: string, layout: LayoutKey): FittedTitle {
  const { levels, text: room } = roomOf(layout, 'title');
  const full = levels[0]!.size;
  const prefix = before === '' ? [] : [ours(before, 'accent2')];
  for (const share of SMALLER) {
    const size = Math.round(full * share);
    const lines = wrap(`${before}${text}${RESERVED}`, { size, bold: true }, room.width);
    const high = lines.reduce((sum, line) => sum + lineHeight(line, size), 0);
    const sized = share === 1 ? {} : { size };
    if (high <= room.height) return { runs: [...prefix, { text }], ...sized, rest: '' };
    if (share !== SMALLER.at(-1)) continue;
    let [kept, used] = [0, 0];
    for (const line of wrap(`${before}${text}`, { size, bold: true }, room.width)) {
      used += lineHeight(line, size);
      // The last line is for what comes behind.
      if (used + lineHeight({ foreign: false }, size) > room.height) break;
      kept = line.end;
    }
    const cut = Math.max(0, kept - before.length);
    return { runs: [...prefix, { text: text.slice(0, cut) }, ours('…')], ...sized, rest: text.slice(cut) };
  }
  throw new Error('A title has no size');
}

/** Slides under one title: from the second on it says which of how many. */
export function titled({ runs, size }: FittedTitle, pages: readonly Page[], { slideWords }: Scene): Slide[] {
  return pages.map((page, index) => ({
    ...page,
    title: index === 0 ? runs : [...runs, ours(` (${slideWords.page(index + 1, pages.length)})`)],
    ...(size !== undefined && { titleSize: size }),
  }));
}

/** A title of our own for slides of one question, which it names where the meeting has several. */
export function questionTitle(title: string, question: number, { record, slideWords }: Scene): FittedTitle {
  const of = record.questions.length > 1 ? ` – ${slideWords.ofQuestion(question)}` : '';
  return { runs: [ours(`${title}${of}`, 'tx1')], rest: '' };
}

/**
 * Titles by which slides can be told apart: a second one of a kind names its question, and has a number where that isn't enough.
 *
 * @param slides With the number of the question they belong to; none for those of the meeting.
 */
export function withUniqueTitles(
  slides: readonly { readonly slide: Slide; readonly question?: number }[],
  words: SlideWords,
): Slide[] {
  const seen = new Set<string>();
  return slides.map(({ slide, question }) => {
    const base = slide.title;
    let title = base;
    for (let again = 0; seen.has(plain(title)); again++) {
      const suffix = again === 0 && question !== undefined ? words.ofQuestion(question) : `${again + 1}`;
      title = [...base, ours(` – ${suffix}`)];
    }
    seen.add(plain(title));
    return title === base ? slide : { ...slide, title };
  });
}

/** As someone who hears the titles tells them apart. */
function plain(title: readonly Run[]): string {
  return textOf(title).replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
