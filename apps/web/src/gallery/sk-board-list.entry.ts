import { blankTheme, type Board, type Point } from '@stikkord/domain';
import { html } from 'lit';
import { BoardModel } from '../board/board-model.ts';
import type { BoardNames } from '../board/sk-board-card.ts';
import '../board/sk-board-list.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const texts = ['Et rom å være i uten å kjøpe noe', 'Åpent litt lenger på kvelden', 'Flere bøker på nynorsk'];
const points = new Map(
  texts.map((text, index): [string, Point] => {
    const id = `gallery/one/${index}`;
    return [id, { id, group: 'gallery', section: 'one', text, deleted: false }];
  }),
);
const [first, second, third] = [...points.keys()] as [string, string, string];
const board: Board = {
  themes: new Map([['t', { ...blankTheme('t'), title: 'Rom' }]]),
  placements: new Map(
    [...points.values()].map((point, index) => [
      point.id,
      { theme: 't', parked: false, order: `a${index}`, said: point.id === third ? 'Flere bøker' : point.text, onto: null },
    ]),
  ),
  marks: new Map(),
};
const model = new BoardModel(() => {});
model.setPoints(points);
model.setBoard(board, true);
model.select({ chosen: new Set([first]), anchor: first });
model.setOthers(new Map([[second, 2]]));
const names: BoardNames = { group: () => 'Gruppe 3', section: () => '' };

const entry: GalleryEntry = {
  name: 'sk-board-list',
  use: 'Points on a board: to be chosen, moved by key or dragged. Each card redraws itself alone.',
  states: [
    {
      name: 'selected; selected by another facilitator; changed since it was sorted',
      view: () =>
        html`<sk-board-list
          .model=${model}
          .names=${names}
          label="Stikkord i Rom"
          place="theme:t"
        ></sk-board-list>`,
    },
  ],
};
export default entry;
