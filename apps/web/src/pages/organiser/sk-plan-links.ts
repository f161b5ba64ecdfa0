import { localized, msg, str } from '@lit/localize';
import { groupName, standing, type Divide, type Group, type Plan } from '@stikkord/domain';
import { api, page, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../elements/sk-copy-button.ts';
import '../../elements/sk-join-code.ts';
import '../../elements/sk-qr-code.ts';
import { groupLinksText, invitationText, roomText } from '../../plan/group-links-text.ts';
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
          <a class="ds-button" data-variant="secondary" href=${api.joinSlide(meeting.id)} download>
            ${msg('Lysbilde med koden')}
          </a>
          <p class="sk-quiet sk-small">${msg('PowerPoint, til din egen presentasjon i salen.')}</p>
        </div>
        <ul class="sk-plain-list sk-links-list">
          ${this.#link(msg('Til alle'), toAll(this.plan.divide), join, shown(join))}
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
      </div>
      ${this.#chat()}`;
  }

  /** Nothing here depends on which video tool it is: texts to paste. */
  #chat(): TemplateResult {
    const { language, title, divide } = this.plan;
    const { code } = this.meeting;
    const invitation = invitationText({
      language,
      title: title.trim() || this.meeting.code,
      divide,
      link: full(page.meeting(code)),
      site: location.host,
      code,
    });
    const rooms = this.#standing.map((group) => ({
      group,
      text: roomText(group, language, full(page.group(code, group.number))),
    }));
    return html`<section class="sk-links-chat" aria-labelledby="sk-links-chat">
      <h3 id="sk-links-chat">${msg('Til videomøtet')}</h3>
      <p class="sk-quiet sk-small">
        ${msg('Tekster til å lime inn i chatten, på samlingens språk. De virker i alle videoverktøy.')}
      </p>
      <div class="sk-links-texts">
        <div>
          <h4>${msg('Til alle, i chatten')}</h4>
          <pre class="sk-links-text" lang=${language} tabindex="0">${invitation}</pre>
          <sk-copy-button .text=${invitation} .label=${msg('Kopier teksten til alle')}></sk-copy-button>
        </div>
        ${rooms.length === 0 ? nothing : this.#rooms(rooms)}
      </div>
    </section>`;
  }

  #rooms(rooms: readonly { readonly group: Group; readonly text: string }[]): TemplateResult {
    const { language } = this.plan;
    return html`<div>
      <h4>${msg('Til hvert grupperom')}</h4>
      <pre class="sk-links-text" lang=${language} tabindex="0">${rooms[0]!.text}</pre>
      <details>
        <summary>${msg('Kopier teksten til ett og ett rom')}</summary>
        <ul class="sk-plain-list sk-links-rooms">
          ${rooms.map(({ group, text }) => {
            const name = groupName(group, language);
            return html`<li>
              <b>${name}</b>
              <sk-copy-button .text=${text} .label=${msg(str`Kopier til ${name}`)} variant="tertiary"></sk-copy-button>
            </li>`;
          })}
        </ul>
      </details>
      <sk-copy-button
        .text=${rooms.map(({ text }) => text).join('\n\n')}
        .label=${msg('Kopier alle romtekstene')}
      ></sk-copy-button>
    </div>`;
  }

  /** Nobody comes into one that was merged into another. */
  get #standing(): readonly Group[] {
    return standing(this.plan.groups).filter(({ into }) => into === null);
  }

  #groups(): TemplateResult {
    const groups = this.#standing;
    const link = (number: number): string => full(page.group(this.meeting.code, number));
    const { language } = this.plan;
    return html`<div class="sk-link">
        <div class="sk-link-text">
          <h3>${this.plan.divide === 'units' ? msg('Til hver enhet') : msg('Til hver gruppe')}</h3>
          <p class="sk-quiet sk-small">
            ${
              this.plan.divide === 'units'
                ? msg('Går rett til siden for enheten. Den virker så lenge samlingen er åpen, også i uker.')
                : msg('Går rett til siden for gruppa. Nyttig når gruppene sitter i hvert sitt møterom.')
            }
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

/** What the link to all is for, and how one comes into a group by it. */
function toAll(divide: Divide): string {
  switch (divide) {
    case 'choose':
      return msg('Til innkallingen eller chatten. De som følger den, velger gruppe selv.');
    case 'draw':
      return msg('Til innkallingen eller chatten. De som følger den, trekkes til ei gruppe.');
    case 'list':
      return msg('Til innkallingen eller chatten. De som følger den, finner gruppa med navn eller kode.');
    case 'units':
      return msg('Til innkallingen eller chatten. De som følger den, velger enhet selv.');
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
