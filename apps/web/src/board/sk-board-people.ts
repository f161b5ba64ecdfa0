import { localized, msg, str } from '@lit/localize';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import people from '@navikt/aksel-icons/svg/PersonGroup.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../elements/icon.ts';
import { claimsInWords } from './claim-words.ts';
import type { BoardDesk } from './board-desk.ts';
import { DropDown } from './drop-down.ts';
import { claims, toggled, type Claims } from './presence.ts';
import type { BoardNames } from './sk-board-card.ts';
import './sk-board-people.css';
import { facilitatorName } from './words.ts';

/** Who sorts here, and who has claimed what. A claim is told to all and binds nobody. */
@customElement('sk-board-people')
@localized()
export class SkBoardPeople extends LitElement {
  @property({ attribute: false }) desk!: BoardDesk;
  @property({ attribute: false }) names!: BoardNames;
  @property({ attribute: false }) question!: QuestionSlice;
  @property({ attribute: false }) groups: FacilitatorSlices['groups'] = [];
  /** Raised by the board when the desk has something new to show. */
  @property({ attribute: false }) turn = 0;
  readonly #panel = new DropDown(this);

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { desk } = this;
    return html`${this.#claimed()}
      <div class="sk-people" @focusout=${this.#panel.left}>
        <button
          type="button"
          class="sk-quiet-button"
          aria-expanded=${this.#panel.open ? 'true' : 'false'}
          @click=${this.#panel.toggle}
        >
          ${icon(people)}<span>${msg('Hvem tar hva')}</span>${
            desk.facilitators < 2
              ? nothing
              : html`<span class="sk-people-seats" aria-label=${this.#who()}
                  >${[desk.seat, ...desk.others.map(({ seat }) => seat)].map(
                    (seat) => html`<span class="sk-people-seat" data-seat=${(seat % 8) + 1}>${seat + 1}</span>`,
                  )}</span
                >`
          }
        </button>
        ${this.#panel.open ? this.#form() : nothing}
      </div>`;
  }

  /** Beside the button, on one line: what is claimed comes and goes without moving anything. */
  #claimed(): TemplateResult | typeof nothing {
    const { desk, names } = this;
    const lines = desk.others
      .map(({ seat, claims: claimed }) => claimsInWords(claimed, names, `${facilitatorName(seat)}: `))
      .filter((line) => line !== '');
    const mine = claimsInWords(desk.claims, names, `${msg('Du')}: `);
    if (mine !== '') lines.unshift(mine);
    if (lines.length === 0) return nothing;
    const all = lines.join(' · ');
    return html`<p class="sk-people-claims" title=${all}>${all}</p>`;
  }

  #who(): string {
    return [
      msg(str`Du er ${facilitatorName(this.desk.seat)}`),
      ...this.desk.others.map(({ seat }) => facilitatorName(seat)),
    ].join(', ');
  }

  #form(): TemplateResult {
    const { desk, question } = this;
    return html`<div class="sk-drop-down sk-people-form" @keydown=${this.#panel.key}>
      <ul class="sk-people-list">
        <li>
          <span class="sk-people-seat" data-seat=${(desk.seat % 8) + 1}>${desk.seat + 1}</span>
          ${msg(str`Du er ${facilitatorName(desk.seat)}`)}
        </li>
        ${desk.others.map(
          ({ seat, claims: claimed }) =>
            html`<li>
              <span class="sk-people-seat" data-seat=${(seat % 8) + 1}>${seat + 1}</span>
              ${facilitatorName(seat)}<span class="sk-quiet">${claimsInWords(claimed, this.names, ': ')}</span>
            </li>`,
        )}
      </ul>
      <fieldset>
        <legend>${msg('Jeg tar')}</legend>
        ${this.#flag(msg('Hele spørsmålet'), desk.claims.question, (each) => each.claims.question, {
          ...desk.claims,
          question: !desk.claims.question,
        })}
        ${
          question.sections.length < 2
            ? nothing
            : question.sections.map(({ id, title }) =>
                this.#flag(title, desk.claims.sections.includes(id), (each) => each.claims.sections.includes(id), {
                  ...desk.claims,
                  sections: toggled(desk.claims.sections, id),
                }),
              )
        }
        <div class="sk-find-groups">
          ${(question.poll === null ? this.groups : []).map(({ id }) =>
            this.#flag(this.names.group(id), desk.claims.groups.includes(id), (each) => claims(each.claims, id, ''), {
              ...desk.claims,
              groups: toggled(desk.claims.groups, id),
            }),
          )}
        </div>
      </fieldset>
      <p class="sk-quiet sk-small">${msg('De andre ser hva du har tatt. Alle kan fortsatt sortere alt.')}</p>
    </div>`;
  }

  #flag(
    label: string,
    mine: boolean,
    theirs: (other: BoardDesk['others'][number]) => boolean,
    next: Claims,
  ): TemplateResult {
    const other = this.desk.others.find(theirs);
    return html`<label class="sk-find-flag"
      ><input type="checkbox" .checked=${mine} @change=${() => this.desk.claim(next)} /><span
        >${label}${other ? html` <span class="sk-quiet sk-small">${facilitatorName(other.seat)}</span>` : nothing}</span
      ></label
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-board-people': SkBoardPeople;
  }
}
