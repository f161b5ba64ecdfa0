import {
  back,
  deckOf,
  forward,
  positionOf,
  slideAt,
  type PagedSlide,
  type Slide,
  type SlidePosition,
} from '@stikkord/domain';
import type { ProjectorSlices } from '@stikkord/protocol';
import { slideFrame } from '../projector/hall-slide.ts';
import type { SlideBook, SlidePage } from '../projector/slide-book.ts';
import type { SlideFrame } from '../projector/slide-view.ts';

/** How it stands with presenting a question: what the hall sees of it, and where one can turn from there. */
export interface Presenting {
  readonly deck: readonly Slide[];
  readonly frame: SlideFrame;
  /** The hall looks at this question's summary. */
  readonly onStage: boolean;
  /** What stands in the run; null: all at once, or something else. Told with a turn, so that a double press never skips. */
  readonly from: SlidePosition | null;
  /** The slide that is on the screen, as it is paged there. */
  readonly now: Shown | null;
  readonly next: SlidePosition | null;
  readonly back: SlidePosition | null;
}

/** A page of a slide, with what it is drawn from. */
export interface Shown {
  readonly slide: Slide;
  readonly pages: readonly SlidePage[];
  readonly page: number;
  readonly shown: number | null;
}

/** Null until the summary is known. */
export function presenting(
  { stage, summary, deck: wishes, question, meeting, kept }: Partial<ProjectorSlices>,
  book: SlideBook,
): Presenting | null {
  if (!stage || !summary || !wishes || !question || !meeting) return null;
  const deck = deckOf(summary, wishes.extras);
  const frame = slideFrame(meeting, question);
  const onStage = stage.view === 'summary' && stage.question === question.id;
  const from = positionOf(stage, question.id);
  const slide = from && slideAt(deck, from.slide, (onStage ? stage.place : 0) ?? 0);
  const pages = slide ? book.pagesOf(slide, kept ?? null, frame) : [];
  // Where the slide asked for is no more, the hall sees what stands in its place, from its beginning.
  const now =
    slide && from
      ? {
          slide,
          pages,
          page: slide.id === from.slide ? Math.min(from.page, pages.length - 1) : 0,
          shown: slide.id === from.slide ? from.shown : null,
        }
      : null;
  const at: SlidePosition | null = now && { slide: now.slide.id, page: now.page, shown: now.shown };
  const paged = deck.map((each): PagedSlide => ({
    id: each.id,
    // Measured only where one turns to it.
    get pages() {
      const own = each === slide ? pages : book.pagesOf(each, null, frame);
      return own.map(({ steps }) => steps);
    },
  }));
  const { stepwise } = wishes;
  return {
    deck,
    frame,
    onStage,
    from,
    now,
    next: at ? forward(paged, at, stepwise) : firstOf(paged, stepwise),
    back: at ? back(paged, at, stepwise) : null,
  };
}

/** A position as it would stand on the screen; null where its slide is no more. */
export function shownAt(presented: Presenting, at: SlidePosition | null, book: SlideBook): Shown | null {
  const slide = presented.deck.find(({ id }) => id === at?.slide);
  return slide && at ? { slide, pages: pagesIn(presented, slide, book), page: at.page, shown: at.shown } : null;
}

/** The pages of a slide: those on the screen, where it is there. */
export function pagesIn({ now, frame }: Presenting, slide: Slide, book: SlideBook): readonly SlidePage[] {
  return now?.slide === slide ? now.pages : book.pagesOf(slide, null, frame);
}

/** How a slide comes on the screen. */
export function opened(slide: Slide, stepwise: boolean, pages: readonly SlidePage[]): SlidePosition {
  return { slide: slide.id, page: 0, shown: stepwise && pages[0]?.steps.includes(true) ? 0 : null };
}

function firstOf(paged: readonly PagedSlide[], stepwise: boolean): SlidePosition | null {
  const [first] = paged;
  if (!first) return null;
  return { slide: first.id, page: 0, shown: stepwise && first.pages[0]?.includes(true) ? 0 : null };
}
