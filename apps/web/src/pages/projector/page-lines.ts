/** How a slide's lines are laid on pages. Heights in px of a canvas of 1920 × 1080; nothing here touches the page. */

export interface MeasuredLine {
  readonly key: string;
  /** A heading never stands alone at a column's foot. */
  readonly head: boolean;
  /** Of the parts it has to be cut into, one where it fits in a column; `from` and `to` are characters of its text. */
  readonly parts: readonly LinePart[];
  /** It came while the slide stood on the screen: it changes nothing of how the others lie. */
  readonly late: boolean;
}

export interface LinePart {
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** A line, or a part of one, in a column. */
export interface LaidLine {
  readonly key: string;
  /** The heading over it, said again where a column begins in the midst of what stands under it. */
  readonly again: boolean;
  /** Characters of its text; the whole where `to` is null. */
  readonly from: number;
  readonly to: number | null;
}

export type LaidPage = readonly (readonly LaidLine[])[];

export interface PageRoom {
  readonly columns: number;
  /** The height of a column on the first page, and on those after. */
  readonly first: number;
  readonly rest: number;
  /** The height of a heading said again. */
  readonly again: (key: string) => number;
}

/** How much of the only page may be full, so that what comes has room. */
const FULL_ENOUGH = 0.9;

/**
 * The pages that hold every line, in order, nothing cut away. Where those that aren't late fit on one page, its columns are about
 * equally full; the late ones follow behind the last. Null where they don't fit on one page and `onlyOne` asks for that.
 */
export function pageLines(
  lines: readonly MeasuredLine[],
  room: PageRoom,
  onlyOne: boolean,
): readonly LaidPage[] | null {
  const stood = lines.filter(({ late }) => !late);
  const late = lines.filter((line) => line.late);
  const most = room.first * (onlyOne ? FULL_ENOUGH : 1);
  let setter = fill(stood, room, [most, room.rest]);
  if (setter.pages.length > 1) {
    if (onlyOne) return null;
  } else if (room.columns > 1) setter = evenColumns(stood, room, most);
  setter.limits = [room.first, room.rest];
  for (const line of late) setter.add(line, late);
  return setter.pages;
}

/** Without the last pages that `says` finds nothing on: nobody turns to an empty page. The first is always there. */
export function withoutEmptyEnd(pages: readonly LaidPage[], says: (line: LaidLine) => boolean): readonly LaidPage[] {
  const last = pages.findLastIndex((page) => page.some((column) => column.some(says)));
  return pages.slice(0, Math.max(1, last + 1));
}

/** Two columns of one page: parted at a heading where both halves fit, else about equally full. */
function evenColumns(lines: readonly MeasuredLine[], room: PageRoom, most: number): Setter {
  const heights = lines.map(({ parts }) => parts.reduce((sum, { height }) => sum + height, 0));
  const sum = (from: number, to: number): number => heights.slice(from, to).reduce((all, height) => all + height, 0);
  let best: { readonly at: number; readonly height: number } | null = null;
  for (const [at, { head }] of lines.entries()) {
    const height = Math.max(sum(0, at), sum(at, lines.length));
    if (head && at > 0 && height <= most && (best === null || height < best.height)) best = { at, height };
  }
  if (best) return fill(lines, room, [most, most], best.at);
  let low = 0;
  let high = most;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = fill(lines, room, [middle, middle]);
    if (tried.pages.length > 1 || tried.overfull) low = middle;
    else high = middle;
  }
  return fill(lines, room, [high, high]);
}

/** `breakAt`: the line that begins a column. */
function fill(
  lines: readonly MeasuredLine[],
  room: PageRoom,
  limits: readonly [first: number, rest: number],
  breakAt = -1,
): Setter {
  const setter = new Setter(room, limits);
  for (const [index, line] of lines.entries()) {
    if (index === breakAt) setter.turn(line.head);
    setter.add(line, lines);
  }
  return setter;
}

/** Sets lines one after the other: into the column while there is room, then the next column, then the next page. */
class Setter {
  readonly pages: LaidLine[][][] = [[[]]];
  limits: readonly [first: number, rest: number];
  /** A line is higher than its column. */
  overfull = false;
  readonly #room: PageRoom;
  #used = 0;
  #head: string | null = null;

  constructor(room: PageRoom, limits: readonly [number, number]) {
    this.#room = room;
    this.limits = limits;
  }

  add(line: MeasuredLine, all: readonly MeasuredLine[]): void {
    const next = line.head ? all[all.indexOf(line) + 1] : undefined;
    const follows = next && !next.head ? (next.parts[0]?.height ?? 0) : 0;
    line.parts.forEach(({ height, from, to }, index) => {
      if (this.#used > 0 && this.#used + height + follows > this.#limit) this.turn(line.head);
      const whole = line.parts.length === 1;
      this.#column.push({ key: line.key, again: false, from: whole ? 0 : from, to: whole ? null : to });
      this.#used += height;
      if (this.#used > this.#limit) this.overfull = true;
      // A cut line's parts follow each other, each in a column of its own.
      if (index < line.parts.length - 1) this.turn(false);
    });
    if (line.head) this.#head = line.key;
  }

  get #page(): LaidLine[][] {
    return this.pages.at(-1)!;
  }

  get #column(): LaidLine[] {
    return this.#page.at(-1)!;
  }

  get #limit(): number {
    return this.limits[this.pages.length === 1 ? 0 : 1];
  }

  /** A new column, on a new page where this one has no more. `toHead`: it begins with a heading. */
  turn(toHead: boolean): void {
    this.#used = 0;
    if (this.#page.length < this.#room.columns) this.#page.push([]);
    else this.pages.push([[]]);
    if (toHead || this.#head === null) return;
    this.#column.push({ key: this.#head, again: true, from: 0, to: null });
    this.#used = this.#room.again(this.#head);
  }
}
