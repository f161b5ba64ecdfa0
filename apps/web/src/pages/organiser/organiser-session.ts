import { api, type MeAnswer } from '@stikkord/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError, call } from '../../data/api.ts';

/** Who is signed in on this browser. `null` while it isn't known. */
export class OrganiserSession implements ReactiveController {
  me: MeAnswer | null = null;
  problem: ApiError | null = null;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void this.look();
  }

  async look(): Promise<void> {
    await this.#ask(() => call<MeAnswer>('GET', api.me));
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#ask(() => call<MeAnswer>('POST', `${api.auth}/sign-in/email`, { email, password }));
  }

  /** With the key of the set-up link; the new account is signed in. */
  async setUp(body: { key: string; name: string; email: string; password: string }): Promise<void> {
    await this.#ask(() => call<MeAnswer>('POST', api.setUp, body));
  }

  async signOut(): Promise<void> {
    await this.#ask(async () => {
      await call('POST', `${api.auth}/sign-out`, {});
      return { organiser: null, setUpOpen: false };
    });
  }

  async #ask(ask: () => Promise<MeAnswer>): Promise<void> {
    try {
      this.me = await ask();
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, String(error));
    }
    this.#host.requestUpdate();
  }
}
