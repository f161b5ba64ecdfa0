import { msg } from '@lit/localize';
import { api, page, type ExportFormat } from '@stikkord/protocol';
import type { MeetingId } from '@stikkord/domain';
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

/** The files, each with what it is good for. They can be fetched at any time. */
export function exportLinks(meeting: MeetingId): TemplateResult {
  const files: readonly { format: ExportFormat; name: string; use: string }[] = [
    { format: 'html', name: 'HTML', use: msg('én side som alle kan lese, skrive ut og legge på nett') },
    { format: 'md', name: 'Markdown', use: msg('tekst å arbeide videre med i et dokument') },
    { format: 'json', name: 'JSON', use: msg('alle data, for andre programmer') },
  ];
  return html`<ul class="sk-plain-list sk-run-files">
    ${files.map(
      ({ format, name, use }) =>
        html`<li>
          <a href=${api.export(meeting, format)} download>${name}</a> <span class="sk-quiet sk-small">${use}</span>
        </li>`,
    )}
  </ul>`;
}
