import { msg, str } from '@lit/localize';
import type { BoardNumbers, PollDesk, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/sk-ask-button.ts';
import type { PollAct } from './poll-act.ts';
import { askToClear } from './poll-words.ts';
import { promptOf } from './run-words.ts';

/** Nobody's answer counts any more: asked once, since it concerns everybody; and the way back, which stays. */
export function clearingView(
  question: QuestionSlice,
  { answered, boxes: { first, last } }: PollDesk,
  board: BoardNumbers | undefined,
  act: (act: PollAct) => void,
): TemplateResult | typeof nothing {
  const { id } = question;
  if (answered === 0 && first === 1) return nothing;
  return html`<div class="sk-row sk-run-clearing">
    ${
      answered === 0
        ? nothing
        : html`<sk-ask-button
            variant="tertiary"
            .label=${msg('Tøm svar')}
            .said=${msg(str`Tøm svar: ${promptOf(question)}`)}
            .question=${askToClear(answered, (board?.sorted ?? 0) > 0)}
            .yes=${msg('Tøm')}
            @sk-yes=${() => act({ command: { do: 'clear-answers', question: id, box: last }, said: msg('Svarene er tømt.') })}
          ></sk-ask-button>`
    }
    ${
      first === 1
        ? nothing
        : html`<span class="sk-quiet sk-small">${msg('Tidligere svar er tømt, men tatt vare på.')}</span>
            <sk-ask-button
              variant="tertiary"
              .label=${msg('Hent dem tilbake')}
              .said=${msg(str`Hent dem tilbake: tømte svar på ${promptOf(question)}`)}
              .question=${msg('Regne med alle svarene som er tømt? De som har svart på nytt, beholder det nye svaret.')}
              .yes=${msg('Hent tilbake')}
              @sk-yes=${() => act({ command: { do: 'bring-back-answers', question: id, first: 1 }, said: msg('Svarene som ble tømt, teller igjen.') })}
            ></sk-ask-button>`
    }
  </div>`;
}
