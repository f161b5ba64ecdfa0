import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../../data/live-feed.ts';
import { notice } from '../../elements/notice.ts';
import type { RunDesk } from '../run/run-desk.ts';

/** That the line is lost, and what went wrong last. */
export function groupsNotices(feed: FeedState, desk: RunDesk): TemplateResult {
  return html`<div class="sk-groups-notices">
    ${
      feed === 'lost'
        ? notice('signal', msg('Frakoblet. Du ser det siste som kom; siden kobler seg til av seg selv.'))
        : nothing
    }
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
