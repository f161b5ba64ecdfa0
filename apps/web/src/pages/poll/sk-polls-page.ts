import { localized, msg } from '@lit/localize';
import type { QuestionId } from '@stikkord/domain';
import { page, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { focusHeading } from '../../elements/focus-heading.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar, wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import { leaveButton } from '../../offline/leave-button.ts';
import { pollsKey } from '../../offline/kept-answers.ts';
import { recallNow } from '../../offline/lasting.ts';
import { publishedKey, roomKey } from '../group/group-memory.ts';
import { roomClock } from '../group/room-clock.ts';
import type { RoomView } from '../group/room-view.ts';
import { wantParts } from '../group/want-parts.ts';
import { wantsRoom } from '../group/wants-room.ts';
import { chosenQuestion, newlyOpen } from '../group/chosen-question.ts';
import { QUESTION_PANEL } from '../group/sk-question-tabs.ts';
import { waiting } from '../group/waiting.ts';
import { chooseGroupPath } from '../join/choose-group-path.ts';
import { describeProblem } from '../problem-text.ts';
import { PollsVisit } from './polls-visit.ts';
import './sk-poll.ts';
import './sk-polls-page.css';

/** This page has no documents open. */
const NO_ANSWERS: readonly never[] = [];

/** For those who answer without being in a group: what is open, one after another. */
@customElement('sk-polls-page')
@localized()
export class SkPollsPage extends LitElement {
  @property() code = '';
  @state() private wanted: QuestionId | null = null;
  /** Somebody asked to leave the device. */
  @state() private leaving = false;
  @state() private left = false;
  readonly #visit = new PollsVisit(this);
  readonly #now = (): number => this.#visit.feed.now();
  /** Open questions that this page has shown. */
  #known: Set<QuestionId> | null = null;
  #headed = false;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('storage', this.#forgotten);
  }

  override disconnectedCallback(): void {
    removeEventListener('storage', this.#forgotten);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code')) this.#visit.enter(this.code);
    this.#choose();
  }

  override updated(): void {
    document.title = [this.#visit.slices.meeting?.title, 'Stikkord'].filter(Boolean).join(' – ');
    if (this.#questions.some(({ published }) => published !== null) && !customElements.get('sk-published'))
      this.dispatchEvent(new Event('sk-wants-published', { bubbles: true }));
    if (wantsRoom(this.#visit.slices, this.#question, recallNow(roomKey(this.code)))) wantParts(this, 'room');
    if (this.#visit.slices.questions?.length === 0 && !customElements.get('sk-before')) wantParts(this, 'before');
    if (this.#headed || !this.#visit.slices.meeting || !this.querySelector('h1')) return;
    this.#headed = true;
    focusHeading(this);
  }

  override render(): TemplateResult {
    const { slices, problem, meeting, feed } = this.#visit;
    const question = this.#question;
    return html`${this.#bar(question)}
      <main class="sk-polls">
        <sk-room-top .room=${this.#room}></sk-room-top>
        ${problem && problem.id !== 'no-answer' ? this.#problem() : nothing}
        <sk-question-tabs
          .questions=${this.#questions}
          .chosen=${this.wanted}
          @sk-choose=${({ detail }: CustomEvent<QuestionId>) => this.#show(detail)}
        ></sk-question-tabs>
        ${
          this.#groupsWork && question?.status !== 'open'
            ? html`<p class="sk-polls-groups" role="status">
                ${msg('Gruppene arbeider nå. Er du i en gruppe, velg den nedenfor.')}
              </p>`
            : nothing
        }
        ${question && meeting && !this.left ? this.#poll(question) : html`${waiting(slices, problem)}${this.#beside()}`}
        <div class="sk-polls-more">
          ${
            (slices.groups ?? []).length > 0
              ? html`<a class="sk-quiet-button sk-small" href=${chooseGroupPath(this.code)}>${msg('Velg gruppe')}</a>`
              : nothing
          }
          ${
            meeting === null
              ? nothing
              : leaveButton({
                  meeting,
                  code: this.code,
                  answers: NO_ANSWERS,
                  connected: feed.state === 'live',
                  leaving: this.leaving,
                  ask: (leaving) => (this.leaving = leaving),
                  left: this.#leave,
                })
          }
        </div>
        ${question ? this.#next() : nothing}
      </main>
      <sk-page-foot></sk-page-foot>`;
  }

  get #question(): QuestionSlice | null {
    return this.#questions.find(({ id }) => id === this.wanted) ?? null;
  }

  get #room(): RoomView {
    const { slices, meeting } = this.#visit;
    const question = this.#question;
    return { slices, meeting, code: this.code, group: null, question, doc: null, penAway: false, now: this.#now };
  }

  #beside(): TemplateResult {
    return html`<sk-beside .room=${this.#room}></sk-beside>`;
  }

  /** Those that one person answers; the rest are for groups. */
  get #questions(): readonly QuestionSlice[] {
    return (this.#visit.slices.questions ?? []).filter(({ poll }) => poll !== null);
  }

  get #groupsWork(): boolean {
    return (this.#visit.slices.questions ?? []).some(({ poll, status }) => poll === null && status === 'open');
  }

  #choose(): void {
    const open = this.#questions.filter(({ status }) => status === 'open').map(({ id }) => id);
    this.#known ??= this.#visit.slices.questions ? new Set() : null;
    if (!this.#known) return;
    // One that opens again is news again.
    for (const id of this.#known) if (!open.includes(id)) this.#known.delete(id);
    // The first of those that are open when one comes; later ones are told of.
    if (this.wanted === null && open.length > 0) this.wanted = open[0]!;
    this.wanted = chosenQuestion(this.#questions, this.wanted, this.#known);
    if (this.wanted !== null && open.includes(this.wanted)) this.#known.add(this.wanted);
  }

  #show(question: QuestionId): void {
    this.wanted = question;
    this.#known?.add(question);
    scrollTo(0, 0);
  }

  #bar(question: QuestionSlice | null): TemplateResult {
    const { slices, feed, problem } = this.#visit;
    const clock = roomClock(slices, question);
    return pageBar({
      start: slices.meeting ? html`<span class="sk-polls-title">${slices.meeting.title}</span>` : wordmark(),
      middle: clock
        ? html`<sk-countdown brief .clock=${clock.clock} .closesAt=${clock.closesAt} .now=${this.#now}></sk-countdown>`
        : undefined,
      end:
        feed.state === 'lost' || problem?.id === 'no-answer'
          ? html`<span class="sk-polls-away" role="status">${msg('Frakoblet')}</span>`
          : undefined,
    });
  }

  #problem(): TemplateResult {
    const { problem } = this.#visit;
    return notice('error', describeProblem(problem!), {
      act: html`<div class="sk-row">
        <button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#visit.enter(this.code)}>
          ${msg('Prøv igjen')}
        </button>
        <a href=${page.join()}>${msg('Skriv inn en kode')}</a>
      </div>`,
    });
  }

  #poll(question: QuestionSlice): TemplateResult {
    const tabs = this.#questions.length > 1;
    return html`<div
      id=${QUESTION_PANEL}
      role=${ifDefined(tabs ? 'tabpanel' : undefined)}
      aria-labelledby=${ifDefined(tabs ? `sk-tab-${question.id}` : undefined)}
    >
      ${this.#beside()}
      <sk-poll
        .question=${question}
        .slices=${this.#visit.slices}
        .meeting=${this.#visit.meeting ?? ''}
        .code=${this.code}
        .connected=${this.#visit.feed.state === 'live'}
      ></sk-poll>
      <sk-published
        .question=${question}
        .slices=${this.#visit.feed.slices}
        .memory=${publishedKey(this.code)}
      ></sk-published>
    </div>`;
  }

  /** What is open and has not been in view yet. */
  #next(): TemplateResult | typeof nothing {
    const [next] = this.#known ? newlyOpen(this.#questions, this.wanted, this.#known) : [];
    if (!next) return nothing;
    return html`<div class="sk-polls-next">
      ${notice('signal', html`<b>${msg('Neste spørsmål:')}</b> ${next.prompt}`, {
        act: html`<button type="button" class="ds-button" data-variant="secondary" @click=${() => this.#goOn(next.id)}>
          ${msg('Gå dit')}
        </button>`,
      })}
    </div>`;
  }

  #goOn(question: QuestionId): void {
    this.#show(question);
    void this.updateComplete.then(() => focusHeading(this));
  }

  readonly #leave = (): void => {
    this.left = true;
    this.#visit.leave();
  };

  /** Left in another tab: this one has nothing to show any more. */
  readonly #forgotten = ({ key, newValue }: StorageEvent): void => {
    if (newValue !== null || !key?.startsWith(pollsKey(this.code))) return;
    this.#leave();
    location.replace(page.join());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-polls-page': SkPollsPage;
  }
}
