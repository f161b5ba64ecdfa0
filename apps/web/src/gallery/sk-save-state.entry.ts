import { html } from 'lit';
import '../elements/sk-save-state.ts';
import type { SaveState } from '../data/save-state.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const STATES: readonly SaveState[] = ['loading', 'saved', 'saving', 'offline', 'not-saved', 'read-only', 'refused'];

const entry: GalleryEntry = {
  name: 'sk-save-state',
  use: 'Says in words what is saved, and says aloud only what somebody needs to know.',
  states: [
    ...STATES.map((state) => ({ name: state, view: () => html`<sk-save-state .state=${state}></sk-save-state>` })),
    {
      name: 'offline, no copy on the device',
      view: () => html`<sk-save-state state="offline" .kept=${false}></sk-save-state>`,
    },
    { name: 'offline, brief', view: () => html`<sk-save-state state="offline" brief></sk-save-state>` },
  ],
};
export default entry;
