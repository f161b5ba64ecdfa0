import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** "Kopier teksten", for text that the server will not take. Its code is fetched then: most pages never need it. */
export function copyAnswer(text: () => string): TemplateResult {
  import('../../elements/sk-copy-button.ts').catch(() => {});
  return html`<sk-copy-button .label=${msg('Kopier teksten')} .text=${text}></sk-copy-button>`;
}
