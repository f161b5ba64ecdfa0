import { html, type TemplateResult } from 'lit';
import { wantRoomTexts } from './i18n/language.ts';

/** A page: when its address is open, its code is loaded and its element shown. */
export interface Route {
  readonly path: RegExp;
  readonly load: () => Promise<unknown>;
  readonly view: (parts: readonly string[]) => TemplateResult;
}

/** Where participants come; every page carries these. The rest is asked for when it is wanted: see `more-routes.ts`. */
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
];

/** The page at a path, when its code is here. Rejects where that does not come. */
export async function pageAt(path: string): Promise<TemplateResult> {
  const view = (await pageOf(ROUTES, path)) ?? (await pageOf((await import('./more-routes.ts')).MORE_ROUTES, path));
  if (view) return view;
  await Promise.all([import('./pages/sk-not-found-page.ts'), wantRoomTexts()]);
  return html`<sk-not-found-page></sk-not-found-page>`;
}

async function pageOf(routes: readonly Route[], path: string): Promise<TemplateResult | null> {
  for (const route of routes) {
    const found = route.path.exec(path);
    if (!found) continue;
    await route.load();
    return route.view(found.slice(1));
  }
  return null;
}
