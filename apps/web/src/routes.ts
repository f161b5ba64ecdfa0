import { html, type TemplateResult } from 'lit';
import { wantAllTexts } from './i18n/language.ts';

/** A page: when its address is open, its code is loaded and its element shown. */
interface Route {
  readonly path: RegExp;
  readonly load: () => Promise<unknown>;
  readonly view: (parts: readonly string[]) => TemplateResult;
}

function withAllTexts(code: Promise<unknown>): Promise<unknown> {
  return Promise.all([code, wantAllTexts()]);
}

const ROUTES: readonly Route[] = [
  {
    path: /^\/$/,
    load: () => import('./pages/join/sk-join-page.ts'),
    view: () => html`<sk-join-page></sk-join-page>`,
  },
  {
    path: /^\/m\/(\d{8})$/,
    load: () => import('./pages/join/sk-join-page.ts'),
    view: ([code]) => html`<sk-join-page .code=${code!}></sk-join-page>`,
  },
  {
    path: /^\/m\/(\d{8})\/g\/(\d{1,4})$/,
    load: () => import('./pages/group/sk-group-page.ts'),
    view: ([code, number]) => html`<sk-group-page .code=${code!} .number=${Number(number)}></sk-group-page>`,
  },
  {
    path: /^\/f\/([\w-]+)(?:\/run)?$/,
    load: () => withAllTexts(import('./pages/run/sk-run-page.ts')),
    view: ([key]) => html`<sk-run-page .key=${key!}></sk-run-page>`,
  },
  {
    path: /^\/f\/([\w-]+)\/board\/([\w.-]+)$/,
    load: () => withAllTexts(import('./pages/board/sk-board-page.ts')),
    view: ([key, question]) => html`<sk-board-page .key=${key!} .question=${question!}></sk-board-page>`,
  },
  {
    path: /^\/f\/([\w-]+)\/present\/([\w.-]+)$/,
    load: () => withAllTexts(import('./pages/present/sk-present-page.ts')),
    view: ([key, question]) => html`<sk-present-page .key=${key!} .question=${question!}></sk-present-page>`,
  },
  {
    path: /^\/p\/([\w-]+)$/,
    load: () => withAllTexts(import('./pages/projector/sk-projector-page.ts')),
    view: ([key]) => html`<sk-projector-page .key=${key!}></sk-projector-page>`,
  },
  {
    path: /^\/organiser$/,
    load: () => withAllTexts(import('./pages/organiser/sk-meetings-page.ts')),
    view: () => html`<sk-meetings-page></sk-meetings-page>`,
  },
  {
    path: /^\/organiser\/([\w.-]+)$/,
    load: () => withAllTexts(import('./pages/organiser/sk-plan-page.ts')),
    view: ([meeting]) => html`<sk-plan-page .meeting=${meeting!}></sk-plan-page>`,
  },
  {
    path: /^\/organiser\/([\w.-]+)\/after$/,
    load: () => withAllTexts(import('./pages/organiser/after/sk-after-page.ts')),
    view: ([meeting]) => html`<sk-after-page .meeting=${meeting!}></sk-after-page>`,
  },
  {
    path: /^\/organiser\/series\/([\w.-]+)$/,
    load: () => withAllTexts(import('./pages/organiser/series/sk-series-page.ts')),
    view: ([series]) => html`<sk-series-page .series=${series!}></sk-series-page>`,
  },
  {
    path: /^\/r\/([\w.-]+)$/,
    load: () => withAllTexts(import('./pages/receipt/sk-receipt-page.ts')),
    view: ([key]) => html`<sk-receipt-page .key=${key!}></sk-receipt-page>`,
  },
  {
    path: /^\/setup\/([\w-]+)$/,
    load: () => withAllTexts(import('./pages/organiser/sk-setup-page.ts')),
    view: ([key]) => html`<sk-setup-page .key=${key!}></sk-setup-page>`,
  },
];

const NOT_FOUND: Omit<Route, 'path'> = {
  load: () => import('./pages/sk-not-found-page.ts'),
  view: () => html`<sk-not-found-page></sk-not-found-page>`,
};

/** The page at a path: its code is loading from now on. */
export function routeAt(path: string): { loaded: Promise<unknown>; view: TemplateResult } {
  for (const route of ROUTES) {
    const found = route.path.exec(path);
    if (found) return { loaded: route.load(), view: route.view(found.slice(1)) };
  }
  return { loaded: NOT_FOUND.load(), view: NOT_FOUND.view([]) };
}
