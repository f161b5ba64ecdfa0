import { deckOf } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import '../pages/projector/sk-slide-canvas.ts';
import { SlideBook } from '../pages/projector/slide-book.ts';
import { exampleSummary } from './example.ts';
import type { GalleryEntry } from './sk-gallery.ts';
import './slide-canvas.css';

const book = new SlideBook();
const frame = {
  language: 'nb',
  prompt: 'Hva skal til for en god sommer?',
  host: 'stikkord.example',
  code: '12345678',
} as const;
const deck = deckOf(exampleSummary, ['overview']);

function picture(at: number, shown: number | null): TemplateResult | typeof nothing {
  const slide = deck[at];
  if (!slide) return nothing;
  return html`<sk-slide-canvas
    class="sk-gallery-slide"
    .slide=${slide}
    .frame=${frame}
    .pages=${book.pagesOf(slide, null, frame)}
    .shown=${shown}
  ></sk-slide-canvas>`;
}

const entry: GalleryEntry = {
  name: 'sk-slide-canvas',
  use: 'A page of a slide, as large as there is room for: in the hall, and small on the presenter’s page.',
  states: [
    { name: 'an overview', view: () => html`${picture(0, null)}` },
    { name: 'a theme', view: () => html`${picture(1, null)}` },
    { name: 'points one by one', view: () => html`${picture(1, 1)}` },
  ],
};
export default entry;
