import { msg } from '@lit/localize';
import { page, type MeAnswer } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ApiError } from '../data/api.ts';
import { notice } from '../elements/notice.ts';
import '../elements/sk-page-foot.ts';
import { messagePage } from '../pages/message-page.ts';
import '../pages/organiser/sk-sign-in.ts';
import { describeProblem } from '../pages/problem-text.ts';
import type { Trouble } from './edit-line.ts';
import './signed-out.css';

interface SignDesk {
  readonly line: { readonly trouble: Trouble; readonly problem: ApiError | null; refresh(): Promise<void> } | null;
}

/** Signed out while one writes: what was written stands, and is saved when one has signed in again. */
export function signedOutNotice(desk: SignDesk): TemplateResult | typeof nothing {
  if (desk.line?.trouble !== 'signed-out') return nothing;
  return html`<section class="sk-signed-out" aria-labelledby="sk-signed-out">
    <h2 id="sk-signed-out">${msg('Du er logget ut')}</h2>
    <p>${msg('Det du har skrevet, står her. Logg inn, så lagres det.')}</p>
    ${signIn(desk)}
  </section>`;
}

/** The page while there is nothing to edit: not read yet, not signed in, not there. */
export function withoutValue(
  desk: SignDesk,
  words: { readonly heading: string; readonly gone: string; readonly opens: string },
): TemplateResult {
  const { line } = desk;
  const back = html`<a href=${page.organiser()}>${msg('Til samlingene')}</a>`;
  if (line?.trouble === 'signed-out')
    return html`<div class="sk-message-page">
      <main class="sk-stack">
        <h1>${msg('Logg inn')}</h1>
        <p>${words.opens}</p>
        ${signIn(desk)}
        <p>${back}</p>
      </main>
      <sk-page-foot></sk-page-foot>
    </div>`;
  const { problem } = line ?? {};
  if (problem && problem.status >= 400 && problem.status < 500)
    return messagePage({
      heading: words.gone,
      text: msg('Den finnes ikke, eller den hører til en annen arrangør.'),
      act: back,
    });
  return html`<main class="sk-page">
    <h1>${words.heading}</h1>
    ${
      problem
        ? notice('error', describeProblem(problem), {
            act: html`<button type="button" class="sk-quiet-button" @click=${() => void line?.refresh()}>
              ${msg('Prøv igjen')}
            </button>`,
          })
        : html`<p class="sk-quiet" role="status">${msg('Henter …')}</p>`
    }
  </main>`;
}

function signIn(desk: SignDesk): TemplateResult {
  return html`<sk-sign-in @sk-signed-in=${(_: CustomEvent<MeAnswer>) => void desk.line?.refresh()}></sk-sign-in>`;
}
