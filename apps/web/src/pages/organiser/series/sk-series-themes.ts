import { localized, msg, str } from '@lit/localize';
import type { LineageInMeeting, LineageStory } from '@stikkord/domain';
import type { SeriesMeetingRow } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shortDate } from '../../day-words.ts';
import { pointsFromGroups } from '../../../i18n/counts.ts';
import { meetingTitle } from '../meeting-words.ts';
import './sk-series-themes.css';

/** The longest bar: bars of different meetings are told apart by their length, whatever their columns' widths. */
const BAR_REM = 9;

/** Themes from meeting to meeting: how many points, of how many groups, and what they were called; a bar beside each number. */
@customElement('sk-series-themes')
@localized()
export class SkSeriesThemes extends LitElement {
  @property({ attribute: false }) themes: readonly LineageStory[] = [];
  /** Oldest first. */
  @property({ attribute: false }) meetings: readonly SeriesMeetingRow[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const told = new Set(this.themes.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting)));
    const columns = this.meetings.filter(({ id }) => told.has(id));
    const most = Math.max(1, ...this.themes.flatMap(({ meetings }) => meetings.map(({ pointCount }) => pointCount)));
    if (this.themes.length === 0)
      return html`<p class="sk-quiet sk-measured">
        ${msg('Når stikkordene fra en samling er sortert i temaer, kan de følges her fra samling til samling. Hent temaer fra en tidligere samling inn på en tavle, så er de det samme temaet videre.')}
      </p>`;
    return html`<div class="sk-series-themes" role="region" aria-label=${msg('Tabell over temaene')} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('Tema')}</th>
            ${columns.map(
              ({ date, title }) =>
                html`<th scope="col">${meetingTitle(title)} <span class="sk-quiet">${shortDate(date)}</span></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${this.themes.map(
            (story) =>
              html`<tr>
                <th scope="row">${story.title.trim() || msg('Tema uten navn')}</th>
                ${columns.map(({ id }) =>
                  this.#cell(
                    story.meetings.find(({ meeting }) => meeting === id),
                    story,
                    most,
                  ),
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #cell(here: LineageInMeeting | undefined, story: LineageStory, most: number): TemplateResult {
    if (!here) return html`<td><span class="ds-sr-only">${msg('ikke med')}</span></td>`;
    if (here.mergedInto !== null) {
      const into = this.themes.find(({ lineage }) => lineage === here.mergedInto)?.title ?? '';
      return html`<td class="sk-quiet sk-small">${msg(str`slått sammen med ${into}`)}</td>`;
    }
    return html`<td>
      <span class="sk-theme-bar" aria-hidden="true" style=${`width: ${(here.pointCount / most) * BAR_REM}rem`}></span>
      <span class="sk-number">${pointsFromGroups(here.pointCount, here.groupCount)}</span>
      ${
        here.title === story.title
          ? nothing
          : html`<span class="sk-quiet sk-small">${msg(str`da «${here.title}»`)}</span>`
      }
    </td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-series-themes': SkSeriesThemes;
  }
}
