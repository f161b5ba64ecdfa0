import { localized, msg } from '@lit/localize';
import { JOIN_CODE_DIGITS } from '@stikkord/domain';
import { api, page, type JoinAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiError, call } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { wordmark } from '../../elements/page-bar.ts';
import '../../elements/sk-page-foot.ts';
import { navigate } from '../../navigate.ts';
import { describeProblem } from '../problem-text.ts';
import { readTypedCode } from './typed-code.ts';
import './sk-code-entry.css';

/** One field for the code. Goes on by itself at the eighth digit; what was typed stays, whatever the answer. */
@customElement('sk-code-entry')
@localized()
export class SkCodeEntry extends LitElement {
  @state() private problem: ApiError | 'unfinished' | null = null;
  @state() private asking = false;
  #tried = '';

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    // The field is what the page is for; on a touch screen the keyboard would hide the rest before it is read.
    if (matchMedia('(pointer: fine)').matches) this.#field.focus();
  }

  override updated(): void {
    document.title = `${msg('Bli med')} – Stikkord`;
  }

  override render(): TemplateResult {
    return html`<div class="sk-entry">
      <header>${wordmark()}</header>
      <main>
        <h1>${msg('Bli med i en samling')}</h1>
        <form class="sk-code-form" novalidate @submit=${this.#submit}>
          <label class="sk-code-label" for="sk-code">${msg('Kode')}</label>
          <input
            id="sk-code"
            class="ds-input sk-code-field"
            name="code"
            inputmode="numeric"
            autocomplete="off"
            spellcheck="false"
            enterkeyhint="go"
            placeholder="0000 0000"
            aria-describedby="sk-code-help"
            aria-invalid=${this.problem ? 'true' : 'false'}
            @input=${this.#typed}
          />
          <p id="sk-code-help" class="sk-quiet sk-small">${msg('Åtte sifre. De står på tavla eller i chatten.')}</p>
          <div class="sk-code-answer" aria-live="polite">
            ${this.problem ? notice('error', this.#problemText(this.problem)) : nothing}
          </div>
          <button class="ds-button" type="submit" aria-disabled=${this.asking ? 'true' : 'false'}>
            ${this.asking ? msg('Finner samlingen …') : msg('Bli med')}
          </button>
        </form>
        <p class="sk-entry-stored sk-quiet">
          ${msg(
            'Vi lagrer stikkordene og hvilken gruppe de kommer fra, ikke hvem du er. Enheten husker koden og gruppa, så du finner tilbake.',
          )}
        </p>
        <p class="sk-entry-other"><a class="sk-small" href=${page.organiser()}>${msg('Planlegg en samling')}</a></p>
      </main>
      <sk-page-foot></sk-page-foot>
    </div>`;
  }

  get #field(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('#sk-code')!;
  }

  #problemText(problem: ApiError | 'unfinished'): string {
    return problem === 'unfinished' ? msg('En kode har åtte sifre. Sjekk om noen mangler.') : describeProblem(problem);
  }

  readonly #typed = (event: Event): void => {
    const field = this.#field;
    const { code, shown, digits } = readTypedCode(field.value);
    const atEnd = field.selectionStart === field.value.length;
    // Somebody who corrects a digit in the middle, or erases, keeps the text and the caret as they are.
    const erasing = (event as InputEvent).inputType?.startsWith('delete') ?? false;
    if (atEnd && !erasing && shown !== field.value) field.value = shown;
    if (code === null && digits < JOIN_CODE_DIGITS) {
      this.problem = null;
      this.#tried = '';
    }
    if (code !== null && code !== this.#tried) void this.#join(code);
    else if (code === null && digits === JOIN_CODE_DIGITS) this.problem = new ApiError('unknown-code', 404, '');
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { code, digits } = readTypedCode(this.#field.value);
    if (code !== null) void this.#join(code);
    else {
      this.problem = digits >= JOIN_CODE_DIGITS ? new ApiError('unknown-code', 404, '') : 'unfinished';
      this.#field.focus();
    }
  };

  async #join(code: string): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    this.#tried = code;
    this.problem = null;
    try {
      const { code: real } = await call<JoinAnswer>('POST', api.join, { code });
      navigate(page.meeting(real));
    } catch (error) {
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, '');
      this.#field.focus();
      // Typing the right code replaces the wrong one; a press in it puts the caret where one digit is to be mended.
      if (this.problem.id === 'unknown-code' && readTypedCode(this.#field.value).code === code) this.#field.select();
    } finally {
      this.asking = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-code-entry': SkCodeEntry;
  }
}
