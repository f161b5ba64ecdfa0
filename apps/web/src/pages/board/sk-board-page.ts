import { localized, msg, str } from '@lit/localize';
import { groupName, kindOf, type PointId } from '@stikkord/domain';
import { api, CLOSE, documentName, page, type CarriableAnswer } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { BoardDesk } from '../../board/board-desk.ts';
import { voteOn } from '../../board/order-by-votes.ts';
import { PointReader } from '../../board/point-reader.ts';
import type { BoardNames } from '../../board/sk-board-card.ts';
import '../../board/sk-board.ts';
import type { SuggestSource } from '../../board/suggest-desk.ts';
import { ApiError, call } from '../../data/api.ts';
import { DocumentSession } from '../../data/document-session.ts';
import { LiveFeed } from '../../data/live-feed.ts';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar } from '../../elements/page-bar.ts';
import { isTrouble, saveSentence } from '../../elements/sk-save-state.ts';
import { currentLanguage } from '../../i18n/language.ts';
import type { HistoryWish } from '../history/history-of.ts';
import { messagePage } from '../message-page.ts';
import { describeProblem } from '../problem-text.ts';
import { entryView } from '../run/entry-view.ts';
import { FacilitatorEntry } from '../run/facilitator-entry.ts';
import { RunDesk } from '../run/run-desk.ts';
import type { QuestionAct } from '../run/sk-run-question.ts';
import { draftsFrom } from './ask-for-drafts.ts';
import { keepBoard } from './keep-board.ts';
import './sk-publish-menu.ts';

/** Sorting one question's points while they are being typed. */
@customElement('sk-board-page')
@localized()
export class SkBoardPage extends LitElement {
  /** The facilitators' secret. */
  @property() key = '';
  @property() question = '';

  readonly #entry = new FacilitatorEntry(this);
  readonly #feed = new LiveFeed(this, 'facilitator');
  readonly #session = new DocumentSession(this, { role: 'facilitator' });
  readonly #desk = new BoardDesk(this);
  readonly #run = new RunDesk(this);
  #reader = new PointReader('');
  #names: BoardNames = { group: () => '', section: () => '' };
  #namesOf: unknown[] = [];
  #turn = 0;
  #asked: SuggestSource | null = null;
  #askedOf = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) void this.#entry.enter(this.key);
    if (changed.has('question')) this.#reader = new PointReader(this.question);
    this.#turn += 1;
    const prompt = this.#feed.slices.questions?.find((each) => each.id === this.question)?.prompt;
    document.title = [msg('Tavle'), prompt, 'Stikkord'].filter(Boolean).join(' – ');
    const { meeting, state } = this.#entry;
    if (state !== 'in' || !meeting) return;
    this.#feed.follow(meeting.meeting);
    const board = documentName({ kind: 'board', question: this.question });
    this.#session.open({ meeting: meeting.meeting, document: board });
    const shown = this.#session.shown ? this.#session.doc : null;
    this.#desk.follow(shown, shown && this.#session.awareness, board);
    const { model } = this.#desk;
    model.asked = kindOf(this.#feed.slices.questions?.find((each) => each.id === this.question) ?? { poll: null });
    model.vote = voteOn(this.#feed.slices, this.question);
    if (this.#feed.slices.groups) model.setPoints(this.#reader.read(this.#feed.slices, model.asked === 'keywords'));
    this.#name();
  }

  override render(): TemplateResult {
    if (this.#entry.state !== 'in') return entryView(this.#entry);
    const { questions, groups } = this.#feed.slices;
    if (!questions || !groups || !this.#session.shown)
      return this.#feed.state === 'refused' || this.#session.state === 'refused'
        ? this.#refused()
        : html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter tavla …')}</p></main>`;
    const question = questions.find((each) => each.id === this.question);
    if (!question)
      return messagePage({
        heading: msg('Spørsmålet er ikke her'),
        text: msg(
          'Det kan være slettet av den som planlegger samlingen. Tavla er tatt vare på og kommer tilbake med spørsmålet.',
        ),
        act: html`<a href=${page.run(this.key)}>${msg('Til gjennomføringen')}</a>`,
      });
    const prompt = question.prompt.trim() === '' ? msg('Spørsmål uten tekst') : question.prompt;
    return html`<div class="sk-board-page">
      ${pageBar({
        start: html`<a
            class="sk-quiet-button"
            href=${page.run(this.key)}
            aria-label=${msg('Til gjennomføringen')}
            title=${msg('Til gjennomføringen')}
            >${icon(arrowLeft)}</a
          >
          <h1 title=${prompt}>${prompt}</h1>`,
        end: html`<sk-publish-menu
            .slices=${this.#feed.slices}
            .question=${question}
            .presentPath=${page.present(this.key, question.id)}
            .now=${this.#now}
            @sk-run=${this.#publish}
          ></sk-publish-menu>
          <button type="button" class="sk-quiet-button" @click=${this.#openHistory}>${msg('Historikk')}</button>
          <sk-save-state .state=${this.#session.state} .kept=${this.#session.kept} brief></sk-save-state>`,
      })}
      <div class="sk-board-notices">${this.#notices()}</div>
      <main class="sk-board-main">
        <sk-board
          .desk=${this.#desk}
          .names=${this.#names}
          .question=${question}
          .groups=${groups}
          .turn=${this.#turn}
          .rounds=${this.#reader.rounds}
          .keepFirst=${this.#keepFirst}
          .carriable=${this.#carriable}
          .suggestSource=${this.#source()}
          @sk-wants-history=${this.#openHistory}
        ></sk-board>
      </main>
    </div>`;
  }

  /** The administrator's address for drafts of themes; the same one as before where it is. */
  #source(): SuggestSource | null {
    const host = this.#feed.slices.ai?.host ?? null;
    const { meeting } = this.#entry;
    if (host === null || !meeting) this.#asked = null;
    else if (this.#asked?.host !== host || this.#askedOf !== this.question) {
      this.#asked = draftsFrom(host, meeting.meeting, this.question);
      this.#askedOf = this.question;
    }
    return this.#asked;
  }

  readonly #carriable = (): Promise<CarriableAnswer> =>
    call<CarriableAnswer>('GET', api.carriable(this.#entry.meeting?.meeting ?? ''));

  readonly #keepFirst = (): Promise<boolean> =>
    this.#entry.meeting
      ? keepBoard(this.#entry.meeting.meeting, this.question, () => this.#session.unsent)
      : Promise.resolve(false);

  readonly #now = (): number => this.#feed.now();

  readonly #publish = async ({ detail }: CustomEvent<QuestionAct>): Promise<void> => {
    await this.#run.give(this.#entry.meeting!.meeting, detail.command, detail.said);
    if (this.#run.problem === null) this.#desk.say(detail.said);
  };

  readonly #openHistory = (): void => {
    const question = this.#feed.slices.questions?.find((each) => each.id === this.question);
    if (!question) return;
    const point = document.activeElement?.closest<HTMLElement>('sk-board-card')?.dataset['point'];
    const board = documentName({ kind: 'board', question: question.id });
    const detail: HistoryWish = {
      of: { meeting: this.#entry.meeting!.meeting, document: board, as: 'facilitator', group: null, question },
      failed: () => {
        this.#desk.hushed = false;
        this.#run.fail(describeProblem(new ApiError('no-answer', 0, '')), this.#openHistory);
      },
      closed: () => {
        this.#desk.hushed = false;
        this.#backTo(point);
      },
    };
    // What is brought back there is this facilitator's own doing.
    this.#desk.hushed = true;
    this.dispatchEvent(new CustomEvent('sk-history', { bubbles: true, detail }));
  };

  /** A board that was brought back has drawn its cards anew: the focus goes to the same point. */
  #backTo(point: PointId | undefined): void {
    if (document.activeElement !== document.body) return;
    const cardOf = (id: PointId): HTMLElement | null =>
      this.querySelector(`sk-board-card[data-point="${CSS.escape(id)}"]:not([hidden])`);
    const card = point === undefined ? null : cardOf(point);
    (card ?? this.querySelector<HTMLElement>('[data-rove]:not([hidden])'))?.focus();
  }

  #notices(): TemplateResult | typeof nothing {
    const { problem } = this.#run;
    if (problem !== null)
      return notice('error', problem, {
        act: html`<button type="button" class="sk-quiet-button" @click=${() => this.#run.again()}>
          ${msg('Prøv igjen')}
        </button>`,
      });
    const { state, kept } = this.#session;
    if (isTrouble(state)) return notice('signal', saveSentence(state, kept));
    if (this.#feed.state === 'lost')
      return notice(
        'signal',
        msg('Frakoblet. Du ser de stikkordene som kom sist; resten kommer når nettet er tilbake.'),
      );
    const missing = this.#unreadable();
    if (missing !== '')
      return notice(
        'error',
        msg(str`Svaret kan ikke leses, og mangler her: ${missing}. De som drifter Stikkord, kan reparere det.`),
      );
    return nothing;
  }

  /** The groups whose answer is damaged in the database; empty where none is. */
  #unreadable(): string {
    const { slices } = this.#feed;
    const groups = slices.groups?.filter(({ id }) => slices[`progress/${this.question}/${id}`]?.unreadable) ?? [];
    return groups.map(({ id }) => this.#names.group(id)).join(', ');
  }

  #refused(): TemplateResult {
    if (this.#session.refusal === CLOSE.quarantined)
      return messagePage({
        heading: msg('Tavla kan ikke leses'),
        text: msg(
          'Temaene er skadet i databasen. Det gruppene skriver, er trygt. De som drifter Stikkord, kan reparere tavla.',
        ),
        act: html`<button type="button" class="ds-button" @click=${() => this.#session.reconnect()}>
            ${msg('Prøv igjen')}
          </button>
          <a href=${page.run(this.key)}>${msg('Til gjennomføringen')}</a>`,
      });
    return messagePage({
      heading: msg('Tavla kan ikke åpnes'),
      text: msg('Denne siden har ikke tilgang lenger. Åpne lenka for fasilitatorer på nytt.'),
      act: html`<a href=${page.run(this.key)}>${msg('Til gjennomføringen')}</a>`,
    });
  }

  /** New names only where groups, sections or language are others than before: cards draw themselves by them. */
  #name(): void {
    const { questions, groups } = this.#feed.slices;
    const language = currentLanguage();
    const of = [
      questions
        ?.find((each) => each.id === this.question)
        ?.sections.map((section) => section.id + section.title)
        .join('\n'),
      groups?.map((group) => group.id + group.name).join('\n'),
      language,
    ];
    if (of.every((value, index) => value === this.#namesOf[index])) return;
    this.#namesOf = of;
    const sections = questions?.find((each) => each.id === this.question)?.sections ?? [];
    const sectionTitles = new Map(sections.map((section) => [section.id, section.title]));
    const groupNames = new Map(groups?.map((group) => [group.id, groupName(group, language)]));
    this.#names = {
      group: (id) => groupNames.get(id) ?? '',
      section: (id) => (sections.length > 1 ? (sectionTitles.get(id) ?? '') : ''),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-page': SkBoardPage;
  }
}
