import { localized, msg } from '@lit/localize';
import { api, type LookAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-text-field.ts';
import { offerUndo } from '../../elements/sk-undo-toast.ts';
import { describeProblem } from '../problem-text.ts';
import { logoOfFile } from './logo-of-file.ts';
import { asApiError } from './organiser-session.ts';
import './sk-look.css';

/** The fjord blue-green of our own files. */
const OURS = '#0b5563';

/** What stands on all of the organiser's files and public pages: name, colour, logo. Saved as it is changed. */
@customElement('sk-look')
@localized()
export class SkLook extends LitElement {
  @state() private look: LookAnswer | null = null;
  @state() private problem: ApiError | null = null;
  @state() private wrong = '';
  @state() private said = '';

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#try(async () => (this.look = await call<LookAnswer>('GET', api.look)));
  }

  override render(): TemplateResult {
    const { look } = this;
    return html`${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
      ${look === null ? nothing : this.#form(look)}
      <div role="status" class="sk-small sk-quiet sk-look-said">${this.said}</div>`;
  }

  #form({ organisation, colour, logo }: LookAnswer): TemplateResult {
    return html`<div class="sk-look">
      <sk-text-field
        .label=${msg('Virksomhetens navn')}
        .value=${organisation}
        .help=${msg('Står øverst i filene, sammen med logoen.')}
        @sk-settle=${(event: CustomEvent<string>) => void this.#save({ organisation: event.detail })}
      ></sk-text-field>
      <div class="ds-field">
        <label class="ds-label" for="sk-look-colour">${msg('Farge')}</label>
        <div class="sk-row">
          <input
            id="sk-look-colour"
            type="color"
            .value=${colour ?? OURS}
            @change=${(event: Event) => void this.#save({ colour: (event.target as HTMLInputElement).value })}
          />
          ${
            colour === null
              ? html`<span class="sk-quiet sk-small">${msg('Stikkords egen')}</span>`
              : html`<button
                  type="button"
                  class="sk-quiet-button"
                  @click=${() => void this.#saveWithUndo({ colour: null }, { colour }, msg('Fargen er Stikkords egen.'))}
                >
                  ${msg('Bruk Stikkords egen')}
                </button>`
          }
        </div>
        <p class="sk-quiet sk-small">
          ${msg('Brukes i overskrifter og streker. Er den for lys til å leses, blir den gjort mørkere.')}
        </p>
      </div>
      <div class="ds-field">
        <label class="ds-label" for="sk-look-logo">${msg('Logo')}</label>
        ${
          logo === null
            ? nothing
            : html`<div class="sk-row">
                <img
                  class="sk-look-logo"
                  src=${`data:${logo.type};base64,${logo.data}`}
                  alt=${msg('Logoen som den er nå')}
                />
                <button
                  type="button"
                  class="sk-quiet-button"
                  @click=${() => void this.#saveWithUndo({ logo: null }, { logo: logo.data }, msg('Logoen er fjernet.'))}
                >
                  ${msg('Fjern logoen')}
                </button>
              </div>`
        }
        <input
          id="sk-look-logo"
          type="file"
          accept="image/*"
          aria-invalid=${this.wrong ? 'true' : 'false'}
          aria-describedby="sk-look-wrong"
          @change=${this.#chosen}
        />
        <p class="sk-field-problem" id="sk-look-wrong" role="alert">${this.wrong}</p>
      </div>
    </div>`;
  }

  readonly #chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    this.wrong = '';
    const logo = await logoOfFile(file);
    input.value = '';
    if (logo === null) this.wrong = msg('Filen er ikke et bilde som kan brukes. Velg en PNG, JPEG eller SVG.');
    else await this.#save({ logo });
  };

  async #saveWithUndo(change: LookChange, back: LookChange, text: string): Promise<void> {
    if (await this.#save(change)) offerUndo(text, () => void this.#save(back));
  }

  async #save(change: LookChange): Promise<boolean> {
    const { look } = this;
    if (!look) return false;
    const { organisation, colour } = look;
    return this.#try(async () => {
      this.look = await call<LookAnswer>('PUT', api.look, { organisation, colour, ...change });
      this.said = msg('Lagret');
    });
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    this.said = '';
    try {
      await act();
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = asApiError(error);
      return false;
    }
  }
}

/** The logo in base64; null takes it away, not said leaves it. */
interface LookChange {
  readonly organisation?: string;
  readonly colour?: string | null;
  readonly logo?: string | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-look': SkLook;
  }
}
