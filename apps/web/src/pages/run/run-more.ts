import { msg } from '@lit/localize';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/sk-ask-button.ts';
import '../files/sk-export-files.ts';
import { runLinks } from './run-links.ts';

/** Links, files, and the meeting's end. */
export function runMore(
  { meeting, links, questions = [] }: Partial<FacilitatorSlices>,
  { facilitatorKey, end }: { readonly facilitatorKey: string; readonly end: () => void },
): TemplateResult | typeof nothing {
  if (!meeting) return nothing;
  return html`<section class="sk-run-more" aria-labelledby="run-more">
    <h2 id="run-more">${msg('Lenker og filer')}</h2>
    ${runLinks(meeting.code, links?.projectorKey, facilitatorKey)}
    <h3>${msg('Last ned det som er skrevet og sortert')}</h3>
    <sk-export-files .meeting=${meeting.id} .questions=${questions}></sk-export-files>
    ${
      meeting.phase === 'over'
        ? nothing
        : html`<sk-ask-button
            .label=${msg('Avslutt samlingen')}
            .question=${msg('Avslutte for alle? Åpne spørsmål lukkes.')}
            .yes=${msg('Avslutt')}
            @sk-yes=${end}
          ></sk-ask-button>`
    }
  </section>`;
}
