import { localized, msg } from '@lit/localize';
import type { QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentSession } from '../../data/document-session.ts';
import type { SaveState } from '../../data/save-state.ts';
import { wantAllTexts } from '../../i18n/language.ts';
import type { PointRemovedEvent } from '../../editor/sk-point-editor.ts';
import type { RoomView } from './room-view.ts';
import './sk-group-answer.css';

/** Prompts longer than this are set smaller: a page of 30 px type is no longer read. */
const LONG_PROMPT = 140;

/** One question and the group's answer to it. The question is large, and stays in small while one scrolls. */
@customElement('sk-group-answer')
@localized()
export class SkGroupAnswer extends LitElement {
  @property({ attribute: false }) question: QuestionSlice | null = null;
  @property({ attribute: false }) session: DocumentSession | null = null;
  @property({ attribute: false }) room: RoomView | null = null;
  /** The session's, as a property of our own so that a change is seen. */
  @property() saveState: SaveState = 'loading';
  /** There is a text to show. */
  @property({ type: Boolean }) shown = false;
  /** The device is in the group now; else the text is only shown. */
  @property({ type: Boolean }) present = false;
  @state() private scrolledPast = false;
  #watch: IntersectionObserver | null = null;
  #takeOffer: () => void = () => {};

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
    this.#takeOffer();
    this.#watch?.disconnect();
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (!question) return nothing;
    const prompt = question.prompt.trim() || msg('Spørsmål uten tekst');
    return html`<div class="sk-prompt-stuck" ?data-shown=${this.scrolledPast} aria-hidden="true">${prompt}</div>
      <h1 class="sk-prompt" ?data-long=${prompt.length > LONG_PROMPT}>${prompt}</h1>
      <sk-beside .room=${this.room}></sk-beside>
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
              @sk-point-removed=${this.#offerBack}
              @sk-point-notice=${() => this.#takeOffer()}
            ></sk-point-editor>`
          : nothing
      }
    </section>`;
  }

  /** Above the page's foot, so that it stands over no button and no keyboard; whatever is written next takes it away. */
  readonly #offerBack = ({ text, undo }: PointRemovedEvent): void => {
    let taken = false;
    this.#takeOffer = () => (taken = true);
    const foot = this.closest('main')?.querySelector('.sk-group-foot');
    // Its own words are among those that few of a group's pages need.
    Promise.all([import('../../elements/sk-undo-toast.ts'), wantAllTexts()]).then(
      ([{ offerUndo, withdrawUndo }]) => {
        if (taken) return;
        this.#takeOffer = withdrawUndo;
        offerUndo(text, undo, foot ?? undefined);
      },
      () => {},
    );
  };

  get #writable(): boolean {
    const { saveState } = this;
    return this.present && this.question?.status === 'open' && saveState !== 'read-only' && saveState !== 'refused';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-answer': SkGroupAnswer;
  }
}
