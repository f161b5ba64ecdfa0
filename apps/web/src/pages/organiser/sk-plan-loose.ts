import { localized, msg } from '@lit/localize';
import { standing, type QuestionKind } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusField, partProblems } from '../../editing/edit-field.ts';
import { looseMaterials } from '../../plan/material-commands.ts';
import { newQuestionCommands, questionsByRow } from '../../plan/row-commands.ts';
import './materials/sk-plan-material.ts';
import type { PlanDesk } from './plan-desk.ts';
import { type PlanView } from './plan-view.ts';
import './polls/sk-kind-menu.ts';
import './sk-plan-question.ts';

/** The questions that belong to no row of the agenda, and what could not be done with questions. */
@customElement('sk-plan-loose')
@localized()
export class SkPlanLoose extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  /** The meeting has no question at all. */
  @property({ type: Boolean }) alone = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const questions = questionsByRow(this.view.plan).get(null) ?? [];
    const loose = looseMaterials(this.view.plan);
    const inAgenda = standing(this.view.plan.agenda).length > 0;
    return html`<div class="sk-loose">
      ${questions.length > 0 ? html`<h3>${msg('Spørsmål uten rad i programmet')}</h3>` : nothing}
      ${
        this.alone
          ? html`<p class="sk-quiet">
              ${msg('Samlingen har ingen spørsmål ennå. Legg dem under raden i programmet der de skal stilles, eller her.')}
            </p>`
          : nothing
      }
      ${repeat(
        questions,
        ({ id }) => id,
        (question) =>
          html`<sk-plan-question
            .desk=${this.desk}
            .view=${this.view}
            .question=${question}
            .beside=${questions}
          ></sk-plan-question>`,
      )}
      ${
        loose.length === 0
          ? nothing
          : html`<h3>${msg('Bakgrunn som ikke hører til noe')}</h3>
              ${repeat(
                loose,
                ({ id }) => id,
                (material) =>
                  html`<sk-plan-material
                    loose
                    .desk=${this.desk}
                    .view=${this.view}
                    .material=${material}
                    .beside=${[material]}
                  ></sk-plan-material>`,
              )}`
      }
      ${partProblems(this.desk, ['question', 'section', 'material'])}
      <sk-kind-menu
        .text=${inAgenda ? msg('Nytt spørsmål uten rad') : msg('Nytt spørsmål')}
        variant="secondary"
        @sk-kind=${this.#add}
      ></sk-kind-menu>
    </div>`;
  }

  readonly #add = ({ detail: kind }: CustomEvent<QuestionKind>): void => {
    const id = this.desk.newId();
    const done = this.desk.do(newQuestionCommands(id, this.desk.newId(), null, kind), msg('Nytt spørsmål'));
    if (done !== null) focusField(this.desk, 'question', id, 'prompt');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-loose': SkPlanLoose;
  }
}
