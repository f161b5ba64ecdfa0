import { deckOf, positionOf, slideAt, type Slide } from '@stikkord/domain';
import type { ProjectorSlices } from '@stikkord/protocol';
import type { SlideFrame } from './slide-view.ts';

/** What a slide in the hall is drawn from. */
export interface HallSlide {
  readonly slide: Slide;
  readonly frame: SlideFrame;
  readonly page: number;
  readonly shown: number | null;
}

/** The slide on the screen; null where the hall sees something else. */
export function hallSlide({ stage, summary, deck, question, meeting }: ProjectorSlices): HallSlide | null {
  if (!summary || !deck || !question || stage.view !== 'summary') return null;
  const at = positionOf(stage, question.id);
  const slide = at && slideAt(deckOf(summary, deck.extras), at.slide, stage.place ?? 0);
  if (!at || !slide) return null;
  const same = slide.id === at.slide;
  return { slide, frame: slideFrame(meeting, question), page: same ? at.page : 0, shown: same ? at.shown : null };
}

export function slideFrame(
  { language, code }: ProjectorSlices['meeting'],
  { prompt }: { readonly prompt: string },
): SlideFrame {
  return { language, prompt, host: location.host, code };
}
