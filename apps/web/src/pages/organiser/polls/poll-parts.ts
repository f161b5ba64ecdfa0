import type { Poll, PlanCommand, QuestionId } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { planField, type PlanView } from '../plan-view.ts';
import type { PlanDesk } from '../plan-desk.ts';
import { pollField } from '../../../plan/poll-fields.ts';

/** What the settings of a poll need of the element that they stand in. */
export interface PollPlace<P extends Poll = Poll> {
  readonly desk: PlanDesk;
  readonly view: PlanView;
  readonly question: QuestionId;
  readonly poll: P;
  /** Sets the whole poll; what is not allowed is said under it. */
  readonly set: (poll: Poll) => void;
}

export function setPoll(question: QuestionId, poll: Poll | null): PlanCommand {
  return { do: 'set', kind: 'question', id: question, fields: { poll } };
}

export function pollText(
  { desk, view, question, poll }: PollPlace,
  field: string,
  label: string,
  more: {
    placeholder?: string;
    numeric?: boolean;
    grow?: boolean;
    labelHidden?: boolean;
    enter?: () => void;
    refusals?: Readonly<Record<string, string>>;
  } = {},
): TemplateResult {
  const value = pollField(poll, field);
  return planField(desk, view, {
    part: 'question',
    id: question,
    field,
    label,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    ...more,
  });
}

/** A choice of few: a number, or what a few words say. */
export function pollSelect<T extends string | number>(
  label: string,
  now: T,
  choices: readonly (readonly [value: T, text: string])[],
  change: (value: T) => void,
): TemplateResult {
  const known = choices.some(([value]) => value === now) ? choices : ([[now, String(now)], ...choices] as const);
  return html`<label class="sk-poll-select">
    <span class="sk-quiet sk-small">${label}</span>
    <select
      class="ds-input"
      .value=${live(String(now))}
      @change=${(event: Event) => {
        const chosen = known.find(([value]) => String(value) === (event.target as HTMLSelectElement).value);
        if (chosen) change(chosen[0]);
      }}
    >
      ${known.map(([value, text]) => html`<option value=${String(value)} ?selected=${value === now}>${text}</option>`)}
    </select>
  </label>`;
}

/** `from`, `from` + 1 … `to`, as they are written; none where `to` is less. */
export function numbers(from: number, to: number): (readonly [number, string])[] {
  return Array.from(
    { length: Math.max(0, to - from + 1) },
    (_, index) => [from + index, String(from + index)] as const,
  );
}

/** One of two or three, each a sentence. */
export function pollRadios<T extends string>(
  name: string,
  legend: string,
  now: T,
  choices: readonly (readonly [value: T, text: string])[],
  change: (value: T) => void,
): TemplateResult {
  return html`<fieldset class="sk-poll-radios">
    <legend class="sk-quiet sk-small">${legend}</legend>
    ${choices.map(
      ([value, text]) =>
        html`<label class="sk-check-line">
          <input type="radio" name=${name} .checked=${live(value === now)} @change=${() => change(value)} />
          <span>${text}</span>
        </label>`,
    )}
  </fieldset>`;
}
