import { localized, msg, str } from '@lit/localize';
import chevron from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import { groupName, type QuestionId } from '@stikkord/domain';
import { page, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-agenda-list.ts';
import '../../elements/sk-copy-button.ts';
import '../../elements/sk-countdown.ts';
import '../../elements/sk-page-foot.ts';
import { isTrouble, saveSentence } from '../../elements/sk-save-state.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { chooseGroupPath } from '../join/choose-group-path.ts';
import { describeProblem } from '../problem-text.ts';
import { AnswerSessions } from './answer-sessions.ts';
import { answerText } from './answer-text.ts';
import { chosenQuestion, newlyOpen } from './chosen-question.ts';
import { recallPeople, rememberGroup, rememberPeople } from './group-memory.ts';
import { GroupVisit } from './group-visit.ts';
import { KeyboardInset } from './keyboard-inset.ts';
import './sk-group-answer.ts';
import './sk-group-page.css';
import './sk-group-signals.ts';
import './sk-people-stepper.ts';
import { QUESTION_PANEL } from './sk-question-tabs.ts';

// The frame is readable before the editor is there.
void import('../../editor/sk-point-editor.ts');

/** A feed that is back within this time was never told to be away. */
const AWAY_MS = 2000;

/** A group's page: the question and the group's own words, and as little as possible besides. */
@customElement('sk-group-page')
@localized()
export class SkGroupPage extends LitElement {
  @property() code = '';
  @property({ type: Number }) number = 0;
  @state() private wanted: QuestionId | null = null;
  @state() private people = 1;
  @state() private away = false;
  readonly #visit = new GroupVisit(this);
  readonly #sessions = new AnswerSessions(this);
  readonly #now = (): number => this.#visit.feed.now();
  /** Open questions that this page has shown or told of. */
  #known: Set<QuestionId> | null = null;
  #entered = '';
  #awayTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new KeyboardInset(this);
  }

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#awayTimer);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('number')) this.#enter();
    this.#choose();
    const { meeting, groupId, memory } = this.#visit;
    const kept = memory?.meeting ?? meeting;
    if (kept !== null && groupId !== null) {
      const left = this.#entered === 'read' ? [] : (memory?.unsent ?? []);
      this.#entered = 'read';
      this.#sessions.show(kept, groupId, this.wanted, left);
    }
  }

  override updated(): void {
    const { feed, groupId, state: visit } = this.#visit;
    const { meeting, agenda, groups, questions } = feed.slices;
    this.#watchFeed(feed.state === 'live');
    document.title = [this.#groupName, this.#visit.slices.meeting?.title, 'Stikkord'].filter(Boolean).join(' – ');
    if (visit !== 'in' || groupId === null || !meeting || !agenda || !groups || !questions) return;
    rememberGroup(this.code, this.number, {
      meeting: meeting.id,
      group: groupId,
      slices: { meeting, agenda, groups, questions },
      question: this.wanted,
      unsent: this.#sessions.unsent,
    });
  }

  override render(): TemplateResult {
    const question = this.#question;
    const { state: visit } = this.#visit;
    return html`${this.#bar(question)}
      <main class="sk-group" ?data-many=${(question?.sections.length ?? 0) > 1}>
        ${visit === 'group-gone' || visit === 'out' ? this.#lostNotice(question) : nothing}
        <sk-question-tabs
          .questions=${this.#questions}
          .chosen=${this.wanted}
          @sk-choose=${(event: CustomEvent<QuestionId>) => this.#show(event.detail)}
        ></sk-question-tabs>
        ${this.#openedNotice()}
        ${question ? this.#answer(question) : visit === 'in' || visit === 'entering' ? this.#waiting() : nothing}
        ${this.#foot(question)}
      </main>
      ${question ? nothing : html`<sk-page-foot></sk-page-foot>`}`;
  }

  #enter(): void {
    this.#visit.enter(this.code, this.number);
    this.wanted = this.#visit.memory?.question ?? null;
    this.people = recallPeople(this.code);
    this.#visit.feed.setPeople(this.people);
    this.#known = null;
    this.#entered = '';
  }

  get #questions(): readonly QuestionSlice[] {
    return this.#visit.slices.questions ?? [];
  }

  get #question(): QuestionSlice | null {
    return this.#questions.find(({ id }) => id === this.wanted) ?? null;
  }

  get #groupName(): string {
    const { group } = this.#visit;
    return groupName(group ?? { name: '', number: this.number }, currentLanguage());
  }

  #choose(): void {
    const open = this.#questions.filter(({ status }) => status === 'open').map(({ id }) => id);
    this.#known ??= this.#visit.slices.questions ? new Set(open) : null;
    if (!this.#known) return;
    // A question that opens again is news again.
    for (const id of this.#known) if (!open.includes(id)) this.#known.delete(id);
    this.wanted = chosenQuestion(this.#questions, this.wanted, this.#known);
    if (this.wanted !== null && open.includes(this.wanted)) this.#known.add(this.wanted);
  }

  #show(question: QuestionId): void {
    this.wanted = question;
    this.#known?.add(question);
  }

  #watchFeed(live: boolean): void {
    if (live) {
      clearTimeout(this.#awayTimer);
      this.#awayTimer = undefined;
      this.away = false;
    } else this.#awayTimer ??= setTimeout(() => (this.away = true), AWAY_MS);
  }

  #bar(question: QuestionSlice | null): TemplateResult {
    const session = this.#sessions.current;
    const state = session
      ? session.state === 'saved' && this.#sessions.unsent.length > 0
        ? 'saving'
        : session.state
      : null;
    const trouble =
      state !== null && isTrouble(state)
        ? saveSentence(state, session?.kept ?? false)
        : state === null && this.away
          ? msg('Frakoblet. Kobler til igjen …')
          : null;
    const name = this.#groupName;
    return pageBar({
      start: html`<a
        class="sk-group-name"
        href=${chooseGroupPath(this.code)}
        aria-label=${msg(str`${name}, bytt gruppe`)}
      >
        <span>${name}</span>${icon(chevron)}
      </a>`,
      middle:
        question?.status === 'open' && question.closesAt !== null
          ? html`<sk-countdown .closesAt=${question.closesAt} .now=${this.#now}></sk-countdown>`
          : undefined,
      end:
        state === null
          ? undefined
          : html`<sk-save-state .state=${state} .kept=${session?.kept ?? false} brief></sk-save-state>`,
      below: trouble === null ? undefined : html`<p class="sk-trouble">${trouble}</p>`,
    });
  }

  #openedNotice(): TemplateResult | typeof nothing {
    if (!this.#known) return nothing;
    const [opened] = newlyOpen(this.#questions, this.wanted, this.#known);
    if (!opened) return nothing;
    return html`<div class="sk-opened">
      ${notice('signal', html`<b>${msg('Et nytt spørsmål er åpnet:')}</b> ${opened.prompt}`, {
        act: html`<button
          type="button"
          class="ds-button"
          data-variant="secondary"
          @click=${() => this.#show(opened.id)}
        >
          ${msg('Gå dit')}
        </button>`,
      })}
    </div>`;
  }

  #answer(question: QuestionSlice): TemplateResult {
    const session = this.#sessions.current;
    const tabs = this.#questions.length > 1;
    return html`<div
      class="sk-group-panel"
      id=${QUESTION_PANEL}
      role=${tabs ? 'tabpanel' : nothing}
      aria-labelledby=${tabs ? `sk-tab-${question.id}` : nothing}
    >
      ${
        this.#visit.slices.meeting?.phase === 'over'
          ? html`<p class="sk-quiet">${msg('Samlingen er avsluttet.')}</p>`
          : nothing
      }
      <sk-group-answer
        .question=${question}
        .group=${this.#visit.groupId ?? ''}
        .session=${session}
        .saveState=${session?.state ?? 'loading'}
        .unsent=${session?.unsent ?? false}
        .present=${this.#visit.state === 'in' || this.#visit.state === 'entering'}
      ></sk-group-answer>
    </div>`;
  }

  #waiting(): TemplateResult {
    const { meeting, agenda } = this.#visit.slices;
    const over = meeting?.phase === 'over';
    return html`<div class="sk-waiting">
      <h1>${meeting?.title ?? 'Stikkord'}</h1>
      ${
        meeting
          ? html`<p class="sk-waiting-said">
              ${
                over
                  ? msg('Samlingen er avsluttet.')
                  : msg('Spørsmålet kommer hit av seg selv når det åpnes. Du trenger ikke gjøre noe.')
              }
            </p>`
          : html`<p class="sk-quiet" role="status">
              ${this.#visit.problem ? describeProblem(this.#visit.problem) : msg('Kobler til …')}
            </p>`
      }
      ${
        agenda && agenda.rows.length > 0
          ? html`<h2 class="sk-waiting-agenda">${msg('Program')}</h2>
              <sk-agenda-list .agenda=${agenda}></sk-agenda-list>`
          : nothing
      }
    </div>`;
  }

  /** Let in no more: what was typed is shown and can be taken along, and the way back is one press. */
  #lostNotice(question: QuestionSlice | null): TemplateResult {
    const { state: visit, problem, groupId } = this.#visit;
    const doc = this.#sessions.current?.doc;
    const gone = visit === 'group-gone';
    const text = gone
      ? msg(str`${this.#groupName} finnes ikke lenger i samlingen. Det dere skrev, er på denne enheten.`)
      : problem
        ? describeProblem(problem)
        : '';
    return html`<div class="sk-lost">
      ${notice('error', text, {
        act: html`<div class="sk-row">
          ${
            gone
              ? html`<a class="ds-button" href=${chooseGroupPath(this.code)}>${msg('Velg en annen gruppe')}</a>`
              : problem?.id === 'not-in-meeting'
                ? html`<button type="button" class="ds-button" @click=${() => this.#visit.retry()}>
                    ${msg('Bli med igjen')}
                  </button>`
                : html`<a class="ds-button" href=${page.join()}>${msg('Skriv inn en kode')}</a>`
          }
          ${
            question && doc && groupId !== null
              ? html`<sk-copy-button
                  .label=${msg('Kopier teksten')}
                  .text=${() => answerText(question, groupId, doc)}
                ></sk-copy-button>`
              : nothing
          }
        </div>`,
      })}
      ${question ? nothing : html`<h1 class="ds-sr-only">${this.#visit.slices.meeting?.title ?? 'Stikkord'}</h1>`}
    </div>`;
  }

  #foot(question: QuestionSlice | null): TemplateResult | typeof nothing {
    const { own, meeting } = this.#visit.feed.slices;
    if (this.#visit.state !== 'in' || !own || !meeting || meeting.phase === 'over') return nothing;
    const open = question?.status === 'open' ? question.id : null;
    return html`<sk-people-stepper
        .people=${this.people}
        @sk-people=${(event: CustomEvent<number>) => this.#setPeople(event.detail)}
      ></sk-people-stepper>
      <sk-group-signals
        .meeting=${meeting.id}
        .question=${open}
        .done=${open !== null && own.done.includes(open)}
        .hand=${own.hand}
      ></sk-group-signals>`;
  }

  #setPeople(people: number): void {
    this.people = people;
    rememberPeople(this.code, people);
    this.#visit.feed.setPeople(people);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-group-page': SkGroupPage;
  }
}
