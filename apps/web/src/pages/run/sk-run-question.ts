import { localized, msg, str } from '@lit/localize';
import type { Stage } from '@stikkord/domain';
import type { FacilitatorCommand, FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-countdown.ts';
import { groups as groupsInWords, points as pointsInWords } from '../../i18n/counts.ts';
import { closeActs } from './open-close.ts';
import { promptOf, statusWord, writingOf } from './run-words.ts';
import './sk-run-question.css';
import { sortingView } from './sorting-view.ts';

/** What a question asks for. */
export interface QuestionAct {
  readonly command: FacilitatorCommand;
  readonly said: string;
  /** What takes it back: offered when it is done. */
  readonly undo?: readonly FacilitatorCommand[] | null;
}

/** A question as its facilitator runs it: how it stands, its one primary act, and its board. Fires `sk-run`. */
@customElement('sk-run-question')
@localized()
export class SkRunQuestion extends LitElement {
  @property({ attribute: false }) question!: QuestionSlice;
  /** 1, 2 …; null where the meeting has one question. */
  @property({ attribute: false }) number: number | null = null;
  /** It belongs to what is on now: its act is the page's primary one. */
  @property({ type: Boolean }) current = false;
  @property({ attribute: false }) groups = 0;
  @property({ attribute: false }) writing = 0;
  @property({ attribute: false }) points = 0;
  @property({ attribute: false }) done = 0;
  @property({ attribute: false }) board: FacilitatorSlices['boards'][string] | undefined;
  /** What the hall sees. */
  @property({ attribute: false }) stage: Stage | undefined;
  /** The board's address. */
  @property() boardPath = '';
  /** The address where its summary is presented. */
  @property() presentPath = '';
  @property({ attribute: false }) over = false;
  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { question, number } = this;
    return html`<article class="sk-run-question" ?data-current=${this.current} aria-labelledby="q-${question.id}">
      <p class="sk-run-status" data-status=${question.status}>
        <span
          >${number === null ? '' : msg(str`Spørsmål ${number} · `)}${statusWord(question.status)}${
            question.round === 1 ? '' : msg(str` · runde ${question.round}`)
          }</span
        >
        ${
          question.closesAt === null
            ? nothing
            : html`<span
                >${msg('lukkes om')} <sk-countdown .closesAt=${question.closesAt} .now=${this.now}></sk-countdown
              ></span>`
        }
      </p>
      <h3 id="q-${question.id}" tabindex="-1">${promptOf(question)}</h3>
      ${
        question.sections.length < 2
          ? nothing
          : html`<p class="sk-quiet sk-small">${question.sections.map((section) => section.title).join(' · ')}</p>`
      }
      <p class="sk-run-progress">${this.#progress()}</p>
      <div class="sk-row">${this.#acts()}</div>
      ${sortingView(question, {
        board: this.board,
        written: this.points,
        stage: this.stage,
        next: this.#showsNext,
        now: this.now,
        boardPath: this.boardPath,
        presentPath: this.presentPath,
      })}
    </article>`;
  }

  #progress(): string {
    const parts = [pointsInWords(this.points)];
    if (this.question.status === 'open') parts.push(writingOf(this.writing, this.groups));
    if (this.done > 0) parts.push(msg(str`${groupsInWords(this.done)} ferdig`));
    return parts.join(' · ');
  }

  #acts(): TemplateResult {
    const { question } = this;
    const variant = this.current ? 'primary' : 'secondary';
    const all = groupsInWords(this.groups);
    if (question.status !== 'open') {
      if (this.over)
        return html`<span class="sk-quiet sk-small"
          >${msg('Samlingen er avsluttet. Gjenåpne den for å åpne spørsmålet.')}</span
        >`;
      return question.status === 'closed' ? this.#reopen(all) : this.#open(all, variant);
    }
    return closeActs(question, {
      variant,
      asked: msg(str`Lukke for ${all} nå? Det de har skrevet, blir stående.`),
      now: this.now,
      run: (command, said) => this.#run(command, said),
    });
  }

  #open(all: string, variant: 'primary' | 'secondary'): TemplateResult {
    const { question } = this;
    return html`<sk-ask-button
      .variant=${variant}
      .label=${msg('Åpne spørsmålet')}
      .question=${msg(str`Åpne for ${all}? Salen ser spørsmålet.`)}
      .said=${msg(str`Åpne spørsmålet: ${promptOf(question)}`)}
      .yes=${msg('Åpne')}
      @sk-yes=${() => this.#run({ do: 'open', question: question.id, closesAt: null }, msg('Spørsmålet er åpent.'))}
    ></sk-ask-button>`;
  }

  /** Twice to write on; the words say what tells them apart. */
  #reopen(all: string): TemplateResult {
    const { question } = this;
    const { id, round } = question;
    const next = round + 1;
    return html`<sk-ask-button
        .label=${msg('Åpne igjen')}
        .question=${msg(str`Åpne for ${all}? De skriver videre i runde ${round}. Salen ser spørsmålet.`)}
        .said=${msg(str`Åpne igjen: ${promptOf(question)}`)}
        .yes=${msg('Åpne')}
        @sk-yes=${() => this.#run({ do: 'open', question: id, closesAt: null }, msg('Spørsmålet er åpent.'))}
      ></sk-ask-button>
      <sk-ask-button
        .label=${msg('Ny runde')}
        .question=${msg(str`Åpne runde ${next} for ${all}? Det de har skrevet, står. Det nye merkes med runde ${next}. Salen ser spørsmålet.`)}
        .said=${msg(str`Ny runde: ${promptOf(question)}`)}
        .yes=${msg(str`Åpne runde ${next}`)}
        @sk-yes=${() =>
          this.#run(
            { do: 'open', question: id, closesAt: null, newRound: true },
            msg(str`Spørsmålet er åpent for runde ${next}.`),
          )}
      ></sk-ask-button>
      ${this.#joinRound()}`;
  }

  /** The way back from a round that was begun by mistake. Nobody's text is touched by it. */
  #joinRound(): TemplateResult | typeof nothing {
    const { id, round } = this.question;
    if (round === 1) return nothing;
    // Asked of another round, it is another question: what is asked never changes under the hand that answers.
    return html`${keyed(
      round,
      html`<sk-ask-button
        variant="tertiary"
        .label=${msg(str`Ikke runde ${round} likevel`)}
        .question=${msg(str`Regne det som er skrevet i runde ${round}, med til runde ${round - 1}?`)}
        .yes=${msg('Slå sammen rundene')}
        @sk-yes=${() => this.#run({ do: 'join-round', question: id, round }, msg(str`Dette er runde ${round - 1}.`))}
      ></sk-ask-button>`,
    )}`;
  }

  /** A closed question with themes: to show them is what comes next. */
  get #showsNext(): boolean {
    return this.current && this.question.status === 'closed' && (this.board?.themes ?? 0) > 0;
  }

  #run(command: FacilitatorCommand, said: string): void {
    const detail: QuestionAct = { command, said };
    this.dispatchEvent(new CustomEvent('sk-run', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-question': SkRunQuestion;
  }
}
