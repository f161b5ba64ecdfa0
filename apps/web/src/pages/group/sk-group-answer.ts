import { localized, msg } from '@lit/localize';
import type { GroupId } from '@stikkord/domain';
import { CLOSE, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentSession } from '../../data/document-session.ts';
import type { SaveState } from '../../data/save-state.ts';
import { notice } from '../../elements/notice.ts';
import { answerText } from './answer-text.ts';
import { copyAnswer } from './copy-answer.ts';
import './sk-group-answer.css';

/** Prompts longer than this are set smaller: a page of 30 px type is no longer read. */
const LONG_PROMPT = 140;

/** One question and the group's answer to it. The question is large, and stays in small while one scrolls. */
@customElement('sk-group-answer')
@localized()
export class SkGroupAnswer extends LitElement {
  @property({ attribute: false }) question: QuestionSlice | null = null;
  @property() group: GroupId = '';
  @property({ attribute: false }) session: DocumentSession | null = null;
  /** The session's, as a property of our own so that a change is seen. */
  @property() saveState: SaveState = 'loading';
  @property({ type: Boolean }) unsent = false;
  /** There is a text to show. */
  @property({ type: Boolean }) shown = false;
  /** The device is in the group now; else the text is only shown. */
  @property({ type: Boolean }) present = false;
  /** The meeting is over. */
  @property({ type: Boolean }) over = false;
  @state() private scrolledPast = false;
  #watch: IntersectionObserver | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    const heading = this.querySelector('h1');
    if (!heading) return;
    this.#watch = new IntersectionObserver(([entry]) => {
      this.scrolledPast = !entry!.isIntersecting && entry!.boundingClientRect.top < 0;
    });
    this.#watch.observe(heading);
  }

  override disconnectedCallback(): void {
    this.#watch?.disconnect();
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (!question) return nothing;
    const prompt = question.prompt.trim() || msg('Spørsmål uten tekst');
    return html`<div class="sk-prompt-stuck" ?data-shown=${this.scrolledPast} aria-hidden="true">${prompt}</div>
      <h1 class="sk-prompt" ?data-long=${prompt.length > LONG_PROMPT}>${prompt}</h1>
      ${this.#told(question)}
      <div class="sk-sections" ?data-many=${question.sections.length > 1}>
        ${repeat(
          question.sections,
          ({ id }) => id,
          ({ id, title }) => this.#section(id, title, prompt),
        )}
      </div>`;
  }

  #section(id: string, title: string, prompt: string): TemplateResult {
    const { session } = this;
    return html`<section class="sk-section">
      ${title === '' ? nothing : html`<h2>${title}</h2>`}
      ${
        session?.doc && this.shown
          ? html`<sk-point-editor
              .doc=${session.doc}
              .awareness=${session.awareness}
              .section=${id}
              .label=${title || prompt}
              ?readonly=${!this.#writable}
            ></sk-point-editor>`
          : nothing
      }
    </section>`;
  }

  get #writable(): boolean {
    const { saveState } = this;
    return this.present && this.question?.status === 'open' && saveState !== 'read-only' && saveState !== 'refused';
  }

  /** What there is to know of the text beside what the bar says. */
  #told(question: QuestionSlice): TemplateResult | typeof nothing {
    const { saveState, session } = this;
    if (saveState === 'refused' && this.present) {
      return session?.refusal === CLOSE.upgradeRequired
        ? notice(
            'signal',
            session.kept
              ? msg('Stikkord er oppdatert. Last siden på nytt, så går det videre. Teksten er på denne enheten.')
              : msg('Stikkord er oppdatert. Enheten tar ikke vare på teksten: kopier den før du laster siden på nytt.'),
            {
              act: html`${session.kept ? nothing : this.#copy(question)}
                <button type="button" class="ds-button" @click=${() => location.reload()}>
                  ${msg('Last på nytt')}
                </button>`,
            },
          )
        : notice('error', this.#refusedText, {
            act: html`${this.#copy(question)}
              <button type="button" class="sk-quiet-button" @click=${() => session?.reconnect()}>
                ${msg('Prøv igjen')}
              </button>`,
          });
    }
    if (question.status === 'closed' && this.unsent && saveState !== 'saving' && saveState !== 'loading')
      return notice(
        'signal',
        session?.kept
          ? msg('Spørsmålet ble lukket før alt var lagret. Det som mangler, er på denne enheten.')
          : msg('Spørsmålet ble lukket før alt var lagret. Kopier teksten før du lukker siden.'),
        { act: this.#copy(question) },
      );
    if (this.over) return notice('quiet', msg('Samlingen er avsluttet. Teksten kan leses.'));
    if (question.status === 'closed') return notice('quiet', msg('Spørsmålet er lukket. Teksten kan leses.'));
    return nothing;
  }

  get #refusedText(): string {
    if (!this.unsent) return msg('Teksten kan leses og kopieres her, men ikke endres nå.');
    return this.session?.kept
      ? msg('Teksten blir ikke tatt imot nå. Den er på denne enheten, og kan kopieres.')
      : msg('Teksten blir ikke tatt imot nå. Kopier den før du lukker siden.');
  }

  #copy(question: QuestionSlice): TemplateResult {
    return copyAnswer(() => (this.session?.doc ? answerText(question, this.group, this.session.doc) : ''));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-answer': SkGroupAnswer;
  }
}
