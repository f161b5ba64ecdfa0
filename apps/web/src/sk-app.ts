import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { navigate } from './navigate.ts';
import { unreached } from './pages/unreached.ts';
import { pageAt } from './routes.ts';

/** What pages ask for by an event. It is fetched from a module of its own: even the names of all its files would weigh on a first page. */
const WISHES = ['sk-wants', 'sk-wants-published', 'sk-wants-poll', 'sk-history', 'sk-rehearsal'];

function wish(event: Event): void {
  import('./wishes.ts')
    .then(({ grant }) => grant(event))
    .catch(() => (event as CustomEvent<{ failed?: () => void } | null>).detail?.failed?.());
}

/** The outermost element: shows the page at the address and takes clicks on inner links. */
@customElement('sk-app')
@localized()
export class SkApp extends LitElement {
  @state() private view: TemplateResult = html``;
  #shown = '';

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#show);
    document.addEventListener('click', this.#follow);
    for (const each of WISHES) addEventListener(each, wish);
    this.#show();
  }

  override disconnectedCallback(): void {
    removeEventListener('popstate', this.#show);
    for (const each of WISHES) removeEventListener(each, wish);
    document.removeEventListener('click', this.#follow);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`${this.view}<sk-new-version></sk-new-version>`;
  }

  readonly #show = (): void => {
    const path = location.pathname;
    if (path === this.#shown) return;
    const before = this.#shown;
    this.#shown = path;
    pageAt(path).then(
      (view) => this.#turnTo(path, view, before === ''),
      () => this.#missing(path, before),
    );
  };

  async #turnTo(path: string, view: TemplateResult, first: boolean): Promise<void> {
    if (this.#shown !== path) return;
    this.view = view;
    await this.updateComplete;
    // A new page begins at its top, for the eye and for the keyboard.
    if (first) return;
    scrollTo(0, 0);
    const heading = this.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  /**
   * A page's code did not come. Where the server answers, it has been renewed since this tab was opened, and the address
   * itself has the new code. Where it does not, the page that is shown stays, with the text in it.
   */
  async #missing(path: string, before: string): Promise<void> {
    const answers = await fetch(path, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (this.#shown !== path) return;
    if (before === '') this.view = unreached();
    else if (answers) location.reload();
    else {
      this.#shown = before;
      history.replaceState(null, '', before);
    }
  }

  readonly #follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api/') || (link.pathname === location.pathname && link.hash)) return;
    event.preventDefault();
    navigate(link.pathname + link.search);
  };
}
