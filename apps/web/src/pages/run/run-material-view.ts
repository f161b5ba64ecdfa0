import { msg } from '@lit/localize';
import type { MeetingId } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import './sk-run-material.ts';

/** The material of what is on, and, folded, the rest. */
export function runMaterial(
  { materials = [], agenda, stage }: Partial<FacilitatorSlices>,
  id: MeetingId,
  current: readonly QuestionSlice[],
): TemplateResult | typeof nothing {
  if (materials.length === 0) return nothing;
  const on = materials.filter(
    ({ question, agendaItem }) =>
      (agendaItem !== null && agendaItem === agenda?.current) || current.some((each) => each.id === question),
  );
  const rest = materials.filter((material) => !on.includes(material));
  const list = (some: typeof materials): TemplateResult =>
    html`<sk-run-material .materials=${some} .meeting=${id} .stage=${stage}></sk-run-material>`;
  return html`<h2 id="run-material" tabindex="-1">${msg('Bakgrunn')}</h2>
    ${on.length === 0 ? nothing : list(on)}
    ${
      rest.length === 0
        ? nothing
        : html`<details class="sk-run-rest" ?open=${on.length === 0}>
            <summary>${msg('Annen bakgrunn')}</summary>
            ${list(rest)}
          </details>`
    }`;
}
