import { localized, msg } from '@lit/localize';
import type { Plan } from '@stikkord/domain';
import { page } from '@stikkord/protocol';
import redo from '@navikt/aksel-icons/svg/ArrowRedo.svg?raw';
import undo from '@navikt/aksel-icons/svg/ArrowUndo.svg?raw';
import arrowLeft from '@navikt/aksel-icons/svg/ArrowLeft.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from '../../elements/icon.ts';
import { notice } from '../../elements/notice.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import '../../elements/sk-save-state.ts';
import { offerLanguage } from '../../i18n/language.ts';
import { messagePage } from '../message-page.ts';
import { exportLinks } from '../run/run-links.ts';
import { PlanEditor } from './plan-editor.ts';
import './sk-plan-about.ts';
import './sk-plan-agenda.ts';
import './sk-plan-groups.ts';
import './sk-plan-links.ts';
import './organiser.css';

/** The editor of a meeting: one page, saved as one types, with undo. */
@customElement('sk-plan-page')
@localized()
export class SkPlanPage extends LitElement {
  /** The meeting's id. */
  @property() meeting = '';
  readonly #editor = new PlanEditor(this);

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#key);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('meeting')) void this.#editor.open(this.meeting).then(() => this.#speak());
  }

  override render(): TemplateResult {
    const { plan, meeting } = this.#editor;
    if (!plan || !meeting) return this.#without();
    return html`${pageBar({
        start: html`<a class="sk-quiet-button" href=${page.organiser()}
          >${icon(arrowLeft)}<span>${msg('Samlinger')}</span></a
        >`,
        end: html`${this.#button(undo, msg('Angre'), this.#editor.canUndo, () => this.#editor.undo())}
          ${this.#button(redo, msg('Gjør om'), this.#editor.canRedo, () => this.#editor.redo())}
          <sk-save-state .state=${this.#saveState()} .kept=${false} brief></sk-save-state>`,
      })}
      <main class="sk-page sk-plan">
        ${this.#notices()}
        <h1>${plan.title.trim() === '' ? msg('Samling uten tittel') : plan.title}</h1>
        ${this.#part('about', msg('Om samlingen'), html`<sk-plan-about .editor=${this.#editor} .plan=${plan}></sk-plan-about>`)}
        ${this.#part('links', msg('Kode og lenker'), html`<sk-plan-links .meeting=${meeting} .plan=${plan}></sk-plan-links>`)}
        ${this.#part('groups', msg('Grupper'), html`<sk-plan-groups .editor=${this.#editor} .plan=${plan}></sk-plan-groups>`)}
        ${this.#part(
          'agenda',
          msg('Program og spørsmål'),
          html`<sk-plan-agenda .editor=${this.#editor} .plan=${plan}></sk-plan-agenda>`,
        )}
        ${this.#part('run', msg('Gjennomføring og filer'), this.#after(plan))}
      </main>
      <sk-page-foot></sk-page-foot>`;
  }

  #part(id: string, heading: string, content: TemplateResult): TemplateResult {
    return html`<section class="sk-plan-part" aria-labelledby="part-${id}">
      <h2 id="part-${id}">${heading}</h2>
      <div class="sk-stack">${content}</div>
    </section>`;
  }

  #after(_plan: Plan): TemplateResult {
    const { facilitatorKey } = this.#editor.meeting!;
    return html`<p>
        <a class="ds-button" data-variant="secondary" href=${page.run(facilitatorKey)}
          >${msg('Gå til gjennomføringen')}</a
        >
      </p>
      <p class="sk-quiet sk-small">
        ${msg('Der åpnes spørsmålene, sorteres stikkordene, og der avsluttes og gjenåpnes samlingen.')}
      </p>
      ${exportLinks(this.meeting)}`;
  }

  #without(): TemplateResult {
    const back = html`<a href=${page.organiser()}>${msg('Til samlingene')}</a>`;
    switch (this.#editor.state) {
      case 'signed-out':
        return messagePage({
          heading: msg('Logg inn først'),
          text: msg('Planen kan bare endres av den som lagde samlingen.'),
          act: back,
        });
      case 'gone':
        return messagePage({
          heading: msg('Samlingen er ikke her'),
          text: msg('Den finnes ikke, eller den er en annens.'),
          act: back,
        });
      case 'no-answer':
        return messagePage({
          heading: msg('Tjeneren svarer ikke'),
          text: msg('Sjekk nettet og prøv igjen.'),
          act: html`<button type="button" class="ds-button" @click=${() => void this.#editor.open(this.meeting)}>
            ${msg('Prøv igjen')}
          </button>`,
        });
      case 'loading':
      case 'saved':
      case 'saving':
      case 'not-saved':
        return html`<main class="sk-page"><p class="sk-quiet" role="status">${msg('Henter planen …')}</p></main>`;
    }
  }

  #notices(): TemplateResult {
    const { state, problem, homeless } = this.#editor;
    const retry = html`<button type="button" class="sk-quiet-button" @click=${() => this.#editor.retry()}>
      ${msg('Prøv igjen')}
    </button>`;
    return html`${
      state === 'signed-out'
        ? notice(
            'error',
            msg('Du er logget ut. Det du har skrevet, står her. Logg inn i et nytt vindu, og prøv igjen her.'),
            {
              act: html`<a href=${page.organiser()} target="_blank" rel="noopener">${msg('Logg inn')}</a> ${retry}`,
            },
          )
        : state === 'not-saved'
          ? notice('error', `${msg('Ikke lagret. Det du har skrevet, står her; hold siden åpen.')} ${problem ?? ''}`, {
              act: retry,
            })
          : problem !== null && homeless.length === 0
            ? notice('signal', problem)
            : nothing
    }
    ${
      homeless.length === 0
        ? nothing
        : notice(
            'signal',
            html`${msg('Noen andre har endret planen, så dette fikk ikke plass. Kopier det du trenger:')}
              <ul>
                ${homeless.map((text) => html`<li>${text}</li>`)}
              </ul>`,
            {
              act: html`<button type="button" class="sk-quiet-button" @click=${() => this.#editor.letHomelessGo()}>
                ${msg('Ferdig')}
              </button>`,
            },
          )
    }`;
  }

  #button(svg: string, text: string, allowed: boolean, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="sk-quiet-button"
      aria-disabled=${allowed ? 'false' : 'true'}
      aria-label=${text}
      @click=${() => allowed && act()}
    >
      ${icon(svg)}<span class="sk-wide-only">${text}</span>
    </button>`;
  }

  #saveState(): 'saved' | 'saving' | 'not-saved' | 'loading' {
    const { state } = this.#editor;
    if (state === 'saved' || state === 'saving' || state === 'loading') return state;
    return 'not-saved';
  }

  #speak(): void {
    const language = this.#editor.plan?.language;
    if (language) void offerLanguage(language);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    // In a field the browser undoes letters.
    if ((event.target as HTMLElement).matches('input, textarea, select')) return;
    const key = event.key.toLowerCase();
    if (key === 'z') (event.shiftKey ? this.#editor.redo : this.#editor.undo).call(this.#editor);
    else if (key === 'y') this.#editor.redo();
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-page': SkPlanPage;
  }
}
