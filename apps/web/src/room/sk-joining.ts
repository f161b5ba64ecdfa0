import { localized, msg, str } from '@lit/localize';
import { groupName, type Divide, type GroupId, type MeetingId } from '@stikkord/domain';
import { api, page, type GroupChoice, type GroupSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError, call } from '../data/api.ts';
import { focusHeading } from '../elements/focus-heading.ts';
import { notice } from '../elements/notice.ts';
import { currentLanguage } from '../i18n/language.ts';
import { navigate } from '../navigate.ts';
import { describeProblem } from '../pages/problem-text.ts';
import './sk-joining.css';

/**
 * The way into a group where people are divided: one draws a lot, or finds oneself on a list; or the groups are units. Whoever
 * knows better chooses by hand, in the list under it.
 */
@customElement('sk-joining')
@localized()
export class SkJoining extends LitElement {
  @property() divide: Divide = 'choose';
  @property() code = '';
  @property() meeting: MeetingId = '';
  @property({ attribute: false }) groups: readonly GroupSlice[] = [];
  /** The list to choose from by hand. */
  @property({ attribute: false }) list: TemplateResult | typeof nothing = nothing;
  @state() private problem: ApiError | null = null;
  @state() private asking = false;
  /** Where one was drawn to. */
  @state() private drawn: GroupId | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    focusHeading(this);
  }

  override render(): TemplateResult {
    switch (this.divide) {
      case 'draw':
        return this.#draw();
      case 'list':
        return this.#find();
      case 'units':
        return html`<h1>${msg('Hvilken enhet svarer du for?')}</h1>
          ${this.list}`;
      case 'choose':
        return html`<h1>${msg('Velg gruppe')}</h1>
          ${this.list}`;
    }
  }

  #draw(): TemplateResult {
    const drawn = this.groups.find(({ id }) => id === this.drawn);
    if (drawn) {
      const name = groupName(drawn, currentLanguage());
      return html`<h1 tabindex="-1">${msg(str`Du er trukket til ${name}`)}</h1>
        <p class="sk-joining-go">
          <a class="ds-button" href=${page.group(this.code, drawn.number)}>${msg(str`Gå til ${name}`)}</a>
        </p>
        ${this.#byHand()}`;
    }
    return html`<h1>${msg('Trekk gruppe')}</h1>
      <p class="sk-joining-said">${msg('Gruppene trekkes, så de blir omtrent like store.')}</p>
      ${this.#refused()}
      <p class="sk-joining-go">
        <button
          type="button"
          class="ds-button"
          aria-disabled=${this.asking ? 'true' : 'false'}
          @click=${() => void this.#ask(api.draw(this.meeting), undefined, this.#wasDrawn)}
        >
          ${this.asking ? msg('Trekker …') : msg('Trekk gruppe')}
        </button>
      </p>
      ${this.#byHand()}`;
  }

  #find(): TemplateResult {
    return html`<h1>${msg('Finn gruppa di')}</h1>
      <form class="sk-joining-find" novalidate @submit=${this.#submit}>
        <label for="sk-who">${msg('Navn eller kode')}</label>
        <input
          id="sk-who"
          class="ds-input"
          name="who"
          autocomplete="name"
          spellcheck="false"
          maxlength="200"
          enterkeyhint="go"
          aria-describedby="sk-who-help"
          aria-invalid=${this.problem ? 'true' : 'false'}
        />
        <p id="sk-who-help" class="sk-quiet sk-small">
          ${msg('Skriv det som står på lista: navnet ditt, eller koden du har fått. Navnet blir ikke lagret her.')}
        </p>
        ${this.#refused()}
        <button class="ds-button" type="submit" aria-disabled=${this.asking ? 'true' : 'false'}>
          ${this.asking ? msg('Leter …') : msg('Finn gruppa mi')}
        </button>
      </form>
      ${this.#byHand()}`;
  }

  #byHand(): TemplateResult {
    return html`<details class="sk-joining-hand">
      <summary>${msg('Velg gruppe selv')}</summary>
      ${this.list}
    </details>`;
  }

  #refused(): TemplateResult | typeof nothing {
    if (!this.problem) return nothing;
    return notice(
      'error',
      this.problem.id === 'not-on-list'
        ? msg(
            'Vi fant ingen med det navnet eller den koden. Sjekk skrivemåten, prøv fornavn og etternavn, eller velg gruppe selv nedenfor.',
          )
        : describeProblem(this.problem),
    );
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#sk-who')!;
    const who = field.value.trim();
    if (who === '') field.focus();
    else void this.#ask(api.findGroup(this.meeting), { who }, this.#found).then(() => this.problem && field.focus());
  };

  readonly #wasDrawn = (group: GroupId): void => {
    this.drawn = group;
    void this.updateComplete.then(() => focusHeading(this));
  };

  readonly #found = (id: GroupId): void => {
    const group = this.groups.find((each) => each.id === id);
    if (group) navigate(page.group(this.code, group.number));
    else this.problem = new ApiError('group-gone', 0, '');
  };

  async #ask(path: string, body: unknown, then: (group: GroupId) => void): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.problem = null;
    try {
      const { group } = await call<GroupChoice>('POST', path, body);
      if (group === null) throw new ApiError('group-gone', 0, '');
      then(group);
    } catch (error) {
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
    } finally {
      this.asking = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-joining': SkJoining;
  }
}
