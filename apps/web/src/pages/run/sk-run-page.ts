import { localized, msg, str } from '@lit/localize';
import { groupName, type GroupId, type QuestionId, type Stage } from '@stikkord/domain';
import { documentName, page, type FacilitatorCommand, type GroupSlice, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LiveFeed } from '../../data/live-feed.ts';
import { emptyState } from '../../elements/empty-state.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-dialog.ts';
import '../../elements/sk-join-code.ts';
import '../../elements/sk-page-foot.ts';
import { offerUndo, withdrawUndo } from '../../elements/sk-undo-toast.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { historyButton } from '../history-button.ts';
import '../groups/sk-tell.ts';
import type { TellCommand } from '../groups/sk-tell.ts';
import { messagePage } from '../message-page.ts';
import { entryView } from './entry-view.ts';
import { FacilitatorEntry } from './facilitator-entry.ts';
import { groupReader } from './group-reader.ts';
import { RunDesk } from './run-desk.ts';
import { runMore } from './run-more.ts';
import { groupsLink } from './groups-link.ts';
import { nowView } from './now-view.ts';
import { OtherActs } from './other-acts.ts';
import type { RunAct } from './run-act.ts';
import { runDay, type RunDay } from './run-day.ts';
import { commandToShow, counted, currentQuestions, hasMoreToDo, headingNear, isOn, standingGroups } from './run-now.ts';
import { runMaterial } from './run-material-view.ts';
import { runNotices } from './run-notices.ts';
import './sk-run-agenda.ts';
import { questionCard } from './question-card.ts';
import './sk-run-groups.ts';
import './sk-run-page.css';
import './sk-run-stage.ts';

/** "4 min ago" and the drift go on while nothing happens. */
const TICK_MS = 15_000;

/** An act's answer is on the page within this time, or it is not what took the focus away. */
const REFOCUS_MS = 3000;

/** Running a meeting: what is on, its questions, what the hall sees, and how it goes with each group. */
@customElement('sk-run-page')
@localized()
export class SkRunPage extends LitElement {
  /** The facilitators' secret. */
  @property() key = '';
  @state() private reading: GroupId | null = null;
  /** The question whose progress is shown with the groups; null: the current one. */
  @state() private watched: QuestionId | null = null;

  readonly #entry = new FacilitatorEntry(this);
  readonly #feed = new LiveFeed(this, 'facilitator');
  readonly #desk = new RunDesk(this);
  readonly #others = new OtherActs(this);
  #tick: ReturnType<typeof setInterval> | undefined;
  #acted: { readonly near: string; readonly at: number } | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#tick);
    withdrawUndo();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) void this.#entry.enter(this.key);
    if (this.#entry.state === 'in') this.#feed.follow(this.#entry.meeting!.meeting);
    this.#others.look(this.#feed.slices, (act) => this.#desk.isOwn(act));
    document.title = [msg('Gjennomføring'), this.#feed.slices.meeting?.title, 'Stikkord'].filter(Boolean).join(' – ');
  }

  /** What was pressed may be gone when the answer comes: "Åpne" has become "Lukk". The focus stays near. */
  override updated(): void {
    const acted = this.#acted;
    if (!acted || Date.now() - acted.at > REFOCUS_MS) return;
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById(acted.near)?.focus();
    });
  }

  override render(): TemplateResult {
    if (this.#entry.state !== 'in') return entryView(this.#entry);
    const { meeting } = this.#feed.slices;
    if (!meeting || this.#feed.state === 'refused')
      return this.#feed.state === 'refused'
        ? messagePage({
            heading: msg('Samlingen kan ikke åpnes'),
            text: msg('Den kan være slettet. Spør den som planla samlingen.'),
          })
        : html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter samlingen …')}</p></main>`;
    const day = runDay(this.#feed.slices, this.#feed.now());
    const { facilitators = 1 } = this.#feed.slices;
    return html`${pageBar({
        start: html`<h1>${meeting.title}</h1>`,
        end: html`${
            facilitators < 2
              ? nothing
              : html`<span class="sk-quiet sk-small">${msg(str`${facilitators} fasilitatorer her`)}</span>`
          }
          <span class="sk-run-code"
            ><span class="sk-quiet sk-small">${msg('Kode')}</span>
            <b><sk-join-code .code=${meeting.code}></sk-join-code></b
          ></span>`,
      })}
      <main class="sk-run" @sk-run=${(event: CustomEvent<RunAct>) => this.#do(event.detail, event.target)}>
        ${runNotices({
          state: this.#feed.state,
          desk: this.#desk,
          day,
          over: meeting.phase === 'over',
          others: this.#others.said,
          resume: () => this.#give({ do: 'resume' }, msg('Samlingen er åpen igjen.')),
        })}
        ${this.#columns(day)}
      </main>
      <p class="ds-sr-only" role="status">${this.#desk.said}</p>
      <p class="ds-sr-only" role="status">${this.#others.said}</p>
      ${this.#reader()}
      <sk-page-foot></sk-page-foot>`;
  }

  #columns(day: RunDay): TemplateResult {
    const { slices } = this.#feed;
    const { questions = [] } = slices;
    const writing = new Map(
      questions.map((question) => [question.id, counted(this.#feed.slices, question.id).writing]),
    );
    const current = currentQuestions(slices);
    const on = isOn(slices, current);
    const watched = this.#watched();
    const others = questions.filter((question) => !current.includes(question));
    return html`<section class="sk-run-agenda" aria-labelledby="run-agenda">
        <h2 id="run-agenda" tabindex="-1">${msg('Program')}</h2>
        <sk-run-agenda .day=${day} .slices=${slices}></sk-run-agenda>
      </section>
      <section class="sk-run-middle">
        <h2 id="run-now" tabindex="-1">${msg('Nå')}</h2>
        ${nowView(day, slices, { now: this.#now, primary: !hasMoreToDo(slices, current) })}
        <h2 id="run-questions" tabindex="-1">${on ? msg('Spørsmål nå') : msg('Neste spørsmål')}</h2>
        ${questions.length === 0 ? emptyState(msg('Samlingen har ingen spørsmål ennå. Den som planlegger, kan skrive dem.')) : nothing}
        ${questions.length > 0 && current.length === 0 ? emptyState(msg('Ingen spørsmål venter. Alle står lenger nede, og kan åpnes igjen.')) : nothing}
        ${this.#questions(current, on || day.rows.length === 0)}
        ${runMaterial(slices, this.#entry.meeting!.meeting, current)}
      </section>
      <section class="sk-run-groups-part" aria-labelledby="run-groups">
        <h2 id="run-groups" tabindex="-1">${msg('Grupper')}</h2>
        ${groupsLink(page.groups(this.key), slices.hands?.length ?? 0)}
        <sk-run-groups
          .slices=${slices}
          .question=${watched?.id ?? null}
          .now=${this.#feed.now()}
          @sk-read=${(event: CustomEvent<GroupId>) => (this.reading = event.detail)}
          @sk-question=${(event: CustomEvent<QuestionId>) => (this.watched = event.detail)}
          @sk-lower=${(event: CustomEvent<GroupId>) =>
            this.#give({ do: 'raise-hand', group: event.detail, raised: false }, msg('Hånda er tatt ned.'))}
        ></sk-run-groups>
        <details class="sk-run-tell">
          <summary>${msg('Beskjed til gruppene')}</summary>
          <sk-tell
            .groups=${standingGroups(slices)}
            .messages=${slices.messages ?? []}
            .zone=${slices.meeting!.zone}
            .give=${this.#tell}
          ></sk-tell>
        </details>
      </section>
      <section class="sk-run-stage-part" aria-labelledby="run-stage">
        <h2 id="run-stage" tabindex="-1">${msg('Salen ser')}</h2>
        <sk-run-stage
          .slices=${slices}
          .writing=${writing}
          .now=${this.#feed.now()}
          .projector=${slices.links ? page.projector(slices.links.projectorKey) : ''}
          @sk-show=${(event: CustomEvent<Stage>) =>
            this.#give(commandToShow(event.detail, slices.questions ?? []), msg('Salen ser det du valgte.'))}
        ></sk-run-stage>
      </section>
      ${
        others.length === 0
          ? nothing
          : html`<section class="sk-run-others" aria-labelledby="run-others">
              <h2 id="run-others">
                ${current.length === 0 ? msg('Spørsmål', { id: 'questions' }) : msg('Andre spørsmål')}
              </h2>
              ${this.#questions(others, false)}
            </section>`
      }
      ${runMore(slices, {
        facilitatorKey: this.key,
        end: () => this.#give({ do: 'end' }, msg('Samlingen er avsluttet.')),
      })}`;
  }

  #questions(list: readonly QuestionSlice[], current: boolean): TemplateResult {
    return html`${repeat(
      list,
      (question) => question.id,
      (question) =>
        questionCard(question, this.#feed.slices, {
          current,
          now: this.#now,
          boardPath: (id) => page.board(this.key, id),
          presentPath: page.present(this.key, question.id),
          give: (act) => this.#do(act),
        }),
    )}`;
  }

  #reader(): TemplateResult {
    const group = this.#feed.slices.groups?.find((each) => each.id === this.reading);
    const question = this.#watched();
    const points = group && question ? this.#feed.slices[`points/${question.id}/${group.id}`] : undefined;
    return html`<sk-dialog
      .open=${group !== undefined && question !== null}
      .heading=${group ? groupName(group, currentLanguage()) : ''}
      .content=${() => (question && group ? html`${groupReader(question, points)}${this.#history(question, group)}` : html``)}
      @sk-close=${() => (this.reading = null)}
    ></sk-dialog>`;
  }

  #history(question: QuestionSlice, group: GroupSlice): TemplateResult {
    const of = {
      meeting: this.#entry.meeting!.meeting,
      document: documentName({ kind: 'response', question: question.id, group: group.id }),
      as: 'facilitator',
      group: groupName(group, currentLanguage()),
      question,
    } as const;
    const failed = (why: string): void => {
      this.reading = null;
      this.#desk.fail(why, () => (this.reading = group.id));
    };
    return html`<div>${historyButton(of, failed)}</div>`;
  }

  /** The question whose progress is shown: the one chosen, else the one the hall sees, else what is on. */
  #watched(): QuestionSlice | null {
    const { questions = [], stage } = this.#feed.slices;
    const seen = stage && 'question' in stage ? stage.question : null;
    const chosen = questions.find((each) => each.id === this.watched) ?? questions.find((each) => each.id === seen);
    return chosen ?? currentQuestions(this.#feed.slices)[0] ?? questions[0] ?? null;
  }

  readonly #now = (): number => this.#feed.now();

  #give(command: FacilitatorCommand, said: string): void {
    this.#do({ command, said });
  }

  readonly #tell = (command: TellCommand, said: string, done?: () => void): void => {
    void this.#desk.give(this.#entry.meeting!.meeting, command, said, done);
  };

  /** What can be taken back, is offered to be; the offer says what was done. `from`: where it was asked for. */
  #do(act: RunAct, from: EventTarget | null = null): void {
    const { meeting } = this.#entry.meeting!;
    // The agenda keeps the focus in the row that was pressed.
    const kept = from instanceof Element && from.closest('sk-run-agenda') !== null;
    if ('plan' in act) {
      this.#acted = null;
      void this.#desk.change(meeting, act.plan, '', (inverse) =>
        offerUndo(act.said, () => void this.#desk.change(meeting, inverse, msg('Angret.'))),
      );
      return;
    }
    const { command, said, undo = null } = act;
    this.#acted = kept ? null : { near: headingNear(command), at: Date.now() };
    void this.#desk.give(meeting, command, undo ? '' : said, () => {
      if (undo) offerUndo(said, () => void this.#takeBack(undo));
      // It took back what was offered to be taken back.
      else if (command.do === 'bring-back-answers' || command.do === 'take-back-start') withdrawUndo();
    });
  }

  async #takeBack(commands: readonly FacilitatorCommand[]): Promise<void> {
    for (const command of commands) {
      this.#acted = { near: headingNear(command), at: Date.now() };
      await this.#desk.give(this.#entry.meeting!.meeting, command, msg('Angret.'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-page': SkRunPage;
  }
}
