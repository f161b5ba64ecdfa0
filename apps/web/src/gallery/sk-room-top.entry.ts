import type { MessageSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../room/sk-room-top.ts';
import type { RoomView } from '../pages/group/room-view.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const group = { id: 'g', number: 1, name: 'Gruppe 1' };
const shown = (messages: readonly MessageSlice[], penAway = false): TemplateResult => {
  const of = { code: 'gallery', meeting: null, group, question: null, doc: null, now: Date.now };
  const room: RoomView = { ...of, slices: { messages }, penAway };
  return html`<sk-room-top .room=${room}></sk-room-top>`;
};

const entry: GalleryEntry = {
  name: 'sk-room-top',
  use: 'Above a group’s question: messages from those who lead, until they are read, and where the pen is.',
  states: [
    {
      name: 'messages',
      view: () =>
        shown([
          { id: 'a', text: 'Ti minutter til pause.', at: 0, own: false },
          { id: 'b', text: 'Tenk også på helgene.', at: 1, own: true },
        ]),
    },
    { name: 'another device has the pen', view: () => shown([], true) },
  ],
};
export default entry;
