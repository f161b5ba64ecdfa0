import { msg, str } from '@lit/localize';
import chevron from '@navikt/aksel-icons/svg/ChevronDown.svg?raw';
import { html, nothing, type TemplateResult } from 'lit';
import type { SaveState } from '../../data/save-state.ts';
import { icon } from '../../elements/icon.ts';
import { pageBar } from '../../elements/page-bar.ts';
import '../../elements/sk-save-state.ts';
import { chooseGroupPath } from '../join/choose-group-path.ts';
import type { roomClock } from './room-clock.ts';

/** The group, the clock while it runs, and a word on how the text stands: one line, whatever happens. */
export function groupBar(parts: {
  readonly name: string;
  readonly code: string;
  readonly round: number;
  /** Its code is not here before there is one. */
  readonly clock: ReturnType<typeof roomClock>;
  readonly now: () => number;
  /** Null where there is no text to say anything of. */
  readonly state: SaveState | null;
  readonly kept: boolean;
  /** The live feed is away. */
  readonly away: boolean;
}): TemplateResult {
  const { name, clock, round, state } = parts;
  return pageBar({
    start: html`<a
        class="sk-group-name"
        href=${chooseGroupPath(parts.code)}
        aria-label=${msg(str`${name}, bytt gruppe`)}
      >
        <span>${name}</span>${icon(chevron)} </a
      >${round > 1 ? html`<span class="sk-round-now">${msg(str`Runde ${round}`)}</span>` : nothing}`,
    middle: clock
      ? html`<sk-countdown brief .clock=${clock.clock} .closesAt=${clock.closesAt} .now=${parts.now}></sk-countdown>`
      : undefined,
    end:
      state !== null
        ? html`<sk-save-state .state=${state} .kept=${parts.kept} brief></sk-save-state>`
        : parts.away
          ? html`<span class="sk-away">${msg('Frakoblet')}</span>`
          : undefined,
  });
}
