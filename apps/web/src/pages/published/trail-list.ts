import { msg, str } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import type { TrailRow } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import { themePaths, type KnownSummary } from './known-summary.ts';
import { anchor } from './theme-list.ts';
import './trail-list.css';

/** Where the reader's own group's points went: point → theme. `texts`: what the group's points say, by id. */
export function trailList(known: KnownSummary, texts: ReadonlyMap<PointId, string>): TemplateResult {
  const paths = themePaths(known.shown);
  const shown = new Map(
    known.shown
      .flatMap((theme) => [theme, ...theme.themes])
      .flatMap(({ points }) => points.map(({ key, text }) => [key, text] as const)),
  );
  // Where the answer isn't at hand, the point that shows it says it.
  const rows = known.trail.flatMap((row) => {
    const text = texts.get(row.point) ?? shown.get(row.key ?? '');
    return text === undefined ? [] : [{ row, text }];
  });
  return html`<ul class="sk-plain-list sk-trail">
    ${rows.map(
      ({ row, text }) =>
        html`<li>
          <span>${text}</span>
          <span class="sk-trail-to"><span aria-hidden="true">→</span>${whereTo(row, paths)}</span>
        </li>`,
    )}
  </ul>`;
}

function whereTo({ theme, parked, goesTo }: TrailRow, paths: ReadonlyMap<string, string>): TemplateResult | string {
  const path = theme === null ? undefined : paths.get(theme);
  if (theme !== null && path !== undefined)
    return html`<button type="button" class="sk-quiet-button" @click=${() => goTo(theme)}>${path}</button>`;
  if (parked) return goesTo ? msg(str`lagt til side, hører til: ${goesTo}`) : msg('lagt til side');
  return msg('ikke sortert ennå');
}

function goTo(theme: string): void {
  const heading = document.getElementById(anchor(theme));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
