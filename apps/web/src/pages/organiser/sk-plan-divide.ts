import { localized, msg } from '@lit/localize';
import { DIVIDES, type Divide } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { PlanDesk } from './plan-desk.ts';
import type { PlanView } from './plan-view.ts';
import './sk-plan-divide.css';
import './sk-plan-list.ts';

/** How people come into groups. A group's own link opens it in any case. */
@customElement('sk-plan-divide')
@localized()
export class SkPlanDivide extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { divide } = this.view.plan;
    const meeting = this.desk.line?.held;
    return html`<fieldset class="sk-divide">
        <legend class="ds-label">${msg('Hvordan folk kommer i grupper')}</legend>
        ${DIVIDES.map(
          (each) =>
            html`<label class="sk-divide-way">
              <input
                type="radio"
                name="sk-divide"
                .checked=${live(each === divide)}
                @change=${() => this.desk.do([{ do: 'set-meeting', fields: { divide: each } }], wayName(each))}
              />
              <span>${wayName(each)}<span class="sk-quiet sk-small">${wayHelp(each)}</span></span>
            </label>`,
        )}
      </fieldset>
      ${
        divide === 'list' && meeting
          ? html`<sk-plan-list .meeting=${meeting} .desk=${this.desk} .view=${this.view}></sk-plan-list>`
          : nothing
      }`;
  }
}

function wayName(divide: Divide): string {
  switch (divide) {
    case 'choose':
      return msg('De velger selv');
    case 'draw':
      return msg('Loddtrekning');
    case 'list':
      return msg('Etter ei liste');
    case 'units':
      return msg('Enheter som svarer hver for seg');
  }
}

function wayHelp(divide: Divide): string {
  switch (divide) {
    case 'choose':
      return msg('Alle ser gruppene og velger den de sitter i.');
    case 'draw':
      return msg('Den som kommer, trekkes til ei av gruppene med færrest. Gruppene blir like store.');
    case 'list':
      return msg('Hver skriver navnet eller koden sin og kommer i gruppa som står på lista.');
    case 'units':
      return msg(
        'Som når de velger selv, men gruppene heter enheter, og hver får sin lenke. For svar over dager eller uker.',
      );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-divide': SkPlanDivide;
  }
}
