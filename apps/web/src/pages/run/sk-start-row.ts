import { localized, msg, str } from '@lit/localize';
import type { AgendaItemId, StartParts } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { groups as groupsInWords } from '../../i18n/counts.ts';
import { fireRun } from './run-act.ts';
import type { RunRow } from './run-day.ts';
import { titleOf, type RowParts } from './row-parts.ts';
import './sk-start-row.css';

const USUAL: StartParts = { questions: true, material: true, clock: true, stage: true, closing: false };

/**
 * Starts an agenda row. It moves everybody, so it asks once, in its own place, and says there what will happen: each part is ticked and can
 * be left out. Fires `sk-run`.
 */
@customElement('sk-start-row')
@localized()
export class SkStartRow extends LitElement {
  @property({ attribute: false }) row!: RunRow;
  /** What the button says. */
  @property() label = '';
  @property() variant: 'primary' | 'secondary' | 'tertiary' = 'secondary';
  @property({ attribute: false }) parts: RowParts = {
    questions: [],
    stillOpen: [],
    material: 0,
    clock: null,
    stage: 'agenda',
  };
  /** The row that is on. */
  @property({ attribute: false }) current: AgendaItemId | null = null;
  @property({ attribute: false }) groups = 0;
  /** The row that was on when it was asked; undefined: it isn't asked now. */
  @state() private from: AgendaItemId | null | undefined;
  @state() private chosen: StartParts = USUAL;
  @state() private closes = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const what = titleOf(this.row.row, msg('Uten tittel'));
    if (this.from === undefined)
      return html`<button
        type="button"
        class="ds-button"
        data-variant=${this.variant}
        data-act="start"
        aria-label=${msg(str`${this.label}: ${what}`)}
        @click=${this.#ask}
      >
        ${this.label}
      </button>`;
    return html`<div
      class="sk-ask sk-start"
      role="group"
      aria-labelledby="start-${this.row.id}"
      @keydown=${this.#key}
      @focusout=${this.#left}
    >
      <p id="start-${this.row.id}">${msg(str`Starte «${what}»? Alle ser det.`)}</p>
      ${this.#choices()}
      <div class="sk-row">
        <button type="button" class="ds-button sk-ask-yes" @click=${() => this.#start(what)}>${msg('Start')}</button>
        <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#close}>${msg('Avbryt')}</button>
      </div>
    </div>`;
  }

  #choices(): TemplateResult {
    const { parts } = this;
    const count = parts.questions.length;
    return html`<ul class="sk-plain-list sk-start-parts">
      ${
        count === 0
          ? nothing
          : this.#part(
              'questions',
              count === 1
                ? msg(str`Åpne spørsmålet for ${groupsInWords(this.groups)}`)
                : msg(str`Åpne ${count} spørsmål for ${groupsInWords(this.groups)}`),
            )
      }
      ${parts.material === 0 ? nothing : this.#part('material', msg(str`Vis bakgrunnen (${parts.material})`))}
      ${parts.clock === null ? nothing : this.#part('clock', msg(str`Start klokka på ${parts.clock} min`))}
      ${parts.clock === null || count === 0 ? nothing : this.#closing()} ${this.#part('stage', this.#toStage())}
      ${
        parts.stillOpen.length === 0
          ? nothing
          : this.#part(
              'closing',
              parts.stillOpen.length === 1
                ? msg('Lukk spørsmålet som er åpent nå, om ett minutt')
                : msg(str`Lukk ${parts.stillOpen.length} spørsmål som er åpne nå, om ett minutt`),
            )
      }
    </ul>`;
  }

  #part(part: keyof StartParts, text: string): TemplateResult {
    return html`<li>
      <label
        ><input
          type="checkbox"
          .checked=${this.chosen[part] ?? false}
          @change=${(event: Event) =>
            (this.chosen = { ...this.chosen, [part]: (event.target as HTMLInputElement).checked })}
        /><span>${text}</span></label
      >
    </li>`;
  }

  /** Only where there is a clock to close by, and something that it opens. */
  #closing(): TemplateResult {
    const can = this.chosen.clock && this.chosen.questions;
    return html`<li class="sk-start-closes">
      <label
        ><input
          type="checkbox"
          .checked=${can && this.closes}
          ?disabled=${!can}
          @change=${(event: Event) => (this.closes = (event.target as HTMLInputElement).checked)}
        /><span
          >${
            this.parts.questions.length === 1
              ? msg('Lukk spørsmålet når klokka er ute, med ett minutts frist')
              : msg('Lukk spørsmålene når klokka er ute, med ett minutts frist')
          }</span
        ></label
      >
    </li>`;
  }

  #toStage(): string {
    const { stage, questions } = this.parts;
    if (stage === 'question' && (this.chosen.questions || questions.length === 0))
      return msg('Flytt storskjermen til spørsmålet');
    if (stage === 'material') return msg('Flytt storskjermen til bakgrunnen');
    return stage === 'agenda' ? msg('Flytt storskjermen til programmet') : msg('Flytt storskjermen');
  }

  #start(what: string): void {
    const { chosen, closes } = this;
    fireRun(this, {
      command: {
        do: 'start-row',
        agendaItem: this.row.id,
        from: this.from ?? null,
        parts: chosen,
        closes: closes && chosen.clock && chosen.questions,
      },
      said: msg(str`«${what}» er startet.`),
      undo: [{ do: 'take-back-start', agendaItem: this.row.id }],
    });
    this.#close();
  }

  readonly #ask = (): void => {
    this.from = this.current;
    this.chosen = USUAL;
    this.closes = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-ask-yes')?.focus());
  };

  readonly #close = (): void => {
    this.from = undefined;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button')?.focus());
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.from = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-start-row': SkStartRow;
  }
}
