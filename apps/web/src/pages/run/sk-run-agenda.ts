import { localized, msg, str } from '@lit/localize';
import { formatMinutes, type AgendaItemId } from '@stikkord/domain';
import type { AgendaRowSlice, AgendaSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { emptyState } from '../../elements/empty-state.ts';
import '../../elements/sk-ask-button.ts';
import './sk-run-agenda.css';

/** The agenda as a line: what is on now, and the way to another row. Fires `sk-go-to`. */
@customElement('sk-run-agenda')
@localized()
export class SkRunAgenda extends LitElement {
  @property({ attribute: false }) agenda: AgendaSlice = { rows: [], current: null };
  /** "6 min etter planen", or empty. */
  @property() drift = '';
  /** On a phone: all rows, not only the one that is on. */
  @state() private all = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { rows, current } = this.agenda;
    if (rows.length === 0)
      return emptyState(msg('Samlingen har ikke noe program ennå. Den som planlegger, kan legge det inn.'));
    const at = rows.findIndex((row) => row.id === current);
    const next = rows[at + 1];
    return html`${this.drift === '' ? nothing : html`<p class="sk-run-drift">${this.drift}</p>`}
      ${
        next
          ? html`<sk-ask-button
              .label=${at < 0 ? msg('Start programmet') : msg('Gå til neste punkt')}
              .question=${msg(str`Gå til «${next.what}»? Alle ser det.`)}
              .yes=${msg('Gå dit')}
              @sk-yes=${() => this.#go(next.id)}
            ></sk-ask-button>`
          : nothing
      }
      <ol class="sk-run-line" ?data-all=${this.all}>
        ${rows.map((row, index) => this.#row(row, index, at))}
      </ol>
      <button
        type="button"
        class="sk-quiet-button sk-run-all"
        aria-expanded=${this.all ? 'true' : 'false'}
        @click=${() => (this.all = !this.all)}
      >
        ${this.all ? msg('Vis bare det som er nå') : msg('Vis hele programmet')}
      </button>`;
  }

  #row(row: AgendaRowSlice, index: number, at: number): TemplateResult {
    const now = index === at;
    const what = row.what.trim() === '' ? msg('Uten tittel') : row.what;
    return html`<li class="sk-run-row" aria-current=${now ? 'step' : 'false'} ?data-past=${index < at}>
      <span class="sk-run-time">${row.start === null ? '' : formatMinutes(row.start)}</span>
      <span>
        <span class="sk-run-what">${what}</span>${
          now ? html` <span class="sk-run-now">${msg('nå')}</span>` : nothing
        }${row.who === '' ? nothing : html` <span class="sk-run-who">${row.who}</span>`}
        ${
          now
            ? nothing
            : html`<sk-ask-button
                variant="tertiary"
                .label=${msg('Gå hit')}
                .said=${msg(str`Gå hit: ${what}`)}
                .question=${msg('Gå hit? Alle ser det.')}
                .yes=${msg('Gå hit')}
                @sk-yes=${() => this.#go(row.id)}
              ></sk-ask-button>`
        }
      </span>
    </li>`;
  }

  #go(agendaItem: AgendaItemId): void {
    this.dispatchEvent(new CustomEvent('sk-go-to', { detail: agendaItem }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-agenda': SkRunAgenda;
  }
}
