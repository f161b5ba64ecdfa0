import { api, type EnterAnswer } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';
import { offerLanguage } from '../../i18n/language.ts';

/** `no-answer`: trying again helps; `refused`: the link opens nothing. */
export type EntryState = 'entering' | 'in' | 'refused' | 'no-answer';

/** Goes in by a facilitator's secret link: the answer is the meeting, and a cookie that the feed and the documents ask for. */
export class FacilitatorEntry implements ReactiveController {
  state: EntryState = 'entering';
  meeting: EnterAnswer | null = null;
  /** What the server said of a refusal, in the reader's language. */
  message = '';

  readonly #host: ReactiveControllerHost;
  #key: string | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#key = null;
  }

  /** Enters; the same key again changes nothing. */
  async enter(key: string): Promise<void> {
    if (key === this.#key) return;
    this.#key = key;
    await this.again();
  }

  async again(): Promise<void> {
    const key = this.#key;
    if (key === null) return;
    this.#become('entering');
    try {
      const answer = await call<EnterAnswer>('POST', api.enter, { key });
      if (this.#key !== key) return;
      this.meeting = answer;
      await offerLanguage(answer.language);
      this.#become(answer.role === 'facilitator' ? 'in' : 'refused');
    } catch (error) {
      if (this.#key !== key) return;
      const known = error instanceof ApiError ? error : null;
      this.message = known?.message ?? '';
      this.#become(
        known && known.status >= 400 && known.status < 500 && known.status !== 429 ? 'refused' : 'no-answer',
      );
    }
  }

  #become(state: EntryState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
