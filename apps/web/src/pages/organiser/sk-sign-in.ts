import { localized, msg } from '@lit/localize';
import { api, type MeAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ApiError } from '../../data/api.ts';
import { call } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-text-field.ts';
import type { SkTextField } from '../../elements/sk-text-field.ts';
import { describeProblem } from '../problem-text.ts';
import { asApiError } from './organiser-session.ts';
import './organiser-forms.css';

/** E-mail and password. What was typed stays, whatever the answer. Fires `sk-signed-in` with the server's answer. */
@customElement('sk-sign-in')
@localized()
export class SkSignIn extends LitElement {
  /** The first organiser is still to come. */
  @property({ type: Boolean }) setUpOpen = false;
  @state() private problem: ApiError | null = null;
  @state() private missing: 'email' | 'password' | null = null;
  @state() private asking = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<form class="sk-form" novalidate @submit=${this.#submit}>
      ${
        this.setUpOpen
          ? notice(
              'quiet',
              msg(
                'Stikkord har ingen arrangør ennå. Den første lager konto med oppsettlenka, som står i vinduet der Stikkord ble startet.',
              ),
            )
          : nothing
      }
      <sk-text-field
        label=${msg('E-post')}
        name="email"
        type="email"
        autocomplete="username"
        .problem=${this.missing === 'email' ? msg('Skriv e-posten din.') : ''}
      ></sk-text-field>
      <sk-text-field
        label=${msg('Passord')}
        name="password"
        type="password"
        autocomplete="current-password"
        .problem=${this.missing === 'password' ? msg('Skriv passordet ditt.') : ''}
      ></sk-text-field>
      ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
      <button class="ds-button" type="submit" aria-disabled=${this.asking ? 'true' : 'false'}>
        ${this.asking ? msg('Logger inn …') : msg('Logg inn')}
      </button>
      <p class="sk-quiet sk-small">${msg('Glemt passordet? Spør den som drifter Stikkord hos dere.')}</p>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.asking) return;
    const [email, password] = ['email', 'password'].map((name) =>
      this.querySelector<SkTextField>(`sk-text-field[name=${name}]`)!,
    ) as [SkTextField, SkTextField];
    this.missing = email.text.trim() === '' ? 'email' : password.text === '' ? 'password' : null;
    if (this.missing !== null) return (this.missing === 'email' ? email : password).focus();
    this.asking = true;
    this.problem = null;
    try {
      const body = { email: email.text.trim(), password: password.text };
      const me = await call<MeAnswer>('POST', `${api.auth}/sign-in/email`, body);
      this.dispatchEvent(new CustomEvent<MeAnswer>('sk-signed-in', { detail: me }));
    } catch (error) {
      this.problem = asApiError(error);
      password.focus();
    } finally {
      this.asking = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-sign-in': SkSignIn;
  }
}
