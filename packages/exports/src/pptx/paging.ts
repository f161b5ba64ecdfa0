import { wrap, lineHeight } from './measure.ts';
import type { Box, Level, PlaceholderKey } from './layouts.ts';
import { ours, slice, textOf, type Paragraph } from './slide.ts';

/** Paragraphs that stand together where they fit on a slide. */
export interface Unit {
  readonly paragraphs: readonly Paragraph[];
  /** The heading they stand under, said again at the top of each frame that goes on with it. */
  readonly under?: Paragraph;
  /** The first paragraph is that heading itself. */
  readonly begins?: true;
}

/** A placeholder to fill. */
export interface Frame {
  readonly key: PlaceholderKey;
  readonly levels: readonly Level[];
  readonly text: Box;
}

export type Filled = ReadonlyMap<PlaceholderKey, readonly Paragraph[]>;

/**
 * Splits a list over slides by what fits: what doesn't fit on any slide is split within, at a line's end. Slides of the same list
 * are evenly filled.
 *
 * @param frames Those of each page, in reading order.
 */
export function paginate(units: readonly Unit[], frames: (page: number) => readonly Frame[]): Filled[] {
  const nested = units.some(({ begins }) => begins === true);
  const tries = nested ? WORTH.map((worth) => flow(units, frames, 1, worth)) : [];
  let best = flow(units, frames, 1, Infinity);
  const kept = tries.findIndex((tried) => tried.pages.length <= best.pages.length);
  const worth = WORTH[kept] ?? Infinity;
  best = tries[kept] ?? best;
  const [pages, splits] = [best.pages.length, best.splits];
  if ((pages === 1 && frames(0).length === 1) || pages > EVEN_MAX) return best.pages;
  let [low, high] = [0.3, 1];
  for (let step = 0; step < 6; step++) {
    const share = (low + high) / 2;
    const tried = flow(units, frames, share, worth);
    if (tried.pages.length === pages && tried.splits === splits) [best, high] = [tried, share];
    else low = share;
  }
  return best.pages;
}

/** Of longer lists nobody sees how evenly they are filled. */
const EVEN_MAX = 24;

function flow(
  units: readonly Unit[],
  frames: (page: number) => readonly Frame[],
  share: number,
  worth: number,
): { pages: Filled[]; splits: number } {
  const pages: Map<PlaceholderKey, Paragraph[]>[] = [new Map()];
  let [index, used, splits] = [0, 0, 0];
  // Until which unit a sub-theme goes that is to stay on the slide that it began.
  let together = 0;
  const frameAt = (page: number, at: number): Frame => {
    const here = frames(page);
    return at < here.length ? here[at]! : frames(page + 1)[0]!;
  };
  const frame = () => frameAt(pages.length - 1, index);
  const high = (paragraph: Paragraph, within = frame()) => heightOf(paragraph, within);
  const room = () => frame().text.height * share - used;
  const whole = () => frame().text.height - used;
  const next = (): void => {
    used = 0;
    index += 1;
    if (index >= frames(pages.length - 1).length) {
      pages.push(new Map());
      index = 0;
    }
  };
  const put = (paragraph: Paragraph): void => {
    const page = pages.at(-1)!;
    page.set(frame().key, [...(page.get(frame().key) ?? []), paragraph]);
    used += high(paragraph);
  };
  const total = (paragraphs: readonly Paragraph[], within: Frame) =>
    paragraphs.reduce((sum, paragraph) => sum + high(paragraph, within), 0);

  for (const [at, { paragraphs, under, begins }] of units.entries()) {
    const again = under !== undefined && begins !== true ? [under] : [];
    const following = frameAt(pages.length - 1, index + 1);
    const fits = (list: readonly Paragraph[]) => total(list, following) <= following.text.height;
    if (begins === true) {
      // A sub-theme stands on one slide where that doesn't leave the one before it too empty.
      const group = membersOf(units, at);
      const here = group.flatMap((unit) => unit.paragraphs);
      if (used > frame().text.height * worth && total(here, frame()) > room() && fits(here)) next();
      together = used === 0 && total(here, frame()) <= whole() ? at + group.length : 0;
    }
    const limit = at < together ? whole() : room();
    if (used > 0 && total(paragraphs, frame()) > limit && fits([...again, ...paragraphs])) next();
    // On a slide of its own, what is kept together may use all of it.
    if (total(used === 0 ? [...again, ...paragraphs] : paragraphs, frame()) > whole()) {
      splits += 1;
      split(paragraphs, under, begins === true);
      continue;
    }
    if (used === 0) again.forEach(put);
    paragraphs.forEach(put);
  }
  return { pages, splits };

  function split(paragraphs: readonly Paragraph[], under: Paragraph | undefined, begins: boolean): void {
    // A heading at the foot of a slide would head nothing.
    if (used > 0 && total(paragraphs.slice(0, begins ? 1 : 0), frame()) + LEAST > whole()) next();
    for (const [at, paragraph] of paragraphs.entries()) {
      let rest = paragraph;
      for (;;) {
        if (used === 0 && under !== undefined && !(begins && at === 0)) put(under);
        if (high(rest) <= whole()) {
          put(rest);
          break;
        }
        const fresh = used === 0 || (under !== undefined && used === high(under));
        const [part, remaining] = cut(rest, frame(), whole(), fresh);
        if (part !== null) {
          put(part);
          rest = remaining;
        }
        next();
      }
    }
  }
}

/** How full a slide has to be to be left for a sub-theme that would fit on the next: the least that costs no further slide. */
const WORTH = [0.2, 0.4, 0.6] as const;

/** The units of a sub-theme that begins at one. */
function membersOf(units: readonly Unit[], from: number): readonly Unit[] {
  const { under } = units[from]!;
  const end = units.findIndex((unit, at) => at > from && unit.under !== under);
  return units.slice(from, end === -1 ? undefined : end);
}

/** Less than this, in points, isn't worth beginning a long text in. */
const LEAST = 90;

/** As many lines of a paragraph as there is room for, and what remains; nothing where those are too few to begin with. */
export function cut(paragraph: Paragraph, frame: Frame, room: number, fresh: boolean): [Paragraph | null, Paragraph] {
  if (!fresh && room < LEAST) return [null, paragraph];
  const { runs } = paragraph;
  const { level, width } = setting(paragraph, frame);
  // Narrower than it is, so that there is room for the mark at its end.
  const lines = wrap(textOf(runs), level, width - level.size * 2);
  let [used, count] = [level.before, 0];
  for (; count < lines.length - 1; count++) {
    const line = lines[count]!;
    // A line break at the end would put the mark on a line of its own.
    const after = textOf(slice(runs, line.end - 1, line.end)) === '\n' ? lineHeight({ foreign: false }, level.size) : 0;
    const high = lineHeight(line, level.size);
    if (used + high + after > room && !(fresh && count === 0)) break;
    used += high;
  }
  if (count === 0) return [null, paragraph];
  const { end } = lines[count - 1]!;
  return [
    { ...paragraph, runs: [...slice(runs, 0, end), ours(' …')] },
    { ...paragraph, continued: true, runs: [ours('… '), ...slice(runs, end, Infinity)] },
  ];
}

function setting({ level: at = 0 }: Paragraph, { levels, text }: Frame): { level: Level; width: number } {
  const level = levels[Math.min(at, levels.length - 1)]!;
  return { level, width: text.width - level.left };
}

const measured = new WeakMap<Paragraph, Map<string, number>>();

/** A paragraph's height with the room before it, in points. */
export function heightOf(paragraph: Paragraph, frame: Frame): number {
  const { level, width } = setting(paragraph, frame);
  const key = `${level.size} ${width}`;
  const known = measured.get(paragraph);
  const height = known?.get(key);
  if (height !== undefined) return height;
  const bold = level.bold ?? paragraph.runs.some((run) => run.bold);
  const lines = wrap(textOf(paragraph.runs), { size: level.size, bold }, width);
  const sum = lines.reduce((whole, line) => whole + lineHeight(line, level.size), level.before);
  measured.set(paragraph, (known ?? new Map<string, number>()).set(key, sum));
  return sum;
}
