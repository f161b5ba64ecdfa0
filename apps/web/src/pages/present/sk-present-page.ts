import { localized, msg } from '@lit/localize';
import type { Deck, QuestionId, SlidePosition } from '@stikkord/domain';
import { page, type FacilitatorCommand, type QuestionSlice } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LiveFeed } from '../../data/live-feed.ts';
import { icon } from '../../elements/icon.ts';
import { pageBar } from '../../elements/page-bar.ts';
import { messagePage } from '../message-page.ts';
import '../projector/sk-slide-canvas.ts';
import { SlideBook } from '../projector/slide-book.ts';
import { entryView } from '../run/entry-view.ts';
import { FacilitatorEntry } from '../run/facilitator-entry.ts';
import { deskNotices } from '../run/desk-notices.ts';
import { RunDesk } from '../run/run-desk.ts';
import { promptOf } from '../run/run-words.ts';
import { beginView } from './begin-view.ts';
import { ChosenDeck } from './chosen-deck.ts';
import { deckChoices } from './deck-choices.ts';
import { freezeView } from './freeze-view.ts';
import { fullView } from './full-view.ts';
import { HallFeed } from './hall-feed.ts';
import { presentKey } from './present-key.ts';
import { hallLost, nothingShown, saidOf, whereWords } from './present-words.ts';
import { opened, pagesIn, presenting, shownAt, type Presenting } from './presenting.ts';
import { remoteView } from './remote-view.ts';
import { slideList } from './slide-list.ts';
import './sk-present-page.css';

/** An act's answer is on the page within this time, or it is not what came of it. */
const REFOCUS_MS = 3000;

/** A facilitator presents a question's summary, from any device: what the hall sees, what comes, and the way there. */
@customElement('sk-present-page')
@localized()
export class SkPresentPage extends LitElement {
  /** The facilitators' secret. */
  @property() key = '';
  @property() question: QuestionId = '';
  /** The hall's own picture fills this screen. */
  @state() private full = false;

  readonly #entry = new FacilitatorEntry(this);
  readonly #feed = new LiveFeed(this, 'facilitator');
  readonly #hall = new HallFeed(this);
  readonly #desk = new RunDesk(this);
  readonly #book = new SlideBook();
  readonly #now = (): number => this.#feed.now();
  #unwatch = (): void => {};
  #at: Presenting | null = null;
  #wasLost = false;
  readonly #chosen = new ChosenDeck();
  #begunAt = 0;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unwatch = this.#book.watch(() => this.requestUpdate());
    addEventListener('keydown', this.#key);
    document.addEventListener('fullscreenchange', this.#fullChanged);
  }

  override disconnectedCallback(): void {
    this.#unwatch();
    removeEventListener('keydown', this.#key);
    document.removeEventListener('fullscreenchange', this.#fullChanged);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('key')) void this.#entry.enter(this.key);
    const { meeting, state: entered } = this.#entry;
    const { questions, links } = this.#feed.slices;
    const prompt = questions?.find(({ id }) => id === this.question)?.prompt;
    document.title = [msg('Vis for salen'), prompt, 'Stikkord'].filter(Boolean).join(' – ');
    if (entered !== 'in' || !meeting) return;
    this.#feed.follow(meeting.meeting);
    if (links) this.#hall.follow(meeting.meeting, this.question, links.projectorKey);
    this.#at = presenting(this.#hall.slices, this.#book);
    if (this.#feed.state === 'lost') this.#wasLost = true;
    else if (this.#wasLost && this.#feed.state === 'live') {
      this.#wasLost = false;
      this.#desk.answers();
    }
  }

  /** The button that was pressed is gone when the hall has turned: the focus goes to where one goes on. */
  override updated(): void {
    const next = this.querySelector<HTMLElement>('.sk-present-next');
    if (!next || Date.now() - this.#begunAt > REFOCUS_MS) return;
    this.#begunAt = 0;
    if (document.activeElement === document.body) next.focus();
  }

  override render(): TemplateResult {
    if (this.#entry.state !== 'in') return entryView(this.#entry);
    const { questions } = this.#feed.slices;
    if (!questions)
      return this.#feed.state === 'refused'
        ? messagePage({
            heading: msg('Samlingen kan ikke åpnes'),
            text: msg('Den kan være slettet. Spør den som planla samlingen.'),
          })
        : html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter samlingen …')}</p></main>`;
    const question = questions.find(({ id }) => id === this.question);
    if (!question)
      return messagePage({
        heading: msg('Spørsmålet er ikke her'),
        text: msg('Det kan være slettet av den som planlegger samlingen.'),
        act: html`<a href=${page.run(this.key)}>${msg('Til gjennomføringen')}</a>`,
      });
    return html`<div class="sk-present-page" ?inert=${this.full}>
        ${pageBar({
          start: html`<a
              class="sk-quiet-button"
              href=${page.run(this.key)}
              aria-label=${msg('Til gjennomføringen')}
              title=${msg('Til gjennomføringen')}
              >${icon(arrowLeft)}</a
            >
            <h1 title=${promptOf(question)}>
              <span class="ds-sr-only">${msg('Vis for salen:')}</span> ${promptOf(question)}
            </h1>`,
          end: html`<a class="sk-quiet-button" href=${page.board(this.key, question.id)}>${msg('Til tavla')}</a>`,
        })}
        <main>
          ${deskNotices('sk-present-notices', this.#feed.state, this.#desk, hallLost())}
          <div class="sk-present">${this.#stage(question)} ${this.#beside(question)} ${this.#choices(question)}</div>
        </main>
      </div>
      <p class="ds-sr-only" role="status">${this.#at?.onStage ? saidOf(this.#at) : ''}</p>
      <p class="ds-sr-only" role="status">${this.#desk.said}</p>
      ${this.full ? fullView(this.#at, this.#hall.slices, { turn: this.#turn, leave: this.#leave }) : nothing}`;
  }

  #stage(question: QuestionSlice): TemplateResult {
    const at = this.#at;
    const { stage } = this.#feed.slices;
    // The hall shows it already, and what it shows is on its way.
    if (!at && stage?.view === 'summary' && stage.question === question.id)
      return html`<section class="sk-present-now" aria-labelledby="present-now">
        <h2 id="present-now" class="ds-sr-only">${msg('Salen ser')}</h2>
        <figure class="sk-present-picture" aria-label=${msg('Det salen ser nå')}></figure>
        <p class="sk-present-where" role="status">${msg('Henter …')}</p>
      </section>`;
    if (!at?.onStage)
      return beginView(question, this.#feed.slices, {
        deck: at?.deck ?? null,
        begin: () => void this.#begin(question),
      });
    return html`<section class="sk-present-now" aria-labelledby="present-now">
      <h2 id="present-now" class="ds-sr-only">${msg('Salen ser')}</h2>
      <figure class="sk-present-picture" aria-label=${msg('Det salen ser nå')}>
        ${
          at.now
            ? html`<sk-slide-canvas
                .slide=${at.now.slide}
                .frame=${at.frame}
                .pages=${at.now.pages}
                .page=${at.now.page}
                .shown=${at.now.shown}
              ></sk-slide-canvas>`
            : nothingShown(at)
        }
      </figure>
      <p class="sk-present-where">${whereWords(at)}</p>
      ${remoteView(at, { turn: this.#turn, full: this.#fill })}
    </section>`;
  }

  /** What comes, whether it follows the board, and all there is to turn to. */
  #beside(question: QuestionSlice): TemplateResult | typeof nothing {
    const at = this.#at;
    if (!at?.onStage) return nothing;
    const { boards, presenting: all } = this.#feed.slices;
    const wishes = all?.[question.id];
    const stepwise = wishes?.deck.stepwise ?? false;
    const next = shownAt(at, at.next, this.#book);
    return html`<section class="sk-present-beside" aria-labelledby="present-next">
      <h2 id="present-next">${msg('Deretter')}</h2>
      ${
        next
          ? html`<figure class="sk-present-picture" aria-label=${msg('Det som kommer')}>
              <sk-slide-canvas
                .slide=${next.slide}
                .frame=${at.frame}
                .pages=${next.pages}
                .page=${next.page}
                .shown=${next.shown}
              ></sk-slide-canvas>
            </figure>`
          : html`<p class="sk-quiet">${msg('Ingenting mer. Dette er det siste.')}</p>`
      }
      ${freezeView(question, boards?.[question.id], this.#now(), this.#give)}
      <h2>${msg('Lysbilder')}</h2>
      ${slideList(at.deck, {
        frame: at.frame,
        now: at.now?.slide.id ?? null,
        allAtOnce: at.from === null,
        presented: wishes?.presented ?? [],
        show: (slide) => this.#present(opened(slide, stepwise, pagesIn(at, slide, this.#book)), null),
        showAll: () =>
          this.#give(
            { do: 'show', stage: { view: 'summary', question: question.id } },
            msg('Salen ser alt på én gang.'),
          ),
      })}
    </section>`;
  }

  #choices(question: QuestionSlice): TemplateResult | typeof nothing {
    const known = this.#feed.slices.presenting?.[question.id]?.deck;
    if (!known) return nothing;
    const { poll } = question;
    return deckChoices(this.#chosen.shown(known, Date.now()), this.#at?.deck ?? null, poll === null, this.#choose);
  }

  /** One step from what the hall sees; nothing at the ends, and nothing before one has begun. */
  readonly #turn = (by: 'next' | 'back'): void => {
    const at = this.#at;
    const to = at?.[by];
    if (at?.onStage && to) this.#present(to, at.from);
  };

  #present(to: SlidePosition, from: SlidePosition | null): void {
    const place = Math.max(0, this.#at?.deck.findIndex(({ id }) => id === to.slide) ?? 0);
    this.#give({ do: 'present', question: this.question, to, place, from }, '');
  }

  async #begin(question: QuestionSlice): Promise<void> {
    const meeting = this.#entry.meeting!.meeting;
    if (!question.published)
      await this.#desk.give(meeting, { do: 'publish', question: question.id, follows: false }, '');
    if (this.#desk.problem !== null) return;
    // Where the summary has yet to come, what is first is shown in the overview's place.
    const to = this.#at?.next ?? { slide: 'overview', page: 0, shown: null };
    this.#begunAt = Date.now();
    await this.#desk.give(meeting, { do: 'present', question: question.id, to, place: 0, from: null }, '');
  }

  readonly #choose = (deck: Deck, said: string): void => {
    const { extras, stepwise } = deck;
    this.#chosen.choose(deck, Date.now());
    this.requestUpdate();
    this.#give({ do: 'deck', question: this.question, extras, stepwise }, said);
  };

  readonly #give = (command: FacilitatorCommand, said: string): void => {
    void this.#desk.give(this.#entry.meeting!.meeting, command, said);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const act = presentKey(event, {
      control: Boolean(target?.closest('button, a, input, summary')),
      near: this.full || Boolean(target?.closest('.sk-present-remote')),
      full: this.full,
    });
    if (act === null || !this.#at?.onStage) return;
    if (act === 'leave') {
      if (this.full) this.#leave();
      return;
    }
    event.preventDefault();
    if (act === 'full') this.#fill();
    else this.#turn(act);
  };

  readonly #fill = (): void => {
    if (this.full) {
      this.#leave();
      return;
    }
    this.full = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-present-full')?.focus());
    // A phone that can't fills its window only.
    document.documentElement.requestFullscreen?.().catch(() => {});
  };

  readonly #leave = (): void => {
    this.full = false;
    if (document.fullscreenElement) void document.exitFullscreen();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-present-fill')?.focus());
  };

  readonly #fullChanged = (): void => {
    if (!document.fullscreenElement && this.full) this.#leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-present-page': SkPresentPage;
  }
}
