import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notice } from '../../elements/notice.ts';
import { describeProblem } from '../problem-text.ts';
import type { OrganiserSession } from './organiser-session.ts';

/** E-mail and password of somebody who plans meetings. */
@customElement('sk-sign-in')
@localized()
export class SkSignIn extends LitElement {
  @property({ attribute: false }) session!: OrganiserSession;
  @state() private busy = false;
  @state() private tried = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { problem } = this.session;
    return html`<form class="sk-form" @submit=${this.#submit}>
      <div>
        <label class="ds-label" for="sign-in-email">${msg('E-post')}</label>
        <input class="ds-input" id="sign-in-email" name="email" type="email" autocomplete="username" required />
      </div>
      <div>
        <label class="ds-label" for="sign-in-password">${msg('Passord')}</label>
        <input
          class="ds-input"
          id="sign-in-password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
      </div>
      ${this.tried && problem ? notice('error', describeProblem(problem)) : nothing}
      <button class="ds-button" aria-busy=${this.busy ? 'true' : nothing}>${msg('Logg inn')}</button>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    await this.session.signIn(String(form.get('email')), String(form.get('password')));
    this.busy = false;
    this.tried = true;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-sign-in': SkSignIn;
  }
}
