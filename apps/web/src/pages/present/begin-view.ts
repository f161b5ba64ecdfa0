import { msg, str } from '@lit/localize';
import type { Slide } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../../elements/sk-ask-button.ts';
import { isOne, themes } from '../../i18n/counts.ts';
import { boardWords, stageName } from '../run/run-words.ts';

/** Before the hall is turned to the summary: that is asked once; from then on a press turns. */
export function beginView(
  question: QuestionSlice,
  { stage, questions = [], boards }: Partial<FacilitatorSlices>,
  { deck, begin }: { readonly deck: readonly Slide[] | null; readonly begin: () => void },
): TemplateResult {
  const board = boards?.[question.id];
  const seen = themes(board?.themes ?? 0);
  const comes = question.poll
    ? msg(str`Salen og deltakerne får se ${seen}, slik tavla er nå.`)
    : msg(str`Salen og gruppene får se ${seen}, slik tavla er nå.`);
  const asked = question.published
    ? msg('Vise temaene for salen nå? Fra da av blar du uten å bli spurt.')
    : msg(str`${comes} Fra da av blar du uten å bli spurt.`);
  return html`<section class="sk-present-now sk-present-begin" aria-labelledby="present-now">
    <h2 id="present-now">${msg('Vis tema for tema')}</h2>
    <p>
      ${stage ? msg(str`Salen ser noe annet nå: ${stageName(stage, questions)}.`) : ''}
      ${msg(str`Tavla: ${boardWords(board)}.`)} ${deck ? slidesReady(deck.length) : ''}
    </p>
    <p class="sk-quiet">
      ${msg('Bla med piltastene, mellomrom, en klikker eller en telefon. Flere kan bla samtidig; salen ser ett sted.')}
    </p>
    <sk-ask-button
      variant="primary"
      .label=${msg('Begynn å vise')}
      .question=${asked}
      .yes=${msg('Vis')}
      @sk-yes=${begin}
    ></sk-ask-button>
  </section>`;
}

function slidesReady(count: number): string {
  return isOne(count)
    ? msg(str`${count} lysbilde er klart.`, { id: 'slides-one' })
    : msg(str`${count} lysbilder er klare.`, { id: 'slides-other' });
}
