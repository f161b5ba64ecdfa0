import { localized, msg, str } from '@lit/localize';
import { isPublicAddress, type MeetingId, type PublicChoice } from '@stikkord/domain';
import { api, type OutcomeBoard, type OutcomePoll, type PublicAnswer, type PublicPageAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../../data/api.ts';
import { notice } from '../../../elements/notice.ts';
import '../../../elements/sk-ask-button.ts';
import '../../../elements/sk-copy-button.ts';
import '../../../elements/sk-text-field.ts';
import { points } from '../../../i18n/counts.ts';
import { answeredCount } from '../../../polls/poll-counts.ts';
import { describeProblem } from '../../problem-text.ts';
import { asApiError } from '../organiser-session.ts';
import { checkLine } from '../check-line.ts';
import './sk-public-panel.css';
import { spokenAddress } from './spoken-address.ts';

/** A page that everybody with its address can read: what is on it, where it is, publish anew, withdraw. */
@customElement('sk-public-panel')
@localized()
export class SkPublicPanel extends LitElement {
  @property() meeting: MeetingId = '';
  @property({ attribute: false }) boards: readonly OutcomeBoard[] = [];
  /** Those that have no board. */
  @property({ attribute: false }) polls: readonly OutcomePoll[] = [];
  @state() private page: PublicPageAnswer | null | undefined = undefined;
  @state() private choice: PublicChoice | null = null;
  @state() private secret = true;
  @state() private address = '';
  @state() private wrong = '';
  @state() private problem: ApiError | null = null;
  @state() private said = '';
  #read = '';

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    if (this.meeting !== '' && this.#read !== this.meeting) void this.#ask();
  }

  override render(): TemplateResult {
    const { page, problem } = this;
    const shown = page && !page.withdrawn ? page : null;
    return html`${
        page === undefined && !problem
          ? html`<p class="sk-quiet">${msg('Henter …')}</p>`
          : shown
            ? this.#published(shown)
            : html`<p class="sk-measured">
                ${
                  page
                    ? msg(
                        'Siden er trukket tilbake. Den som åpner adressen, får vite det. Publiser igjen når du vil; adressen er den samme.',
                      )
                    : msg(
                        'En side som alle med adressen kan lese, uten kode og uten innlogging. Du velger hva som står der, og kan trekke den tilbake.',
                      )
                }
              </p>`
      }
      ${
        problem
          ? notice('error', describeProblem(problem), {
              act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#ask()}>
                ${msg('Prøv igjen')}
              </button>`,
            })
          : nothing
      }
      ${page === undefined ? nothing : this.#form(page)}
      <div role="status" class="sk-public-said">${this.said}</div>`;
  }

  #published(page: PublicPageAnswer): TemplateResult {
    const url = new URL(page.path, location.href).href;
    return html`<div class="sk-public-now">
      <p><a href=${page.path} target="_blank" rel="noopener">${url}</a></p>
      <div class="sk-row">
        <sk-copy-button .text=${url} .label=${msg('Kopier adressen')} variant="tertiary"></sk-copy-button>
        <a class="sk-quiet-button" href=${`${page.path}?download`} download>${msg('Last ned som én HTML-fil')}</a>
      </div>
      <p class="sk-quiet sk-small sk-measured">
        ${page.secret ? msg('Adressen kan ikke gjettes. Bare de som får den, finner siden.') : msg('Adressen kan leses høyt, og kan gjettes.')}
        ${msg('Siden viser det som sto på tavla da den ble publisert. Endringer kommer med når du publiserer på nytt.')}
      </p>
    </div>`;
  }

  #form(page: PublicPageAnswer | null): TemplateResult {
    const choice = this.#choiceNow;
    const change = (part: Partial<PublicChoice>): void => {
      this.choice = { ...choice, ...part };
    };
    const named = [
      ...this.boards
        .filter(({ pointCount }) => pointCount > 0)
        .map(({ question, prompt, pointCount }) => ({ question, prompt, count: points(pointCount) })),
      ...this.polls
        .filter(({ result }) => result.answered > 0)
        .map(({ question, prompt, result }) => ({ question, prompt, count: answeredCount(result.answered) })),
    ];
    return html`<div class="sk-public-form">
      <fieldset>
        <legend class="ds-label">${msg('Spørsmål', { id: 'questions' })}</legend>
        ${
          named.length === 0
            ? html`<p class="sk-quiet">${msg('Ingen spørsmål har svar ennå.')}</p>`
            : named.map(({ question, prompt, count }) =>
                checkLine(
                  html`${prompt.trim() || msg('Spørsmål uten tekst')} <span class="sk-quiet">${count}</span>`,
                  choice.questions.includes(question),
                  (on) =>
                    change({
                      questions: on
                        ? [...choice.questions, question]
                        : choice.questions.filter((id) => id !== question),
                    }),
                ),
              )
        }
      </fieldset>
      <fieldset>
        <legend class="ds-label">${msg('På siden')}</legend>
        ${checkLine(msg('Alle stikkordene'), choice.points === 'all', (on) => change({ points: on ? 'all' : 'quotes' }), msg('Uten dem: temaene, tallene og sitatene.'))}
        ${checkLine(msg('Oppfølgingen'), choice.followUps, (on) => change({ followUps: on }))}
        ${checkLine(msg('Parkerte stikkord, og hvor de går'), choice.parked, (on) => change({ parked: on }))}
        ${checkLine(msg('Usorterte stikkord'), choice.unsorted, (on) => change({ unsorted: on }))}
        ${checkLine(msg('Programmet'), choice.agenda, (on) => change({ agenda: on }))}
      </fieldset>
      <fieldset>
        <legend class="ds-label">${msg('Adresse')}</legend>
        <label class="sk-check-line"
          ><input type="radio" name="sk-address" .checked=${this.secret} @change=${() => (this.secret = true)} /><span
            >${msg('Som ikke kan gjettes')}</span
          ></label
        >
        <label class="sk-check-line"
          ><input type="radio" name="sk-address" .checked=${!this.secret} @change=${() => (this.secret = false)} /><span
            >${msg('Som kan leses høyt')}</span
          ></label
        >
        ${
          this.secret
            ? nothing
            : html`<sk-text-field
                .label=${`${location.host}/s/`}
                .value=${this.address}
                .help=${msg('Små bokstaver a–z, tall og bindestrek. Minst fire tegn.')}
                .problem=${this.wrong}
                @sk-input=${(event: CustomEvent<string>) => {
                  this.address = spokenAddress(event.detail);
                  this.wrong = '';
                }}
              ></sk-text-field>`
        }
      </fieldset>
      <div class="sk-row">
        <sk-ask-button
          variant="primary"
          .label=${page && !page.withdrawn ? msg('Publiser på nytt') : msg('Publiser')}
          .question=${this.secret ? msg('Alle som har adressen, kan lese siden. Publisere?') : msg('Hvem som helst kan lese siden. Publisere?')}
          .yes=${msg('Publiser')}
          @sk-yes=${() => void this.#publish()}
        ></sk-ask-button>
        ${
          page && !page.withdrawn
            ? html`<button
                type="button"
                class="ds-button"
                data-variant="tertiary"
                @click=${() => void this.#withdraw()}
              >
                ${msg('Trekk tilbake')}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  get #choiceNow(): PublicChoice {
    return (
      this.choice ??
      this.page?.choice ?? {
        questions: this.boards.filter(({ themes }) => themes.length > 0).map(({ question }) => question),
        points: 'all',
        agenda: false,
        followUps: true,
        unsorted: false,
        parked: true,
      }
    );
  }

  async #ask(): Promise<void> {
    this.#read = this.meeting;
    await this.#try(async () => this.#is((await call<PublicAnswer>('GET', api.publicPage(this.meeting))).page));
  }

  async #publish(): Promise<void> {
    const choice = this.#choiceNow;
    this.said = this.wrong = '';
    if (!this.secret && !isPublicAddress(this.address)) {
      this.wrong = msg('Skriv minst fire bokstaver eller tall.');
      return this.querySelector<HTMLElement>('sk-text-field input')?.focus();
    }
    await this.#try(async () => {
      const address = this.secret ? 'secret' : this.address;
      const { page } = await call<PublicAnswer>('PUT', api.publicPage(this.meeting), { address, choice });
      this.#is(page);
      this.said = page && page.number > 1 ? msg(str`Publisert på nytt, for ${page.number}. gang.`) : msg('Publisert.');
    });
  }

  async #withdraw(): Promise<void> {
    await this.#try(async () => {
      this.#is((await call<PublicAnswer>('DELETE', api.publicPage(this.meeting))).page);
      this.said = msg('Trukket tilbake. Ingen kan lese siden nå.');
    });
    await this.updateComplete;
    // The button that was pressed is gone with the page; what is left of the two is beside it.
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('sk-ask-button button')?.focus();
  }

  #is(page: PublicPageAnswer | null): void {
    this.page = page;
    this.choice = null;
    if (page) {
      this.secret = page.secret;
      this.address = page.secret ? '' : page.address;
    }
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.problem = null;
    } catch (error) {
      this.problem = asApiError(error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-public-panel': SkPublicPanel;
  }
}
