import type { RoomClock } from '@stikkord/domain';
import { html } from 'lit';
import '../pages/run/sk-room-clock.ts';
import { exampleSlices } from './example-day.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const start = Date.now();
const clock: RoomClock = {
  agendaItem: 'b',
  endsAt: start + 12 * 60_000,
  left: null,
  length: 20 * 60_000,
  closes: ['q'],
};

const entry: GalleryEntry = {
  name: 'sk-room-clock',
  use: "The room's one clock, with what a facilitator does to it.",
  states: [
    { name: 'none', view: () => html`<sk-room-clock zone="Europe/Oslo"></sk-room-clock>` },
    {
      name: 'going, and it closes a question',
      view: () =>
        html`<sk-room-clock zone="Europe/Oslo" .clock=${clock} .open=${exampleSlices.questions!}></sk-room-clock>`,
    },
    {
      name: 'paused',
      view: () =>
        html`<sk-room-clock zone="Europe/Oslo" .clock=${{ ...clock, endsAt: null, left: 240_000 }}></sk-room-clock>`,
    },
  ],
};
export default entry;
