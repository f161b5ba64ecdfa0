import { localized, msg, str } from '@lit/localize';
import { groupName, standing, type Plan } from '@stikkord/domain';
import { page, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/sk-copy-button.ts';
import '../../elements/sk-join-code.ts';
import '../../elements/sk-qr-code.ts';
import { groupLinksText } from '../../plan/group-links-text.ts';
import { thisMachineOnlyNotice } from '../this-machine-only.ts';
import './sk-plan-links.css';

/** The ways in: the code to say aloud, and the links to hand out, each with whom it is for. */
@customElement('sk-plan-links')
@localized()
export class SkPlanLinks extends LitElement {
  @property({ attribute: false }) meeting!: MeetingAnswer;
  @property({ attribute: false }) plan!: Plan;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { meeting } = this;
    const join = page.meeting(meeting.code);
    return html`${thisMachineOnlyNotice()}
      <div class="sk-links">
        <div class="sk-links-code">
          <p class="sk-quiet sk-small">${msg('Kode')}</p>
          <p class="sk-links-digits"><sk-join-code .code=${meeting.code}></sk-join-code></p>
          <sk-qr-code .text=${full(join)} .label=${msg(str`QR-kode som åpner ${shown(join)}`)}></sk-qr-code>
        </div>
        <ul class="sk-plain-list sk-links-list">
          ${this.#link(
            msg('Til alle'),
            msg('Til innkallingen eller chatten. De som følger den, velger gruppe selv.'),
            join,
            shown(join),
          )}
          <li>${this.#groups()}</li>
          ${this.#link(
            msg('Til fasilitatorene'),
            msg(
              'Hemmelig. Den som har lenka, kan åpne og lukke spørsmål, lese svarene og sortere dem. Send den bare til dem som leder.',
            ),
            page.run(meeting.facilitatorKey),
          )}
          ${this.#link(
            msg('Til projektoren'),
            msg('Viser koden, programmet og oppsummeringen i salen. Kan ikke endre noe.'),
            page.projector(meeting.projectorKey),
          )}
        </ul>
      </div>`;
  }

  #groups(): TemplateResult {
    const groups = standing(this.plan.groups);
    const link = (number: number): string => full(page.group(this.meeting.code, number));
    const { language } = this.plan;
    return html`<div class="sk-link">
        <div class="sk-link-text">
          <h3>${msg('Til hver gruppe')}</h3>
          <p class="sk-quiet sk-small">
            ${msg('Går rett til siden for gruppa. Nyttig når gruppene sitter i hvert sitt møterom.')}
          </p>
        </div>
        ${
          groups.length === 0
            ? nothing
            : html`<div class="sk-link-acts">
                <sk-copy-button
                  .text=${groupLinksText(groups, language, link)}
                  .label=${msg('Kopier alle gruppelenkene')}
                  variant="secondary"
                ></sk-copy-button>
              </div>`
        }
      </div>
      ${
        groups.length === 0
          ? html`<p class="sk-quiet">${msg('Lenkene kommer her når samlingen har grupper.')}</p>`
          : html`<details>
              <summary>${msg('Vis én og én')}</summary>
              <ul class="sk-plain-list">
                ${groups.map((group) =>
                  this.#link(groupName(group, language), '', page.group(this.meeting.code, group.number)),
                )}
              </ul>
            </details>`
      }`;
  }

  /** `address`: shown where it is not a secret and short enough to be read. */
  #link(name: string, use: string, path: string, address = ''): TemplateResult {
    const heading = use === '' ? html`<b>${name}</b>` : html`<h3>${name}</h3>`;
    return html`<li class="sk-link" ?data-small=${use === ''}>
      <div class="sk-link-text">
        ${heading} ${use === '' ? nothing : html`<p class="sk-quiet sk-small">${use}</p>`}
        ${address === '' ? nothing : html`<p class="sk-link-address sk-small">${address}</p>`}
      </div>
      <div class="sk-link-acts">
        <a
          class="ds-button"
          data-variant="tertiary"
          href=${path}
          target="_blank"
          rel="noopener"
          aria-label=${msg(str`Åpne lenka «${name}» i et nytt vindu`)}
          >${msg('Åpne')}</a
        >
        <sk-copy-button .text=${full(path)} .label=${msg('Kopier')} variant="secondary"></sk-copy-button>
      </div>
    </li>`;
  }
}

function full(path: string): string {
  return new URL(path, location.href).href;
}

/** As it is read: without what a browser adds itself. */
function shown(path: string): string {
  return `${location.host}${path}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-links': SkPlanLinks;
  }
}
