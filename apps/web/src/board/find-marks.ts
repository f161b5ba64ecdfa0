import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { folded } from './folded.ts';

/** More is no help, and a search begins with one letter. */
const MARKS_MAX = 400;
const NAME = 'sk-find';
/** Between a letter in the search and its marks, in ms: more letters may follow. */
const AFTER_LETTER = 30;
/** Between what groups write and its marks: they write all the time, and all points are looked through. */
const AFTER_CHANGE = 200;
/** What comes and goes, what is written, and what a filter hides and shows. */
const CHANGES = { childList: true, characterData: true, attributeFilter: ['hidden'], subtree: true };

/** Marks the words one looks for where they stand in points' texts, without a change in the page (CSS custom highlights). */
export class FindMarks implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #changes = new MutationObserver(() => {
    this.#timer ??= setTimeout(this.#mark, AFTER_CHANGE);
  });
  #words: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.look('');
  }

  /** Looks for the words of `text`; none where it is empty. */
  look(text: string): void {
    const words = folded(text).split(' ').filter(Boolean);
    if (words.join(' ') === this.#words.join(' ')) return;
    this.#words = words;
    this.#changes.disconnect();
    if (words.length > 0) this.#changes.observe(this.#host, CHANGES);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#mark, AFTER_LETTER);
  }

  readonly #mark = (): void => {
    this.#timer = undefined;
    // Browsers that don't know it yet show the points that fit, as all do, but unmarked.
    if (!('highlights' in CSS)) return;
    if (this.#words.length === 0) return void CSS.highlights.delete(NAME);
    const ranges: Range[] = [];
    for (const card of this.#host.querySelectorAll('sk-board-card:not([hidden]) .sk-card-text')) {
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && ranges.length < MARKS_MAX) ranges.push(...this.#rangesIn(walker.currentNode as Text));
      if (ranges.length >= MARKS_MAX) break;
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
  };

  #rangesIn(node: Text): Range[] {
    const text = node.data.toLocaleLowerCase('nb');
    // A letter that is longer in lower case would put every mark after it in the wrong place.
    if (text.length !== node.data.length) return [];
    return this.#words.flatMap((word) => {
      const ranges: Range[] = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
      return ranges;
    });
  }
}
