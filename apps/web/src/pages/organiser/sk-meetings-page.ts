import { localized, msg, str } from '@lit/localize';
import type { MeetingId } from '@stikkord/domain';
import { api, page, type MeAnswer, type MeetingAnswer, type MeetingRow, type MeetingsAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../data/api.ts';
import { emptyState } from '../../elements/empty-state.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar, wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import { offerUndo, withdrawUndo } from '../../elements/sk-undo-toast.ts';
import { navigate } from '../../navigate.ts';
import { longDate } from '../day-words.ts';
import { describeProblem } from '../problem-text.ts';
import { meetingTitle } from './meeting-words.ts';
import { asApiError, OrganiserSession } from './organiser-session.ts';
import './organiser-page.css';
import './sk-meetings-page.css';
import './sk-import-meeting.ts';
import './sk-meetings-table.ts';
import './sk-new-meeting.ts';
import './sk-series-list.ts';
import './sk-sign-in.ts';
import './templates/sk-own-templates.ts';

/** An organiser's first page: sign in, then the meetings, the next one, and those thrown away. */
@customElement('sk-meetings-page')
@localized()
export class SkMeetingsPage extends LitElement {
  @state() private meetings: readonly MeetingRow[] | null = null;
  @state() private problem: ApiError | null = null;
  @state() private making = false;
  readonly #session = new OrganiserSession(this);
  #asked = false;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('focus', this.#again);
  }

  override disconnectedCallback(): void {
    removeEventListener('focus', this.#again);
    withdrawUndo();
    super.disconnectedCallback();
  }

  override updated(): void {
    if (this.#session.state === 'in' && !this.#asked) void this.#read();
  }

  override render(): TemplateResult {
    document.title = `${msg('Samlinger')} – Stikkord`;
    const { state: session, me } = this.#session;
    return html`${pageBar({
        start: wordmark(page.organiser()),
        end:
          session === 'in' && me?.organiser
            ? html`<span class="sk-quiet sk-small sk-signed-in">${me.organiser.name}</span>
                <button type="button" class="sk-quiet-button" @click=${this.#signOut}>${msg('Logg ut')}</button>`
            : undefined,
      })}
      <main class="sk-page">
        ${session === 'in' ? this.#list() : session === 'out' ? this.#signIn() : this.#waiting()}
      </main>
      <sk-page-foot></sk-page-foot>`;
  }

  #signIn(): TemplateResult {
    return html`<div class="sk-stack sk-signing-in">
      <h1>${msg('Logg inn')}</h1>
      <p>${msg('For deg som planlegger samlinger. Skal du delta i en gruppe, trenger du bare koden.')}</p>
      <sk-sign-in
        ?setUpOpen=${this.#session.me?.setUpOpen ?? false}
        @sk-signed-in=${(event: CustomEvent<MeAnswer>) => this.#session.is(event.detail)}
      ></sk-sign-in>
      <p><a href=${page.join()}>${msg('Bli med i en samling')}</a></p>
    </div>`;
  }

  #waiting(): TemplateResult {
    const { problem } = this.#session;
    return html`<h1>${msg('Samlinger')}</h1>
      ${
        problem
          ? notice('error', describeProblem(problem), { act: this.#tryAgain(() => void this.#session.ask()) })
          : html`<p class="sk-quiet" role="status">${msg('Henter …')}</p>`
      }`;
  }

  #list(): TemplateResult {
    const meetings = this.meetings?.filter(({ deleted }) => !deleted);
    const deleted = this.meetings?.filter((meeting) => meeting.deleted) ?? [];
    const problem = this.problem ?? this.#session.problem;
    const make = html`<button type="button" class="ds-button" @click=${() => (this.making = true)}>
      ${msg('Ny samling')}
    </button>`;
    return html`<div class="sk-meetings-head">
        <h1>${msg('Samlinger')}</h1>
        ${this.making || !meetings?.length ? nothing : make}
      </div>
      ${
        this.making
          ? html`<sk-new-meeting
              @sk-made=${(event: CustomEvent<MeetingAnswer>) => navigate(page.meetingPlan(event.detail.id))}
              @sk-cancel=${this.#cancel}
            ></sk-new-meeting>`
          : nothing
      }
      ${problem ? notice('error', describeProblem(problem), { act: this.#tryAgain(() => void this.#read()) }) : nothing}
      ${
        meetings === undefined
          ? problem
            ? nothing
            : html`<p class="sk-quiet" role="status">${msg('Henter samlingene …')}</p>`
          : meetings.length > 0
            ? html`<sk-meetings-table
                .meetings=${meetings}
                @sk-delete=${(event: CustomEvent<MeetingId>) => void this.#delete(event.detail)}
              ></sk-meetings-table>`
            : this.making
              ? nothing
              : emptyState(
                  msg(
                    'Ingen samlinger ennå. Lag den første: gi den en tittel og en dato, så legger du inn program, spørsmål og grupper etterpå.',
                  ),
                  make,
                )
      }
      <sk-series-list .fresh=${this.meetings}></sk-series-list>
      ${meetings === undefined ? nothing : html`<sk-own-templates></sk-own-templates>`}
      ${meetings === undefined ? nothing : html`<sk-import-meeting></sk-import-meeting>`}
      ${deleted.length > 0 ? this.#deleted(deleted) : nothing}`;
  }

  #deleted(deleted: readonly MeetingRow[]): TemplateResult {
    return html`<details class="sk-meetings-deleted">
      <summary>${msg(str`Slettede samlinger (${deleted.length})`)}</summary>
      <ul class="sk-plain-list">
        ${deleted.map((meeting) => {
          const title = meetingTitle(meeting.title);
          return html`<li>
            <span>${title} <span class="sk-quiet sk-small">${longDate(meeting.date)}</span></span>
            <button
              type="button"
              class="sk-quiet-button"
              aria-label=${msg(str`Hent tilbake ${title}`)}
              @click=${() => void this.#restore(meeting.id)}
            >
              ${msg('Hent tilbake')}
            </button>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  #tryAgain(act: () => void): TemplateResult {
    return html`<button type="button" class="sk-quiet-button" @click=${act}>${msg('Prøv igjen')}</button>`;
  }

  readonly #again = (): void => {
    if (this.#session.state === 'in') void this.#read();
  };

  readonly #signOut = async (): Promise<void> => {
    await this.#session.signOut();
    if (this.#session.state !== 'out') return;
    this.meetings = null;
    this.making = this.#asked = false;
    withdrawUndo();
  };

  readonly #cancel = async (): Promise<void> => {
    this.making = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('main .ds-button')?.focus();
  };

  async #read(): Promise<void> {
    this.#asked = true;
    await this.#try(async () => {
      this.meetings = (await call<MeetingsAnswer>('GET', api.meetings)).meetings;
    });
  }

  async #delete(id: MeetingId): Promise<void> {
    const gone = this.meetings?.find((meeting) => meeting.id === id);
    const done = await this.#try(() => call('DELETE', api.meeting(id)));
    if (!done || !gone) return;
    this.#mark(id, true);
    offerUndo(msg(str`${meetingTitle(gone.title)} er slettet.`), () => void this.#restore(id));
    await this.updateComplete;
    this.querySelector<HTMLElement>('main .ds-button')?.focus();
  }

  async #restore(id: MeetingId): Promise<void> {
    withdrawUndo();
    if (await this.#try(() => call('POST', api.restoreMeeting(id)))) this.#mark(id, false);
  }

  #mark(id: MeetingId, deleted: boolean): void {
    this.meetings = this.meetings?.map((each) => (each.id === id ? { ...each, deleted } : each)) ?? null;
  }

  /** False where it did not go; then the page says why. */
  async #try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.problem = null;
      return true;
    } catch (error) {
      const problem = asApiError(error);
      if (problem.id === 'not-signed-in') {
        this.#asked = false;
        this.#session.ended();
      } else this.problem = problem;
      return false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-meetings-page': SkMeetingsPage;
  }
}
