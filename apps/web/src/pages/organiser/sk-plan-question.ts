import { localized, msg, str } from '@lit/localize';
import {
  sectionsOf,
  standing,
  type AgendaItemId,
  type Plan,
  type PlanCommand,
  type Question,
  type Section,
} from '@stikkord/domain';
import arrowDown from '@navikt/aksel-icons/svg/ArrowDown.svg?raw';
import arrowUp from '@navikt/aksel-icons/svg/ArrowUp.svg?raw';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { offerUndo } from '../../elements/sk-undo-toast.ts';
import type { PlanEditor } from './plan-editor.ts';
import { planRefusal } from './plan-words.ts';
import { rowButton } from './row-button.ts';
import './sk-plan-field.ts';

/** The commands that make a new question with its one section. */
export function newQuestion(agendaItem: AgendaItemId | null): PlanCommand[] {
  const question = crypto.randomUUID();
  return [
    { do: 'add', kind: 'question', id: question, before: null, fields: { agendaItem } },
    { do: 'add', kind: 'section', id: crypto.randomUUID(), before: null, question, fields: { title: '' } },
  ];
}

/** A question, open in place: what is asked, in how many sections, and which agenda row it belongs to. */
@customElement('sk-plan-question')
@localized()
export class SkPlanQuestion extends LitElement {
  @property({ attribute: false }) editor!: PlanEditor;
  @property({ attribute: false }) plan!: Plan;
  @property({ attribute: false }) question!: Question;
  @property({ attribute: false }) number = 1;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { plan, question, number } = this;
    const sections = sectionsOf(plan, question.id);
    const divided = sections.length > 1 || (sections[0]?.title ?? '') !== '';
    return html`<div class="sk-plan-question" role="group" aria-label=${msg(str`Spørsmål ${number}`)}>
      <div class="sk-plan-prompt">
        <sk-plan-field
          multiline
          .label=${msg(str`Spørsmål ${number} til gruppene`)}
          .placeholder=${msg('Hva vil du at gruppene skal svare på?')}
          .value=${question.prompt}
          .save=${(prompt: string) => this.#save({ do: 'set', kind: 'question', id: question.id, fields: { prompt } }, 'prompt')}
        ></sk-plan-field>
        ${rowButton(trash, msg(str`Slett spørsmål ${number}`), false, () => this.#delete())}
      </div>
      ${
        divided
          ? html`<ol class="sk-plan-sections" aria-label=${msg('Deler')}>
              ${repeat(
                sections,
                (section) => section.id,
                (section, index) => this.#section(section, index, sections),
              )}
            </ol>`
          : nothing
      }
      <div class="sk-row">
        <button type="button" class="sk-quiet-button" @click=${() => this.#addSection(divided)}>
          ${divided ? msg('Legg til en del') : msg('Del opp i flere deler')}
        </button>
        <label class="sk-plan-tied">
          <span class="sk-quiet sk-small">${msg('Hører til')}</span>
          <select class="ds-input sk-field" .value=${live(question.agendaItem ?? '')} @change=${this.#tie}>
            <option value="" ?selected=${question.agendaItem === null}>${msg('ingen programpost')}</option>
            ${standing(plan.agenda).map(
              (row) =>
                html`<option value=${row.id} ?selected=${row.id === question.agendaItem}>
                  ${row.what.trim() === '' ? msg('Uten tittel') : row.what}
                </option>`,
            )}
          </select>
        </label>
      </div>
    </div>`;
  }

  #section(section: Section, index: number, sections: readonly Section[]): TemplateResult {
    const number = index + 1;
    const move = (before: string | null) => () =>
      void this.editor.edit([{ do: 'move', kind: 'section', id: section.id, before }]);
    return html`<li>
      <sk-plan-field
        bare
        .label=${msg(str`Del ${number}`)}
        .placeholder=${msg(str`Del ${number}, for eksempel «Hva er bra?»`)}
        .value=${section.title}
        .save=${(title: string) =>
          this.#save({ do: 'set', kind: 'section', id: section.id, fields: { title } }, section.id)}
      ></sk-plan-field>
      ${rowButton(arrowUp, msg(str`Flytt del ${number} opp`), index === 0, move(sections[index - 1]?.id ?? null))}
      ${rowButton(arrowDown, msg(str`Flytt del ${number} ned`), index === sections.length - 1, move(sections[index + 2]?.id ?? null))}
      ${rowButton(trash, msg(str`Slett del ${number}`), sections.length === 1, () => this.#deleteSection(section, number))}
    </li>`;
  }

  #save(command: PlanCommand, field: string): string | null {
    const refused = this.editor.edit([command], `${this.question.id}/${field}`);
    return refused && planRefusal(refused);
  }

  #addSection(divided: boolean): void {
    const add = (): PlanCommand => ({
      do: 'add',
      kind: 'section',
      id: crypto.randomUUID(),
      before: null,
      question: this.question.id,
      fields: { title: '' },
    });
    this.editor.edit([add()]);
    // The plan comes back through the page.
    setTimeout(() => {
      const fields = this.querySelectorAll<HTMLElement>('.sk-plan-sections input');
      (divided ? fields[fields.length - 1] : fields[0])?.focus();
    });
  }

  #delete(): void {
    const { id } = this.question;
    if (this.editor.edit([{ do: 'delete', kind: 'question', id }]) !== null) return;
    offerUndo(msg('Spørsmålet er slettet. Det gruppene har skrevet, er tatt vare på.'), () =>
      this.editor.edit([{ do: 'restore', kind: 'question', id }]),
    );
  }

  #deleteSection({ id }: Section, number: number): void {
    if (this.editor.edit([{ do: 'delete', kind: 'section', id }]) !== null) return;
    offerUndo(msg(str`Del ${number} er slettet.`), () => this.editor.edit([{ do: 'restore', kind: 'section', id }]));
  }

  readonly #tie = (event: Event): void => {
    const agendaItem = (event.target as HTMLSelectElement).value || null;
    this.editor.edit([{ do: 'set', kind: 'question', id: this.question.id, fields: { agendaItem } }]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-question': SkPlanQuestion;
  }
}
