import { localized, msg } from '@lit/localize';
import { isLanguage, LANGUAGES, type Language } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { chooseLanguage, currentLanguage } from '../i18n/language.ts';
import { chooseColourScheme, chosenColourScheme, COLOUR_SCHEMES, type ColourScheme } from '../theme/colour-scheme.ts';
import './sk-page-foot.css';

/** Each language by its own name, whatever the page speaks. */
const NAMES: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** A page's foot: the reader's language and the page's look. Both are kept on the device. */
@customElement('sk-page-foot')
@localized()
export class SkPageFoot extends LitElement {
  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const language = currentLanguage();
    const scheme = chosenColourScheme();
    return html`<footer class="sk-page-foot">
      <label>
        <span>${msg('Språk')}</span>
        <select .value=${live(language)} @change=${this.#language}>
          ${LANGUAGES.map(
            (each) => html`<option value=${each} lang=${each} ?selected=${each === language}>${NAMES[each]}</option>`,
          )}
        </select>
      </label>
      <label>
        <span>${msg('Utseende')}</span>
        <select .value=${live(scheme)} @change=${this.#scheme}>
          ${COLOUR_SCHEMES.map(
            (each) => html`<option value=${each} ?selected=${each === scheme}>${schemeName(each)}</option>`,
          )}
        </select>
      </label>
    </footer>`;
  }

  readonly #language = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (isLanguage(value)) void chooseLanguage(value);
  };

  readonly #scheme = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const scheme = COLOUR_SCHEMES.find((each) => each === value);
    if (scheme) chooseColourScheme(scheme);
    this.requestUpdate();
  };
}

function schemeName(scheme: ColourScheme): string {
  switch (scheme) {
    case 'auto':
      return msg('Som enheten');
    case 'light':
      return msg('Lyst');
    case 'dark':
      return msg('Mørkt');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-page-foot': SkPageFoot;
  }
}
