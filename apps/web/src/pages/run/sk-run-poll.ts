import { localized, msg, str } from '@lit/localize';
import { hasBoard, type Breakdown, type Stage } from '@stikkord/domain';
import type {
  EntriesSlice,
  FacilitatorCommand,
  FacilitatorSlices,
  PollDesk,
  PollSlice,
  QuestionSlice,
  ResultSlice,
} from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import '../../elements/sk-ask-button.ts';
import '../../elements/sk-countdown.ts';
import { answersCount, wordsCount } from '../../polls/poll-counts.ts';
import { byRoleView } from './by-role-view.ts';
import { clearingView } from './clearing-view.ts';
import { closeActs } from './open-close.ts';
import type { PollAct } from './poll-act.ts';
import { undoOf } from './poll-undo.ts';
import { answeredOf, pollKindWord } from './poll-words.ts';
import { resultView } from './result-view.ts';
import { promptOf, statusWord } from './run-words.ts';
import './sk-answer-desk.ts';
import type { QuestionAct } from './sk-run-question.ts';
import './sk-run-poll.css';
import './sk-run-question.css';
import './sk-word-desk.ts';
import { unfoldButton } from './unfold-button.ts';
import { sortingView } from './sorting-view.ts';

/** Until the feed has told of it. */
export const NO_DESK: PollDesk = {
  answered: 0,
  present: 0,
  revealed: false,
  boxes: { first: 1, last: 1 },
  waiting: 0,
  hiddenWords: [],
  joinedWords: [],
  byRole: 'wrong-kind',
};

/** A poll as its facilitator runs it: how many have answered, the result as it comes, and what the hall has of it. Fires `sk-run`. */
@customElement('sk-run-poll')
@localized()
export class SkRunPoll extends LitElement {
  @property({ attribute: false }) question!: QuestionSlice;
  @property({ attribute: false }) poll!: PollSlice;
  /** 1, 2 …; null where the meeting has one question. */
  @property({ attribute: false }) number: number | null = null;
  /** It belongs to what is on now: its act is the page's primary one. */
  @property({ type: Boolean }) current = false;
  @property({ attribute: false }) desk: PollDesk = NO_DESK;
  @property({ attribute: false }) result: ResultSlice | null = null;
  @property({ attribute: false }) breakdown: Breakdown | null = null;
  /** Keywords and open answers, with what became of them. */
  @property({ attribute: false }) entries: EntriesSlice = [];
  @property({ attribute: false }) board: FacilitatorSlices['boards'][string] | undefined;
  /** The question whose themes a vote is on, and its board's address. */
  @property({ attribute: false }) voted: { readonly question: QuestionSlice; readonly path: string } | null = null;
  /** What the hall sees. */
  @property({ attribute: false }) stage: Stage | undefined;
  @property() boardPath = '';
  /** The address where its summary is presented. */
  @property() presentPath = '';
  @property({ attribute: false }) over = false;
  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;
  /** The result is drawn here, where that was asked for or not; null: where it is what is on. */
  @state() private pictured: boolean | null = null;
  /** Unfolded or not, where that was asked for; null: as it comes. */
  @state() private unfolded: boolean | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { question, number, desk } = this;
    // Nothing is seen before somebody has let it through: that is what waits for a hand.
    const first = this.poll.kind === 'open' && this.poll.moderated === 'before';
    return html`<article
      class="sk-run-question sk-run-poll"
      ?data-current=${this.current}
      aria-labelledby="q-${question.id}"
      @sk-poll-act=${(event: CustomEvent<PollAct>) => this.#polled(event.detail)}
    >
      <p class="sk-run-status" data-status=${question.status}>
        <span>${number === null ? '' : msg(str`Spørsmål ${number} · `)}${statusWord(question.status)}</span>
        <span>${pollKindWord(this.poll.kind)}</span>
        ${
          question.closesAt === null
            ? nothing
            : html`<span
                >${msg('lukkes om')} <sk-countdown .closesAt=${question.closesAt} .now=${this.now}></sk-countdown
              ></span>`
        }
      </p>
      <h3 id="q-${question.id}" tabindex="-1">${promptOf(question)}</h3>
      ${
        question.status === 'waiting' && desk.answered === 0
          ? nothing
          : html`<p class="sk-run-progress">${answeredOf(desk.answered, desk.present)}</p>`
      }
      ${this.#votedOn()}
      <div class="sk-row">${this.#acts()}</div>
      ${first ? this.#moderation() : nothing}
      ${resultView({
        question,
        desk,
        result: this.result,
        entries: this.entries,
        breakdown: this.breakdown,
        stage: this.stage,
        current: this.current,
        pictured: this.pictured,
        picture: (pictured) => (this.pictured = pictured),
        act: this.#polled,
        show: (stage) => this.#run({ command: { do: 'show', stage }, said: msg('Salen ser spørsmålet.') }),
      })}
      ${byRoleView(question, desk, this.breakdown, this.#polled)} ${first ? nothing : this.#moderation()}
      ${
        hasBoard(question)
          ? sortingView(question, {
              board: this.board,
              stage: this.stage,
              next: false,
              now: this.now,
              boardPath: this.boardPath,
              presentPath: this.presentPath,
            })
          : nothing
      }
      ${clearingView(question, desk, this.board, this.#polled)}
    </article>`;
  }

  /** A vote needs themes that the hall has seen: where it lacks them, what to do. */
  #votedOn(): TemplateResult | typeof nothing {
    if (this.poll.kind !== 'vote') return nothing;
    if (this.voted === null)
      return html`<p>${msg('Det er ikke valgt hva det stemmes over. Det gjøres i planen for samlingen.')}</p>`;
    const { question, path } = this.voted;
    return question.published === null
      ? html`<p class="sk-run-lacks">
          ${msg(str`Det stemmes over temaene til «${promptOf(question)}». De er ikke vist for salen ennå, og må vises før avstemningen kan åpnes.`)}
          <a href=${path}>${msg('Til tavla')}</a>
        </p>`
      : html`<p class="sk-quiet sk-small">
          ${msg(str`Det stemmes over temaene til «${promptOf(question)}».`)}
          ${this.desk.answered > 0 && this.question.status === 'closed' ? html`<a href=${path}>${msg('Ordne temaene etter stemmene på tavla')}</a>` : nothing}
        </p>`;
  }

  #acts(): TemplateResult | typeof nothing {
    const { question, poll } = this;
    const { id, status } = question;
    const variant = this.current ? 'primary' : 'secondary';
    const run = (command: FacilitatorCommand, said: string): void => this.#run({ command, said });
    if (status === 'open')
      return closeActs(question, {
        variant,
        asked: msg('Lukke for alle nå? Svarene blir stående, og kan ikke endres lenger.'),
        now: this.now,
        run,
      });
    if (this.over)
      return html`<span class="sk-quiet sk-small"
        >${msg('Samlingen er avsluttet. Gjenåpne den for å åpne spørsmålet.')}</span
      >`;
    if (poll.kind === 'vote' && !this.voted?.question.published) return nothing;
    const again = status === 'closed';
    const asked = again
      ? msg('Åpne for alle? De kan svare, og endre det de har svart. Salen ser spørsmålet.')
      : msg('Åpne for alle? Salen ser spørsmålet.');
    return html`${keyed(
      status,
      html`<sk-ask-button
        .variant=${again ? 'secondary' : variant}
        .label=${again ? msg('Åpne igjen') : msg('Åpne spørsmålet')}
        .question=${asked}
        .said=${again ? msg(str`Åpne igjen: ${promptOf(question)}`) : msg(str`Åpne spørsmålet: ${promptOf(question)}`)}
        .yes=${msg('Åpne')}
        @sk-yes=${() => run({ do: 'open', question: id, closesAt: null }, msg('Spørsmålet er åpent.'))}
      ></sk-ask-button>`,
    )}`;
  }

  #moderation(): TemplateResult | typeof nothing {
    const { question, poll, desk, entries, result } = this;
    const { id } = question;
    if (poll.kind === 'keywords') {
      const aside = desk.hiddenWords.length + desk.joinedWords.length;
      if (desk.answered === 0 && aside === 0) return nothing;
      const found = result?.kind === 'keywords' ? result : null;
      return this.#folding(
        msg('Rydd i ordene'),
        [
          wordsCount((found?.words.length ?? 0) + (found?.more ?? 0)),
          desk.hiddenWords.length === 0 ? '' : msg(str`${desk.hiddenWords.length} skjult`),
          desk.joinedWords.length === 0 ? '' : msg(str`${desk.joinedWords.length} slått sammen`),
        ],
        false,
        () => html`<sk-word-desk .question=${id} .result=${found} .desk=${desk} .entries=${entries}></sk-word-desk>`,
      );
    }
    if (poll.kind !== 'open') return nothing;
    if (entries.length === 0 && (poll.moderated === 'after' || question.status === 'waiting')) return nothing;
    const away = entries.filter(({ state: became }) => became === 'taken-away').length;
    const before = poll.moderated === 'before';
    return this.#folding(
      before ? msg('Slipp fram svar') : msg('Gå gjennom svarene'),
      [
        desk.waiting === 0 ? '' : msg(str`${answersCount(desk.waiting)} venter`),
        answersCount(entries.length - desk.waiting - away),
        away === 0 ? '' : msg(str`${away} tatt bort`),
      ],
      before && this.current,
      () => html`<sk-answer-desk .question=${id} .moderated=${poll.moderated} .entries=${entries}></sk-answer-desk>`,
    );
  }

  /** `first`: unfolded until it is folded. What is folded isn't drawn. */
  #folding(name: string, counts: readonly string[], first: boolean, content: () => TemplateResult): TemplateResult {
    const open = this.unfolded ?? first;
    const told = html`<span class="sk-quiet sk-small" ?data-signal=${this.desk.waiting > 0}
      >${counts.filter(Boolean).join(' · ')}</span
    >`;
    return html`<section class="sk-run-moderating">
      ${unfoldButton(name, told, open, () => (this.unfolded = !open))} ${open ? content() : nothing}
    </section>`;
  }

  readonly #polled = ({ command, said }: PollAct): void =>
    this.#run({ command, said, undo: undoOf(command, this.desk, this.entries) });

  #run(detail: QuestionAct): void {
    this.dispatchEvent(new CustomEvent('sk-run', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-poll': SkRunPoll;
  }
}
