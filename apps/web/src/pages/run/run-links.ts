import { msg } from '@lit/localize';
import { page } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../../elements/sk-copy-button.ts';

/** Links to paste into a chat. */
export function runLinks(code: string, projectorKey: string | undefined, facilitatorKey: string): TemplateResult {
  const full = (path: string): string => new URL(path, location.href).href;
  return html`<ul class="sk-plain-list sk-run-links">
    <li>
      <span>${msg('Lenke til alle deltakere')}</span>
      <sk-copy-button .text=${full(page.meeting(code))} variant="tertiary"></sk-copy-button>
    </li>
    ${
      projectorKey === undefined
        ? ''
        : html`<li>
            <span>${msg('Visning for salen')}</span>
            <sk-copy-button .text=${full(page.projector(projectorKey))} variant="tertiary"></sk-copy-button>
          </li>`
    }
    <li>
      <span>${msg('Lenke til flere fasilitatorer')}</span>
      <sk-copy-button .text=${full(page.run(facilitatorKey))} variant="tertiary"></sk-copy-button>
    </li>
  </ul>`;
}
