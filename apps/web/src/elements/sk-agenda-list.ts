import { localized, msg } from '@lit/localize';
import { formatMinutes } from '@stikkord/domain';
import type { AgendaRowSlice, AgendaSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import './sk-agenda-list.css';

/** The agenda as the meeting sees it: when, what, how and who, with the row that is on now marked in words and weight. */
@customElement('sk-agenda-list')
@localized()
export class SkAgendaList extends LitElement {
  @property({ attribute: false }) agenda: AgendaSlice = { rows: [], current: null };

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<ol class="sk-agenda">
      ${this.agenda.rows.map((row) => this.#row(row))}
    </ol>`;
  }

  #row(row: AgendaRowSlice): TemplateResult {
    const now = row.id === this.agenda.current;
    const beside = [row.how, row.who].filter((part) => part.trim() !== '').join(' · ');
    return html`<li class="sk-agenda-row" aria-current=${ifDefined(now ? 'step' : undefined)}>
      <span class="sk-agenda-time">
        ${row.start === null ? nothing : html`<time>${formatMinutes(row.start)}</time>`}
      </span>
      <span class="sk-agenda-what">
        ${row.what}${now ? html`&nbsp;<span class="sk-agenda-now">${msg('nå')}</span>` : nothing}
        ${beside === '' ? nothing : html`<span class="sk-agenda-beside">${beside}</span>`}
      </span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-agenda-list': SkAgendaList;
  }
}
