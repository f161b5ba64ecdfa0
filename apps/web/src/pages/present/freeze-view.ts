import { msg } from '@lit/localize';
import type { BoardNumbers, FacilitatorCommand, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { publishedWords } from '../run/publish-words.ts';

/** Whether the hall follows the board, and the one press that changes it. `now`: the server's clock, in ms since 1970. */
export function freezeView(
  { id, published }: QuestionSlice,
  board: BoardNumbers | undefined,
  now: number,
  give: (command: FacilitatorCommand, said: string) => void,
): TemplateResult | typeof nothing {
  if (published === null) return nothing;
  const { follows } = published;
  const publish = (to: boolean, said: string): void => give({ do: 'publish', question: id, follows: to }, said);
  return html`<div class="sk-present-freeze">
    <p>${publishedWords(published, board?.since, now)}</p>
    <div class="sk-row">
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        @click=${() =>
          follows
            ? publish(false, msg('Bildet er frosset. Det som ble vist, står.'))
            : publish(true, msg('Salen følger tavla.'))}
      >
        ${follows ? msg('Frys bildet') : msg('Følg tavla')}
      </button>
      ${
        follows || !board?.since
          ? nothing
          : html`<button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              @click=${() => publish(false, msg('Salen ser tavla slik den er nå.'))}
            >
              ${msg('Vis endringene')}
            </button>`
      }
    </div>
  </div>`;
}
