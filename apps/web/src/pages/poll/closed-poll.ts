import { msg } from '@lit/localize';
import type { EntryAnswer } from '@stikkord/domain';
import type { ParticipantSlices, PollSlice, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-copy-button.ts';
import { answerLines, answerText } from './answer-lines.ts';
import { answerOf, draftFor, isEmpty } from './draft.ts';
import { newTextId } from './new-text-id.ts';
import { isTouched, type OwnAnswer } from './own-answer.ts';
import { pollOutcome } from './poll-outcome.ts';
import { onItsWay } from './poll-state.ts';

/** A poll that takes no more answers: one's own, what came too late to be copied, and the result where it may be seen. */
export function closedPoll(parts: {
  readonly question: QuestionSlice;
  readonly poll: PollSlice;
  readonly own: OwnAnswer;
  readonly slices: Partial<ParticipantSlices>;
  readonly away: boolean;
  readonly kept: boolean;
}): TemplateResult {
  const { question, poll, own } = parts;
  const unsent = neverSent(own);
  const lines = (answer: EntryAnswer): TemplateResult => answerList(poll, answer);
  return html`<div class="sk-poll-closed">
    <p class="sk-poll-told" role="status">${msg('Spørsmålet er lukket.')}</p>
    ${own.pending ? onItsWay(own, parts.away, parts.kept) : nothing}
    ${
      unsent === null
        ? nothing
        : html`${notice(
              'signal',
              own.late
                ? msg('For sent: spørsmålet var lukket da svaret kom fram. Teksten står her, så du kan ta vare på den.')
                : msg('Spørsmålet ble lukket før du sendte dette.'),
            )}
            ${lines(unsent)}
            <sk-copy-button
              .label=${msg('Kopier svaret')}
              .text=${answerText(poll, draftFor(poll, unsent, newTextId))}
            ></sk-copy-button>`
    }
    ${
      own.saved
        ? html`<section>
            <h2>${msg('Svaret ditt')}</h2>
            ${lines(own.saved)}
          </section>`
        : unsent || own.pending || own.saved === undefined
          ? nothing
          : html`<p>${msg('Du har ikke noe svar her.')}</p>`
    }
    ${pollOutcome(question, parts.slices)}
  </div>`;
}

/** What was written, and is not what is saved. What was withdrawn was meant to be. */
function neverSent(own: OwnAnswer): EntryAnswer | null {
  if (own.late) return own.late;
  return own.pending || own.gone || isEmpty(own.draft) || !isTouched(own) ? null : answerOf(own.draft);
}

function answerList(poll: PollSlice, answer: EntryAnswer): TemplateResult {
  return html`<ul class="sk-poll-lines sk-plain-list">
    ${answerLines(poll, draftFor(poll, answer, newTextId)).map(
      ({ of, said }) =>
        html`<li>
          ${of === '' ? nothing : html`<span class="sk-poll-line-of">${of}</span>`}
          <span class="sk-poll-line-said">${said}</span>
        </li>`,
    )}
  </ul>`;
}
