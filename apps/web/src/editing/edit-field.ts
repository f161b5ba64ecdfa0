import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { notice } from '../elements/notice.ts';
import '../elements/sk-copy-button.ts';
import '../elements/sk-text-field.ts';
import { describeProblem } from '../pages/problem-text.ts';
import './edit-field.css';
import { placeOf, type Draft, type Refused } from './edit-line.ts';

/** As much of an `EditDesk` as fields need. */
interface FieldDesk<Refusal extends string, Part extends string> {
  readonly line: {
    readonly refusals: readonly Refused<Part>[];
    forget(refusal: Refused<Part>): void;
  } | null;
  write(part: Part, id: string, field: string, text: string, settled: boolean): void;
  refusalText(refusal: Refusal): string;
  problemIn(part: Part): string | null;
  whenShown(act: (page: LitElement) => void): Promise<void>;
}

export interface FieldOptions<Part extends string> {
  readonly part: Part;
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
  /** Refusals that this field can say more of than its kind can. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/** A field that is saved as one types; what can't be saved stays in it, with the reason under it. */
export function editField<Refusal extends string, Part extends string>(
  desk: FieldDesk<Refusal, Part>,
  drafts: ReadonlyMap<string, Draft<Refusal>>,
  options: FieldOptions<Part>,
): TemplateResult {
  const { part, id, field } = options;
  const place = placeOf(part, id, field);
  const draft = drafts.get(place);
  const write = (event: Event, settled: boolean): void =>
    desk.write(part, id, field, (event as CustomEvent<string>).detail, settled);
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
    .problem=${draft?.refusal ? (options.refusals?.[draft.refusal] ?? desk.refusalText(draft.refusal)) : ''}
    @sk-input=${(event: Event) => write(event, false)}
    @sk-settle=${(event: Event) => write(event, true)}
    @sk-enter=${() => options.enter?.()}
  ></sk-text-field>`;
}

/** Puts the keyboard in a field, when it has come to be on the page. */
export function focusField<Refusal extends string, Part extends string>(
  desk: FieldDesk<Refusal, Part>,
  part: Part,
  id: string,
  field: string,
): void {
  void desk.whenShown((page) =>
    page.querySelector<HTMLElement>(`[data-place="${placeOf(part, id, field)}"] :is(input, textarea)`)?.focus(),
  );
}

/** What could not be done in these parts, and what the server said no to; what was written is there to be copied. */
export function partProblems<Refusal extends string, Part extends string>(
  desk: FieldDesk<Refusal, Part>,
  parts: readonly Part[],
): TemplateResult {
  const refusals = desk.line?.refusals.filter(({ part }) => parts.includes(part)) ?? [];
  return html`${parts.map((part) => {
    const text = desk.problemIn(part);
    return text === null ? nothing : html`<div class="sk-edit-problem">${notice('error', text)}</div>`;
  })}
  ${refusals.map(
    (refusal) =>
      html`<div class="sk-edit-problem">
        ${notice(
          'error',
          html`${describeProblem(refusal.problem)}
          ${
            refusal.texts.length === 0
              ? nothing
              : html`<ul class="sk-edit-lost">
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
