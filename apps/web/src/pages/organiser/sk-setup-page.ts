import { localized, msg } from '@lit/localize';
import { page } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notice } from '../../elements/notice.ts';
import { pageBar, wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import { navigate } from '../../navigate.ts';
import { messagePage } from '../message-page.ts';
import { describeProblem } from '../problem-text.ts';
import { OrganiserSession } from './organiser-session.ts';
import './organiser.css';

const PASSWORD_MIN = 8;

/** The first organiser makes an account with the link that the server printed. */
@customElement('sk-setup-page')
@localized()
export class SkSetupPage extends LitElement {
  @property() key = '';
  @state() private busy = false;
  readonly #session = new OrganiserSession(this);

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { me, problem } = this.#session;
    const signIn = html`<a class="ds-button" href=${page.organiser()}>${msg('Til samlingene')}</a>`;
    if (problem?.id === 'set-up-done' || (me !== null && !me.setUpOpen))
      return messagePage({
        heading: msg('Stikkord er alt satt opp'),
        text: msg('Lenka virker bare én gang. Har du laget kontoen, kan du logge inn.'),
        act: signIn,
      });
    if (problem?.id === 'unknown-link')
      return messagePage({
        heading: msg('Lenka virker ikke'),
        text: msg(
          'Kopier hele lenka fra vinduet der tjeneren ble startet. Start tjeneren på nytt for å få den skrevet ut igjen.',
        ),
        act: signIn,
      });
    return html`${pageBar({ start: wordmark() })}
      <main class="sk-page sk-narrow">
        <h1>${msg('Lag den første kontoen')}</h1>
        <p>${msg('Kontoen er for deg som planlegger samlinger. Deltakere og fasilitatorer trenger ingen.')}</p>
        <form class="sk-form" @submit=${this.#submit}>
          <div>
            <label class="ds-label" for="setup-name">${msg('Navn')}</label>
            <input class="ds-input" id="setup-name" name="name" autocomplete="name" maxlength="80" required />
          </div>
          <div>
            <label class="ds-label" for="setup-email">${msg('E-post')}</label>
            <input class="ds-input" id="setup-email" name="email" type="email" autocomplete="username" required />
          </div>
          <div>
            <label class="ds-label" for="setup-password">${msg('Passord')}</label>
            <p class="sk-quiet sk-small" id="setup-password-hint">
              ${msg('Minst 8 tegn. Flere ord etter hverandre er godt.')}
            </p>
            <input
              class="ds-input"
              id="setup-password"
              name="password"
              type="password"
              autocomplete="new-password"
              aria-describedby="setup-password-hint"
              minlength=${PASSWORD_MIN}
              maxlength="128"
              required
            />
          </div>
          ${problem ? notice('error', describeProblem(problem)) : nothing}
          <button class="ds-button" aria-busy=${this.busy ? 'true' : nothing}>${msg('Lag kontoen')}</button>
        </form>
      </main>
      <sk-page-foot></sk-page-foot>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    this.busy = true;
    await this.#session.setUp({
      key: this.key,
      name: text('name'),
      email: text('email'),
      password: String(form.get('password')),
    });
    this.busy = false;
    if (this.#session.me?.organiser) navigate(page.organiser(), { replace: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-setup-page': SkSetupPage;
  }
}
