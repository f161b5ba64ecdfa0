import { localized } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { wantRoomTexts } from './i18n/language.ts';
import { navigate } from './navigate.ts';
import type { HistoryWish } from './pages/history/history-of.ts';
import type { LazyParts, PartsWish } from './pages/group/want-parts.ts';
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

/** Likewise; their texts are there before any of them is shown. */
const PARTS: Readonly<Record<LazyParts, () => Promise<unknown>>> = {
  room: () => import('./room/room-parts.ts'),
  table: () => import('./table/sk-table.ts'),
  joining: () => import('./room/sk-joining.ts'),
  before: () => import('./pages/last-time/sk-before.ts'),
  leaving: () => import('./offline/sk-leave-device.ts'),
  'lost-notice': () => import('./pages/group/lost-notice.ts'),
  'answer-notice': () => import('./pages/group/answer-notice.ts'),
};

function loadParts(event: Event): void {
  const { parts, came, failed } = (event as CustomEvent<PartsWish>).detail;
  wantRoomTexts()
    .then(PARTS[parts])
    .then(came as (code: unknown) => void)
    .catch(failed ?? (() => {}));
}

/** Where a page's feed says so. */
function loadMark(): void {
  wantRoomTexts()
    .then(() => import('./room/sk-rehearsal-mark.ts'))
    .then(({ markRehearsal }) => markRehearsal())
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
    this.addEventListener('sk-wants', loadParts);
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
