import { localized, msg } from '@lit/localize';
import { groupName, type QuestionId } from '@stikkord/domain';
import { documentName, page, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { focusHeading } from '../../elements/focus-heading.ts';
import '../../elements/sk-page-foot.ts';
import type { SaveState } from '../../data/save-state.ts';
import type { PointNoticeEvent } from '../../editor/sk-point-editor.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { historyButton } from '../history-button.ts';
import { AnswerSessions } from './answer-sessions.ts';
import type { AnswerNotice, LostNotice } from './late-notices.ts';
import { answerText } from './answer-text.ts';
import { chosenQuestion, newlyOpen } from './chosen-question.ts';
import { recallNow } from '../../offline/lasting.ts';
import { leaveButton } from '../../offline/leave-button.ts';
import { groupBar } from './group-bar.ts';
import { groupFoot } from './group-foot.ts';
import { onForgotten, publishedKey, recallPeople, rememberPeople, roomKey } from './group-memory.ts';
import { GroupVisit } from './group-visit.ts';
import { CaretInView } from './caret-in-view.ts';
import { KeyboardInset } from './keyboard-inset.ts';
import { roomClock } from './room-clock.ts';
import type { RoomView } from './room-view.ts';
import { wantParts } from './want-parts.ts';
import { wantsRoom } from './wants-room.ts';
import './sk-group-answer.ts';
import './sk-group-page.css';
import './sk-group-signals.ts';
import './sk-people-stepper.ts';
import { QUESTION_PANEL } from './sk-question-tabs.ts';
import { waiting } from './waiting.ts';

// The frame is readable before the editor is there.
void import('../../editor/sk-point-editor.ts');

/** A feed that is back within this time was never told to be away. */
const AWAY_MS = 2000;

/**
 * A group's page: the question and the group's own words, and as little as possible besides. Past 300 lines: its parts lie
 * beside it, and what is left here is which of them is shown when.
 */
@customElement('sk-group-page')
@localized()
export class SkGroupPage extends LitElement {
  @property() code = '';
  @property({ type: Number }) number = 0;
  @state() private wanted: QuestionId | null = null;
  @state() private people = 1;
  @state() private away = false;
  /** What an editor would not take, said until somebody writes on. */
  @state() private refused = '';
  /** Somebody asked to leave the device. */
  @state() private leaving = false;
  /** What the table has for itself is open. */
  @state() private table = false;
  /** Another device of the group has the pen: here it is read. */
  @state() private penAway = false;
  readonly #visit = new GroupVisit(this, () => this.#sessions.unsent);
  readonly #sessions = new AnswerSessions(this);
  readonly #now = (): number => this.#visit.feed.now();
  /** Open questions that this page has shown or told of. */
  #known: Set<QuestionId> | null = null;
  #headed = false;
  /** Whether the device was in the group at the last update. */
  #wasIn = false;
  /** How often the device came in, or heard the meeting again after a silence: its rights may be others since. */
  #news = 0;
  #awayTimer: ReturnType<typeof setTimeout> | undefined;
  #tellLost: LostNotice | null = null;
  #tellOfAnswer: AnswerNotice | null = null;
  #unheed = (): void => {};
  /** The device has left: what is closed stays closed until the next page. */
  #left = false;

  constructor() {
    super();
    new KeyboardInset(this);
    new CaretInView(this, { above: '.sk-bar', below: '.sk-group-foot' });
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Left in another tab: this one has nothing to show any more, and no copy to keep it in.
    this.#unheed = onForgotten(
      () => this.code,
      () => {
        this.#leave();
        location.replace(page.join());
      },
    );
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#awayTimer);
    this.#unheed();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('number')) this.#enter();
    this.#choose();
    const { meeting, groupId, memory } = this.#visit;
    const kept = this.#left ? null : (memory?.meeting ?? meeting);
    // A device that was never here has no right to the document before it is let into the group.
    if (kept !== null && groupId !== null && (memory !== null || this.#wasIn))
      this.#sessions.show(kept, groupId, this.#question?.poll ? null : this.wanted);
  }

  override updated(): void {
    const { feed, groupId, state: visit } = this.#visit;
    const { meeting, agenda, groups, questions, materials } = feed.slices;
    this.#watchFeed(feed.state === 'live');
    if ((visit === 'in') !== this.#wasIn) {
      this.#wasIn = visit === 'in';
      this.#news += 1;
      this.requestUpdate();
    }
    if (this.#wasIn) this.#sessions.retry((id) => `${this.#news} ${questions?.find((each) => each.id === id)?.status}`);
    if (!this.#headed && this.#visit.slices.meeting && this.querySelector('h1')) {
      this.#headed = true;
      focusHeading(this);
    }
    // Not needed to write: it comes when it is known that there is time to read.
    if (questions?.length === 0 && !customElements.get('sk-before')) wantParts(this, 'before');
    if (this.#question?.published && !customElements.get('sk-published'))
      this.dispatchEvent(new Event('sk-wants-published', { bubbles: true }));
    if (this.#questions.some(({ poll }) => poll) && !customElements.get('sk-poll'))
      this.dispatchEvent(new Event('sk-wants-poll', { bubbles: true }));
    if (wantsRoom(this.#visit.slices, this.#question, recallNow(roomKey(this.code)))) wantParts(this, 'room');
    document.title = [this.#groupName, this.#visit.slices.meeting?.title, 'Stikkord'].filter(Boolean).join(' – ');
    if (visit !== 'in' || groupId === null || !meeting || !agenda || !groups || !questions) return;
    this.#visit.remember({
      meeting: meeting.id,
      group: groupId,
      slices: { meeting, agenda, groups, questions, ...(materials && { materials }) },
      question: this.wanted,
    });
  }

  override render(): TemplateResult {
    const question = this.#question;
    const { state: visit } = this.#visit;
    return html`${this.#bar(question)}
      <main class="sk-group" ?data-many=${(question?.sections.length ?? 0) > 1}>
        <sk-room-top
          .room=${this.#room}
          @sk-pen=${({ detail }: CustomEvent<boolean>) => (this.penAway = detail)}
        ></sk-room-top>
        ${visit === 'group-gone' || visit === 'out' ? this.#lost(question) : nothing}
        <sk-question-tabs
          .questions=${this.#questions}
          .chosen=${this.wanted}
          @sk-choose=${(event: CustomEvent<QuestionId>) => this.#show(event.detail)}
        ></sk-question-tabs>
        ${question ? this.#answer(question) : this.#present ? html`${waiting(this.#visit.slices, this.#visit.problem)}${this.#beside()}` : nothing}
        ${this.#more()} ${this.#foot(question)}
      </main>
      ${question ? nothing : html`<sk-page-foot></sk-page-foot>`}`;
  }

  #enter(): void {
    this.#visit.enter(this.code, this.number);
    // Who comes from a group that was merged into this one stays with what it was writing to.
    this.wanted = this.#visit.memory?.question ?? this.wanted;
    this.people = recallPeople(this.code);
    this.#visit.feed.setPeople(this.people);
    this.#known = null;
  }

  get #questions(): readonly QuestionSlice[] {
    // Of a group that never was there is nothing to read.
    return this.#visit.group === null && !this.#present ? [] : (this.#visit.slices.questions ?? []);
  }

  get #question(): QuestionSlice | null {
    return this.#questions.find(({ id }) => id === this.wanted) ?? null;
  }

  get #groupName(): string {
    return groupName(this.#visit.group ?? { name: '', number: this.number }, currentLanguage());
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
    this.refused = '';
    this.#known?.add(question);
  }

  #seen(question: QuestionId): void {
    this.#known?.add(question);
    this.requestUpdate();
  }

  #watchFeed(live: boolean): void {
    if (live) {
      if (this.#awayTimer !== undefined) this.#news += 1;
      clearTimeout(this.#awayTimer);
      this.#awayTimer = undefined;
      this.away = false;
    } else this.#awayTimer ??= setTimeout(() => (this.away = true), AWAY_MS);
  }

  #bar(question: QuestionSlice | null): TemplateResult {
    return groupBar({
      name: this.#groupName,
      code: this.code,
      round: question?.round ?? 1,
      clock: this.#present ? roomClock(this.#visit.slices, question) : null,
      now: this.#now,
      state: this.#saveState,
      kept: this.#sessions.current?.kept ?? false,
      away: this.away,
    });
  }

  /** What the bar says of the text; null where there is none, or where the page says more of it. */
  get #saveState(): SaveState | null {
    const session = this.#sessions.current;
    if (!session || !this.#present) return null;
    // All of it is saved: it may only be read.
    if (session.state === 'refused' && !session.unsent) return 'read-only';
    return session.state === 'saved' && this.#sessions.unsent ? 'saving' : session.state;
  }

  get #present(): boolean {
    return this.#visit.state === 'in' || this.#visit.state === 'entering';
  }

  #answer(question: QuestionSlice): TemplateResult {
    const session = this.#sessions.current;
    const tabs = this.#questions.length > 1;
    return html`<div
      class="sk-group-panel"
      id=${QUESTION_PANEL}
      role=${ifDefined(tabs ? 'tabpanel' : undefined)}
      aria-labelledby=${tabs ? `sk-tab-${question.id}` : nothing}
    >
      ${
        question.poll
          ? html`${this.#beside()}${this.#poll(question)}`
          : html`<sk-group-answer
                .question=${question}
                .room=${this.#room}
                .session=${session}
                .saveState=${session?.state ?? 'loading'}
                .shown=${session?.shown ?? false}
                .present=${this.#present && !this.penAway}
                @sk-point-notice=${({ text }: PointNoticeEvent) => (this.refused = text)}
              ></sk-group-answer>
              <sk-merged .room=${this.#room}></sk-merged> ${this.#present ? this.#history(question) : nothing}`
      }
    </div>`;
  }

  get #room(): RoomView {
    const { groupId, meeting, slices } = this.#visit;
    return {
      slices,
      meeting,
      code: this.code,
      group: groupId === null ? null : { id: groupId, number: this.number, name: this.#groupName },
      question: this.#question,
      doc: this.#sessions.current?.doc ?? null,
      penAway: this.penAway,
      now: this.#now,
    };
  }

  #beside(): TemplateResult {
    return html`<sk-beside .room=${this.#room}></sk-beside>`;
  }

  /** Each person's own. Its code is asked for as that of what is published. */
  #poll(question: QuestionSlice): TemplateResult | typeof nothing {
    const { meeting, feed, slices } = this.#visit;
    return this.#left
      ? nothing
      : html`<sk-poll
          .question=${question}
          .slices=${slices}
          .meeting=${meeting ?? ''}
          .code=${this.code}
          .connected=${feed.state === 'live'}
          .people=${this.people}
        ></sk-poll>`;
  }

  #history(question: QuestionSlice): TemplateResult | typeof nothing {
    const { groupId, meeting } = this.#visit;
    if (meeting === null || groupId === null) return nothing;
    const document = documentName({ kind: 'response', question: question.id, group: groupId });
    const of = { meeting, document, as: 'participant', group: this.#groupName, question } as const;
    return historyButton(of, (why) => (this.refused = why));
  }

  #lost(question: QuestionSlice | null): TemplateResult | typeof nothing {
    const tell = this.#tellLost;
    if (!tell) {
      // Few pages ever say it. Where its code does not come, sk-new-version says that.
      const came = ({ lostNotice: told }: { lostNotice: LostNotice }): void => {
        this.#tellLost = told;
        this.requestUpdate();
      };
      wantParts(this, 'lost-notice', { came });
      return nothing;
    }
    const { groupId } = this.#visit;
    const doc = this.#sessions.current?.doc;
    const names = { code: this.code, group: this.#groupName };
    return tell(this.#visit, names, question && doc && groupId ? () => answerText(question, groupId, doc) : null);
  }

  #more(): TemplateResult | typeof nothing {
    const { meeting, feed, state: visit } = this.#visit;
    if (meeting === null) return nothing;
    return html`<div class="sk-group-more">
      ${
        visit === 'in' && !this.#over
          ? html`<sk-people-stepper
                .people=${this.people}
                @sk-people=${(event: CustomEvent<number>) => this.#setPeople(event.detail)}
              ></sk-people-stepper>
              <button type="button" class="sk-quiet-button sk-small" @click=${this.#openTable}>
                ${msg('Les høyt, gi pennen videre')}
              </button>`
          : nothing
      }
      ${
        this.table
          ? html`<sk-table
              .room=${this.#room}
              @sk-pen=${({ detail }: CustomEvent<boolean>) => (this.penAway = detail)}
              @sk-close=${() => (this.table = false)}
            ></sk-table>`
          : nothing
      }
      ${leaveButton({
        meeting,
        code: this.code,
        answers: this.#sessions.open,
        connected: feed.state === 'live',
        leaving: this.leaving,
        ask: (leaving) => (this.leaving = leaving),
        left: this.#leave,
      })}
    </div>`;
  }

  readonly #openTable = (): void => {
    this.table = true;
    wantParts(this, 'table');
  };

  readonly #leave = (): void => {
    this.#left = true;
    this.requestUpdate();
    this.#unheed();
    this.#visit.leave();
    this.#sessions.closeAll();
  };

  get #over(): boolean {
    return this.#visit.slices.meeting?.phase === 'over';
  }

  #foot(question: QuestionSlice | null): TemplateResult {
    const { own, meeting } = this.#visit.feed.slices;
    const signals = this.#visit.state === 'in' && own && meeting && !this.#over;
    const open = question?.status === 'open' && !question.poll ? question.id : null;
    const opened = signals && this.#known ? newlyOpen(this.#questions, this.wanted, this.#known).at(-1) : undefined;
    const state = this.#saveState;
    return groupFoot({
      state,
      kept: this.#sessions.current?.kept ?? false,
      away: state === null && this.away,
      refused: this.refused,
      clock: question && this.#present ? roomClock(this.#visit.slices, question) : null,
      now: this.#now,
      told: question ? this.#told(question) : nothing,
      published: question ? this.#published(question) : nothing,
      opened: opened ? { question: opened, go: () => this.#show(opened.id), later: () => this.#seen(opened.id) } : null,
      signals: signals
        ? html`<sk-group-signals
            .meeting=${meeting.id}
            .question=${open}
            .done=${open !== null && own.done.includes(open)}
            .hand=${own.hand}
            .call=${own.call}
          ></sk-group-signals>`
        : nothing,
    });
  }

  #told(question: QuestionSlice): TemplateResult | typeof nothing {
    const session = this.#sessions.current;
    if (question.poll || (question.status === 'open' && session?.state !== 'refused' && !this.#over)) return nothing;
    if (!this.#tellOfAnswer) {
      // Not needed while one writes.
      const came = ({ answerNotice: told }: { answerNotice: AnswerNotice }): void => {
        this.#tellOfAnswer = told;
        this.requestUpdate();
      };
      wantParts(this, 'answer-notice', { came });
      return nothing;
    }
    const group = this.#visit.groupId ?? '';
    const receipt = this.#visit.slices.own?.receipt ?? null;
    return this.#tellOfAnswer({ question, group, session, present: this.#present, over: this.#over, receipt });
  }

  /** Its code comes when there is something to see, and is asked for by an event: what is imported here is every page's. */
  #published(question: QuestionSlice): TemplateResult {
    return html`<sk-published
      .question=${question}
      .slices=${this.#visit.feed.slices}
      .memory=${publishedKey(this.code)}
      .group=${this.#visit.groupId}
      .doc=${this.#sessions.current?.doc ?? null}
    ></sk-published>`;
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
