import { msg } from '@lit/localize';
import { DECK_EXTRAS, type Deck, type DeckExtra, type Slide } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** What is presented beside the themes, and how. `groups`: groups said it; `choose` gets the whole deck as it is to be. */
export function deckChoices(
  deck: Deck,
  slides: readonly Slide[] | null,
  groups: boolean,
  choose: (deck: Deck, said: string) => void,
): TemplateResult {
  const toggle = (extra: DeckExtra, on: boolean): void => {
    const extras = deck.extras.filter((each) => each !== extra);
    choose(
      { ...deck, extras: on ? [...extras, extra] : extras },
      on ? msg('Lysbildet er med.') : msg('Lysbildet er tatt ut.'),
    );
  };
  const row = (on: boolean, label: string, note: string, change: (on: boolean) => void): TemplateResult =>
    html`<label
      ><input
        type="checkbox"
        .checked=${live(on)}
        @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).checked)}
      /><span>${label}${note === '' ? nothing : html` <span class="sk-quiet sk-small">${note}</span>`}</span></label
    >`;
  return html`<fieldset class="sk-present-choices">
    <legend>${msg('Slik vises det')}</legend>
    <div>
      ${row(deck.stepwise, msg('Stikkordene kommer ett og ett'), '', (on) =>
        choose(
          { ...deck, stepwise: on },
          on ? msg('Stikkordene kommer ett og ett.') : msg('Stikkordene kommer samtidig.'),
        ),
      )}
      ${DECK_EXTRAS.filter((extra) => groups || extra !== 'one-group').map((extra) => {
        const on = deck.extras.includes(extra);
        const empty = on && slides !== null && !slides.some(({ id }) => id === extra);
        return row(on, extraName(extra), empty ? msg('ingen ennå') : '', (wanted) => toggle(extra, wanted));
      })}
    </div>
  </fieldset>`;
}

function extraName(extra: DeckExtra): string {
  switch (extra) {
    case 'overview':
      return msg('Oversikt over temaene');
    case 'other':
      return msg('Andre temaer');
    case 'one-group':
      return msg('Sagt av én gruppe');
    case 'quotes':
      return msg('Sitater');
    case 'parked':
      return msg('Parkert');
    case 'follow-up':
      return msg('Oppfølging');
  }
}
