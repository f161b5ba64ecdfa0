import type { Plan, PlanRefusal } from '@stikkord/domain';
import type { TemplateResult } from 'lit';
import { editField, type FieldOptions } from '../../editing/edit-field.ts';
import type { Draft } from '../../editing/edit-line.ts';
import type { PlanPart } from '../../plan/plan-book.ts';
import type { PlanDesk } from './plan-desk.ts';

/** What the parts of the page show. A new one at every change. */
export interface PlanView {
  readonly plan: Plan;
  readonly drafts: ReadonlyMap<string, Draft<PlanRefusal>>;
}

export function planField(desk: PlanDesk, view: PlanView, options: FieldOptions<PlanPart>): TemplateResult {
  return editField(desk, view.drafts, options);
}
