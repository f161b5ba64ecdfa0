import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../../data/live-feed.ts';
import { notice } from '../../elements/notice.ts';
import type { RunDesk } from './run-desk.ts';

/** That the line is lost, in the page's own words where it has any, and what went wrong last. `place`: the class that they stand in. */
export function deskNotices(
  place: string,
  feed: FeedState,
  desk: RunDesk,
  lost = msg('Frakoblet. Du ser det siste som kom; siden kobler seg til av seg selv.'),
): TemplateResult {
  return html`<div class=${place}>
    ${feed === 'lost' ? notice('signal', lost) : nothing}
    ${
      desk.problem === null
        ? nothing
        : notice('error', desk.problem, {
            act: html`<button type="button" class="sk-quiet-button" @click=${() => desk.again()}>
              ${msg('Prøv igjen')}
            </button>`,
          })
    }
  </div>`;
}
