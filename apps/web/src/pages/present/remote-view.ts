import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Presenting } from './presenting.ts';

/** The buttons that one presents with. What can't be pressed now keeps its place and the focus. */
export function remoteView(
  { next, back }: Presenting,
  { turn, full }: { readonly turn: (by: 'next' | 'back') => void; readonly full: () => void },
): TemplateResult {
  return html`<div class="sk-present-remote" role="group" aria-label=${msg('Bla for salen')}>
    <button
      type="button"
      class="ds-button sk-present-back"
      data-variant="secondary"
      aria-disabled=${back === null ? 'true' : 'false'}
      @click=${() => turn('back')}
    >
      ${msg('Tilbake')}
    </button>
    <button
      type="button"
      class="ds-button sk-present-next"
      aria-disabled=${next === null ? 'true' : 'false'}
      @click=${() => turn('next')}
    >
      ${msg('Neste')}
    </button>
    <button
      type="button"
      class="ds-button sk-present-fill"
      data-variant="tertiary"
      aria-keyshortcuts="F"
      @click=${full}
    >
      ${msg('Fullskjerm')}
    </button>
  </div>`;
}
