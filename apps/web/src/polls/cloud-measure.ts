import type { WordCount } from '@stikkord/domain';
import type { CloudWord } from './cloud-layout.ts';

/** As the words of a cloud are set in its style sheet. Measured large, so that rounding doesn't count. */
const SIZE = 100;
const FONT = `600 ${SIZE}px Inter, system-ui, sans-serif`;

/** A word's letters at a text size of 1: how far they reach from the middle of their line. */
interface Letters {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** How large words are in the cloud's font. Each is measured once. */
export class CloudMeasure {
  readonly #known = new Map<string, Letters>();
  #context: CanvasRenderingContext2D | null = null;

  /** Until the font has come for every letter: one that is measured too soon stands on its neighbour. */
  async ready(words: readonly WordCount[]): Promise<void> {
    const letters = [...new Set(words.flatMap(({ text }) => Array.from(text)))].join('');
    // A font that doesn't come leaves the one that is there.
    await document.fonts.load(FONT, letters).catch(() => []);
  }

  of({ text }: Pick<WordCount, 'text'>): Letters {
    const known = this.#known.get(text);
    if (known) return known;
    this.#context ??= document.createElement('canvas').getContext('2d');
    const context = this.#context;
    if (!context) return { width: text.length * 0.62, ascent: 0.76, descent: 0.22 };
    context.font = FONT;
    const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
    const letters = {
      width: width / SIZE,
      ascent: actualBoundingBoxAscent / SIZE,
      descent: actualBoundingBoxDescent / SIZE,
    };
    this.#known.set(text, letters);
    return letters;
  }

  word(said: WordCount): CloudWord {
    const { width, ascent, descent } = this.of(said);
    return { word: said.word, count: said.count, width, height: ascent + descent };
  }
}
