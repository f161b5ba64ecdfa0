import { localized, msg, str } from '@lit/localize';
import { FOLLOW_UP_STATES, type FollowUpState } from '@stikkord/domain';
import { page, type SeriesFollowUpRow, type SeriesMeetingRow } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { stateWord } from '../../last-time/state-word.ts';
import { checkLine } from '../check-line.ts';
import { shortDate } from '../../day-words.ts';
import { meetingTitle } from '../meeting-words.ts';
import { isLate, NO_FILTER, responsibles, shownFollowUps, type FollowUpFilter } from './shown-follow-ups.ts';
import './sk-series-follow-ups.css';

/** What became of what was said, over all meetings of a series. It is written at each meeting. */
@customElement('sk-series-follow-ups')
@localized()
export class SkSeriesFollowUps extends LitElement {
  @property({ attribute: false }) rows: readonly SeriesFollowUpRow[] = [];
  @property({ attribute: false }) meetings: readonly SeriesMeetingRow[] = [];
  @property() today = '';
  @state() private filter: FollowUpFilter = NO_FILTER;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    if (this.rows.length === 0)
      return html`<p class="sk-quiet sk-measured">
        ${msg('Ingenting er fulgt opp ennå. Det skrives på siden «Etter samlingen», ved hvert tema.')}
      </p>`;
    const shown = shownFollowUps(this.rows, this.filter, this.today);
    return html`${this.#filters()}
      <p role="status" class="sk-quiet sk-small">${msg(str`${shown.length} av ${this.rows.length}`)}</p>
      ${
        shown.length === 0
          ? html`<p>
              <button type="button" class="sk-quiet-button" @click=${() => (this.filter = NO_FILTER)}>
                ${msg('Vis alle')}
              </button>
            </p>`
          : html`<table class="sk-follow-table" role="table">
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader">${msg('Tilstand')}</th>
                  <th scope="col" role="columnheader">${msg('Tema eller stikkord')}</th>
                  <th scope="col" role="columnheader">${msg('Hva')}</th>
                  <th scope="col" role="columnheader">${msg('Ansvarlig')}</th>
                  <th scope="col" role="columnheader">${msg('Frist')}</th>
                  <th scope="col" role="columnheader">${msg('Samling')}</th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${shown.map((row) => this.#row(row))}
              </tbody>
            </table>`
      }`;
  }

  #filters(): TemplateResult {
    const { filter } = this;
    const choose = (part: Partial<FollowUpFilter>): void => {
      this.filter = { ...filter, ...part };
    };
    return html`<div class="sk-follow-filters" role="group" aria-label=${msg('Vis bare')}>
      ${this.#choice(
        'state',
        msg('Tilstand'),
        filter.state,
        FOLLOW_UP_STATES.map((one) => [one, stateWord(one)]),
        (value) => choose({ state: value as FollowUpState | '' }),
      )}
      ${this.#choice(
        'meeting',
        msg('Samling'),
        filter.meeting,
        this.meetings.map(({ id, title }) => [id, meetingTitle(title)]),
        (meeting) => choose({ meeting }),
      )}
      ${this.#choice(
        'responsible',
        msg('Ansvarlig'),
        filter.responsible,
        responsibles(this.rows).map((role) => [role, role]),
        (responsible) => choose({ responsible }),
      )}
      ${checkLine(msg('Over fristen'), filter.late, (late) => choose({ late }))}
    </div>`;
  }

  #choice(
    name: string,
    label: string,
    now: string,
    options: readonly (readonly [string, string])[],
    choose: (value: string) => void,
  ): TemplateResult {
    return html`<div class="ds-field">
      <label class="ds-label" for=${`sk-follow-${name}`}>${label}</label>
      <select
        class="ds-input"
        id=${`sk-follow-${name}`}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${now === ''}>${msg('Alle')}</option>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === now}>${text}</option>`)}
      </select>
    </div>`;
  }

  #row(row: SeriesFollowUpRow): TemplateResult {
    const { followUp, now, meeting } = row;
    const late = isLate(row, this.today);
    const from = this.meetings.find(({ id }) => id === meeting);
    return html`<tr role="row" data-state=${followUp.state}>
      <td role="cell">${stateWord(followUp.state)}</td>
      <th scope="row" role="rowheader">
        ${now ?? followUp.about}
        ${now === null ? html`<span class="sk-quiet sk-small">${msg('står ikke på tavla lenger')}</span>` : nothing}
      </th>
      <td role="cell">
        ${
          followUp.text.trim() ||
          html`<span class="sk-quiet"
            >${followUp.state === 'wont' ? msg('uten begrunnelse') : msg('ikke skrevet ennå')}</span
          >`
        }
      </td>
      <td role="cell">${followUp.responsible}</td>
      <td role="cell" ?data-late=${late}>
        ${followUp.due === '' ? nothing : shortDate(followUp.due)}
        ${late ? html`<span class="sk-small">${msg('over fristen')}</span>` : nothing}
      </td>
      <td role="cell"><a href=${page.after(meeting)}>${from ? meetingTitle(from.title) : msg('Samling')}</a></td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-series-follow-ups': SkSeriesFollowUps;
  }
}
