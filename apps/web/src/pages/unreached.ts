import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { messagePage } from './message-page.ts';

/** In place of a first page whose code did not come over a poor line. */
export function unreached(): TemplateResult {
  return messagePage({
    heading: 'Stikkord',
    text: msg('Får ikke kontakt. Sjekk nettet og prøv igjen.'),
    act: html`<button type="button" class="ds-button" @click=${() => location.reload()}>
      ${msg('Last på nytt')}
    </button>`,
  });
}
