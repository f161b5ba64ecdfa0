/** A meeting as it stands in an exported file, read by a parser that knows nothing of how it was written. */
export interface ReadMeeting {
  readonly title: string;
  readonly questions: readonly ReadQuestion[];
}

export interface ReadQuestion {
  readonly prompt: string;
  /** Every theme of both levels in reading order; a theme without a name has an empty title. */
  readonly themes: readonly ReadTheme[];
  readonly unsorted: readonly ReadPoint[];
  readonly parked: readonly ReadPoint[];
}

export interface ReadTheme {
  /** Titles from the first level down: one or two. */
  readonly path: readonly string[];
  readonly heard?: string;
  /** Points right here, none of the sub-themes'. */
  readonly points: readonly ReadPoint[];
}

export interface ReadPoint {
  readonly text: string;
  readonly section: string | null;
  /** What is said of the point that it stands under: its text, or the beginning of it. */
  readonly under?: string;
  /** All that its group wrote, where the text is a wording of it, or `part` of it. */
  readonly original?: string;
  readonly part?: true;
  readonly quote?: true;
  readonly goesTo?: string;
  /** Those that are laid on it. */
  readonly same?: readonly ReadPoint[];
}

/** The file isn't one that Stikkord exports. */
export class UnreadableExportError extends Error {
  override readonly name = 'UnreadableExportError';
}

/** Puts a file's questions, themes and points together, in the order in which a parser comes by them. */
export class ReadMeetingBuilder {
  title = '';
  readonly questions: { prompt: string; themes: ReadTheme[]; unsorted: ReadPoint[]; parked: ReadPoint[] }[] = [];
  #list: ReadPoint[] | null = null;

  question(prompt: string): void {
    this.questions.push({ prompt, themes: [], unsorted: [], parked: [] });
    this.#list = null;
  }

  theme(title: string, level: 1 | 2): void {
    const { themes } = this.#question();
    const above = level === 1 ? [] : (themes.at(-1)?.path.slice(0, 1) ?? []);
    const points: ReadPoint[] = [];
    themes.push({ path: [...above, title], points });
    this.#list = points;
  }

  /** The sentence of the theme that came last. */
  heard(sentence: string): void {
    const { themes } = this.#question();
    themes.push({ ...themes.pop()!, heard: sentence });
  }

  tray(kind: 'unsorted' | 'parked'): void {
    this.#list = this.#question()[kind];
  }

  /** What follows belongs to no question. */
  elsewhere(): void {
    this.#list = null;
  }

  point(point: ReadPoint): void {
    if (this.#list === null) throw new UnreadableExportError(`A point outside themes and trays: “${point.text}”`);
    this.#list.push(point);
  }

  #question() {
    const question = this.questions.at(-1);
    if (question === undefined) throw new UnreadableExportError('A theme outside a question');
    return question;
  }
}

/** Those laid on a point that a file for people only counts, since they say just the same, and those that it lists. */
export function laidOn(head: ReadPoint, said: number, listed: readonly ReadPoint[]): Pick<ReadPoint, 'same'> {
  if (said === 1) return {};
  const { quote: _quote, goesTo: _goesTo, ...plain } = head;
  return { same: [...Array.from({ length: said - 1 - listed.length }, () => plain), ...listed] };
}
