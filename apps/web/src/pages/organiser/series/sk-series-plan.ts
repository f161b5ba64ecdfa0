import { localized, msg, str } from '@lit/localize';
import { ACTIVITY_STATES, standingActivities, type Activity, type ActivityState } from '@stikkord/domain';
import type { SeriesMeetingRow } from '@stikkord/protocol';
import plus from '@navikt/aksel-icons/svg/Plus.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { editField, focusField, partProblems } from '../../../editing/edit-field.ts';
import { icon } from '../../../elements/icon.ts';
import '../../../elements/sk-row-tools.ts';
import type { RowTool, SkRowTools } from '../../../elements/sk-row-tools.ts';
import { newId } from '../../../plan/new-id.ts';
import { monthWord, shortDate } from '../../day-words.ts';
import { meetingTitle } from '../meeting-words.ts';
import type { SeriesDesk } from './series-desk.ts';
import { activityWord } from './series-words.ts';
import './sk-series-plan.css';
import { barOf, placeOnLine, timeLine, type TimeLine } from './time-line.ts';

/** The progress plan: a table of activities in which each row shows when, on a line with the meetings above. */
@customElement('sk-series-plan')
@localized()
export class SkSeriesPlan extends LitElement {
  @property({ attribute: false }) desk!: SeriesDesk;
  /** The page draws again; what the desk holds is not a property. */
  @property({ attribute: false }) stamp: unknown;
  @property({ attribute: false }) drafts: unknown;
  @property({ attribute: false }) meetings: readonly SeriesMeetingRow[] = [];
  @property() today = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { line } = this.desk;
    if (!line?.editing) return nothing;
    const rows = standingActivities(line.editing.value.activities);
    const days = [...rows.flatMap(({ start, end }) => [start, end]), ...this.meetings.map(({ date }) => date)];
    const months = timeLine(days);
    return html`${
        rows.length === 0
          ? html`<p class="sk-quiet sk-measured">
              ${msg('Fremdriftsplanen er tom. Skriv hva som skal skje mellom samlingene, og når.')}
            </p>`
          : nothing
      }
      ${months ? this.#axis(months) : nothing}
      ${
        rows.length === 0
          ? nothing
          : html`<div role="table" class="sk-gantt" aria-label=${msg('Fremdriftsplan')}>
              <div role="rowgroup" class="sk-gantt-head">
                <div role="row">
                  <span role="columnheader">${msg('Aktivitet')}</span>
                  <span role="columnheader">${msg('Start')}</span>
                  <span role="columnheader">${msg('Slutt')}</span>
                  <span role="columnheader">${msg('Tilstand')}</span>
                  <span role="columnheader"><span class="ds-sr-only">${msg('Verktøy')}</span></span>
                </div>
              </div>
              <div role="rowgroup">
                ${repeat(
                  rows,
                  ({ id }) => id,
                  (row, index) => this.#row(row, index, rows, months),
                )}
              </div>
            </div>`
      }
      ${partProblems(this.desk, ['activity'])}
      <p class="sk-gantt-acts">
        <button type="button" class="ds-button" data-variant="secondary" @click=${this.#add}>
          ${icon(plus)}${msg('Ny aktivitet')}
        </button>
      </p>`;
  }

  /** Months and meetings above the table; the table itself tells the same in words. */
  #axis(months: TimeLine): TemplateResult {
    return html`<div class="sk-axis" aria-hidden="true">
      ${months.ticks.map(
        ({ day, at }) =>
          html`<span class="sk-axis-tick" style=${`inset-inline-start: ${at}%`}>${monthWord(day)}</span>`,
      )}
      ${this.meetings.map(
        ({ date, title }) =>
          html`<span
            class="sk-axis-meeting"
            title=${`${shortDate(date)}: ${meetingTitle(title)}`}
            style=${`inset-inline-start: ${placeOnLine(months, date)}%`}
          ></span>`,
      )}
      ${
        this.today > months.from && this.today < months.to
          ? html`<span class="sk-axis-today" style=${`inset-inline-start: ${placeOnLine(months, this.today)}%`}
              >${msg('i dag')}</span
            >`
          : nothing
      }
    </div>`;
  }

  #row(row: Activity, index: number, rows: readonly Activity[], months: TimeLine | null): TemplateResult {
    const name = row.what.trim() || msg(str`aktivitet ${index + 1}`);
    const field = (part: 'what' | 'start' | 'end', label: string) =>
      editField(this.desk, this.desk.line!.drafts, {
        part: 'activity',
        id: row.id,
        field: part,
        label: part === 'what' ? label : msg(str`${label}, ${name}`),
        labelHidden: true,
        value: row[part],
        type: part === 'what' ? 'text' : 'date',
        grow: part === 'what',
        placeholder: part === 'what' ? msg('Hva skal skje?') : '',
      });
    const bar = months && barOf(months, row);
    return html`<div role="row" class="sk-gantt-row" data-activity=${row.id} data-state=${row.state}>
      <div role="cell">${field('what', msg('Aktivitet'))}</div>
      <div role="cell">${field('start', msg('Start'))}</div>
      <div role="cell">${field('end', msg('Slutt'))}</div>
      <div role="cell">
        <select
          class="ds-input"
          aria-label=${msg(str`Tilstand, ${name}`)}
          .value=${live(row.state)}
          @change=${(event: Event) => this.#setState(row, (event.target as HTMLSelectElement).value as ActivityState)}
        >
          ${ACTIVITY_STATES.map(
            (one) => html`<option value=${one} ?selected=${one === row.state}>${activityWord(one)}</option>`,
          )}
        </select>
      </div>
      <div role="cell" class="sk-gantt-tools">
        <sk-row-tools
          .name=${name}
          ?first=${index === 0}
          ?last=${index === rows.length - 1}
          @sk-tool=${(event: CustomEvent<RowTool>) => this.#tool(event.detail, row, index, rows)}
        ></sk-row-tools>
      </div>
      <div class="sk-gantt-line" aria-hidden="true">
        ${
          bar === null
            ? nothing
            : html`<span
                class="sk-gantt-bar"
                ?data-open-start=${bar.openStart}
                ?data-open-end=${bar.openEnd}
                style=${`inset-inline-start: ${bar.at}%; width: ${bar.width}%`}
              ></span>`
        }
      </div>
    </div>`;
  }

  readonly #add = (): void => {
    const id = newId();
    const done = this.desk.do([{ do: 'add', id, before: null, fields: {} }], msg('Ny aktivitet'));
    if (done !== null) focusField(this.desk, 'activity', id, 'what');
  };

  #setState(row: Activity, to: ActivityState): void {
    this.desk.do([{ do: 'set', id: row.id, fields: { state: to } }], activityWord(to));
  }

  #tool(tool: RowTool, row: Activity, index: number, rows: readonly Activity[]): void {
    const name = row.what.trim() || msg(str`aktivitet ${index + 1}`);
    if (tool === 'delete') {
      this.desk.doWithUndo([{ do: 'delete', id: row.id }], msg(str`«${name}» er slettet fra planen.`));
      const next = rows[index + 1] ?? rows[index - 1];
      void this.desk.whenShown(() => {
        const tools = next && this.querySelector<SkRowTools>(`[data-activity="${next.id}"] sk-row-tools`);
        if (tools) tools.focusTool('delete');
        else this.querySelector<HTMLElement>('.sk-gantt-acts button')?.focus();
      });
      return;
    }
    const before = tool === 'up' ? rows[index - 1]?.id : (rows[index + 2]?.id ?? null);
    if (before === undefined) return;
    const place = tool === 'up' ? index : index + 2;
    this.desk.do([{ do: 'move', id: row.id, before }], msg(str`${name}: nå rad ${place} av ${rows.length}`));
    void this.desk.whenShown(() =>
      this.querySelector<SkRowTools>(`[data-activity="${row.id}"] sk-row-tools`)?.focusTool(tool),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-series-plan': SkSeriesPlan;
  }
}
