import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { messagePage } from '../message-page.ts';
import type { FacilitatorEntry } from './facilitator-entry.ts';

/** What stands on a facilitator's page until one is in. */
export function entryView(entry: FacilitatorEntry): TemplateResult {
  if (entry.state === 'refused')
    return messagePage({
      heading: msg('Lenka virker ikke'),
      text: [
        entry.message,
        msg('Be den som planla samlingen, om lenka for fasilitatorer på nytt. Hele lenka må være med.'),
      ]
        .join(' ')
        .trim(),
    });
  if (entry.state === 'no-answer')
    return messagePage({
      heading: msg('Serveren svarer ikke'),
      text: msg('Sjekk nettet og prøv igjen.'),
      act: html`<button type="button" class="ds-button" @click=${() => void entry.again()}>
        ${msg('Prøv igjen')}
      </button>`,
    });
  return html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter samlingen …')}</p></main>`;
}
