import { msg } from '@lit/localize';
import type { ParticipantSlices, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';

/** What all answered together, where facilitators have revealed it. Its code comes when there is something to see. */
export function pollOutcome(
  { id, poll }: QuestionSlice,
  slices: Partial<ParticipantSlices>,
): TemplateResult | typeof nothing {
  const result = slices[`result/${id}`];
  if (!result) return nothing;
  // Where it does not come, sk-new-version says so.
  import('../../polls/sk-poll-result.ts').catch(() => {});
  return html`<section class="sk-poll-outcome">
    <h2>${msg('Hva alle svarte')}</h2>
    <sk-poll-result
      size="page"
      .result=${result}
      .entries=${entriesOf(id, slices)}
      .breakdown=${slices[`breakdown/${id}`] ?? null}
      .themes=${poll?.kind === 'vote' ? poll.themes : null}
    ></sk-poll-result>
  </section>`;
}

function entriesOf(id: string, slices: Partial<ParticipantSlices>): readonly { id: string; text: string }[] {
  const all: { id: string; text: string }[] = [];
  for (let number = 0; ; number += 1) {
    const part = slices[`entries/${id}/${number}`];
    if (!part) return all;
    all.push(...part);
  }
}
