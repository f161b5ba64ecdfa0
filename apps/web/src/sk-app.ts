import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { wantRoomTexts } from './i18n/language.ts';
import { navigate } from './navigate.ts';
import type { HistoryWish } from './pages/history/history-of.ts';
import { unreached } from './pages/unreached.ts';
import { pageAt } from './routes.ts';

/** Fetched from here and by no page: a history's texts are not to be a participant's before it is opened. */
function openHistory(event: Event): void {
  const { of, failed, closed } = (event as CustomEvent<HistoryWish>).detail;
  import('./pages/history/open-history.ts').then((history) => history.openHistory(of, closed)).catch(failed);
}

/** Where it can't be fetched it is asked for again when the group's page has something new. */
function loadPublished(): void {
  import('./pages/published/sk-published.ts').catch(() => {});
}

/** Likewise. */
function loadPoll(): void {
  import('./pages/poll/sk-poll.ts').catch(() => {});
}

/** Likewise: the clock, messages and what else the page has of the room; its texts are there before any of it is shown. */
function loadRoom(): void {
  load(() => import('./room/room-parts.ts'));
}

/** Ways into a group other than choosing it. */
function loadJoining(): void {
  load(() => import('./room/joining-parts.ts'));
}

/** Reading aloud, large text, and handing the pen over. */
function loadTable(): void {
  load(() => import('./table/sk-table.ts'));
}

/** Where a page's feed says so. */
function loadMark(): void {
  load(() => import('./room/sk-rehearsal-mark.ts').then(({ markRehearsal }) => markRehearsal()));
}

function load(code: () => Promise<unknown>): void {
  wantRoomTexts()
    .then(code)
    .catch(() => {});
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
    addEventListener('sk-rehearsal', loadMark);
    document.addEventListener('click', this.#follow);
    this.addEventListener('sk-history', openHistory);
    this.addEventListener('sk-wants-published', loadPublished);
    this.addEventListener('sk-wants-poll', loadPoll);
    this.addEventListener('sk-wants-room', loadRoom);
    this.addEventListener('sk-wants-joining', loadJoining);
    this.addEventListener('sk-wants-table', loadTable);
    this.#show();
  }

  override disconnectedCallback(): void {
    removeEventListener('popstate', this.#show);
    removeEventListener('sk-rehearsal', loadMark);
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
