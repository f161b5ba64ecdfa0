import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import './scale-row.css';

/**
 * One scale, as native radios in a row: arrows move between them, and the ends are heard with their numbers.
 * `cantSay`: the words for it; null where it is not offered, and null as `value` is that one.
 */
export function scaleRow(parts: {
  /** Of these radios alone. */
  readonly name: string;
  readonly legend: TemplateResult | string;
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
  readonly cantSay: string | null;
  readonly value: number | null | undefined;
  readonly pick: (value: number | null) => void;
}): TemplateResult {
  const { name, from, to, low, high, cantSay, value, pick } = parts;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const meaning = (number: number): string => (number === from ? low : number === to ? high : '');
  return html`<fieldset class="sk-scale">
    <legend>${parts.legend}</legend>
    <div class="sk-scale-numbers">
      ${numbers.map(
        (number) =>
          html`<label class="sk-scale-number">
            <input
              type="radio"
              class="ds-sr-only"
              name=${name}
              aria-label=${ifDefined(meaning(number) === '' ? undefined : `${number}, ${meaning(number)}`)}
              .checked=${live(value === number)}
              @change=${() => pick(number)}
            />
            <span class="sk-number">${number}</span>
          </label>`,
      )}
    </div>
    ${
      low === '' && high === ''
        ? nothing
        : html`<div class="sk-scale-ends" aria-hidden="true">
            <span>${low === '' ? '' : `${from} ${low}`}</span><span>${high === '' ? '' : `${to} ${high}`}</span>
          </div>`
    }
    ${
      cantSay === null
        ? nothing
        : html`<label class="sk-scale-cant">
            <input type="radio" name=${name} .checked=${live(value === null)} @change=${() => pick(null)} />
            <span>${cantSay}</span>
          </label>`
    }
  </fieldset>`;
}
