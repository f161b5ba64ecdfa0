import { html, type TemplateResult } from 'lit';
import type { BoardModel } from '../board/board-model.ts';
import '../board/sk-board-list.ts';
import { exampleBoard, exampleNames, examplePoint } from './example-board.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const marked = exampleBoard();
marked.select({ chosen: new Set([examplePoint('room')]), anchor: examplePoint('room') });
marked.setOthers(new Map([[examplePoint('quote'), 2]]));
const opened = exampleBoard();
for (const name of ['open', 'books', 'sort', 'long'] as const) opened.toggleOpen(examplePoint(name));

const list = (model: BoardModel, place: string, label: string): TemplateResult =>
  html`<sk-board-list .model=${model} .names=${exampleNames} label=${label} place=${place}></sk-board-list>`;

const entry: GalleryEntry = {
  name: 'sk-board-list',
  use: 'Points on a board: to be chosen, moved by key or dragged. Each card redraws itself alone; what is special about it stands as words beside its group, and opens what is behind it.',
  states: [
    {
      name: 'selected; withdrawn; parts of one; a quote, selected by another facilitator; a long one, folded',
      view: () => list(marked, 'theme:house', 'Stikkord i Huset'),
    },
    { name: 'laid on each other', view: () => list(marked, 'theme:hours', 'Stikkord i Åpningstid') },
    { name: 'the same, open', view: () => list(opened, 'theme:hours', 'Stikkord i Åpningstid, åpnet') },
    { name: 'changed since it was sorted; reworded', view: () => list(marked, 'theme:lend', 'Stikkord i Utlån') },
    { name: 'the same, open', view: () => list(opened, 'theme:lend', 'Stikkord i Utlån, åpnet') },
    { name: 'parked, with where it goes', view: () => list(marked, 'parked', 'Parkert i galleriet') },
  ],
};
export default entry;
