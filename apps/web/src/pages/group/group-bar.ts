import { msg, str } from '@lit/localize';
import chevron from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import { html, nothing, type TemplateResult } from 'lit';
import type { SaveState } from '../../data/save-state.ts';
import { icon } from '../../elements/icon.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-countdown.ts';
import '../../elements/sk-save-state.ts';
import { chooseGroupPath } from '../join/choose-group-path.ts';

/** The group, the clock while it runs, and a word on how the text stands: one line, whatever happens. */
export function groupBar(parts: {
  readonly name: string;
  readonly code: string;
  readonly round: number;
  /** ms since 1970 by the server's clock; null: no clock. */
  readonly closesAt: number | null;
  readonly now: () => number;
  /** Null where there is no text to say anything of. */
  readonly state: SaveState | null;
  readonly kept: boolean;
  /** The live feed is away. */
  readonly away: boolean;
}): TemplateResult {
  const { name, closesAt, round, state } = parts;
  return pageBar({
    start: html`<a
        class="sk-group-name"
        href=${chooseGroupPath(parts.code)}
        aria-label=${msg(str`${name}, bytt gruppe`)}
      >
        <span>${name}</span>${icon(chevron)} </a
      >${round > 1 ? html`<span class="sk-round-now">${msg(str`Runde ${round}`)}</span>` : nothing}`,
    middle: closesAt === null ? undefined : html`<sk-countdown .closesAt=${closesAt} .now=${parts.now}></sk-countdown>`,
    end:
      state !== null
        ? html`<sk-save-state .state=${state} .kept=${parts.kept} brief></sk-save-state>`
        : parts.away
          ? html`<span class="sk-away">${msg('Frakoblet')}</span>`
          : undefined,
  });
}
