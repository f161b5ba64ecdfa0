import { LAYOUTS, leadShift, roomOf, type Box, type LayoutKey, type PlaceholderKey } from './layouts.ts';
import { heightOf, paginate, type Frame, type Filled, type Unit } from './paging.ts';
import { ours, type Page, type Paragraph } from './slide.ts';

/** A list of points. */
export interface PointSlides {
  readonly kind: 'points' | 'sub-themes';
  /** Ours; may be empty. */
  readonly counts: string;
  /** On the first slide, above the points. */
  readonly lead?: { readonly paragraph: Paragraph; readonly height: number };
  readonly units: readonly Unit[];
  /** The notes of a slide with these paragraphs. */
  readonly notes: (paragraphs: readonly Paragraph[]) => readonly Paragraph[];
}

/** In two columns where that saves slides and every point is short; else in one. */
export function listSlides(list: PointSlides): Page[] {
  const { kind, counts, lead, units, notes } = list;
  const single = setIn(kind, units, lead?.height);
  const double =
    kind === 'points' && single.pages.length > 1 && units.every(isShort)
      ? setIn('columns', units, lead?.height)
      : single;
  const { pages, layouts } = double.pages.length < single.pages.length ? double : single;
  return pages.map((page, index): Page => {
    const layout = layouts(index);
    const paragraphs = [...page.values()].flat();
    return {
      layout,
      ...(index === 0 && lead !== undefined && { boxes: boxesFor(layout, leadShift(lead.height)) }),
      texts: {
        ...(counts === '' ? undefined : { counts: [{ runs: [ours(counts)] }] }),
        ...(index === 0 && lead !== undefined ? { lead: [lead.paragraph] } : undefined),
        ...Object.fromEntries(page),
      },
      notes: notes(paragraphs),
    };
  });
}

function setIn(
  kind: 'points' | 'columns' | 'sub-themes',
  units: readonly Unit[],
  lead: number | undefined,
): { pages: Filled[]; layouts: (page: number) => LayoutKey } {
  const layouts = (page: number): LayoutKey => (page === 0 && lead !== undefined ? `${kind}-lead` : kind);
  const keys: readonly PlaceholderKey[] = kind === 'columns' ? ['body', 'second'] : ['body'];
  const shift = lead === undefined ? 0 : leadShift(lead);
  const others = keys.map((key): Frame => roomOf(layouts(1), key));
  const first = keys.map((key): Frame => {
    const { levels, text } = roomOf(layouts(0), key);
    return { key, levels, text: { ...text, height: text.height - shift } };
  });
  return { pages: paginate(units, (page) => (page === 0 ? first : others)), layouts };
}

/** The lead as high as it needs to be, and what stands below it further down. */
function boxesFor(layout: LayoutKey, shift: number): NonNullable<Page['boxes']> {
  if (shift === 0) return {};
  const keys = LAYOUTS[layout].placeholders.map(({ key }) => key).filter((key) => key === 'body' || key === 'second');
  const { box } = roomOf(layout, 'lead');
  const below = keys.map((key): [PlaceholderKey, Box] => {
    const own = roomOf(layout, key).box;
    return [key, { ...own, y: own.y + shift, height: own.height - shift }];
  });
  return { lead: { ...box, height: box.height + shift }, ...Object.fromEntries(below) };
}

/** At most two lines in a column. */
function isShort({ paragraphs }: Unit): boolean {
  const column = roomOf('columns', 'body');
  return paragraphs.every((paragraph) => heightOf(paragraph, column) <= SHORT);
}

const SHORT = 58;
