import { localized, msg, str } from '@lit/localize';
import { plannedAll, standing, type AgendaItemId } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { focusField } from '../../../editing/edit-field.ts';
import '../../../elements/sk-dialog.ts';
import { pastedCommands, type TakenRow } from '../../../plan/pasted-commands.ts';
import { isEmptyRow } from '../../../plan/row-commands.ts';
import { rows as rowCount } from '../meeting-words.ts';
import type { PlanDesk } from '../plan-desk.ts';
import type { PlanView } from '../plan-view.ts';
import './sk-paste-panel.ts';

/** Where pasted rows come to stand: before a row (null: last), in the place of an empty one. */
export interface PastePlace {
  readonly before: AgendaItemId | null;
  readonly replacing: AgendaItemId | null;
}

/** What is pasted into the programme, over the page until it is taken or left. */
@customElement('sk-plan-paste')
@localized()
export class SkPlanPaste extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  @state() private pasting: {
    readonly cells: readonly (readonly string[])[] | null;
    readonly place: PastePlace;
  } | null = null;
  @state() private problem = '';

  override createRenderRoot(): this {
    return this;
  }

  /** `cells`: what was pasted; null: it is pasted into a field here. */
  open(
    cells: readonly (readonly string[])[] | null,
    place: PastePlace = { before: null, replacing: this.#onlyEmpty },
  ): void {
    this.problem = '';
    this.pasting = { cells, place };
  }

  override render(): TemplateResult {
    const { pasting } = this;
    return html`<sk-dialog
      wide
      ?open=${pasting !== null}
      .heading=${msg('Lim inn program')}
      .content=${() =>
        pasting === null
          ? html``
          : html`<sk-paste-panel
              .cells=${pasting.cells}
              .problem=${this.problem}
              @sk-take=${(event: CustomEvent<TakenRow[]>) => this.#take(event.detail, pasting.place)}
              @sk-leave=${this.#close}
            ></sk-paste-panel>`}
      @sk-close=${this.#close}
    ></sk-dialog>`;
  }

  /** A programme that has only an empty row gives it up. */
  get #onlyEmpty(): AgendaItemId | null {
    const [first, ...more] = standing(this.view.plan.agenda);
    return first && more.length === 0 && isEmptyRow(first) ? first.id : null;
  }

  readonly #close = (): void => {
    this.pasting = null;
  };

  #take(rows: readonly TakenRow[], place: PastePlace): void {
    const { plan } = this.view;
    const commands = pastedCommands(rows, { ...place, language: plan.language, newId: () => this.desk.newId() });
    const decision = plannedAll(plan, commands);
    if (!decision.ok) {
      this.problem = this.desk.refusalText(decision.reason);
      return;
    }
    this.#close();
    if (!this.desk.doWithUndo(commands, msg(str`${rowCount(rows.length)} tatt inn i programmet.`))) return;
    const [first] = commands;
    // When the dialog has let go of the keyboard.
    if (first?.do === 'add') void this.updateComplete.then(() => focusField(this.desk, 'agenda', first.id, 'what'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-paste': SkPlanPaste;
  }
}
