import { localized, msg } from '@lit/localize';
import { standing } from '@stikkord/domain';
import { api, page, type MeetingAnswer } from '@stikkord/protocol';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { call } from '../../data/api.ts';
import { partProblems } from '../../editing/edit-field.ts';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-page-foot.ts';
import { editBar } from '../../editing/edit-bar.ts';
import { signedOutNotice, withoutValue } from '../../editing/signed-out.ts';
import { describeProblem } from '../problem-text.ts';
import '../files/sk-export-files.ts';
import './checklist/sk-checklist.ts';
import { meetingTitle } from './meeting-words.ts';
import { PlanDesk } from './plan-desk.ts';
import { type PlanView } from './plan-view.ts';
import './rehearsal/sk-plan-rehearsal.ts';
import './sk-meeting-series.ts';
import './sk-plan-about.ts';
import './sk-plan-agenda.ts';
import './sk-plan-groups.ts';
import './sk-plan-links.ts';
import './sk-plan-loose.ts';
import './organiser-page.css';
import './sk-plan-page.css';
import './templates/sk-keep-template.ts';

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

  override willUpdate(): void {
    this.#desk.open(this.meeting);
  }

  override render(): TemplateResult {
    const { line } = this.#desk;
    if (!line?.editing || !line.held)
      return withoutValue(this.#desk, {
        heading: msg('Samling'),
        gone: msg('Samlingen er ikke her'),
        opens: msg('Samlingen åpnes når du er logget inn.'),
      });
    const { held: meeting } = line;
    const view: PlanView = { plan: line.editing.value, drafts: line.drafts };
    const title = meetingTitle(view.plan.title);
    document.title = `${title} – Stikkord`;
    const loose = standing(view.plan.questions);
    return html`${editBar(
        this.#desk,
        html`<a class="sk-quiet-button" href=${page.organiser()}>${icon(arrowLeft)}${msg('Samlinger')}</a>`,
      )}
      <main class="sk-page sk-plan">
        <h1 class="ds-sr-only">${title}</h1>
        ${this.#notices(meeting)}
        <sk-plan-about .desk=${this.#desk} .view=${view} .meeting=${meeting}></sk-plan-about>
        ${partProblems(this.#desk, ['meeting'])}
        ${meeting.phase === 'over' ? nothing : html`<sk-checklist .desk=${this.#desk} .view=${view}></sk-checklist>`}
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
        ${
          meeting.rehearsalOf !== null || meeting.deleted
            ? nothing
            : this.#part(
                'rehearsal',
                msg('Generalprøve'),
                html`<sk-plan-rehearsal .meeting=${meeting.id} .zone=${meeting.plan.zone}></sk-plan-rehearsal>`,
              )
        }
        ${this.#part(
          'template',
          msg('Mal'),
          html`<sk-keep-template .meeting=${meeting.id} .name=${view.plan.title}></sk-keep-template>`,
        )}
        ${this.#part('series', msg('Prosess'), html`<sk-meeting-series .meeting=${meeting}></sk-meeting-series>`)}
        ${this.#part(
          'files',
          msg('Filer'),
          html`<p class="sk-quiet">
              ${msg('Hele samlingen slik den står nå: spørsmål, temaer, stikkord og svarene fra hver enkelt. Kan hentes når som helst, også mens gruppene skriver.')}
            </p>
            <sk-export-files .meeting=${meeting.id} .questions=${loose}></sk-export-files>
            <p>
              <a href=${page.after(meeting.id)}>${msg('Etter samlingen')}</a>
              <span class="sk-quiet">${msg('offentlig side, oppfølging og utseendet på filene')}</span>
            </p>`,
        )}
      </main>
      <div class="ds-sr-only" role="status">${this.#desk.said}</div>
      <sk-page-foot></sk-page-foot>`;
  }

  #part(id: string, heading: string, content: TemplateResult): TemplateResult {
    return html`<section class="sk-plan-part" id=${`sk-part-${id}`} aria-labelledby=${`sk-part-${id}-heading`}>
      <h2 id=${`sk-part-${id}-heading`} tabindex="-1">${heading}</h2>
      ${content}
    </section>`;
  }

  #notices(meeting: MeetingAnswer): TemplateResult {
    const { line } = this.#desk;
    return html`${signedOutNotice(this.#desk)}
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

  async #restore(meeting: MeetingAnswer): Promise<void> {
    // What went wrong shows itself: the plan is read again and is as it was.
    await call('POST', api.restoreMeeting(meeting.id)).catch(() => {});
    await this.#desk.line?.refresh();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-page': SkPlanPage;
  }
}
