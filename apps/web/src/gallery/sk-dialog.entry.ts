import { html } from 'lit';
import '../elements/sk-dialog.ts';
import type { SkDialog } from '../elements/sk-dialog.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const entry: GalleryEntry = {
  name: 'sk-dialog',
  use: 'Something that has to be seen before one goes on.',
  states: [
    {
      name: 'opened by a button',
      view: () =>
        html`<button
            type="button"
            class="ds-button"
            data-variant="secondary"
            @click=${(event: Event) => set(event, true)}
          >
            Vis lenkene
          </button>
          <sk-dialog
            heading="Lenker til samlingen"
            .content=${() => html`<p>Én lenke for alle, én for hver gruppe.</p>`}
            @sk-close=${(event: Event) => set(event, false)}
          ></sk-dialog>`,
    },
  ],
};
export default entry;

function set(event: Event, open: boolean): void {
  const place = (event.target as Element).closest('.sk-gallery-state');
  const dialog = place?.querySelector<SkDialog>('sk-dialog');
  if (dialog) dialog.open = open;
}
