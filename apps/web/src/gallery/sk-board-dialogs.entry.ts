import { html, type TemplateResult } from 'lit';
import '../board/sk-board-dialogs.ts';
import { exampleBoard, exampleNames as names, examplePoint } from './example-board.ts';
import type { GalleryEntry } from './sk-gallery.ts';
import './board-panels.css';

const model = exampleBoard();
const panel = (inside: TemplateResult): TemplateResult => html`<div class="sk-board-panel">${inside}</div>`;

const entry: GalleryEntry = {
  name: 'sk-board-dialogs',
  use: 'What has to be asked before an act on the board, beside what it is about. The board stays in sight and in use.',
  states: [
    {
      name: 'a wording',
      view: () =>
        panel(html`<sk-word-panel .model=${model} .names=${names} .point=${examplePoint('sort')}></sk-word-panel>`),
    },
    {
      name: 'splitting a point',
      view: () =>
        panel(html`<sk-split-panel .model=${model} .names=${names} .point=${examplePoint('late')}></sk-split-panel>`),
    },
    {
      name: 'where it goes',
      view: () => panel(html`<sk-goes-to-panel .model=${model} .points=${[examplePoint('room')]}></sk-goes-to-panel>`),
    },
    {
      name: 'a theme’s colour, note and what was heard',
      view: () => panel(html`<sk-details-panel .model=${model} .theme=${'house'}></sk-details-panel>`),
    },
    {
      name: 'merging a theme into another',
      view: () => panel(html`<sk-merge-panel .model=${model} .theme=${'lend'}></sk-merge-panel>`),
    },
    { name: 'clearing the board', view: () => panel(html`<sk-clear-panel .model=${model}></sk-clear-panel>`) },
  ],
};
export default entry;
