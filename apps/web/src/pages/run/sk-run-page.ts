import { localized, msg } from '@lit/localize';
import { groupName, type AgendaItemId, type GroupId, type QuestionId, type Stage } from '@stikkord/domain';
import { documentName, page, type FacilitatorCommand, type GroupSlice, type QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LiveFeed } from '../../data/live-feed.ts';
import { emptyState } from '../../elements/empty-state.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-dialog.ts';
import '../../elements/sk-join-code.ts';
import '../../elements/sk-page-foot.ts';
import { offerUndo, withdrawUndo } from '../../elements/sk-undo-toast.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { historyButton } from '../history-button.ts';
import { messagePage } from '../message-page.ts';
import { entryView } from './entry-view.ts';
import { FacilitatorEntry } from './facilitator-entry.ts';
import { groupReader } from './group-reader.ts';
import { RunDesk } from './run-desk.ts';
import '../files/sk-export-files.ts';
import { runLinks } from './run-links.ts';
import { driftNow } from './run-words.ts';
import { commandToShow, counted, currentQuestions, headingNear, isOn } from './run-now.ts';
import './sk-run-agenda.ts';
import { questionCard } from './question-card.ts';
import './sk-run-groups.ts';
import './sk-run-page.css';
import type { QuestionAct } from './sk-run-question.ts';
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
    if (!meeting)
      return this.#feed.state === 'refused'
        ? messagePage({
            heading: msg('Samlingen kan ikke åpnes'),
            text: msg('Den kan være slettet. Spør den som planla samlingen.'),
          })
        : html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter samlingen …')}</p></main>`;
    return html`${pageBar({
        start: html`<h1>${meeting.title}</h1>`,
        end: html`<span class="sk-run-code"
          ><span class="sk-quiet sk-small">${msg('Kode')}</span>
          <b><sk-join-code .code=${meeting.code}></sk-join-code></b
        ></span>`,
      })}
      <main class="sk-run">${this.#notices()} ${this.#columns()}</main>
      <p class="ds-sr-only" role="status">${this.#desk.said}</p>
      ${this.#reader()}
      <sk-page-foot></sk-page-foot>`;
  }

  #notices(): TemplateResult {
    return html`<div class="sk-run-notices">
      ${
        this.#feed.state === 'lost'
          ? notice('signal', msg('Frakoblet. Du ser det siste som kom; siden kobler seg til av seg selv.'))
          : nothing
      }
      ${
        this.#desk.problem === null
          ? nothing
          : notice('error', this.#desk.problem, {
              act: html`<button type="button" class="sk-quiet-button" @click=${() => this.#desk.again()}>
                ${msg('Prøv igjen')}
              </button>`,
            })
      }
      ${
        this.#feed.slices.meeting?.phase === 'over'
          ? notice('quiet', msg('Samlingen er avsluttet. Alt er tatt vare på.'), {
              act: html`<sk-ask-button
                variant="tertiary"
                .label=${msg('Gjenåpne samlingen')}
                .question=${msg('Gjenåpne for alle?')}
                .yes=${msg('Gjenåpne')}
                @sk-yes=${() => this.#give({ do: 'resume' }, msg('Samlingen er åpen igjen.'))}
              ></sk-ask-button>`,
            })
          : nothing
      }
    </div>`;
  }

  #columns(): TemplateResult {
    const { slices } = this.#feed;
    const { agenda, questions = [] } = slices;
    const writing = new Map(
      questions.map((question) => [question.id, counted(this.#feed.slices, question.id).writing]),
    );
    const current = currentQuestions(slices);
    const watched = this.#watched();
    const others = questions.filter((question) => !current.includes(question));
    return html`<section class="sk-run-agenda" aria-labelledby="run-agenda">
        <h2 id="run-agenda" tabindex="-1">${msg('Program')}</h2>
        <sk-run-agenda
          .agenda=${agenda ?? { rows: [], current: null }}
          .drift=${driftNow(slices, this.#feed.now())}
          @sk-go-to=${(event: CustomEvent<AgendaItemId>) =>
            this.#give({ do: 'go-to', agendaItem: event.detail }, msg('Programmet er flyttet.'))}
        ></sk-run-agenda>
      </section>
      <section class="sk-run-middle" aria-labelledby="run-questions">
        <h2 id="run-questions" tabindex="-1">${isOn(slices, current) ? msg('Nå') : msg('Neste spørsmål')}</h2>
        ${questions.length === 0 ? emptyState(msg('Samlingen har ingen spørsmål ennå. Den som planlegger, kan skrive dem.')) : nothing}
        ${questions.length > 0 && current.length === 0 ? emptyState(msg('Ingen spørsmål venter. Alle står lenger nede, og kan åpnes igjen.')) : nothing}
        ${this.#questions(current, true)}
      </section>
      <section class="sk-run-groups-part" aria-labelledby="run-groups">
        <h2 id="run-groups" tabindex="-1">${msg('Grupper')}</h2>
        <sk-run-groups
          .slices=${slices}
          .question=${watched?.id ?? null}
          .now=${this.#feed.now()}
          @sk-read=${(event: CustomEvent<GroupId>) => (this.reading = event.detail)}
          @sk-question=${(event: CustomEvent<QuestionId>) => (this.watched = event.detail)}
          @sk-lower=${(event: CustomEvent<GroupId>) =>
            this.#give({ do: 'raise-hand', group: event.detail, raised: false }, msg('Hånda er tatt ned.'))}
        ></sk-run-groups>
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
      <section class="sk-run-more" aria-labelledby="run-more">
        <h2 id="run-more">${msg('Lenker og filer')}</h2>
        ${runLinks(slices.meeting!.code, slices.links?.projectorKey, this.key)}
        <h3>${msg('Last ned det som er skrevet og sortert')}</h3>
        <sk-export-files
          .meeting=${this.#entry.meeting!.meeting}
          .questions=${slices.questions ?? []}
        ></sk-export-files>
        ${
          slices.meeting!.phase === 'over'
            ? nothing
            : html`<sk-ask-button
                .label=${msg('Avslutt samlingen')}
                .question=${msg('Avslutte for alle? Åpne spørsmål lukkes.')}
                .yes=${msg('Avslutt')}
                @sk-yes=${() => this.#give({ do: 'end' }, msg('Samlingen er avsluttet.'))}
              ></sk-ask-button>`
        }
      </section>`;
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

  /** What can be taken back, is offered to be; the offer says what was done. */
  #do({ command, said, undo = null }: QuestionAct): void {
    const near = headingNear(command);
    this.#acted = { near, at: Date.now() };
    const { meeting } = this.#entry.meeting!;
    void this.#desk.give(meeting, command, undo ? '' : said, () => {
      if (undo) offerUndo(said, () => void this.#takeBack(undo));
      // It took back what was offered to be taken back.
      else if (command.do === 'bring-back-answers') withdrawUndo();
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
