import { msg } from '@lit/localize';
import type { Breakdown, Stage } from '@stikkord/domain';
import type { EntriesSlice, PollDesk, QuestionSlice, ResultSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../elements/sk-ask-button.ts';
import '../../polls/sk-poll-result.ts';
import type { PollAct } from './poll-act.ts';
import { hallHas } from './poll-words.ts';
import { unfoldButton } from './unfold-button.ts';

export interface ShownResult {
  readonly question: QuestionSlice;
  readonly desk: PollDesk;
  readonly result: ResultSlice | null;
  readonly entries: EntriesSlice;
  readonly breakdown: Breakdown | null;
  /** What the hall sees. */
  readonly stage: Stage | undefined;
  /** The question is what is on now. */
  readonly current: boolean;
  /** The result is drawn or not, where that was asked for. Null: where it is what is on, or what the hall looks at. */
  readonly pictured: boolean | null;
  readonly picture: (pictured: boolean) => void;
  readonly act: (act: PollAct) => void;
  readonly show: (stage: Stage) => void;
}

/** The result as it comes, and beside it what the hall has of it. */
export function resultView(shown: ShownResult): TemplateResult | typeof nothing {
  const { question, desk, result } = shown;
  if (question.status === 'waiting' && desk.answered === 0) return nothing;
  return html`${result === null || desk.answered === 0 ? nothing : foldedView(result, shown)} ${hallView(shown)}`;
}

function foldedView(result: ResultSlice, shown: ShownResult): TemplateResult {
  if (shown.current) return pictureView(result, shown);
  const { picture } = shown;
  const pictured = shown.pictured ?? isSeen(shown);
  return html`${unfoldButton(msg('Resultatet'), nothing, pictured, () => picture(!pictured))}
  ${pictured ? pictureView(result, shown) : nothing}`;
}

/** Hundreds of answers are looked through in a place of their own. */
function pictureView(result: ResultSlice, { question, desk, entries, breakdown }: ShownResult): TemplateResult {
  const picture = html`<sk-poll-result
    size="page"
    .result=${result}
    .entries=${entries}
    .breakdown=${desk.byRole === 'shown' ? breakdown : null}
    .themes=${question.poll?.kind === 'vote' ? question.poll.themes : null}
  ></sk-poll-result>`;
  return result.kind === 'open'
    ? html`<div class="sk-run-wall" tabindex="0" role="region" aria-label=${msg('Svarene som vises')}>${picture}</div>`
    : picture;
}

function isSeen({ stage, question }: ShownResult): boolean {
  return stage?.view === 'question' && stage.question === question.id;
}

function hallView(shown: ShownResult): TemplateResult {
  const { question, desk, current, act, show } = shown;
  const { id, status } = question;
  const seen = isSeen(shown);
  return html`<div class="sk-run-hall-has">
    <p>${hallHas(desk.revealed, status === 'open', seen)}</p>
    <div class="sk-row">
      ${
        desk.revealed
          ? html`<button
              type="button"
              class="ds-button"
              data-variant="secondary"
              @click=${() => act({ command: { do: 'reveal', question: id, revealed: false }, said: msg('Resultatet er skjult.') })}
            >
              ${msg('Skjul resultatet')}
            </button>`
          : keyed(
              status,
              html`<sk-ask-button
                .variant=${(current || seen) && status === 'closed' ? 'primary' : 'secondary'}
                .label=${msg('Vis resultatet')}
                .question=${
                  status === 'open'
                    ? msg('Vise resultatet for salen mens det svares? Det kan påvirke dem som ikke har svart.')
                    : msg('Vise resultatet for salen og deltakerne?')
                }
                .yes=${msg('Vis')}
                @sk-yes=${() => act({ command: { do: 'reveal', question: id, revealed: true }, said: msg('Resultatet vises.') })}
              ></sk-ask-button>`,
            )
      }
      ${
        seen
          ? nothing
          : html`<sk-ask-button
              variant="tertiary"
              .label=${msg('Vis spørsmålet for salen')}
              .question=${msg('Salen ser noe annet nå. Vise dette spørsmålet?')}
              .yes=${msg('Vis')}
              @sk-yes=${() => show({ view: 'question', question: id })}
            ></sk-ask-button>`
      }
    </div>
  </div>`;
}
