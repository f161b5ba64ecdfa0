import { html, type TemplateResult } from 'lit';
import '../board/sk-draft.ts';
import { draftBook, shownDrafts, type PointNow, type ShownDraft } from '../board/suggest-book.ts';
import { exampleBoard, exampleNames as names, examplePoint } from './example-board.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const model = exampleBoard();
const said = new Map([...model.points].map(([id, { text }]) => [id, text]));
const book = draftBook(
  [
    { name: 'Åpningstid', points: (['open', 'late', 'evening', 'room', 'quote', 'roof'] as const).map(examplePoint) },
    { name: 'Bøker', points: (['books', 'sort'] as const).map(examplePoint) },
  ],
  said,
);
const now = (id: string): PointNow => (id === examplePoint('evening') ? 'sorted' : { text: said.get(id)! });
const [first, second] = shownDrafts(book, now) as [ShownDraft, ShownDraft];

const draft = (state: TemplateResult): TemplateResult => html`<div class="sk-drafts">${state}</div>`;

const entry: GalleryEntry = {
  name: 'sk-draft',
  use: 'A theme that may be made of what is unsorted: seen by one facilitator, and nothing on the board until it is used.',
  states: [
    {
      name: 'the one that one stands on, folded, with a point that somebody has sorted since',
      view: () => draft(html`<sk-draft current .shown=${first} .model=${model} .names=${names}></sk-draft>`),
    },
    {
      name: 'a theme is called so already',
      view: () =>
        draft(
          html`<sk-draft
            .shown=${second}
            .model=${model}
            .names=${names}
            .existing=${{ id: 'books', number: '2', title: 'Bøker', under: null }}
          ></sk-draft>`,
        ),
    },
  ],
};
export default entry;
