import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../elements/sk-page-foot.ts';
import './sk-gallery.css';

/** One element in its states. Each `*.entry.ts` beside this file default-exports one. */
export interface GalleryEntry {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly use: string;
  readonly states: readonly { readonly name: string; readonly view: () => TemplateResult }[];
}

const entries = Object.values(import.meta.glob<GalleryEntry>('./*.entry.ts', { eager: true, import: 'default' })).sort(
  (a, b) => a.name.localeCompare(b.name, 'nb'),
);

/** Every element of the house on one page: for the eye, for axe and for screenshots. */
@customElement('sk-gallery')
export class SkGallery extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<main class="sk-gallery">
        <h1>Galleri</h1>
        ${entries.map(
          (entry) =>
            html`<section aria-labelledby=${`g-${entry.name}`}>
              <h2 id=${`g-${entry.name}`}>${entry.name}</h2>
              <p>${entry.use}</p>
              ${entry.states.map(
                (state) =>
                  html`<h3>${state.name}</h3>
                    <div class="sk-gallery-state">${state.view()}</div>`,
              )}
            </section>`,
        )}
      </main>
      <sk-page-foot></sk-page-foot>`;
  }
}
