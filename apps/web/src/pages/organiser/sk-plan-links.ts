import { localized, msg, str } from '@lit/localize';
import { groupName, standing, type Plan } from '@stikkord/domain';
import { page, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/sk-copy-button.ts';
import '../../elements/sk-join-code.ts';
import '../../elements/sk-qr-code.ts';
import { currentLanguage } from '../../i18n/language.ts';
import './sk-plan-links.css';

/** The ways in: the code to say, and the links to paste into a chat, each with whom it is for. */
@customElement('sk-plan-links')
@localized()
export class SkPlanLinks extends LitElement {
  @property({ attribute: false }) meeting!: MeetingAnswer;
  @property({ attribute: false }) plan!: Plan;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { meeting, plan } = this;
    const join = full(page.meeting(meeting.code));
    const groups = standing(plan.groups);
    const each = groups
      .map((group) => `${groupName(group, plan.language)}: ${full(page.group(meeting.code, group.number))}`)
      .join('\n');
    return html`<div class="sk-links">
      <div class="sk-links-code">
        <p class="sk-quiet sk-small">${msg('Kode')}</p>
        <p class="sk-links-digits"><sk-join-code .code=${meeting.code}></sk-join-code></p>
        <sk-qr-code .text=${join} .label=${msg(str`QR-kode til ${join}`)}></sk-qr-code>
      </div>
      <ul class="sk-plain-list sk-links-list">
        ${this.#link(msg('Til alle'), msg('De velger gruppe selv.'), page.meeting(meeting.code))}
        ${this.#link(msg('Til fasilitatorer'), msg('Hemmelig: den som har lenka, styrer samlingen.'), page.run(meeting.facilitatorKey))}
        ${this.#link(msg('Til salen'), msg('Vises på lerretet; kan ikke endre noe.'), page.projector(meeting.projectorKey))}
        <li>
          <details>
            <summary>${msg('Én lenke til hver gruppe')}</summary>
            <p class="sk-quiet sk-small">${msg('Den som følger lenka, kommer rett inn i gruppa.')}</p>
            ${
              groups.length === 0
                ? html`<p class="sk-quiet">${msg('Lag gruppene først.')}</p>`
                : html`<sk-copy-button .text=${each} .label=${msg('Kopier alle')} variant="tertiary"></sk-copy-button>
                    <ul class="sk-plain-list">
                      ${groups.map((group) =>
                        this.#link(groupName(group, currentLanguage()), '', page.group(meeting.code, group.number)),
                      )}
                    </ul>`
            }
          </details>
        </li>
      </ul>
    </div>`;
  }

  #link(name: string, use: string, path: string): TemplateResult {
    return html`<li class="sk-link">
      <span><b>${name}</b> <span class="sk-quiet sk-small">${use}</span></span>
      <a href=${path} target="_blank" rel="noopener" aria-label=${msg(str`Åpne lenka ${name} i et eget vindu`)}
        >${msg('Åpne')}</a
      >
      <sk-copy-button .text=${full(path)} variant="tertiary"></sk-copy-button>
    </li>`;
  }
}

function full(path: string): string {
  return new URL(path, location.href).href;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-links': SkPlanLinks;
  }
}
