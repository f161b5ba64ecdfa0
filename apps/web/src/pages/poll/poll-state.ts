import { msg } from '@lit/localize';
import checkmark from '@navikt/aksel-icons/svg/CheckmarkCircle.svg?raw';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { describeProblem } from '../problem-text.ts';
import type { Sending } from './outbox.ts';
import { stateOf, type AnswerState, type OwnAnswer } from './own-answer.ts';

/** How the answer stands, and what can be done with it now. It is where the keyboard goes on from when its buttons change. */
export function pollState(parts: {
  readonly own: OwnAnswer;
  readonly sending: Sending;
  /** The feed is live. */
  readonly connected: boolean;
  /** The device has the answer. */
  readonly kept: boolean;
  readonly withdraw: () => void;
  readonly revert: () => void;
}): TemplateResult {
  const { own, sending, connected, kept } = parts;
  const now = stateOf(own);
  return html`<div class="sk-poll-state" tabindex="-1">
    ${sending.problem ? notice('error', describeProblem(sending.problem)) : nothing}
    ${now === 'sending' ? onItsWay(own, sending.waits || !connected, kept) : standing(own, now)}
    ${
      now === 'sending' || !own.saved
        ? nothing
        : html`<div class="sk-row">
            <button type="button" class="sk-quiet-button" @click=${parts.withdraw}>${msg('Trekk svaret')}</button>
            ${
              now === 'changed'
                ? html`<button type="button" class="sk-quiet-button" @click=${parts.revert}>
                    ${msg('Behold det lagrede')}
                  </button>`
                : nothing
            }
          </div>`
    }
  </div>`;
}

function standing(own: OwnAnswer, now: AnswerState): TemplateResult {
  if (now === 'saved')
    return html`<p class="sk-poll-saved" role="status">
      ${icon(checkmark)}
      <span><b>${msg('Svaret er lagret.')}</b> ${msg('Du kan endre det til spørsmålet lukkes.')}</span>
    </p>`;
  const words = toldWords(now);
  return html`${words === '' ? nothing : html`<p class="sk-poll-told" role="status">${words}</p>`}
    <button type="submit" class="ds-button sk-poll-send">
      ${own.saved ? msg('Send endringen') : msg('Send svar')}
    </button>`;
}

/** What was pressed, and the server has not said that it has. */
export function onItsWay({ pending }: OwnAnswer, isAway: boolean, kept: boolean): TemplateResult {
  const sends = Boolean(pending?.answer);
  if (!isAway)
    return html`<p class="sk-poll-told" role="status">${sends ? msg('Sender svaret …') : msg('Trekker svaret …')}</p>`;
  if (!sends) return notice('signal', msg('Frakoblet. Svaret trekkes når du er på nett igjen.'));
  return notice(
    'signal',
    kept
      ? msg('Frakoblet. Svaret er trygt på denne enheten, og sendes når du er på nett igjen.')
      : msg('Frakoblet. La siden stå åpen, så sendes svaret når du er på nett igjen.'),
  );
}

function toldWords(now: AnswerState): string {
  switch (now) {
    case 'changed':
      return msg('Endringen er ikke sendt.');
    case 'withdrawn':
      return msg('Svaret er trukket, og teller ikke med. Angrer du, kan du sende det igjen.');
    case 'elsewhere':
      return msg('Svaret ditt teller ikke lenger: det er trukket, eller alle svar er tømt. Du kan sende på nytt.');
    case 'fresh':
    case 'sending':
    case 'saved':
      return '';
  }
}
