import { api, type MeAnswer } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';

/** Who is signed in on this device. `asking` until the server has said it; `away` where it says nothing, see `problem`. */
export type SessionState = 'asking' | 'in' | 'out' | 'away';

export class OrganiserSession implements ReactiveController {
  state: SessionState = 'asking';
  me: MeAnswer | null = null;
  problem: ApiError | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#retry);
    void this.ask();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry);
  }

  async ask(): Promise<void> {
    try {
      this.is(await call<MeAnswer>('GET', api.me));
    } catch (error) {
      this.problem = asApiError(error);
      if (this.state === 'asking') this.state = 'away';
      this.#host.requestUpdate();
    }
  }

  /** What signing in, or asking, answered. */
  is(me: MeAnswer): void {
    this.me = me;
    this.problem = null;
    this.state = me.organiser ? 'in' : 'out';
    this.#host.requestUpdate();
  }

  /** The server said that nobody is signed in any more. */
  ended(): void {
    this.state = 'out';
    this.#host.requestUpdate();
  }

  async signOut(): Promise<void> {
    try {
      await call('POST', `${api.auth}/sign-out`);
      this.is({ organiser: null, setUpOpen: false });
    } catch (error) {
      this.problem = asApiError(error);
      this.#host.requestUpdate();
    }
  }

  readonly #retry = (): void => {
    if (this.state === 'away') void this.ask();
  };
}

/** Anything that a call can end with, as what a page can say. */
export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError('no-answer', 0, '');
}
