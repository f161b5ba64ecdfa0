import { localized, msg, str } from '@lit/localize';
import {
  api,
  page,
  type EnterAnswer,
  type ProjectorSlices,
  type QuestionSlice,
  type SummarySlice,
} from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ApiError, call } from '../../data/api.ts';
import { LiveFeed } from '../../data/live-feed.ts';
import '../../elements/sk-join-code.ts';
import '../../elements/sk-qr-code.ts';
import { groups as groupCount, pointsFromGroups } from '../../i18n/counts.ts';
import { speakLanguage } from '../../i18n/language.ts';
import { messagePage } from '../message-page.ts';
import { describeProblem } from '../problem-text.ts';
import { entriesOf } from '../../polls/entries-of.ts';
import { restWords } from '../published/rest-words.ts';
import { hallClock } from './hall-clock.ts';
import { hallDay } from './hall-day.ts';
import { hallMaterial } from './hall-material.ts';
import { hallSlide, type HallSlide } from './hall-slide.ts';
import { SCROLLS } from './scrolls.ts';
import './sk-fitted.ts';
import './sk-hall-poll.ts';
import './sk-last-time-stage.ts';
import './sk-projector-page.css';
import './sk-slide-canvas.ts';
import './sk-summary-stage.ts';
import { SlideBook } from './slide-book.ts';

const RETRY_MS = 4000;
/** A short loss is nobody's business. */
const DOT_MS = 3000;
/** Expected times go on while nothing happens. */
const TICK_MS = 15_000;

/** What the hall sees. It shows; it is not worked at. The last picture stays when the connection is lost. */
@customElement('sk-projector-page')
@localized()
export class SkProjectorPage extends LitElement {
  @property() key = '';
  @state() private problem: ApiError | null = null;
  @state() private cutOff = false;
  @state() private small = false;
  readonly #feed = new LiveFeed(this, 'projector');
  readonly #now = (): number => this.#feed.now();
  readonly #book = new SlideBook();
  readonly #small = matchMedia(SCROLLS);
  #unwatch = (): void => {};
  #entered = '';
  #shown: Partial<ProjectorSlices> = {};
  #again: ReturnType<typeof setTimeout> | undefined;
  #dot: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#small.addEventListener('change', this.#resized);
    this.#resized();
    this.#unwatch = this.#book.watch(() => this.requestUpdate());
    this.#tick = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    this.#small.removeEventListener('change', this.#resized);
    this.#unwatch();
    clearTimeout(this.#again);
    clearTimeout(this.#dot);
    clearInterval(this.#tick);
    super.disconnectedCallback();
  }

  readonly #resized = (): void => {
    this.small = this.#small.matches;
  };

  override willUpdate(): void {
    if (this.#entered !== this.key) void this.#enter();
    if (this.#feed.slices.meeting) this.#shown = this.#feed.slices;
  }

  override updated(): void {
    const { meeting } = this.#shown;
    document.title = [meeting?.title, 'Stikkord'].filter(Boolean).join(' – ');
    if (this.#feed.state === 'live') {
      clearTimeout(this.#dot);
      this.#dot = undefined;
      this.cutOff = false;
    } else this.#dot ??= setTimeout(() => (this.cutOff = true), DOT_MS);
  }

  override render(): TemplateResult {
    const { meeting, stage } = this.#shown;
    if (!meeting || !stage) return this.#before();
    const onScreen = hallSlide(this.#shown as ProjectorSlices);
    if (onScreen) return this.#slide(onScreen);
    const join = stage.view === 'join';
    return html`<div class="sk-hall" data-view=${stage.view}>
      <main class="sk-hall-main">${this.#view(this.#shown as ProjectorSlices)}</main>
      ${
        join
          ? nothing
          : html`<footer class="sk-hall-foot">
              <span>${msg(str`Bli med på ${location.host}`)}</span>
              <sk-join-code .code=${meeting.code}></sk-join-code>
            </footer>`
      }
      ${this.#corner()}
    </div>`;
  }

  /** For those who run the meeting: the connection is lost. */
  #corner(): TemplateResult {
    return html`<span class="sk-hall-dot" ?data-shown=${this.cutOff} role="status"
      ><span class="ds-sr-only">${this.cutOff ? msg('Frakoblet. Bildet er det siste som er kjent.') : ''}</span></span
    >`;
  }

  #slide({ slide, frame, page: at, shown }: HallSlide): TemplateResult {
    return html`<div class="sk-hall" data-view="slide">
      <main class="sk-hall-main">
        <sk-slide-canvas
          heading
          ?flows=${this.small}
          .slide=${slide}
          .frame=${frame}
          .pages=${this.#book.pagesOf(slide, this.#shown.kept ?? null, frame)}
          .page=${at}
          .shown=${shown}
        ></sk-slide-canvas>
      </main>
      ${this.#corner()}
    </div>`;
  }

  #before(): TemplateResult {
    const { problem } = this;
    if (problem && problem.id !== 'no-answer' && problem.status < 500)
      return messagePage({ heading: msg('Lenka åpner ingen samling'), text: describeProblem(problem) });
    return html`<div class="sk-hall">
      <main class="sk-hall-main">
        <h1 class="ds-sr-only">Stikkord</h1>
        <p class="sk-quiet" role="status">${problem ? describeProblem(problem) : msg('Kobler til …')}</p>
      </main>
    </div>`;
  }

  #view(slices: ProjectorSlices): TemplateResult {
    const { stage, question } = slices;
    // Published, and not read from the database yet: until then the question stands.
    if (stage.view === 'summary' && question && slices.summary)
      return html`<div class="sk-hall-head">
          <h1 class="sk-hall-asked">${question.prompt}</h1>
          <p class="sk-hall-counts">${countsText(slices.summary)}</p>
        </div>
        <sk-summary-stage .summary=${slices.summary}></sk-summary-stage>`;
    if ('question' in stage && question?.poll)
      // Another question is another picture: nothing of the one before has a place to keep.
      return html`${keyed(
        question.id,
        html`<sk-hall-poll
          ?flows=${this.small}
          .question=${question}
          .poll=${slices.poll}
          .entries=${entriesOf(slices, question.id)}
          .clock=${slices.clock}
          .now=${this.#now}
        ></sk-hall-poll>`,
      )}`;
    if ('question' in stage && question) return this.#asking(slices, question);
    if (stage.view === 'last-time')
      return html`<sk-fitted
        class="sk-hall-agenda"
        .sizes=${[1.7, 1.5, 1.3, 1.15, 1]}
        .content=${html`<sk-last-time-stage
          as="projector"
          .level=${1}
          .meeting=${slices.meeting.id}
          @sk-told=${() => this.requestUpdate()}
        ></sk-last-time-stage>`}
      ></sk-fitted>`;
    if (stage.view === 'agenda')
      return html`<div class="sk-hall-head sk-hall-day-head">
          <h1 class="sk-hall-title">${slices.meeting.title}</h1>
          <p class="sk-hall-clock">${hallClock(slices.clock, null, this.#now)}</p>
        </div>
        <sk-fitted
          class="sk-hall-agenda"
          .sizes=${[1.7, 1.5, 1.3, 1.15, 1]}
          .content=${hallDay(slices, this.#now())}
        ></sk-fitted>`;
    if (stage.view === 'material' && slices.material) return hallMaterial(slices.material, slices);
    return this.#joining(slices);
  }

  #joining({ meeting }: ProjectorSlices): TemplateResult {
    const address = `${location.origin}${page.meeting(meeting.code)}`;
    return html`<div class="sk-hall-join">
      <div class="sk-hall-how">
        <h1 class="sk-hall-title">${meeting.title}</h1>
        <p class="sk-hall-go">${msg('Gå til')} <strong>${location.host}</strong></p>
        <p class="sk-hall-go">${msg('og skriv koden')}</p>
        <p class="sk-hall-code"><sk-join-code .code=${meeting.code}></sk-join-code></p>
      </div>
      <figure class="sk-hall-qr">
        <sk-qr-code .text=${address} .label=${msg(str`QR-kode til ${address}`)}></sk-qr-code>
        <figcaption>${msg('eller pek med kameraet')}</figcaption>
      </figure>
    </div>`;
  }

  #asking({ writing, clock }: ProjectorSlices, question: QuestionSlice): TemplateResult {
    const titles = question.sections.map(({ title }) => title).filter((title) => title !== '');
    return html`<sk-fitted
        class="sk-hall-question"
        .sizes=${[4.6, 4, 3.4, 3, 2.6, 2.2, 1.9, 1.6, 1.3, 1.1, 1]}
        .content=${html`<h1>${question.prompt}</h1>
          ${question.round > 1 ? html`<p class="sk-hall-round">${msg(str`Runde ${question.round}`)}</p>` : nothing}
          ${
            titles.length > 0
              ? html`<ul class="sk-hall-sections">
                  ${titles.map((title) => html`<li>${title}</li>`)}
                </ul>`
              : nothing
          }`}
      ></sk-fitted>
      <div class="sk-hall-progress">
        <p class="sk-hall-writing">${writingText(writing, question)}</p>
        <p class="sk-hall-clock">${hallClock(clock, question, this.#now)}</p>
      </div>`;
  }

  async #enter(): Promise<void> {
    const key = (this.#entered = this.key);
    clearTimeout(this.#again);
    try {
      const { meeting, language } = await call<EnterAnswer>('POST', api.enter, { key });
      if (this.key !== key) return;
      this.problem = null;
      // The hall reads the meeting's language, whatever this machine's owner has chosen for own pages.
      await speakLanguage(language);
      this.#feed.follow(meeting);
    } catch (error) {
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
      if (this.problem.id === 'no-answer' || this.problem.status >= 500)
        this.#again = setTimeout(() => void this.#enter(), RETRY_MS * (0.5 + Math.random()));
    }
  }
}

/** `96 stikkord fra 8 grupper`, and how many of them stand in no theme. */
function countsText(summary: SummarySlice): TemplateResult {
  const rest = restWords(summary);
  return html`${pointsFromGroups(summary.pointCount, summary.groupCount)}${rest === '' ? nothing : html`<br />${rest}`}`;
}

/** `7 av 8 grupper skriver`, and what is true before and after. */
function writingText(
  { writing, started, groups }: ProjectorSlices['writing'],
  { status, published }: QuestionSlice,
): string {
  if (status === 'closed')
    return published ? msg('Spørsmålet er lukket') : msg('Spørsmålet er lukket. Temaene vises når de er klare.');
  if (writing > 0) return msg(str`${writing} av ${groupCount(groups)} skriver`);
  if (started > 0) return msg(str`${started} av ${groupCount(groups)} er i gang`);
  return msg('Gruppene er på vei inn');
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-projector-page': SkProjectorPage;
  }
}
