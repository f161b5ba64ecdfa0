import { localized, msg, str } from '@lit/localize';
import { api, page, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { navigate } from '../../navigate.ts';
import { describeProblem } from '../problem-text.ts';
import { asApiError } from './organiser-session.ts';

/** What no meeting's file reaches; a server takes no more either. */
const BYTES_MAX = 20 * 1024 * 1024;

/** Takes a whole meeting in from the JSON file that this or another server gave of it. */
@customElement('sk-import-meeting')
@localized()
export class SkImportMeeting extends LitElement {
  @state() private state: 'ready' | 'reading' = 'ready';
  @state() private wrong = '';
  @state() private problem: ApiError | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<details class="sk-meetings-deleted">
      <summary>${msg('Hent inn en samling fra fil')}</summary>
      <div class="ds-field">
        <label class="ds-label" for="sk-import">${msg('JSON-fil fra Stikkord')}</label>
        <p class="sk-quiet sk-small" id="sk-import-help">
          ${msg('Filen må være hentet med gruppenes navn. Den blir en ny samling med ny kode: planen, stikkordene, tavlene og svarene fra hver enkelt. Den gamle røres ikke.')}
        </p>
        <input
          id="sk-import"
          type="file"
          accept=".json,application/json"
          aria-describedby="sk-import-help"
          ?disabled=${this.state === 'reading'}
          @change=${this.#chosen}
        />
      </div>
      <p role="status">${this.state === 'reading' ? msg('Leser filen …') : ''}</p>
      ${this.wrong === '' ? nothing : notice('error', this.wrong)}
      ${this.problem === null ? nothing : notice('error', describeProblem(this.problem))}
    </details>`;
  }

  readonly #chosen = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    this.wrong = '';
    this.problem = null;
    if (file.size > BYTES_MAX) this.wrong = msg(str`«${file.name}» er for stor. En samling er under 20 MB.`);
    else {
      this.state = 'reading';
      const content = await contentOf(file);
      if (content === undefined)
        this.wrong = msg(str`«${file.name}» er ikke en JSON-fil. Velg filen du hentet fra Stikkord.`);
      else await this.#send(content);
      this.state = 'ready';
    }
    input.value = '';
  };

  async #send(content: unknown): Promise<void> {
    try {
      const made = await call<MeetingAnswer>('POST', api.importMeeting, content);
      navigate(page.meetingPlan(made.id));
    } catch (error) {
      this.problem = asApiError(error);
    }
  }
}

/** Undefined where it is no JSON. */
async function contentOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-import-meeting': SkImportMeeting;
  }
}
