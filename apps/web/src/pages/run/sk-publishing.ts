import { localized, msg, str } from '@lit/localize';
import type { Stage } from '@stikkord/domain';
import type { BoardNumbers, FacilitatorCommand, QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../../elements/sk-ask-button.ts';
import { points, themes } from '../../i18n/counts.ts';
import { changes, publishedWords } from './publish-words.ts';
import './sk-publishing.css';
import type { QuestionAct } from './sk-run-question.ts';

/** An act's answer is on the page within this time, or it is not what took the focus away. */
const REFOCUS_MS = 3000;

/**
 * What the hall has of a question's board, and the acts that change it; each asks once. Nothing else that is done at a board
 * moves others. Fires `sk-run`, bubbling.
 */
@customElement('sk-publishing')
@localized()
export class SkPublishing extends LitElement {
  @property({ attribute: false }) question!: QuestionSlice;
  @property({ attribute: false }) board: BoardNumbers | undefined;
  /** What the hall sees. */
  @property({ attribute: false }) stage: Stage | undefined;
  /** To show the summary is the next thing to do. */
  @property({ type: Boolean }) next = false;
  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;
  #acted = 0;

  override createRenderRoot(): this {
    return this;
  }

  /** The button that was pressed may be gone: the focus stays where it is told what came of it. */
  override updated(): void {
    if (Date.now() - this.#acted > REFOCUS_MS || document.activeElement !== document.body) return;
    this.querySelector<HTMLElement>('.sk-publishing-state')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { published } = this.question;
    // Of a damaged board only what was shown before can be shown, or taken away.
    if (this.board?.unreadable && published === null)
      return html`<p class="sk-publishing sk-small">
        ${msg('Temaene kan ikke leses, og kan ikke vises for salen. De som drifter Stikkord, kan reparere dem.')}
      </p>`;
    return html`<div class="sk-publishing">
      <p class="sk-publishing-state" tabindex="-1" data-shown=${published !== null}>
        <span class="sk-quiet">${this.question.poll ? msg('Temaene:') : msg('Salen:')}</span>
        ${publishedWords(published, this.board?.since, this.now())}
      </p>
      <div class="sk-row">${published === null ? this.#first() : this.#shown(published.follows)}</div>
    </div>`;
  }

  #first(): TemplateResult {
    const { question } = this;
    return this.#ask(
      'show',
      msg('Vis oppsummering'),
      this.#whatComes(),
      msg('Vis'),
      { do: 'publish', question: question.id, follows: false, show: true },
      msg('Oppsummeringen vises.'),
      this.next ? 'primary' : 'secondary',
    );
  }

  #shown(follows: boolean): TemplateResult {
    const { question, stage } = this;
    const { id } = question;
    const since = this.board?.since ?? 0;
    const onStage = stage?.view === 'summary' && stage.question === id;
    return html`${
      onStage
        ? nothing
        : this.#ask(
            'turn',
            msg('Vis oppsummering'),
            msg('Salen ser noe annet nå. Vise oppsummeringen?'),
            msg('Vis'),
            { do: 'show', stage: { view: 'summary', question: id } },
            msg('Oppsummeringen vises.'),
          )
    }
    ${
      follows || since === 0 || this.board?.unreadable
        ? nothing
        : this.#ask(
            'again',
            msg('Vis på nytt'),
            this.question.poll
              ? msg(str`Salen og deltakerne får ${changes(since)}, og ser tavla slik den er nå.`)
              : msg(str`Salen og gruppene får ${changes(since)}, og ser tavla slik den er nå.`),
            msg('Vis på nytt'),
            { do: 'publish', question: id, follows: false },
            msg('Oppsummeringen vises på nytt.'),
          )
    }
    ${follows ? this.#unfollow() : this.board?.unreadable ? nothing : this.#follow()}
    ${this.#ask(
      'away',
      msg('Ta bort fra salen'),
      question.poll
        ? msg('Salen og deltakerne ser ikke temaene lenger. Tavla blir som den er.')
        : msg('Salen og gruppene ser ikke temaene lenger. Tavla blir som den er.'),
      msg('Ta bort'),
      { do: 'unpublish', question: id },
      msg('Oppsummeringen er tatt bort fra salen.'),
      'tertiary',
    )}`;
  }

  #follow(): TemplateResult {
    return this.#ask(
      'follow',
      msg('Følg tavla'),
      this.question.poll
        ? msg('Salen og deltakerne ser hver endring mens dere sorterer.')
        : msg('Salen og gruppene ser hver endring mens dere sorterer.'),
      msg('Følg'),
      { do: 'publish', question: this.question.id, follows: true },
      msg('Salen følger tavla.'),
      'tertiary',
      false,
    );
  }

  /** What is shown stays as it is: nobody is moved by it, and nobody is asked. */
  #unfollow(): TemplateResult {
    const command: FacilitatorCommand = { do: 'publish', question: this.question.id, follows: false };
    return html`<button
      type="button"
      class="ds-button sk-switch"
      data-variant="tertiary"
      role="switch"
      aria-checked="true"
      @click=${() => this.#run(command, msg('Salen følger ikke tavla lenger. Det som ble vist, står.'))}
    >
      ${msg('Følg tavla')}
    </button>`;
  }

  /** What the hall will see, before it sees it. */
  #whatComes(): string {
    const { themes: count, unsorted } = this.board ?? { themes: 0, unsorted: 0 };
    const seen = count === 0 ? msg('at det ikke er noen temaer ennå') : themes(count);
    const comes = this.question.poll
      ? msg(str`Salen og deltakerne får se ${seen}, slik tavla er nå.`)
      : msg(str`Salen og gruppene får se ${seen}, slik tavla er nå.`);
    return unsorted === 0 ? comes : `${comes} ${msg(str`${points(unsorted)} er ikke sortert.`)}`;
  }

  #ask(
    key: string,
    label: string,
    question: string,
    yes: string,
    command: FacilitatorCommand,
    said: string,
    variant: 'primary' | 'secondary' | 'tertiary' = 'secondary',
    on?: boolean,
  ): TemplateResult {
    return html`${keyed(
      key,
      html`<sk-ask-button
        .variant=${variant}
        .label=${label}
        .question=${question}
        .yes=${yes}
        .on=${on}
        @sk-yes=${() => this.#run(command, said)}
      ></sk-ask-button>`,
    )}`;
  }

  #run(command: FacilitatorCommand, said: string): void {
    this.#acted = Date.now();
    const detail: QuestionAct = { command, said };
    this.dispatchEvent(new CustomEvent('sk-run', { detail, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-publishing': SkPublishing;
  }
}
