import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import './icon.css';

/**
 * An icon of the Aksel set beside words, silent for screen readers.
 * `svg`: `import link from '@navikt/aksel-icons/svg/Link.svg?raw'`. Trusted text from the package, never a person's.
 */
export function icon(svg: string): TemplateResult {
  return html`<span class="sk-icon" aria-hidden="true">${unsafeHTML(svg)}</span>`;
}
