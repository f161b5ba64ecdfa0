import { msg } from '@lit/localize';
import type { QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SaveState } from '../../data/save-state.ts';
import { notice } from '../../elements/notice.ts';
import { isTrouble, saveSentence } from '../../elements/sk-save-state.ts';
import type { roomClock } from './room-clock.ts';

/**
 * What is told at the page's foot: in sight wherever one writes, and nothing moves under the fingers because of it.
 * `state`: what the bar says of the text in a word, null where there is none; here it is said in full.
 */
export function groupFoot(parts: {
  state: SaveState | null;
  kept: boolean;
  /** The live feed is away, and there is no text to say it of. */
  away: boolean;
  refused: string;
  /** Said here in full when its time is up and the question closes. */
  clock: ReturnType<typeof roomClock>;
  now: () => number;
  /** What there is to know of the answer. */
  told: TemplateResult | typeof nothing;
  /** What there is to see of the board. */
  published: TemplateResult | typeof nothing;
  opened: { readonly question: QuestionSlice; readonly go: () => void; readonly later: () => void } | null;
  signals: TemplateResult | typeof nothing;
}): TemplateResult {
  const { state, kept, away, refused, opened } = parts;
  // What is refused is told with the answer.
  const trouble = state !== null && isTrouble(state) && (state !== 'refused' || parts.told === nothing);
  const said = trouble ? saveSentence(state, kept) : away ? msg('Frakoblet. Kobler til igjen …') : null;
  return html`<div class="sk-group-foot">
    <sk-new-version></sk-new-version>
    ${parts.published} ${parts.told} ${refused ? notice('error', refused) : nothing}
    ${opened ? openedNotice(opened) : nothing}
    ${
      parts.clock
        ? html`<sk-countdown aria-hidden="true" .clock=${parts.clock.clock} .now=${parts.now}></sk-countdown>`
        : nothing
    }
    ${
      said === null
        ? nothing
        : html`<p class="sk-group-trouble" role=${ifDefined(state === null ? 'status' : undefined)}>${said}</p>`
    }
    ${parts.signals}
  </div>`;
}

function openedNotice({ question, go, later }: { question: QuestionSlice; go: () => void; later: () => void }) {
  return notice('signal', html`<b>${msg('Et nytt spørsmål er åpnet:')}</b> ${question.prompt}`, {
    act: html`<div class="sk-row">
      <button type="button" class="ds-button" data-variant="secondary" @click=${go}>${msg('Gå dit')}</button>
      <button type="button" class="sk-quiet-button" @click=${later}>${msg('Ikke nå')}</button>
    </div>`,
  });
}
