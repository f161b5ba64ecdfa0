import { msg, str } from '@lit/localize';
import type { ProjectorSlices } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../elements/sk-agenda-list.css';
import { hourOf, runDay, type RunRow } from '../run/run-day.ts';
import { nameOf } from '../run/run-row-acts.ts';
import './hall-day.css';

/** The day for the hall: what is on, large, and when the rest is expected. Rows that were left out are. `now`: the server's clock. */
export function hallDay(slices: ProjectorSlices, now: number): TemplateResult {
  const { zone } = slices.meeting;
  const { rows } = runDay(slices, now);
  return html`<ol class="sk-agenda sk-hall-day">
    ${rows.filter(({ state }) => state !== 'skipped' && state !== 'left').map((row) => rowView(row, zone))}
  </ol>`;
}

function rowView(row: RunRow, zone: string): TemplateResult {
  const on = row.state === 'now';
  const { how, who } = row.row;
  const until = on && row.end !== null ? msg(str`til ${hourOf(row.end, zone)}`) : '';
  const beside = [until, how, who].filter((part) => part.trim() !== '').join(' · ');
  return html`<li class="sk-agenda-row" data-state=${row.state} aria-current=${ifDefined(on ? 'step' : undefined)}>
    <span class="sk-agenda-time">${row.start === null ? nothing : html`<time>${hourOf(row.start, zone)}</time>`}</span>
    <span class="sk-agenda-what">
      ${nameOf(row)}${
        on
          ? html`&nbsp;<span class="sk-agenda-now">${msg('nå')}</span>`
          : row.state === 'next'
            ? html`&nbsp;<span class="sk-hall-next">${msg('neste')}</span>`
            : nothing
      }
      ${beside === '' ? nothing : html`<span class="sk-agenda-beside">${beside}</span>`}
    </span>
  </li>`;
}
