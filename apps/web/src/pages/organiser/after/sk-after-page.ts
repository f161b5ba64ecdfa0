import { localized, msg } from '@lit/localize';
import { standing, type MeetingId } from '@stikkord/domain';
import { api, page, type MeetingAnswer } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../../data/api.ts';
import { editBar } from '../../../editing/edit-bar.ts';
import { signedOutNotice, withoutValue } from '../../../editing/signed-out.ts';
import { icon } from '../../../elements/icon.ts';
import { notice } from '../../../elements/notice.ts';
import '../../../elements/sk-page-foot.ts';
import { pointsFromGroups, themes } from '../../../i18n/counts.ts';
import '../../files/sk-export-files.ts';
import { longDate } from '../../day-words.ts';
import { describeProblem } from '../../problem-text.ts';
import { meetingTitle } from '../meeting-words.ts';
import { asApiError } from '../organiser-session.ts';
import '../organiser-page.css';
import '../sk-look.ts';
import { FollowUpDesk } from './follow-up-desk.ts';
import './sk-after-page.css';
import './sk-after-polls.ts';
import './sk-follow-ups.ts';
import './sk-public-panel.ts';

/** What a meeting leads to: files, the public page, and what became of what was said. */
@customElement('sk-after-page')
@localized()
export class SkAfterPage extends LitElement {
  @property() meeting: MeetingId = '';
  @state() private answer: MeetingAnswer | null = null;
  @state() private problem: ApiError | null = null;
  readonly #desk = new FollowUpDesk(this);
  #read = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    this.#desk.open(this.meeting);
    if (this.#desk.line?.editing && this.#read !== this.meeting) void this.#ask();
  }

  override render(): TemplateResult {
    const { answer } = this;
    const { line } = this.#desk;
    if (!line?.editing || !line.held)
      return withoutValue(this.#desk, {
        heading: msg('Etter samlingen'),
        gone: msg('Samlingen er ikke her'),
        opens: msg('Siden åpnes når du er logget inn.'),
      });
    const { boards, polls } = line.held;
    const alone = polls.filter(({ question }) => !boards.some((board) => board.question === question));
    const title = answer ? meetingTitle(answer.plan.title) : '';
    document.title = [title, msg('Etter samlingen'), 'Stikkord'].filter((part) => part !== '').join(' – ');
    return html`${editBar(
        this.#desk,
        html`<a class="sk-quiet-button" href=${page.meetingPlan(this.meeting)}>${icon(arrowLeft)}${msg('Planen')}</a>`,
      )}
      <main class="sk-page sk-after">
        ${signedOutNotice(this.#desk)} ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
        <h1>${msg('Etter samlingen')}</h1>
        <p class="sk-after-title">
          ${title} ${answer ? html`<span class="sk-quiet">${longDate(answer.plan.date)}</span>` : nothing}
        </p>
        ${this.#part(
          'summary',
          msg('Oppsummering'),
          boards.length + polls.length === 0
            ? html`<p class="sk-quiet">${msg('Samlingen har ingen spørsmål ennå. Legg dem inn i planen.')}</p>`
            : html`<ul class="sk-plain-list sk-after-boards">
                ${boards.map(
                  (board) =>
                    html`<li>
                      <span>${board.prompt.trim() || msg('Spørsmål uten tekst')}</span>
                      <span class="sk-quiet"
                        >${pointsFromGroups(board.pointCount, board.groupCount)}, ${themes(board.themes.length)}</span
                      >
                      ${
                        answer
                          ? html`<a href=${page.board(answer.facilitatorKey, board.question)}>${msg('Til tavla')}</a>`
                          : nothing
                      }
                    </li>`,
                )}
              </ul>`,
        )}
        ${
          polls.length === 0
            ? nothing
            : this.#part('polls', msg('Svar fra hver enkelt'), html`<sk-after-polls .polls=${polls}></sk-after-polls>`)
        }
        ${this.#part(
          'files',
          msg('Filer'),
          html`<p class="sk-quiet sk-measured">
              ${msg('Alt slik det står nå. Kan hentes når som helst, også mens gruppene skriver. Ingen fil sier når noe ble skrevet, eller hvem som skrev; hvilken gruppe det var, står der bare om du ber om det.')}
            </p>
            <sk-export-files
              .meeting=${this.meeting}
              .questions=${answer ? standing(answer.plan.questions) : []}
            ></sk-export-files>
            <details class="sk-after-look">
              <summary>${msg('Navn, farge og logo i filene')}</summary>
              <sk-look></sk-look>
            </details>`,
        )}
        ${this.#part(
          'public',
          msg('Offentlig side'),
          html`<sk-public-panel .meeting=${this.meeting} .boards=${boards} .polls=${alone}></sk-public-panel>`,
        )}
        ${this.#part(
          'follow-up',
          msg('Oppfølging'),
          html`<p class="sk-quiet sk-measured">
              ${msg('Hva ble det til? Si det ved hvert tema, og ved stikkord som får sitt eget svar. Det kommer med i filene, på den offentlige siden, på gruppenes kvittering og når neste samling åpner.')}
            </p>
            <sk-follow-ups .desk=${this.#desk} .stamp=${line.editing.value} .drafts=${line.drafts}></sk-follow-ups>`,
        )}
        ${
          answer?.series
            ? html`<p><a href=${page.series(answer.series)}>${msg('Til prosessen samlingen hører til')}</a></p>`
            : nothing
        }
      </main>
      <div class="ds-sr-only" role="status">${this.#desk.said}</div>
      <sk-page-foot></sk-page-foot>`;
  }

  #part(id: string, heading: string, content: TemplateResult): TemplateResult {
    return html`<section class="sk-after-part" aria-labelledby=${`sk-after-${id}`}>
      <h2 id=${`sk-after-${id}`} tabindex="-1">${heading}</h2>
      ${content}
    </section>`;
  }

  async #ask(): Promise<void> {
    this.#read = this.meeting;
    try {
      this.answer = await call<MeetingAnswer>('GET', api.meeting(this.meeting));
      if (this.answer.rehearsalOf !== null) dispatchEvent(new Event('sk-rehearsal'));
      this.problem = null;
    } catch (error) {
      this.problem = asApiError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-after-page': SkAfterPage;
  }
}
