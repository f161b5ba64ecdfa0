import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedState } from '../../data/live-feed.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-ask-button.ts';
import type { RunDay } from './run-day.ts';
import type { RunDesk } from './run-desk.ts';
import { nameOf } from './run-row-acts.ts';

/** What the facilitator has to know before all else: the line, what was refused, that the meeting is over, what another one did. */
export function runNotices({
  state,
  desk,
  day,
  over,
  others,
  resume,
}: {
  readonly state: FeedState;
  readonly desk: RunDesk;
  readonly day: RunDay;
  readonly over: boolean;
  /** What another facilitator did, or empty. */
  readonly others: string;
  readonly resume: () => void;
}): TemplateResult {
  return html`<div class="sk-run-notices">
    ${others === '' ? nothing : html`<p class="sk-run-happened" aria-hidden="true">${others}</p>`}
    ${
      state === 'lost'
        ? notice('signal', msg('Frakoblet. Du ser det siste som kom; siden kobler seg til av seg selv.'))
        : nothing
    }
    ${desk.problem === null ? nothing : problem(desk, desk.problem, day)}
    ${
      over
        ? notice('quiet', msg('Samlingen er avsluttet. Alt er tatt vare på.'), {
            act: html`<sk-ask-button
              variant="tertiary"
              .label=${msg('Gjenåpne samlingen')}
              .question=${msg('Gjenåpne for alle?')}
              .yes=${msg('Gjenåpne')}
              @sk-yes=${resume}
            ></sk-ask-button>`,
          })
        : nothing
    }
  </div>`;
}

/** Trying again helps where the server did not answer; where another was first, one looks and begins anew. */
function problem(desk: RunDesk, text: string, day: RunDay): TemplateResult {
  if (desk.refusal === 'moved-meanwhile' || desk.refusal === 'nothing-to-take-back')
    return notice('signal', desk.refusal === 'moved-meanwhile' ? meanwhile(day) : text, {
      act: html`<button type="button" class="sk-quiet-button" @click=${() => desk.leave()}>${msg('Lukk')}</button>`,
    });
  return notice('error', text, {
    act: html`<button type="button" class="sk-quiet-button" @click=${() => desk.again()}>${msg('Prøv igjen')}</button>`,
  });
}

function meanwhile({ now }: RunDay): string {
  return now === null
    ? msg('En annen fasilitator endret programmet før deg. Ingenting ble startet. Se over, og start på nytt om du vil.')
    : msg(
        str`En annen fasilitator var før deg. Nå er det «${nameOf(now)}», og ingenting annet ble startet. Se over, og start på nytt om du vil.`,
      );
}
