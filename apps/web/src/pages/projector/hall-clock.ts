import type { ProjectorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import '../../elements/sk-countdown.ts';

/** The clock in the hall: the room's, or, where none goes or it closes something else, until the question closes. `now`: the server's clock. */
export function hallClock(
  clock: ProjectorSlices['clock'],
  question: QuestionSlice | null,
  now: () => number,
): TemplateResult | typeof nothing {
  const closesAt = question?.status === 'open' ? question.closesAt : null;
  const own = closesAt !== null && !clock?.closes.includes(question!.id);
  if (!own && clock === null) return nothing;
  return html`<sk-countdown brief .clock=${own ? null : clock} .closesAt=${closesAt} .now=${now}></sk-countdown>`;
}
