import { msg, str } from '@lit/localize';
import type { PointId } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { emptyState } from '../elements/empty-state.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardNames } from './sk-board-card.ts';
import type { SuggestDesk, SuggestSource } from './suggest-desk.ts';
import { freshOnes, whatIsSent } from './suggest-words.ts';

/** Where the drafts come from, and whose they are. */
export function originView(from: string | null): TemplateResult {
  return html`<p class="sk-quiet sk-small">
    ${
      from === null
        ? msg(
            'Laget av stikkordenes egne ord, på denne maskinen. Bare du ser dem, og ingenting er gjort før du bruker et forslag.',
          )
        : msg(str`Fra ${from}. Bare du ser dem, og ingenting er gjort før du bruker et forslag.`)
    }
  </p>`;
}

/** What is under way, or went wrong, in words. */
export function progressView({ progress, trouble }: SuggestDesk, cancel: () => void): TemplateResult {
  const sentence =
    progress.at === 'here'
      ? msg('Leser stikkordene …')
      : progress.at === 'rest'
        ? trouble
        : progress.slow
          ? msg(str`Venter fortsatt på ${progress.host}. Det kan ta 20 sekunder i alt.`)
          : msg(str`Spør ${progress.host} …`);
  return html`<div class="sk-suggest-progress" ?data-trouble=${progress.at === 'rest'}>
    <p role="status">${sentence}</p>
    ${
      progress.at === 'asking'
        ? html`<button type="button" class="sk-quiet-button" @click=${cancel}>${msg('Avbryt')}</button>`
        : nothing
    }
  </div>`;
}

/** Where there are several: all of them at once. */
export function allView(count: number, use: () => void, drop: () => void): TemplateResult | typeof nothing {
  if (count < 2) return nothing;
  return html`<div class="sk-row sk-suggest-all">
    <button type="button" class="ds-button" data-variant="secondary" @click=${use}>${msg('Bruk alle')}</button>
    <button type="button" class="ds-button" data-variant="tertiary" @click=${drop}>${msg('Dropp alle')}</button>
  </div>`;
}

/** Why there are no drafts. */
export function noneView(model: BoardModel, { droppedCount }: SuggestDesk): TemplateResult {
  if (model.summary.unsorted.length === 0) return emptyState(msg('Alt er sortert.'));
  return emptyState(
    droppedCount > 0 ? msg('Ingen forslag igjen.') : msg('Det er ingenting som går igjen i det som er usortert.'),
  );
}

/** The points that no draft holds, folded. */
export function restView(
  model: BoardModel,
  names: BoardNames,
  rest: readonly PointId[],
): TemplateResult | typeof nothing {
  if (rest.length === 0) return nothing;
  return html`<details class="sk-suggest-rest">
    <summary>${msg('Ingen av forslagene passer')} <span class="sk-quiet sk-number">${rest.length}</span></summary>
    <ul class="sk-draft-points">
      ${rest.map((id) => {
        const point = model.standing(id);
        return html`<li>
          <span class="sk-draft-text">${point?.text}</span>
          <span class="sk-draft-beside">${point && 'group' in point ? names.group(point.group) : nothing}</span>
        </li>`;
      })}
    </ul>
  </details>`;
}

/** New drafts, where points came or changed, or where these came from elsewhere; and those that were dropped. */
export function againView(suggest: SuggestDesk, again: () => void, bringBack: () => void): TemplateResult {
  const { droppedCount, progress, from } = suggest;
  const fresh = suggest.outside.fresh.length;
  return html`<div class="sk-suggest-again">
    ${fresh === 0 ? nothing : html`<p class="sk-small">${freshOnes(fresh)}</p>`}
    ${
      (fresh > 0 || from !== null) && progress.at === 'rest'
        ? html`<button type="button" class="sk-quiet-button" @click=${again}>
            ${from === null ? msg('Foreslå på nytt') : msg('Lag forslag på denne maskinen i stedet')}
          </button>`
        : nothing
    }
    ${
      droppedCount === 0
        ? nothing
        : html`<button type="button" class="sk-quiet-button" @click=${bringBack}>
            ${msg(str`Ta tilbake det du droppet (${droppedCount})`)}
          </button>`
    }
  </div>`;
}

/** Another machine: what is sent to it is said before it is. */
export function sourceView({ host, most }: SuggestSource, unsorted: number, ask: () => void): TemplateResult {
  return html`<div class="sk-suggest-source">
    <button type="button" class="sk-quiet-button" aria-describedby="sk-suggest-sent" @click=${ask}>
      ${msg(str`Hent forslag fra ${host}`)}
    </button>
    <p id="sk-suggest-sent" class="sk-quiet sk-small">${whatIsSent(Math.min(unsorted, most), unsorted)}</p>
  </div>`;
}
