import { roomOf } from './layouts.ts';
import { paginate } from './paging.ts';
import type { Scene } from './scene.ts';
import { ours, type Paragraph, type Slide } from './slide.ts';
import type { FittedTitle } from './titles.ts';

/** Running text under a title, over as many slides as it takes. */
export function textSlides(title: FittedTitle, paragraphs: readonly Paragraph[], scene: Scene): Slide[] {
  const pages = paginate(
    paragraphs.map((paragraph) => ({ paragraphs: [paragraph] })),
    () => [roomOf('text', 'body')],
  );
  return pages.map((page, index) => ({
    ...paged(title, index, pages.length, scene),
    layout: 'text',
    texts: { body: page.get('body') ?? [] },
    notes: [],
  }));
}

/** `(2 av 3)` behind the title of what goes on. */
export function paged(
  { runs, size }: FittedTitle,
  index: number,
  of: number,
  { slideWords }: Scene,
): Pick<Slide, 'title' | 'titleSize'> {
  const title = index === 0 ? runs : [...runs, ours(` (${slideWords.page(index + 1, of)})`)];
  return { title, ...(size !== undefined && { titleSize: size }) };
}
