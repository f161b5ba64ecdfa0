import { msg, str } from '@lit/localize';
import type { ShownFollowUp } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import './follow-up-list.css';
import { stateWord } from './state-word.ts';
import { shortDate } from '../day-words.ts';

/** What became of something, as those who spoke see it. `named`: each says what it is about. */
export function followUpList(followUps: readonly ShownFollowUp[], named = false): TemplateResult | typeof nothing {
  if (followUps.length === 0) return nothing;
  return html`<ul class="sk-plain-list sk-became">
    ${followUps.map(
      ({ state, text, responsible, due, about }) =>
        html`<li data-state=${state}>
          <b>${stateWord(state)}</b>
          <span class="sk-became-text"
            >${named ? html`<span class="sk-became-about">${about || msg('Utenfor temaene')}</span>` : nothing}${
              text.trim() === '' ? (state === 'wont' ? msg('Ingen begrunnelse er gitt.') : nothing) : text
            }</span
          >
          ${
            responsible === '' && due === ''
              ? nothing
              : html`<span class="sk-quiet sk-small"
                  >${[responsible, due === '' ? '' : msg(str`innen ${shortDate(due)}`)].filter((part) => part !== '').join(', ')}</span
                >`
          }
        </li>`,
    )}
  </ul>`;
}
