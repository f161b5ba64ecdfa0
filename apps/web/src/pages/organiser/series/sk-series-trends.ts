import { localized, msg, str } from '@lit/localize';
import type { ChoiceTrend, SeriesMeetingRow, SeriesTrends, StatementTrend } from '@stikkord/protocol';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answersCount, meanText, share } from '../../../polls/poll-counts.ts';
import { shortDate } from '../../day-words.ts';
import { meetingTitle } from '../meeting-words.ts';
import { changeText, linePoints, LINE } from './trend-line.ts';
import './sk-series-trends.css';

/** What was asked at several meetings, and how the answers went: means of statements with a line, shares of options. */
@customElement('sk-series-trends')
@localized()
export class SkSeriesTrends extends LitElement {
  @property({ attribute: false }) trends: SeriesTrends = { statements: [], choices: [] };
  /** Oldest first. */
  @property({ attribute: false }) meetings: readonly SeriesMeetingRow[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { statements, choices } = this.trends;
    if (statements.length + choices.length === 0)
      return html`<p class="sk-quiet sk-measured">
        ${msg('Still de samme påstandene på en skala, eller det samme valget, etter hver samling. Da ser dere her hvordan svarene endrer seg.')}
      </p>`;
    const scales = new Map<string, StatementTrend[]>();
    for (const each of statements) {
      const scale = `${each.from} ${each.to}`;
      scales.set(scale, [...(scales.get(scale) ?? []), each]);
    }
    return html`${[...scales.values()].map((all) => this.#statements(all))}
    ${choices.map((choice) => this.#choice(choice))}`;
  }

  #statements(all: readonly StatementTrend[]): TemplateResult {
    const { from, to, low, high } = all.at(-1)!;
    const columns = this.#columns(all);
    const ends = low.trim() !== '' && high.trim() !== '';
    const name = ends
      ? msg(str`Snitt på en skala fra ${from}, ${low}, til ${to}, ${high}`)
      : msg(str`Snitt på en skala fra ${from} til ${to}`);
    return this.#table(
      name,
      html`<thead>
          <tr>
            <th scope="col">${msg('Påstand')}</th>
            <td aria-hidden="true"></td>
            ${columns.map(heading)}
            <th scope="col">${msg('Endring')}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map((each) => this.#statement(each, columns))}
        </tbody>`,
    );
  }

  /** The heading stands outside of what scrolls sideways. */
  #table(name: string, rows: TemplateResult): TemplateResult {
    return html`<section class="sk-trend">
      <h3>${name}</h3>
      <div role="region" aria-label=${name} tabindex="0">
        <table aria-label=${name}>
          ${rows}
        </table>
      </div>
    </section>`;
  }

  #statement(trend: StatementTrend, columns: readonly SeriesMeetingRow[]): TemplateResult {
    const of = new Map(trend.meetings.map((each) => [each.meeting, each]));
    const means = columns.map(({ id }) => of.get(id)?.mean ?? null);
    const [first, last] = [trend.meetings[0]!, trend.meetings.at(-1)!];
    return html`<tr>
      <th scope="row">${trend.text}</th>
      <td class="sk-trend-picture" aria-hidden="true">${picture(means, trend)}</td>
      ${columns.map(({ id }) => {
        const here = of.get(id);
        return here
          ? html`<td>
              <b>${meanText(here.mean)}</b><span class="sk-quiet sk-small">${answersCount(here.answered)}</span>
            </td>`
          : NOT_ASKED();
      })}
      <td><b>${changeText(first.mean, last.mean)}</b></td>
    </tr>`;
  }

  #choice({ prompt, options, meetings }: ChoiceTrend): TemplateResult {
    const columns = this.#columns([{ meetings }]);
    const of = new Map(meetings.map((each) => [each.meeting, each]));
    return this.#table(
      prompt,
      html`<thead>
          <tr>
            <th scope="col">${msg('Alternativ')}</th>
            ${columns.map(heading)}
          </tr>
        </thead>
        <tbody>
          ${options.map(
            (option, index) =>
              html`<tr>
                <th scope="row">${option}</th>
                ${columns.map(({ id }) => {
                  const { answered, counts } = of.get(id)!;
                  const count = counts[index] ?? null;
                  if (count === null) return NOT_ASKED();
                  return html`<td class="sk-trend-share">
                    <span class="sk-trend-bar" aria-hidden="true" style=${`--share: ${count / answered}`}></span>
                    <b>${share(count, answered)}</b><span class="sk-quiet sk-small">${count}</span>
                  </td>`;
                })}
              </tr>`,
          )}
          <tr class="sk-trend-answered">
            <th scope="row">${msg('Har svart')}</th>
            ${columns.map(({ id }) => html`<td>${of.get(id)!.answered}</td>`)}
          </tr>
        </tbody>`,
    );
  }

  /** Meetings where any of it was asked. */
  #columns(all: readonly { readonly meetings: readonly { readonly meeting: string }[] }[]): SeriesMeetingRow[] {
    const told = new Set(all.flatMap(({ meetings }) => meetings.map(({ meeting }) => meeting)));
    return this.meetings.filter(({ id }) => told.has(id));
  }
}

const NOT_ASKED = (): TemplateResult =>
  html`<td class="sk-quiet"><span aria-hidden="true">–</span><span class="ds-sr-only">${msg('ikke spurt')}</span></td>`;

function heading({ title, date }: SeriesMeetingRow): TemplateResult {
  return html`<th scope="col">${meetingTitle(title)} <span class="sk-quiet">${shortDate(date)}</span></th>`;
}

/** Between lines for the ends of the scale; the last meeting's dot is the filled one. */
function picture(means: readonly (number | null)[], scale: StatementTrend): TemplateResult {
  const points = linePoints(means, scale);
  const last = points.at(-1);
  return html`<svg class="sk-trend-line" viewBox="0 0 ${LINE.width} ${LINE.height}">
    <text x="0" y=${LINE.top + 4}>${scale.to}</text>
    <text x="0" y=${LINE.height - LINE.top + 4}>${scale.from}</text>
    <path
      class="sk-trend-ends"
      d=${`M${LINE.left} ${LINE.top}H${LINE.width}M${LINE.left} ${LINE.height - LINE.top}H${LINE.width}`}
    ></path>
    <polyline points=${points.map(({ x, y }) => `${x},${y}`).join(' ')}></polyline>
    ${points.map((point) => svg`<circle cx=${point.x} cy=${point.y} r="4.5" class=${point === last ? 'sk-trend-last' : nothing}></circle>`)}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-series-trends': SkSeriesTrends;
  }
}
