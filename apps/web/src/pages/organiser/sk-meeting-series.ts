import { localized, msg } from '@lit/localize';
import {
  api,
  page,
  type AllSeriesAnswer,
  type MeetingAnswer,
  type MeetingSeriesAnswer,
  type SeriesRow,
} from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { call, type ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { describeProblem } from '../problem-text.ts';
import { asApiError } from './organiser-session.ts';
import { seriesTitle } from './series/series-words.ts';

/** Which series a meeting belongs to; chosen, and changed again, in one list. */
@customElement('sk-meeting-series')
@localized()
export class SkMeetingSeries extends LitElement {
  @property({ attribute: false }) meeting!: MeetingAnswer;
  @state() private all: readonly SeriesRow[] = [];
  /** Undefined: as the meeting says. */
  @state() private chosen: string | null | undefined;
  @state() private said = '';
  @state() private problem: ApiError | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#try(async () => (this.all = (await call<AllSeriesAnswer>('GET', api.allSeries)).series));
  }

  override render(): TemplateResult {
    const now = this.chosen === undefined ? this.meeting.series : this.chosen;
    const standing = this.all.filter(({ id, deleted }) => !deleted || id === now);
    return html`<div class="sk-stack">
      <div class="ds-field">
        <label class="ds-label" for="sk-meeting-series">${msg('Samlingen hører til')}</label>
        <select
          class="ds-input"
          id="sk-meeting-series"
          .value=${live(now ?? '')}
          @change=${(event: Event) => void this.#choose((event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${now === null}>${msg('Ingen prosess')}</option>
          ${standing.map(
            ({ id, title }) => html`<option value=${id} ?selected=${id === now}>${seriesTitle(title)}</option>`,
          )}
        </select>
      </div>
      <p class="sk-quiet sk-small sk-measured">
        ${msg('En prosess samler flere samlinger, og kan åpne den neste med hva som ble sagt sist og hva det ble til.')}
        ${now === null ? nothing : html`<a href=${page.series(now)}>${msg('Til prosessen')}</a>`}
      </p>
      <div role="status" class="sk-small">${this.said}</div>
      ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
    </div>`;
  }

  async #choose(value: string): Promise<void> {
    this.said = '';
    await this.#try(async () => {
      const series = value === '' ? null : value;
      this.chosen = (await call<MeetingSeriesAnswer>('PUT', api.meetingSeries(this.meeting.id), { series })).series;
      this.said = msg('Lagret');
    });
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.problem = null;
    } catch (error) {
      this.problem = asApiError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-meeting-series': SkMeetingSeries;
  }
}
