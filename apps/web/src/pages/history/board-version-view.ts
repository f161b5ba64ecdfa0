import { msg } from '@lit/localize';
import type { BoardComparison, PlacedComparison, ThemeComparison } from '@stikkord/domain';
import type { HistoryBeside } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { points } from '../../i18n/counts.ts';
import { placedWords, themeWords } from './board-words.ts';
import './board-version-view.css';
import './version-view.css';

/** A version of a board, theme by theme, with what became of each theme and point in words. What is as it was is counted, and opens. */
export function boardVersionView(board: BoardComparison, beside: HistoryBeside): TemplateResult {
  const { themes, unsorted, parked } = board;
  if (themes.length + unsorted.length + parked.length === 0)
    return html`<p class="sk-quiet">${msg('Ingen temaer.')}</p>`;
  return html`${themes.map((theme) => themeView(theme, beside))} ${asideView(msg('Usortert'), unsorted, beside)}
  ${asideView(msg('Parkert'), parked, beside)}`;
}

function themeView(theme: ThemeComparison, beside: HistoryBeside): TemplateResult {
  const words = themeWords(theme, beside);
  const title = html`<span class=${theme.is === 'removed' || theme.is === 'merged' ? 'sk-version-gone' : ''}
      >${theme.title.trim() || msg('uten navn')}</span
    >
    ${changeMarks(words)}`;
  return html`<section class="sk-version-theme" data-level=${theme.level}>
    ${theme.level === 1 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`} ${pointsView(theme.points, beside)}
  </section>`;
}

function asideView(
  name: string,
  list: readonly PlacedComparison[],
  beside: HistoryBeside,
): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  return html`<section class="sk-version-theme" data-level="1">
    <h3>${name}</h3>
    ${pointsView(list, beside)}
  </section>`;
}

function pointsView(list: readonly PlacedComparison[], beside: HistoryBeside): TemplateResult {
  const told = list.map((point) => ({ point, words: placedWords(point, beside) }));
  const changed = told.filter(({ words }) => words.length > 0);
  const same = told.length - changed.length;
  return html`${
    changed.length === 0
      ? nothing
      : html`<ul class="sk-points sk-version-points">
          ${changed.map(
            ({ point, words }) =>
              html`<li data-is=${point.is}>
                ${changeMarks(words)}${point.is === 'left' && point.elsewhere === null ? html`<del>${point.text}</del>` : html`<span>${point.text}</span>`}
              </li>`,
          )}
        </ul>`
  }
  ${
    same === 0
      ? nothing
      : html`<details class="sk-version-same">
          <summary>
            ${changed.length === 0 ? points(same) : msg('Uendret:')}${changed.length === 0 ? '' : ` ${points(same)}`}
          </summary>
          <ul class="sk-points sk-version-points">
            ${told.filter(({ words }) => words.length === 0).map(({ point }) => html`<li>${point.text}</li>`)}
          </ul>
        </details>`
  }`;
}

function changeMarks(words: readonly string[]): TemplateResult[] {
  return words.map((word) => html`<span class="sk-change">${word}<span class="ds-sr-only">: </span></span> `);
}
