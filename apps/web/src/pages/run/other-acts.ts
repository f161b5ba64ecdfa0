import type { FacilitatorSlices } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { happenedWords } from './happened-words.ts';

/** Long enough to be seen by somebody who looked away. */
const STAYS_MS = 40_000;

/** Says quietly what another facilitator did. What was done before this page came, and from here, is not said. */
export class OtherActs implements ReactiveController {
  said = '';
  readonly #host: ReactiveControllerHost;
  #number: number | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Called with what the feed says, before it is shown. */
  look(slices: Partial<FacilitatorSlices>, isOwn: (act: string) => boolean): void {
    const { happened, meeting } = slices;
    if (!meeting) return;
    const known = this.#number;
    this.#number = happened?.number ?? null;
    if (known === undefined || !happened || known === happened.number || isOwn(happened.act)) return;
    // One alone on several pages, as run page and board, is no other.
    if ((slices.facilitators ?? 0) < 2 && happened.command !== 'time-up') return;
    const said = happenedWords(happened, slices);
    if (said === '') return;
    this.said = said;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.said = '';
      this.#host.requestUpdate();
    }, STAYS_MS);
  }
}
