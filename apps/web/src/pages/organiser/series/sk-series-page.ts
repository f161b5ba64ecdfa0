import { localized, msg } from '@lit/localize';
import type { SeriesId } from '@stikkord/domain';
import { api, page, type MeetingAnswer, type SeriesAnswer } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../../data/api.ts';
import { editBar } from '../../../editing/edit-bar.ts';
import { editField, partProblems } from '../../../editing/edit-field.ts';
import { signedOutNotice, withoutValue } from '../../../editing/signed-out.ts';
import { emptyState } from '../../../elements/empty-state.ts';
import { icon } from '../../../elements/icon.ts';
import { notice } from '../../../elements/notice.ts';
import '../../../elements/sk-page-foot.ts';
import { offerUndo } from '../../../elements/sk-undo-toast.ts';
import { navigate } from '../../../navigate.ts';
import { describeProblem } from '../../problem-text.ts';
import { meetingTitle, today } from '../meeting-words.ts';
import '../organiser-page.css';
import { asApiError } from '../organiser-session.ts';
import '../sk-meetings-table.ts';
import '../sk-new-meeting.ts';
import { SeriesDesk } from './series-desk.ts';
import { seriesTitle } from './series-words.ts';
import './sk-series-follow-ups.ts';
import './sk-series-page.css';
import './sk-series-plan.ts';
import './sk-series-themes.ts';
import './sk-series-trends.ts';

/** Meetings that belong together: when they are, what happens between them, what became of what was said, themes over time. */
@customElement('sk-series-page')
@localized()
export class SkSeriesPage extends LitElement {
  @property() series: SeriesId = '';
  @state() private making = false;
  @state() private problem: ApiError | null = null;
  readonly #desk = new SeriesDesk(this);

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    this.#desk.open(this.series);
  }

  override render(): TemplateResult {
    const { line } = this.#desk;
    if (!line?.editing || !line.held)
      return withoutValue(this.#desk, {
        heading: msg('Prosess'),
        gone: msg('Prosessen er ikke her'),
        opens: msg('Prosessen åpnes når du er logget inn.'),
      });
    const { value } = line.editing;
    const title = seriesTitle(value.title);
    document.title = `${title} – Stikkord`;
    const { meetings, followUps, themes, trends, series } = line.held;
    return html`${editBar(
        this.#desk,
        html`<a class="sk-quiet-button" href=${page.organiser()}>${icon(arrowLeft)}${msg('Samlinger')}</a>`,
      )}
      <main class="sk-page sk-series">
        <h1 class="ds-sr-only">${title}</h1>
        ${signedOutNotice(this.#desk)} ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
        ${
          series.deleted
            ? notice('signal', msg('Prosessen er slettet. Samlingene i den står som før.'), {
                act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#restore()}>
                  ${msg('Hent tilbake')}
                </button>`,
              })
            : nothing
        }
        <div class="sk-series-title">
          ${editField(this.#desk, line.drafts, {
            part: 'series',
            id: '',
            field: 'title',
            label: msg('Prosess'),
            value: value.title,
            grow: true,
            placeholder: msg('Hva heter prosessen?'),
          })}
        </div>
        ${partProblems(this.#desk, ['series'])} ${this.#meetings(line.held)}
        ${this.#part(
          'plan',
          msg('Fremdriftsplan'),
          html`<sk-series-plan
            .desk=${this.#desk}
            .stamp=${value}
            .drafts=${line.drafts}
            .meetings=${meetings}
            .today=${today()}
          ></sk-series-plan>`,
        )}
        ${this.#part(
          'follow-ups',
          msg('Oppfølging'),
          html`<sk-series-follow-ups
            .rows=${followUps}
            .meetings=${meetings}
            .today=${today()}
          ></sk-series-follow-ups>`,
        )}
        ${this.#part(
          'themes',
          msg('Temaer fra samling til samling'),
          html`<sk-series-themes .themes=${themes} .meetings=${meetings}></sk-series-themes>`,
        )}
        ${this.#part(
          'trends',
          msg('Svar fra samling til samling'),
          html`<sk-series-trends .trends=${trends} .meetings=${meetings}></sk-series-trends>`,
        )}
        ${
          series.deleted
            ? nothing
            : html`<p class="sk-series-delete">
                <button type="button" class="sk-quiet-button" @click=${() => void this.#delete()}>
                  ${msg('Slett prosessen')}
                </button>
                <span class="sk-quiet sk-small">${msg('Samlingene i den blir stående.')}</span>
              </p>`
        }
      </main>
      <div class="ds-sr-only" role="status">${this.#desk.said}</div>
      <sk-page-foot></sk-page-foot>`;
  }

  #meetings({ meetings }: SeriesAnswer): TemplateResult {
    // One that was never held has nothing to look back on.
    const last = meetings.findLast(({ phase }) => phase !== 'before') ?? meetings.at(-1);
    const make = html`<button type="button" class="ds-button" @click=${() => (this.making = true)}>
      ${last ? msg('Neste samling') : msg('Ny samling')}
    </button>`;
    return this.#part(
      'meetings',
      msg('Samlinger'),
      html`${
        meetings.length === 0
          ? this.making
            ? nothing
            : emptyState(msg('Ingen samlinger i prosessen ennå.'), make)
          : html`<sk-meetings-table .meetings=${meetings} kept></sk-meetings-table>
              <ul class="sk-plain-list sk-series-after">
                ${meetings.map(
                  ({ id, title }) =>
                    html`<li>
                      <a href=${page.after(id)}>${msg('Etter samlingen')}: ${meetingTitle(title)}</a>
                    </li>`,
                )}
              </ul>`
      }
      ${
        this.making
          ? html`<sk-new-meeting
              .series=${this.series}
              .last=${last ? { id: last.id, title: meetingTitle(last.title) } : null}
              @sk-made=${(event: CustomEvent<MeetingAnswer>) => navigate(page.meetingPlan(event.detail.id))}
              @sk-cancel=${() => (this.making = false)}
            ></sk-new-meeting>`
          : meetings.length > 0
            ? html`<p class="sk-series-make">${make}</p>`
            : nothing
      }`,
    );
  }

  #part(id: string, heading: string, content: TemplateResult): TemplateResult {
    return html`<section class="sk-after-part" aria-labelledby=${`sk-series-${id}`}>
      <h2 id=${`sk-series-${id}`} tabindex="-1">${heading}</h2>
      ${content}
    </section>`;
  }

  async #delete(): Promise<void> {
    if (!(await this.#try(() => call('DELETE', api.oneSeries(this.series))))) return;
    offerUndo(msg('Prosessen er slettet. Samlingene i den står som før.'), () => void this.#restore());
  }

  async #restore(): Promise<void> {
    await this.#try(() => call('POST', api.restoreSeries(this.series)));
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.problem = null;
      await this.#desk.line?.refresh();
      return true;
    } catch (error) {
      this.problem = asApiError(error);
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-series-page': SkSeriesPage;
  }
}
