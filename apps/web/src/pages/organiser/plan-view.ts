import type { Plan, RowKind } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-copy-button.ts';
import '../../elements/sk-text-field.ts';
import { msg } from '@lit/localize';
import { describeProblem } from '../problem-text.ts';
import type { PlanDesk } from './plan-desk.ts';
import { placeOf, type Draft, type PlanPart } from './plan-line.ts';
import { refusalText } from './refusal-text.ts';

/** What the parts of the page show. A new one at every change. */
export interface PlanView {
  readonly plan: Plan;
  readonly drafts: ReadonlyMap<string, Draft>;
}

interface FieldOptions {
  readonly kind: RowKind | 'meeting';
  readonly id: string;
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly labelHidden?: boolean;
  readonly grow?: boolean;
  readonly quiet?: boolean;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  readonly numeric?: boolean;
  readonly enter?: () => void;
}

/** A field of the plan: saved as one types; what can't be saved stays in it, with the reason under it. */
export function planField(desk: PlanDesk, view: PlanView, options: FieldOptions): TemplateResult {
  const { kind, id, field } = options;
  const place = placeOf(kind, id, field);
  const draft = view.drafts.get(place);
  const write = (event: Event, settled: boolean): void =>
    desk.write(kind, id, field, (event as CustomEvent<string>).detail, settled);
  return html`<sk-text-field
    data-place=${place}
    data-field=${field}
    .label=${options.label}
    .labelHidden=${options.labelHidden ?? false}
    .grow=${options.grow ?? false}
    .quiet=${options.quiet ?? true}
    .type=${options.type ?? 'text'}
    .placeholder=${options.placeholder ?? ''}
    .inputMode=${options.numeric ? 'numeric' : ''}
    .value=${draft?.text ?? options.value}
    .problem=${draft?.refusal ? refusalText(draft.refusal) : ''}
    @sk-input=${(event: Event) => write(event, false)}
    @sk-settle=${(event: Event) => write(event, true)}
    @sk-enter=${() => options.enter?.()}
  ></sk-text-field>`;
}

/** Puts the keyboard in a field of the plan, when it has come to be on the page. */
export function focusField(desk: PlanDesk, kind: RowKind, id: string, field: string): void {
  void desk.whenShown((page) =>
    page.querySelector<HTMLElement>(`[data-place="${placeOf(kind, id, field)}"] :is(input, textarea)`)?.focus(),
  );
}

/** What could not be done in these parts, and what the server said no to; what was written is there to be copied. */
export function partProblems(desk: PlanDesk, parts: readonly PlanPart[]): TemplateResult {
  const refusals = desk.line?.refusals.filter(({ part }) => parts.includes(part)) ?? [];
  return html`${parts.map((part) => {
    const text = desk.problemIn(part);
    return text === null ? nothing : html`<div class="sk-plan-problem">${notice('error', text)}</div>`;
  })}
  ${refusals.map(
    (refusal) =>
      html`<div class="sk-plan-problem">
        ${notice(
          'error',
          html`${describeProblem(refusal.problem)}
          ${
            refusal.texts.length === 0
              ? nothing
              : html`<ul class="sk-plan-lost">
                  ${refusal.texts.map((text) => html`<li>${text}</li>`)}
                </ul>`
          }`,
          {
            act: html`${
                refusal.texts.length === 0
                  ? nothing
                  : html`<sk-copy-button
                      .text=${refusal.texts.join('\n')}
                      .label=${msg('Kopier teksten')}
                      variant="tertiary"
                    ></sk-copy-button>`
              }
              <button type="button" class="sk-quiet-button" @click=${() => desk.line?.forget(refusal)}>
                ${msg('Lukk')}
              </button>`,
          },
        )}
      </div>`,
  )}`;
}
