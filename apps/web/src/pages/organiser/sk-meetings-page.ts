import { localized, msg, str } from '@lit/localize';
import { formatJoinCode, intlLocales } from '@stikkord/domain';
import { api, page, type MeetingRow, type MeetingsAnswer } from '@stikkord/protocol';
import trash from '@navikt/aksel-icons/svg/Trash.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiError, call } from '../../data/api.ts';
import { emptyState } from '../../elements/empty-state.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar, wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-dialog.ts';
import '../../elements/sk-page-foot.ts';
import { offerUndo, withdrawUndo } from '../../elements/sk-undo-toast.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { describeProblem } from '../problem-text.ts';
import { OrganiserSession } from './organiser-session.ts';
import './organiser.css';
import { rowButton } from './row-button.ts';
import './sk-new-meeting.ts';
import './sk-sign-in.ts';

/** An organiser's meetings, by date. */
@customElement('sk-meetings-page')
@localized()
export class SkMeetingsPage extends LitElement {
  @state() private meetings: readonly MeetingRow[] | null = null;
  @state() private problem: string | null = null;
  @state() private making = false;
  readonly #session = new OrganiserSession(this);
  #asked: string | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    const email = this.#session.me?.organiser?.email ?? null;
    if (email === this.#asked) return;
    this.#asked = email;
    this.meetings = null;
    if (email !== null) void this.#fetch();
  }

  override render(): TemplateResult {
    const { me, problem } = this.#session;
    const organiser = me?.organiser ?? null;
    return html`${pageBar({
        start: wordmark(),
        end: organiser
          ? html`<span class="sk-quiet sk-small">${organiser.name}</span>
              <button type="button" class="sk-quiet-button" @click=${() => void this.#session.signOut()}>
                ${msg('Logg ut')}
              </button>`
          : undefined,
      })}
      <main class="sk-page">
        ${organiser ? this.#list() : me || problem ? this.#signIn() : html`<p role="status">${msg('Henter …')}</p>`}
      </main>
      <sk-page-foot></sk-page-foot>`;
  }

  #signIn(): TemplateResult {
    return html`<div class="sk-narrow sk-stack">
      <h1>${msg('Logg inn')}</h1>
      <p>
        ${msg('For deg som planlegger samlinger. Deltakere trenger ingen konto.')}
        <a href=${page.join()}>${msg('Bli med i en samling')}</a>
      </p>
      ${
        this.#session.me?.setUpOpen
          ? notice(
              'quiet',
              msg('Her er ingen konto ennå. Den første lages med lenka som ble skrevet ut da tjeneren startet.'),
            )
          : nothing
      }
      <sk-sign-in .session=${this.#session}></sk-sign-in>
    </div>`;
  }

  #list(): TemplateResult {
    const meetings = this.meetings;
    const standing = (meetings ?? []).filter((meeting) => !meeting.deleted).sort(latestFirst);
    const deleted = (meetings ?? []).filter((meeting) => meeting.deleted).sort(latestFirst);
    const make = html`<button type="button" class="ds-button" @click=${() => (this.making = true)}>
      ${msg('Ny samling')}
    </button>`;
    return html`<div class="sk-meetings-head">
        <h1>${msg('Samlinger')}</h1>
        ${make}
      </div>
      ${
        this.problem === null
          ? nothing
          : notice('error', this.problem, {
              act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#fetch()}>
                ${msg('Prøv igjen')}
              </button>`,
            })
      }
      ${
        meetings === null
          ? html`<p class="sk-quiet" role="status">${msg('Henter samlingene …')}</p>`
          : standing.length === 0
            ? emptyState(msg('Ingen samlinger ennå. Lag den første: tittel og dato er nok til å begynne.'))
            : this.#table(standing)
      }
      ${
        deleted.length === 0
          ? nothing
          : html`<details class="sk-deleted">
              <summary>${msg(str`Slettede samlinger (${deleted.length})`)}</summary>
              <ul class="sk-plain-list">
                ${deleted.map(
                  (meeting) =>
                    html`<li class="sk-row">
                      <span>${title(meeting)} <span class="sk-quiet">${day(meeting.date)}</span></span>
                      <button
                        type="button"
                        class="sk-quiet-button"
                        aria-label=${msg(str`Hent tilbake ${title(meeting)}`)}
                        @click=${() => void this.#restore(meeting)}
                      >
                        ${msg('Hent tilbake')}
                      </button>
                    </li>`,
                )}
              </ul>
            </details>`
      }
      <sk-dialog
        .open=${this.making}
        .heading=${msg('Ny samling')}
        .content=${() => html`<sk-new-meeting></sk-new-meeting>`}
        @sk-close=${() => (this.making = false)}
      ></sk-dialog>`;
  }

  #table(meetings: readonly MeetingRow[]): TemplateResult {
    return html`<table class="sk-meetings">
      <thead>
        <tr>
          <th scope="col">${msg('Dato')}</th>
          <th scope="col">${msg('Samling')}</th>
          <th scope="col">${msg('Kode')}</th>
          <th scope="col" class="sk-meetings-number">${msg('Grupper')}</th>
          <th scope="col" class="sk-meetings-number">${msg('Spørsmål')}</th>
          <th scope="col">${msg('Status')}</th>
          <th scope="col"><span class="ds-sr-only">${msg('Slett')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${repeat(
          meetings,
          (meeting) => meeting.id,
          (meeting) =>
            html`<tr>
              <td data-label=${msg('Dato')}>${day(meeting.date)}</td>
              <th scope="row"><a href=${page.meetingPlan(meeting.id)}>${title(meeting)}</a></th>
              <td data-label=${msg('Kode')} class="sk-number">${formatJoinCode(meeting.code)}</td>
              <td data-label=${msg('Grupper')} class="sk-meetings-number">${meeting.groups}</td>
              <td data-label=${msg('Spørsmål')} class="sk-meetings-number">${meeting.questions}</td>
              <td data-label=${msg('Status')}>${phase(meeting)}</td>
              <td>${rowButton(trash, msg(str`Slett ${title(meeting)}`), false, () => void this.#delete(meeting))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  async #fetch(): Promise<void> {
    await this.#try(async () => {
      this.meetings = (await call<MeetingsAnswer>('GET', api.meetings)).meetings;
    });
  }

  async #delete(meeting: MeetingRow): Promise<void> {
    const done = await this.#try(() => call('DELETE', api.meeting(meeting.id)));
    if (!done) return;
    this.#mark(meeting, true);
    offerUndo(msg(str`«${title(meeting)}» er slettet.`), () => void this.#restore(meeting));
  }

  async #restore(meeting: MeetingRow): Promise<void> {
    if (!(await this.#try(() => call('POST', api.restoreMeeting(meeting.id), {})))) return;
    this.#mark(meeting, false);
    withdrawUndo();
  }

  #mark(meeting: MeetingRow, deleted: boolean): void {
    this.meetings = (this.meetings ?? []).map((each) => (each.id === meeting.id ? { ...each, deleted } : each));
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = error instanceof ApiError ? describeProblem(error) : String(error);
      return false;
    }
  }
}

function title(meeting: MeetingRow): string {
  return meeting.title.trim() === '' ? msg('Uten tittel') : meeting.title;
}

function phase(meeting: MeetingRow): string {
  return meeting.phase === 'before' ? msg('planlegges') : meeting.phase === 'running' ? msg('pågår') : msg('avsluttet');
}

function day(date: string): string {
  const at = new Date(`${date}T12:00:00`);
  if (Number.isNaN(at.getTime())) return date;
  return at.toLocaleDateString(intlLocales(currentLanguage()), { day: 'numeric', month: 'short', year: 'numeric' });
}

function latestFirst(a: MeetingRow, b: MeetingRow): number {
  return a.date < b.date ? 1 : a.date > b.date ? -1 : a.title.localeCompare(b.title, intlLocales(currentLanguage()));
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-meetings-page': SkMeetingsPage;
  }
}
