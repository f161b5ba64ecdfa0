import { roomOf, type LayoutKey, type PlaceholderKey } from './layouts.ts';
import { heightOf, paginate, type Frame, type Page, type Unit } from './paging.ts';
import type { Scene } from './scene.ts';
import { ours, type Paragraph, type Slide } from './slide.ts';
import { paged } from './text-slides.ts';
import type { FittedTitle } from './titles.ts';

/** A list of points under a title. */
export interface PointSlides {
  readonly title: FittedTitle;
  readonly kind: 'points' | 'sub-themes';
  /** Ours; may be empty. */
  readonly counts: string;
  /** On the first slide, above the points. */
  readonly lead?: Paragraph;
  readonly units: readonly Unit[];
  /** The notes of a slide with these paragraphs. */
  readonly notes: (paragraphs: readonly Paragraph[]) => readonly Paragraph[];
}

/** In two columns where that saves slides and every point is short; else in one. */
export function listSlides(list: PointSlides, scene: Scene): Slide[] {
  const { title, kind, counts, lead, units, notes } = list;
  const single = setIn(kind, units, lead !== undefined);
  const double =
    kind === 'points' && single.pages.length > 1 && units.every(isShort)
      ? setIn('columns', units, lead !== undefined)
      : single;
  const { pages, layouts } = double.pages.length < single.pages.length ? double : single;
  return pages.map((page, index) => {
    const layout = layouts(index);
    const paragraphs = [...page.values()].flat();
    return {
      ...paged(title, index, pages.length, scene),
      layout,
      texts: {
        ...(counts !== '' && { counts: [{ runs: [ours(counts)] }] }),
        ...(index === 0 && lead !== undefined && { lead: [lead] }),
        ...Object.fromEntries(page),
      },
      notes: notes(paragraphs),
    };
  });
}

function setIn(
  kind: 'points' | 'columns' | 'sub-themes',
  units: readonly Unit[],
  lead: boolean,
): { pages: Page[]; layouts: (page: number) => LayoutKey } {
  const layouts = (page: number): LayoutKey => (page === 0 && lead ? `${kind}-lead` : kind);
  const keys: readonly PlaceholderKey[] = kind === 'columns' ? ['body', 'second'] : ['body'];
  const [first, others] = [0, 1].map((page): Frame[] => keys.map((key) => roomOf(layouts(page), key))) as [
    Frame[],
    Frame[],
  ];
  return { pages: paginate(units, (page) => (page === 0 ? first : others)), layouts };
}

/** At most two lines in a column. */
function isShort({ paragraphs }: Unit): boolean {
  const column = roomOf('columns', 'body');
  return paragraphs.every((paragraph) => heightOf(paragraph, column) <= SHORT);
}

const SHORT = 58;
