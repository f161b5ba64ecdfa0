import { msg } from '@lit/localize';
import { isBlank } from '@stikkord/domain';
import type { PointsSlice, QuestionSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../../elements/empty-state.ts';
import { promptOf } from './run-words.ts';

/** What a group has written to a question, as it is being written. `prompt`: under what was asked. */
export function groupReader(
  question: QuestionSlice,
  points: PointsSlice | undefined,
  { prompt = true }: { readonly prompt?: boolean } = {},
): TemplateResult {
  const shown = (section: PointsSlice['sections'][number]) =>
    section.points.filter((point) => point.deleted !== true && !isBlank(point.text));
  const empty = !points || points.sections.every((section) => shown(section).length === 0);
  return html`${prompt ? html`<p class="sk-quiet">${promptOf(question)}</p>` : ''}
  ${
    empty
      ? emptyState(msg('Gruppa har ikke skrevet noe ennå.'))
      : question.sections.map((section) => {
          const read = points.sections.find((each) => each.id === section.id);
          const list = read ? shown(read) : [];
          return html`${section.title === '' ? '' : html`<h3>${section.title}</h3>`}
          ${
            list.length === 0
              ? html`<p class="sk-quiet">${msg('Tomt ennå.')}</p>`
              : html`<ul class="sk-points sk-stack">
                  ${repeat(
                    list,
                    (point) => point.id,
                    (point) => html`<li>${point.text}</li>`,
                  )}
                </ul>`
          }`;
        })
  }`;
}
