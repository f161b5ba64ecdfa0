import { localized, msg, str } from '@lit/localize';
import type { OutcomePoll } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answeredCount } from '../../../polls/poll-counts.ts';
import '../../../polls/sk-poll-result.ts';
import type { EarlierMeans } from '../../../polls/earlier-means.ts';
import { shortDate } from '../../day-words.ts';
import { meetingTitle } from '../meeting-words.ts';
import { kindWord } from '../polls/kind-words.ts';
import './sk-after-polls.css';

/** What each poll of a meeting came to. Open answers are many, and stand on their board. */
@customElement('sk-after-polls')
@localized()
export class SkAfterPolls extends LitElement {
  @property({ attribute: false }) polls: readonly OutcomePoll[] = [];

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`${this.polls.map((poll) => this.#poll(poll))}`;
  }

  #poll({ prompt, result, breakdown, themes, before }: OutcomePoll): TemplateResult {
    const kind = result.kind === 'dots' || result.kind === 'axes' ? 'vote' : result.kind;
    const earlier: EarlierMeans | null = before && new Map(Object.entries(before.means));
    const shown = result.answered > 0 && result.kind !== 'open';
    return html`<article class="sk-after-poll">
      <h3>${prompt.trim() || msg('Spørsmål uten tekst')}</h3>
      <p class="sk-quiet">
        ${kindWord(kind)}, ${result.answered === 0 ? msg('ingen har svart') : answeredCount(result.answered)}
      </p>
      ${
        before
          ? html`<p class="sk-quiet sk-small">
              ${msg(str`Sist: ${meetingTitle(before.title)}, ${shortDate(before.date)}`)}
            </p>`
          : nothing
      }
      ${
        shown
          ? html`<sk-poll-result
              .result=${result}
              .breakdown=${breakdown}
              .themes=${themes}
              .earlier=${earlier}
            ></sk-poll-result>`
          : result.answered > 0
            ? html`<p>${msg('Svarene står på tavla og i filene.')}</p>`
            : nothing
      }
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-after-polls': SkAfterPolls;
  }
}
