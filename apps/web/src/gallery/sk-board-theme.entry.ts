import { html, type TemplateResult } from 'lit';
import '../board/sk-board-theme.ts';
import { exampleBoard, exampleNames } from './example-board.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const model = exampleBoard();

const theme = (index: number, numbers: string, collapsed: readonly string[] = []): TemplateResult =>
  html`<sk-board-theme
    .model=${model}
    .names=${exampleNames}
    .theme=${model.summary.themes[index]!}
    .numbers=${numbers}
    .collapsed=${new Set(collapsed)}
  ></sk-board-theme>`;

const entry: GalleryEntry = {
  name: 'sk-board-theme',
  use: 'A theme on the board: number and hue, name, points · groups, what was heard, the facilitators’ note, its points and sub-themes.',
  states: [
    { name: 'with a hue of its own, what was heard, a note and a sub-theme', view: () => theme(0, '1 1.1') },
    { name: 'folded', view: () => theme(1, '2', ['lend']) },
    { name: 'the bucket for the rest, empty', view: () => theme(2, '0') },
  ],
};
export default entry;
