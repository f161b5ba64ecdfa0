import { localized, msg, str } from '@lit/localize';
import { api, page, type AllSeriesAnswer, type SeriesPlanAnswer, type SeriesRow } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { navigate } from '../../navigate.ts';
import { describeProblem } from '../problem-text.ts';
import { meetings as meetingCount } from './meeting-words.ts';
import { asApiError } from './organiser-session.ts';
import { seriesTitle } from './series/series-words.ts';
import './sk-series-list.css';

/** The organiser's series, and the way to a new one. */
@customElement('sk-series-list')
@localized()
export class SkSeriesList extends LitElement {
  /** Read again when it changes: a meeting was deleted or came back. */
  @property({ attribute: false }) fresh: unknown;
  @state() private series: readonly SeriesRow[] | null = null;
  @state() private problem: ApiError | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('fresh') && this.fresh) void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const { series, problem } = this;
    if (series === null && !problem) return nothing;
    const standing = series?.filter(({ deleted }) => !deleted) ?? [];
    const deleted = series?.filter((each) => each.deleted) ?? [];
    return html`<section class="sk-series-list" aria-labelledby="sk-series-list">
      <h2 id="sk-series-list">${msg('Prosesser')}</h2>
      <p class="sk-quiet sk-measured">
        ${msg('Samlinger som hører sammen: felles fremdriftsplan, oppfølging og temaer over tid. Neste samling starter fra den forrige.')}
      </p>
      ${problem ? notice('error', describeProblem(problem)) : nothing}
      <ul class="sk-plain-list">
        ${standing.map(
          ({ id, title, meetings }) =>
            html`<li>
              <a href=${page.series(id)}>${seriesTitle(title)}</a>
              <span class="sk-quiet">${meetingCount(meetings)}</span>
            </li>`,
        )}
        ${deleted.map(
          ({ id, title }) =>
            html`<li>
              <span class="sk-quiet">${msg(str`${seriesTitle(title)} (slettet)`)}</span>
              <button
                type="button"
                class="sk-quiet-button"
                aria-label=${msg(str`Hent tilbake ${seriesTitle(title)}`)}
                @click=${() => void this.#try(() => call('POST', api.restoreSeries(id)))}
              >
                ${msg('Hent tilbake')}
              </button>
            </li>`,
        )}
      </ul>
      <button type="button" class="ds-button" data-variant="secondary" @click=${() => void this.#make()}>
        ${msg('Ny prosess')}
      </button>
    </section>`;
  }

  async #read(): Promise<void> {
    await this.#try(() => Promise.resolve());
  }

  async #make(): Promise<void> {
    try {
      const made = await call<SeriesPlanAnswer>('POST', api.allSeries, { title: msg('Ny prosess') });
      navigate(page.series(made.id));
    } catch (error) {
      this.problem = asApiError(error);
    }
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.series = (await call<AllSeriesAnswer>('GET', api.allSeries)).series;
      this.problem = null;
    } catch (error) {
      this.problem = asApiError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-series-list': SkSeriesList;
  }
}
