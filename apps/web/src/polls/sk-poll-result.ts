import { localized } from '@lit/localize';
import type { Breakdown, VotedTheme } from '@stikkord/domain';
import type { EntriesSlice, ResultSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChartSize } from './chart-size.ts';
import './sk-answer-wall.ts';
import './sk-choice-chart.ts';
import './sk-poll-result.css';
import './sk-scales-chart.ts';
import type { EarlierMeans } from './earlier-means.ts';
import './sk-vote-chart.ts';
import './sk-word-cloud.ts';

/** What all answers to a poll say together, as a picture that is also a list or a table. */
@customElement('sk-poll-result')
@localized()
export class SkPollResult extends LitElement {
  @property({ attribute: false }) result: ResultSlice | null = null;
  /** Answers to an open question; those that wait or were taken away aren't shown. */
  @property({ attribute: false }) entries: EntriesSlice = [];
  /** Of a choice or scales, where it is shown by role. */
  @property({ attribute: false }) breakdown: Breakdown | null = null;
  /** Of scales: what the same statements came to before. */
  @property({ attribute: false }) earlier: EarlierMeans | null = null;
  /** Of a vote: in the board's order, which numbers them. */
  @property({ attribute: false }) themes: readonly VotedTheme[] | null = null;
  @property({ reflect: true }) size: ChartSize = 'page';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { result, size } = this;
    switch (result?.kind) {
      case undefined:
        return nothing;
      case 'keywords':
        return html`<sk-word-cloud size=${size} .result=${result}></sk-word-cloud>`;
      case 'open':
        return html`<sk-answer-wall
          size=${size}
          .answers=${this.entries.filter((entry) => entry.state === undefined)}
        ></sk-answer-wall>`;
      case 'choice':
        return html`<sk-choice-chart size=${size} .result=${result} .breakdown=${this.breakdown}></sk-choice-chart>`;
      case 'scales':
        return html`<sk-scales-chart
          size=${size}
          .result=${result}
          .breakdown=${this.breakdown}
          .earlier=${this.earlier}
        ></sk-scales-chart>`;
      case 'dots':
      case 'axes':
        return html`<sk-vote-chart size=${size} .result=${result} .themes=${this.themes}></sk-vote-chart>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-poll-result': SkPollResult;
  }
}
