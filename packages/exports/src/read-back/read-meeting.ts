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
  /** Those that stand with the question itself. */
  readonly followUps?: readonly ReadFollowUp[];
  /** The charts of a poll, in reading order; not there for group work and for short answers, which are points alone. */
  readonly poll?: readonly ReadChart[];
}

/** A chart as its numbers in text say it. */
export interface ReadChart {
  /** As it stands in the file; JSON has none. */
  readonly caption?: string;
  /** Number of people behind it. */
  readonly answered: number;
  readonly rows: readonly ReadChartRow[];
}

export interface ReadChartRow {
  /** A label of ours, in the place of one that people didn't give, is empty. */
  readonly label: string;
  readonly help?: string;
  /** All numbers of its cells in their order, without `%`; those that are missing are left out. */
  readonly numbers: readonly number[];
}

export interface ReadTheme {
  /** Titles from the first level down: one or two. */
  readonly path: readonly string[];
  readonly heard?: string;
  /** Points right here, none of the sub-themes'. */
  readonly points: readonly ReadPoint[];
  readonly followUps?: readonly ReadFollowUp[];
}

export interface ReadPoint {
  readonly text: string;
  readonly section: string | null;
  /** The name of the group that wrote it. */
  readonly group?: string;
  /** What is said of the point that it stands under: its text, or the beginning of it. */
  readonly under?: string;
  /** All that its group wrote, where the text is a wording of it, or `part` of it. */
  readonly original?: string;
  readonly part?: true;
  readonly quote?: true;
  readonly goesTo?: string;
  /** Those that are laid on it. */
  readonly same?: readonly ReadPoint[];
  readonly followUps?: readonly ReadFollowUp[];
}

export interface ReadFollowUp {
  readonly state: 'done' | 'next' | 'wont';
  readonly text: string;
  readonly responsible?: string;
  /** As the file has it: YYYY-MM-DD, or as people write it. */
  readonly due?: string;
  readonly about?: string;
}

/** The file isn't one that Stikkord exports. */
export class UnreadableExportError extends Error {
  override readonly name = 'UnreadableExportError';
}

interface ReadQuestionParts extends ReadQuestion {
  readonly themes: ReadTheme[];
  readonly unsorted: ReadPoint[];
  readonly parked: ReadPoint[];
  followUps?: ReadFollowUp[];
  poll?: ReadChartParts[];
}

interface ReadChartParts extends ReadChart {
  readonly rows: (ReadChartRow & { readonly numbers: number[] })[];
}

/** Puts a file's questions, themes and points together, in the order in which a parser comes by them. */
export class ReadMeetingBuilder {
  title = '';
  readonly questions: ReadQuestionParts[] = [];
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

  /** Of the theme that came last. */
  followUp(followUp: ReadFollowUp): void {
    const { themes } = this.#question();
    const theme = themes.pop();
    if (theme === undefined) throw new UnreadableExportError('A follow-up outside a theme');
    themes.push({ ...theme, followUps: [...(theme.followUps ?? []), followUp] });
  }

  /** Of the point that came last. */
  pointFollowUp(followUp: ReadFollowUp): void {
    const [list, point] = this.#lastPoint();
    const laid = point.same?.at(-1);
    const told = (one: ReadPoint): ReadPoint => ({ ...one, followUps: [...(one.followUps ?? []), followUp] });
    list.push(laid === undefined ? told(point) : { ...point, same: [...point.same!.slice(0, -1), told(laid)] });
  }

  /** Laid on the point that came last. */
  laidOnLast(laid: ReadPoint): void {
    const [list, point] = this.#lastPoint();
    list.push({ ...point, same: [...(point.same ?? []), laid] });
  }

  /** Of the question itself. */
  questionFollowUp(followUp: ReadFollowUp): void {
    const question = this.#question();
    question.followUps = [...(question.followUps ?? []), followUp];
  }

  /** Of the question itself. Its rows may be put in afterwards: see `lastChart`. */
  chart({ caption, answered, rows }: ReadChart): void {
    const question = this.#question();
    const copied = rows.map((row) => ({ ...row, numbers: [...row.numbers] }));
    (question.poll ??= []).push({ ...(caption !== undefined && { caption }), answered, rows: copied });
  }

  get lastChart(): ReadChartParts {
    const chart = this.#question().poll?.at(-1);
    if (chart === undefined) throw new UnreadableExportError('Numbers outside a chart');
    return chart;
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

  /** Taken off its list, to be put back as it shall be. */
  #lastPoint(): [list: ReadPoint[], point: ReadPoint] {
    const point = this.#list?.pop();
    if (this.#list === null || point === undefined)
      throw new UnreadableExportError('Nothing above what belongs to a point');
    return [this.#list, point];
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
  const { quote: _quote, goesTo: _goesTo, followUps: _followUps, ...plain } = head;
  return { same: [...Array.from({ length: said - 1 - listed.length }, () => plain), ...listed] };
}

/** The numbers in a cell, or in cells with words between them: `3,8`, `39 %`, `3.2 (15)`. */
export function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((found) => Number(found.replace(',', '.')));
}

/** `1 204 svar`: how many. */
export function peopleIn(answered: string): number {
  return Number(answered.replace(/\D/g, ''));
}
