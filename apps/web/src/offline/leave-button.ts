import { msg } from '@lit/localize';
import type { MeetingId } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { wantParts } from '../pages/group/want-parts.ts';
import type { OpenAnswer } from './unsent-answers.ts';

/** "Forlat denne enheten", and what it asks. The code for that comes when it is pressed. */
export function leaveButton(parts: {
  readonly meeting: MeetingId;
  readonly code: string;
  /** The documents that the page has open. */
  readonly answers: readonly OpenAnswer[];
  readonly connected: boolean;
  /** It has been pressed. */
  readonly leaving: boolean;
  readonly ask: (leaving: boolean) => void;
  /** Before anything is taken away: the page closes what it has open. */
  readonly left: () => void;
}): TemplateResult {
  const { ask } = parts;
  const press = ({ target }: Event): void => {
    ask(true);
    // Where its code does not come, sk-new-version says so.
    wantParts(target!, 'leaving', { failed: () => ask(false) });
  };
  return html`<button type="button" class="sk-quiet-button sk-small" @click=${press}>
      ${msg('Forlat denne enheten')}
    </button>
    ${
      parts.leaving
        ? html`<sk-leave-device
            .meeting=${parts.meeting}
            .code=${parts.code}
            .answers=${parts.answers}
            ?connected=${parts.connected}
            @sk-leave=${parts.left}
            @sk-stay=${() => ask(false)}
          ></sk-leave-device>`
        : nothing
    }`;
}
