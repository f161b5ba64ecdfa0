import type { Language, QuestionId } from '@stikkord/domain';
import type { Store } from './store.ts';
import { ENGLISH } from './texts-en.ts';
import { BOKMAAL } from './texts-nb.ts';
import { NYNORSK } from './texts-nn.ts';

const STORES: Readonly<Record<Language, Store>> = { nb: BOKMAAL, nn: NYNORSK, en: ENGLISH };
/** Shorter ones are seldom what a question is about. */
const WORD_LETTERS_MIN = 7;

/** Gives out sentences, all of them once before any comes again, for each question by itself. */
export class Texts {
  readonly keywords: readonly string[];
  readonly #store: Store;
  readonly #random: () => number;
  readonly #decks = new Map<QuestionId, { left: string[]; round: number }>();

  constructor(language: Language, random: () => number) {
    this.#store = STORES[language];
    this.keywords = this.#store.keywords;
    this.#random = random;
  }

  /** Any, as it is. */
  sentence(): string {
    return this.#one(this.#one(this.#store.themes));
  }

  /** The next point of a question; now and then with a word of its own prompt. */
  next(question: QuestionId, prompt: string): string {
    let deck = this.#decks.get(question);
    if (deck === undefined || deck.left.length === 0) {
      deck = { left: this.#shuffled(), round: (deck?.round ?? 0) + 1 };
      this.#decks.set(question, deck);
    }
    const sentence = deck.left.pop()!;
    const words = (prompt.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= WORD_LETTERS_MIN);
    if (words.length > 0 && this.#random() < 0.1) return this.#store.about(this.#one(words).toLowerCase(), sentence);
    // The same words from two groups are seldom quite the same.
    return deck.round > 1 && this.#random() < 0.7 ? `${sentence}${this.#one(this.#store.tails)}` : sentence;
  }

  /** Themes that stand first come up earlier, so that some are large when few have written. */
  #shuffled(): string[] {
    const placed = this.#store.themes.flatMap((sentences, theme) =>
      sentences.map((sentence) => ({ sentence, at: this.#random() + theme * 0.06 })),
    );
    return placed.sort((a, b) => b.at - a.at).map(({ sentence }) => sentence);
  }

  #one<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)]!;
  }
}
