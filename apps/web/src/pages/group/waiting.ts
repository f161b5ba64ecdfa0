import { msg } from '@lit/localize';
import type { ParticipantSlices } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../../data/api.ts';
import { describeProblem } from '../problem-text.ts';

/** Before anything is open: what this is, where it stands, and that there is nothing to do. */
export function waiting(slices: Partial<ParticipantSlices>, problem: ApiError | null): TemplateResult {
  const { meeting, agenda } = slices;
  const said =
    meeting?.phase === 'over'
      ? msg('Samlingen er avsluttet.')
      : msg('Spørsmålet kommer hit av seg selv når det åpnes. Du trenger ikke gjøre noe.');
  return html`<div class="sk-waiting">
    <h1>${meeting?.title ?? 'Stikkord'}</h1>
    ${
      meeting
        ? html`<p class="sk-waiting-said">${said}</p>`
        : html`<p class="sk-quiet" role="status">${problem ? describeProblem(problem) : msg('Kobler til …')}</p>`
    }
    ${meeting ? html`<sk-before .meeting=${meeting.id} .agenda=${agenda}></sk-before>` : nothing}
  </div>`;
}
