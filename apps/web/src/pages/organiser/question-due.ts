import { msg } from '@lit/localize';
import type { Question } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import type { PlanDesk } from './plan-desk.ts';
import { planField, type PlanView } from './plan-view.ts';

/** The last day to answer a question on. Nothing closes by it. */
export function dueField(desk: PlanDesk, view: PlanView, { id, due }: Question): TemplateResult {
  return html`<div class="sk-question-due">
    ${planField(desk, view, { part: 'question', id, field: 'due', label: msg('Svar innen'), value: due, type: 'date' })}
  </div>`;
}
