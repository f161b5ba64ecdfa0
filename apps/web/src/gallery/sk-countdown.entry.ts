import type { RoomClock } from '@stikkord/domain';
import { html } from 'lit';
import '../elements/sk-countdown.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const start = Date.now();
const clock: RoomClock = { agendaItem: null, endsAt: start + 12 * 60_000, left: null, length: 20 * 60_000, closes: [] };

const entry: GalleryEntry = {
  name: 'sk-countdown',
  use: "Time left by the server's clock: of the room's clock, or until something closes.",
  states: [
    { name: 'minutes', view: () => html`<sk-countdown .closesAt=${start + 12 * 60_000}></sk-countdown>` },
    { name: 'seconds', view: () => html`<sk-countdown .closesAt=${start + 125_000}></sk-countdown>` },
    { name: 'soon', view: () => html`<sk-countdown .closesAt=${start + 50_000}></sk-countdown>` },
    { name: 'over', view: () => html`<sk-countdown .closesAt=${start}></sk-countdown>` },
    { name: 'the room’s', view: () => html`<sk-countdown .clock=${clock}></sk-countdown>` },
    {
      name: 'paused',
      view: () => html`<sk-countdown .clock=${{ ...clock, endsAt: null, left: 7 * 60_000 }}></sk-countdown>`,
    },
    {
      name: 'the minute of grace',
      view: () => html`<sk-countdown .clock=${{ ...clock, endsAt: start, closes: ['q'] }}></sk-countdown>`,
    },
    {
      name: 'the minute of grace, brief',
      view: () => html`<sk-countdown brief .clock=${{ ...clock, endsAt: start, closes: ['q'] }}></sk-countdown>`,
    },
  ],
};
export default entry;
