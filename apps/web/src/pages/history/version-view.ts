import { msg } from '@lit/localize';
import type { PointChange, SectionChanges, SectionId, TextPiece } from '@stikkord/domain';
import type { HistoryBeside } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { changeWords } from './history-words.ts';
import './version-view.css';

/** A version's points, each with what became of it in words, and its text with what was taken out and put in. */
export function versionView(
  sections: readonly SectionChanges[],
  titles: ReadonlyMap<SectionId, string>,
  beside: HistoryBeside,
): TemplateResult {
  if (sections.every(({ points }) => points.length === 0))
    return html`<p class="sk-quiet">${msg('Ingen stikkord.')}</p>`;
  return html`${sections.map(
    ({ section, points }) =>
      html`${titles.get(section) ? html`<h3>${titles.get(section)}</h3>` : nothing}
      ${
        points.length === 0
          ? html`<p class="sk-quiet">${msg('Ingen stikkord.')}</p>`
          : html`<ul class="sk-points sk-version-points">
              ${points.map((point) => pointView(point, beside))}
            </ul>`
      }`,
  )}`;
}

function pointView(point: PointChange, beside: HistoryBeside): TemplateResult {
  const words = changeWords(point, beside);
  return html`<li data-is=${point.is} style="--sk-level: ${point.level}">
    ${words.map((word) => html`<span class="sk-change">${word}<span class="ds-sr-only">: </span></span> `)}<span
      >${point.pieces.map((piece) => pieceView(piece, point.is === 'changed'))}</span
    >
  </li>`;
}

/** `within`: the change is in the midst of a text, and is said there. */
function pieceView({ is, text }: TextPiece, within: boolean): TemplateResult | string {
  switch (is) {
    case 'same':
      return text;
    case 'added':
      return html`<ins>${within ? said(msg('satt inn:')) : nothing}${text}</ins>`;
    case 'removed':
      return html`<del>${within ? said(msg('tatt ut:')) : nothing}${text}</del>`;
  }
}

function said(word: string): TemplateResult {
  return html`<span class="ds-sr-only"> ${word} </span>`;
}
