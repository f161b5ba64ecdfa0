import type { SlideId, SlidePosition } from './deck.ts';

/** A slide as it is paged on the screen. */
export interface PagedSlide {
  readonly id: SlideId;
  /** Of each page: what appears on it one by one, true for what is there and false for what is gone. */
  readonly pages: readonly (readonly boolean[])[];
}

/** DK7–DK9. What a press forward leads to; null at the end. `stepwise`: points appear one by one. */
export function forward(book: readonly PagedSlide[], at: SlidePosition, stepwise: boolean): SlidePosition | null {
  const here = book.findIndex(({ id }) => id === at.slide);
  const steps = book[here]?.pages[at.page] ?? [];
  if (at.shown !== null && steps.indexOf(true, at.shown) >= 0) {
    const shown = steps.indexOf(true, at.shown) + 1;
    // All of it: what comes on the page from now on is seen.
    return { ...at, shown: steps.indexOf(true, shown) < 0 ? null : shown };
  }
  const slide = at.page + 1 < (book[here]?.pages.length ?? 0) ? book[here] : book[here + 1];
  if (!slide) return null;
  const page = slide === book[here] ? at.page + 1 : 0;
  return { slide: slide.id, page, shown: stepwise ? firstShown(slide, page) : null };
}

/** DK7–DK9. What a press back leads to; null at the beginning. */
export function back(book: readonly PagedSlide[], at: SlidePosition, stepwise: boolean): SlidePosition | null {
  const here = book.findIndex(({ id }) => id === at.slide);
  const slide = book[here];
  const steps = slide?.pages[at.page] ?? [];
  if (slide && stepwise) {
    const last = steps.lastIndexOf(true, (at.shown ?? steps.length) - 1);
    const least = firstShown(slide, at.page);
    if (at.shown !== 0 && least !== null && last >= least) return { ...at, shown: last };
  }
  if (at.page > 0) return { slide: at.slide, page: Math.min(at.page, slide?.pages.length ?? 1) - 1, shown: null };
  const before = book[here - 1];
  return before ? { slide: before.id, page: Math.max(0, before.pages.length - 1), shown: null } : null;
}

/** How much a page shows when it comes on the screen: a slide its title, a page of it the first of what it goes on with. */
function firstShown({ pages }: PagedSlide, page: number): number | null {
  const steps = pages[page] ?? [];
  const first = page === 0 ? 0 : steps.indexOf(true) + 1;
  return steps.indexOf(true, first) < 0 ? null : first;
}
