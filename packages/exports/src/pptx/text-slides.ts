import { roomOf } from './layouts.ts';
import { paginate } from './paging.ts';
import type { Page, Paragraph } from './slide.ts';

/** Running text, over as many slides as it takes. */
export function textSlides(paragraphs: readonly Paragraph[]): Page[] {
  const units = paragraphs.map((paragraph) => ({ paragraphs: [paragraph] }));
  return paginate(units, () => [roomOf('text', 'body')]).map((page) => ({
    layout: 'text',
    texts: { body: page.get('body') ?? [] },
    notes: [],
  }));
}
