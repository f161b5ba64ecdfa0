import { msg, str } from '@lit/localize';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { hours, type RunDay, type RunRow } from './run-day.ts';
import { standingGroups } from './run-now.ts';
import { nameOf } from './run-row-acts.ts';
import { rowParts } from './row-parts.ts';
import './now-view.css';
import './sk-room-clock.ts';
import { takeBack } from './sk-run-row.ts';
import './sk-start-row.ts';

/**
 * What is on: its row, the clock, and what comes next, to be started. `primary`: nothing else is to be done first. Without an agenda the
 * clock stands alone.
 */
export function nowView(
  day: RunDay,
  slices: Partial<FacilitatorSlices>,
  { now, primary }: { readonly now: () => number; readonly primary: boolean },
): TemplateResult {
  const { meeting, questions = [], clock = null, lastStart } = slices;
  const zone = meeting?.zone ?? '';
  const over = meeting?.phase === 'over';
  const next = over || !day.next ? nothing : nextView(day.next, day, slices, primary);
  return html`<div class="sk-run-now-part">
    ${day.now ? rowView(day.now, zone) : nothing}
    ${day.now && lastStart === day.now.id && !over ? takeBack(day.now) : nothing} ${day.now ? nothing : next}
    <sk-room-clock
      .clock=${clock}
      .row=${day.now}
      .open=${questions.filter(({ status }) => status === 'open')}
      ?over=${over}
      .zone=${zone}
      .now=${now}
    ></sk-room-clock>
    ${day.now ? next : nothing}
  </div>`;
}

function rowView(row: RunRow, zone: string): TemplateResult {
  const { how, who } = row.row;
  const beside = [how, who].filter((part) => part.trim() !== '').join(' · ');
  const times = hours(row, zone);
  return html`<div class="sk-run-now-row">
    <h3 id="run-row" tabindex="-1">${nameOf(row)}</h3>
    <p class="sk-run-now-times">
      ${times}${row.apart ? html` <span class="sk-quiet">${msg(str`planlagt ${hours(row.plan, zone)}`)}</span>` : nothing}
    </p>
    ${beside === '' ? nothing : html`<p class="sk-quiet">${beside}</p>`}
  </div>`;
}

function nextView(next: RunRow, day: RunDay, slices: Partial<FacilitatorSlices>, primary: boolean): TemplateResult {
  const zone = slices.meeting?.zone ?? '';
  const times = hours(next, zone);
  return html`<div class="sk-run-next-row">
    <p>
      <span class="sk-quiet">${day.now ? msg('Neste') : msg('Først')}</span> <b>${nameOf(next)}</b>
      ${times === '' ? nothing : html`<span class="sk-quiet sk-number">${times}</span>`}
    </p>
    ${keyed(
      next.id,
      html`<sk-start-row
        .row=${next}
        .label=${day.now ? msg('Start neste') : msg('Start programmet')}
        .variant=${primary ? 'primary' : 'secondary'}
        .parts=${rowParts(next.id, next.minutes, slices)}
        .current=${day.now?.id ?? null}
        .groups=${standingGroups(slices).length}
      ></sk-start-row>`,
    )}
  </div>`;
}
