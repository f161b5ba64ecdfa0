import { msg, str } from '@lit/localize';
import type { Breakdown, QuestionId } from '@stikkord/domain';
import type { PollDesk, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../../elements/sk-ask-button.ts';
import type { PollAct } from './poll-act.ts';
import { people } from './run-words.ts';

/** The result by role: how it stands, in words, and the way to show it or not. `act`: does what is asked for. */
export function byRoleView(
  { id: question, status }: Pick<QuestionSlice, 'id' | 'status'>,
  { byRole, answered }: PollDesk,
  breakdown: Breakdown | null,
  act: (act: PollAct) => void,
): TemplateResult | typeof nothing {
  // That no role is asked for is worth a word only where the result is looked at.
  const words = byRole === 'no-role-question' && status !== 'closed' ? null : stateWords(byRole, answered, breakdown);
  if (words === null) return nothing;
  return html`<div class="sk-row">
    ${keyed(byRole, button(question, byRole, answered, act))}
    <span class="sk-quiet sk-small">${words}</span>
  </div>`;
}

/** Null: of this question there is nothing to say. */
function stateWords(byRole: PollDesk['byRole'], answered: number, breakdown: Breakdown | null): string | null {
  switch (byRole) {
    case 'wrong-kind':
      return null;
    case 'no-role-question':
      return msg('Svarene kan ikke vises etter rolle: samlingen spør ikke om rolle.');
    case 'still-open':
      return msg('Svarene kan vises etter rolle når spørsmålet er lukket.');
    case 'too-few':
      return answered === 0
        ? msg('Svarene kan vises etter rolle når noen har svart.')
        : msg('For få svar til å vise dem etter rolle. Hver del må ha minst fem personer.');
    case 'can':
      return msg('Hver del får minst fem personer; mindre deler slås sammen.');
    case 'made':
      return breakdown === null
        ? msg('Laget, men vises ikke. Den lages ikke på nytt.')
        : msg(str`Laget av svarene fra ${people(breakdown.answered)}, men vises ikke. Den lages ikke på nytt.`);
    case 'shown':
      return breakdown === null
        ? msg('Vises etter rolle.')
        : msg(str`Vises etter rolle, laget av svarene fra ${people(breakdown.answered)}.`);
  }
}

function button(
  question: QuestionId,
  byRole: PollDesk['byRole'],
  answered: number,
  act: (act: PollAct) => void,
): TemplateResult | typeof nothing {
  const show = (): void =>
    act({ command: { do: 'by-role', question, shown: true }, said: msg('Svarene vises etter rolle.') });
  switch (byRole) {
    case 'can':
      // Once made, it stays as it is: that is said before, not after.
      return html`<sk-ask-button
        .label=${msg('Vis etter rolle')}
        .question=${msg(str`Lage delingen av svarene fra ${people(answered)}, slik de er nå? Den lages bare én gang, og svar som kommer siden, blir ikke med.`)}
        .yes=${msg('Lag og vis')}
        @sk-yes=${show}
      ></sk-ask-button>`;
    case 'made':
      return html`<button type="button" class="ds-button" data-variant="secondary" @click=${show}>
        ${msg('Vis etter rolle')}
      </button>`;
    case 'shown':
      return html`<button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() =>
          act({
            command: { do: 'by-role', question, shown: false },
            said: msg('Svarene vises ikke etter rolle lenger.'),
          })}
      >
        ${msg('Ikke vis etter rolle')}
      </button>`;
    case 'wrong-kind':
    case 'no-role-question':
    case 'still-open':
    case 'too-few':
      return nothing;
  }
}
