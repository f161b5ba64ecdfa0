import { localized, msg } from '@lit/localize';
import { standing } from '@stikkord/domain';
import { api, page, type MeAnswer, type MeetingAnswer } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import redo from '@navikt/aksel-icons/svg/ArrowRedo.svg?raw';
import undo from '@navikt/aksel-icons/svg/ArrowUndo.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { call } from '../../data/api.ts';
import { partProblems } from '../../editing/edit-field.ts';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import '../../elements/sk-save-state.ts';
import { isTrouble } from '../../elements/sk-save-state.ts';
import { messagePage } from '../message-page.ts';
import { describeProblem } from '../problem-text.ts';
import { exportLinks } from '../run/run-links.ts';
import { missingNotice } from './missing-notice.ts';
import { meetingTitle } from './meeting-words.ts';
import { PlanDesk } from './plan-desk.ts';
import { type PlanView } from './plan-view.ts';
import './sk-plan-about.ts';
import './sk-plan-agenda.ts';
import './sk-plan-groups.ts';
import './sk-plan-links.ts';
import './sk-plan-loose.ts';
import './organiser-page.css';
import './sk-plan-page.css';
import './sk-sign-in.ts';

/** The editor: all of a meeting's plan on one page, saved as one types, with undo. */
@customElement('sk-plan-page')
@localized()
export class SkPlanPage extends LitElement {
  /** The meeting's id. */
  @property() meeting = '';
  readonly #desk = new PlanDesk(this);

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    this.#desk.open(this.meeting);
  }

  override render(): TemplateResult {
    const { line } = this.#desk;
    if (!line?.editing || !line.held) return this.#without();
    const { held: meeting } = line;
    const view: PlanView = { plan: line.editing.value, drafts: line.drafts };
    const title = meetingTitle(view.plan.title);
    document.title = `${title} – Stikkord`;
    const loose = standing(view.plan.questions);
    return html`${this.#bar()}
      <main class="sk-page sk-plan">
        <h1 class="ds-sr-only">${title}</h1>
        ${this.#notices(meeting)}
        <sk-plan-about .desk=${this.#desk} .view=${view} .meeting=${meeting}></sk-plan-about>
        ${partProblems(this.#desk, ['meeting'])} ${meeting.phase === 'over' ? nothing : missingNotice(view.plan)}
        ${this.#part(
          'agenda',
          msg('Program og spørsmål'),
          html` <sk-plan-agenda .desk=${this.#desk} .view=${view}></sk-plan-agenda>
            <sk-plan-loose .desk=${this.#desk} .view=${view} ?alone=${loose.length === 0}></sk-plan-loose>`,
        )}
        ${this.#part('groups', msg('Grupper'), html`<sk-plan-groups .desk=${this.#desk} .view=${view}></sk-plan-groups>`)}
        ${this.#part(
          'links',
          msg('Kode og lenker'),
          html`<sk-plan-links .meeting=${meeting} .plan=${view.plan}></sk-plan-links>`,
        )}
        ${this.#part(
          'files',
          msg('Filer'),
          html` <p class="sk-quiet">
              ${msg('Hele samlingen slik den står nå: spørsmål, temaer og stikkord. Kan hentes når som helst, også mens gruppene skriver.')}
            </p>
            <div class="sk-plan-files">${exportLinks(meeting.id)}</div>`,
        )}
      </main>
      <div class="ds-sr-only" role="status">${this.#desk.said}</div>
      <sk-page-foot></sk-page-foot>`;
  }

  #bar(): TemplateResult {
    const { saveState } = this.#desk;
    const own =
      saveState === 'marked'
        ? msg('Rett det som er merket. Resten er lagret.')
        : saveState === 'signed-out'
          ? msg('Ikke lagret. Logg inn, så lagres det.')
          : null;
    const trouble = saveState !== 'marked' && saveState !== 'signed-out' && isTrouble(saveState);
    return pageBar({
      start: html`<a class="sk-quiet-button" href=${page.organiser()}>${icon(arrowLeft)}${msg('Samlinger')}</a>`,
      middle: html`${this.#step(undo, msg('Angre'), this.#desk.line!.editing!.undo.length > 0, () => this.#desk.undo())}
      ${this.#step(redo, msg('Gjør om'), this.#desk.line!.editing!.redo.length > 0, () => this.#desk.redo())}`,
      end:
        saveState === 'marked' || saveState === 'signed-out'
          ? html`<span class="sk-save-state" data-state="not-saved" role="status">${own}</span>`
          : html`<sk-save-state .state=${saveState} .kept=${false} ?brief=${!trouble}></sk-save-state>
              ${trouble ? this.#tryNow() : nothing}`,
      endBelow: trouble || own !== null,
    });
  }

  #tryNow(): TemplateResult {
    return html`<button type="button" class="sk-quiet-button" @click=${() => void this.#desk.line?.refresh()}>
      ${msg('Prøv nå')}
    </button>`;
  }

  #step(picture: string, text: string, can: boolean, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="sk-quiet-button sk-plan-step"
      aria-disabled=${can ? 'false' : 'true'}
      @click=${() => can && act()}
    >
      ${icon(picture)}<span>${text}</span>
    </button>`;
  }

  #part(id: string, heading: string, content: TemplateResult): TemplateResult {
    return html`<section class="sk-plan-part" id=${`sk-part-${id}`} aria-labelledby=${`sk-part-${id}-heading`}>
      <h2 id=${`sk-part-${id}-heading`} tabindex="-1">${heading}</h2>
      ${content}
    </section>`;
  }

  #notices(meeting: MeetingAnswer): TemplateResult {
    const { line } = this.#desk;
    return html`${
      line?.trouble === 'signed-out'
        ? html`<section class="sk-plan-signed-out" aria-labelledby="sk-signed-out">
            <h2 id="sk-signed-out">${msg('Du er logget ut')}</h2>
            <p>${msg('Det du har skrevet, står her. Logg inn, så lagres det.')}</p>
            ${this.#signIn()}
          </section>`
        : nothing
    }
    ${
      meeting.deleted
        ? notice('signal', msg('Samlingen er slettet. Deltakere og fasilitatorer slipper ikke inn.'), {
            act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#restore(meeting)}>
              ${msg('Hent tilbake')}
            </button>`,
          })
        : nothing
    }
    ${line?.problem ? notice('error', describeProblem(line.problem)) : nothing}`;
  }

  #signIn(): TemplateResult {
    return html`<sk-sign-in
      @sk-signed-in=${(_: CustomEvent<MeAnswer>) => void this.#desk.line?.refresh()}
    ></sk-sign-in>`;
  }

  #without(): TemplateResult {
    const { line } = this.#desk;
    const back = html`<a href=${page.organiser()}>${msg('Til samlingene')}</a>`;
    if (line?.trouble === 'signed-out')
      return html`<div class="sk-message-page">
        <main class="sk-stack">
          <h1>${msg('Logg inn')}</h1>
          <p>${msg('Samlingen åpnes når du er logget inn.')}</p>
          ${this.#signIn()}
          <p>${back}</p>
        </main>
        <sk-page-foot></sk-page-foot>
      </div>`;
    const { problem } = line ?? {};
    if (problem && problem.status >= 400 && problem.status < 500)
      return messagePage({
        heading: msg('Samlingen er ikke her'),
        text: msg('Den finnes ikke, eller den hører til en annen arrangør.'),
        act: back,
      });
    return html`<main class="sk-page">
      <h1>${msg('Samling')}</h1>
      ${
        problem
          ? notice('error', describeProblem(problem), {
              act: html`<button type="button" class="sk-quiet-button" @click=${() => void line?.refresh()}>
                ${msg('Prøv igjen')}
              </button>`,
            })
          : html`<p class="sk-quiet" role="status">${msg('Henter planen …')}</p>`
      }
    </main>`;
  }

  async #restore(meeting: MeetingAnswer): Promise<void> {
    // What went wrong shows itself: the plan is read again and is as it was.
    await call('POST', api.restoreMeeting(meeting.id)).catch(() => {});
    await this.#desk.line?.refresh();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    // In a field the browser undoes letters.
    if ((event.target as HTMLElement).matches('input, textarea, select')) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (key !== 'z' && !again) return;
    event.preventDefault();
    if (again) this.#desk.redo();
    else this.#desk.undo();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-page': SkPlanPage;
  }
}
