import { localized, msg } from '@lit/localize';
import { api, page, type MeAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import '../../elements/sk-text-field.ts';
import type { SkTextField } from '../../elements/sk-text-field.ts';
import { navigate } from '../../navigate.ts';
import { messagePage } from '../message-page.ts';
import { describeProblem } from '../problem-text.ts';
import { asApiError, OrganiserSession } from './organiser-session.ts';
import './organiser-forms.css';

const PASSWORD_MIN = 8;
const FIELDS = ['name', 'email', 'password'] as const;
type FieldName = (typeof FIELDS)[number];

/** Where the set-up link leads: the first organiser makes an account, once. */
@customElement('sk-setup-page')
@localized()
export class SkSetupPage extends LitElement {
  @property() key = '';
  @state() private problem: ApiError | null = null;
  @state() private wrong: FieldName | null = null;
  @state() private asking = false;
  readonly #session = new OrganiserSession(this);

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    document.title = `${msg('Sett opp Stikkord')} – Stikkord`;
    if (this.problem?.id === 'unknown-link') return this.#wrongLink();
    const used = this.#session.me?.setUpOpen === false || this.problem?.id === 'set-up-done';
    return used && !this.asking ? this.#used() : this.#form();
  }

  #form(): TemplateResult {
    return html`<div class="sk-message-page">
      <header>${wordmark()}</header>
      <main class="sk-stack">
        <h1>${msg('Velkommen')}</h1>
        <p>
          ${msg('Du er den første arrangøren. Lag en konto, så kan du planlegge samlinger og følge dem opp. De som deltar, trenger ingen konto.')}
        </p>
        <form class="sk-form" novalidate @submit=${this.#submit}>
          <sk-text-field
            label=${msg('Navn')}
            name="name"
            autocomplete="name"
            .problem=${this.wrong === 'name' ? msg('Skriv navnet ditt.') : ''}
          ></sk-text-field>
          <sk-text-field
            label=${msg('E-post')}
            name="email"
            type="email"
            autocomplete="username"
            help=${msg('Den logger du inn med. Vi sender ingenting dit.')}
            .problem=${this.wrong === 'email' ? msg('Skriv en hel e-postadresse, som navn@kommune.no.') : ''}
          ></sk-text-field>
          <sk-text-field
            label=${msg('Passord')}
            name="password"
            type="password"
            autocomplete="new-password"
            help=${msg('Minst 8 tegn. En kort setning er lett å huske og vanskelig å gjette.')}
            .problem=${this.wrong === 'password' ? msg('Passordet må ha minst 8 tegn.') : ''}
          ></sk-text-field>
          ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
          <button class="ds-button" type="submit" aria-disabled=${this.asking ? 'true' : 'false'}>
            ${this.asking ? msg('Lager konto …') : msg('Lag konto')}
          </button>
        </form>
      </main>
      <sk-page-foot></sk-page-foot>
    </div>`;
  }

  #used(): TemplateResult {
    return messagePage({
      heading: msg('Lenka er brukt'),
      text: msg(
        'Stikkord har fått sin første arrangør, og oppsettlenka gjelder bare én gang. Har du konto, kan du logge inn.',
      ),
      act: html`<a class="ds-button" href=${page.organiser()}>
        ${this.#session.state === 'in' ? msg('Gå til samlingene') : msg('Logg inn')}
      </a>`,
    });
  }

  #wrongLink(): TemplateResult {
    return messagePage({
      heading: msg('Lenka stemmer ikke'),
      text: msg(
        'Noe av den kan ha falt bort. Hele oppsettlenka står i vinduet der Stikkord ble startet: kopier den derfra og åpne den på nytt.',
      ),
      act: html`<a href=${page.join()}>${msg('Til forsiden')}</a>`,
    });
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.asking) return;
    const field = (name: FieldName): SkTextField => this.querySelector<SkTextField>(`sk-text-field[name=${name}]`)!;
    const text = (name: FieldName): string => (name === 'password' ? field(name).text : field(name).text.trim());
    this.wrong = FIELDS.find((name) => !isRight(name, text(name))) ?? null;
    this.problem = null;
    if (this.wrong !== null) return field(this.wrong).focus();
    this.asking = true;
    const body = { key: this.key, name: text('name'), email: text('email'), password: text('password') };
    try {
      await call<MeAnswer>('POST', api.setUp, body);
      navigate(page.organiser(), { replace: true });
    } catch (error) {
      this.problem = asApiError(error);
    }
    this.asking = false;
  };
}

function isRight(name: FieldName, text: string): boolean {
  if (name === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
  return text.length >= (name === 'password' ? PASSWORD_MIN : 1);
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-setup-page': SkSetupPage;
  }
}
