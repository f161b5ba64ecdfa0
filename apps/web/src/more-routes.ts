import { html } from 'lit';
import { wantAllTexts, wantPollTexts } from './i18n/language.ts';
import type { Route } from './routes.ts';

function withAllTexts(code: Promise<unknown>): Promise<unknown> {
  return Promise.all([code, wantAllTexts()]);
}

/** Pages of those who plan, run, show and follow up, and of those who answer polls without a group. */
export const MORE_ROUTES: readonly Route[] = [
  {
    path: /^\/m\/(\d{8})\/polls$/,
    load: () => Promise.all([import('./pages/poll/sk-polls-page.ts'), wantPollTexts()]),
    view: ([code]) => html`<sk-polls-page .code=${code!}></sk-polls-page>`,
  },
  {
    path: /^\/f\/([\w-]+)(?:\/run)?$/,
    load: () => withAllTexts(import('./pages/run/sk-run-page.ts')),
    view: ([key]) => html`<sk-run-page .key=${key!}></sk-run-page>`,
  },
  {
    path: /^\/f\/([\w-]+)\/groups$/,
    load: () => withAllTexts(import('./pages/groups/sk-groups-page.ts')),
    view: ([key]) => html`<sk-groups-page .key=${key!}></sk-groups-page>`,
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
    path: /^\/r\/([\w.~-]+)$/,
    load: () => withAllTexts(import('./pages/receipt/sk-receipt-page.ts')),
    view: ([key]) => html`<sk-receipt-page .key=${key!}></sk-receipt-page>`,
  },
  {
    path: /^\/setup\/([\w-]+)$/,
    load: () => withAllTexts(import('./pages/organiser/sk-setup-page.ts')),
    view: ([key]) => html`<sk-setup-page .key=${key!}></sk-setup-page>`,
  },
];
