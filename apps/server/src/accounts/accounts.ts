import { createHash, randomBytes } from 'node:crypto';
import type { Storage } from '@stikkord/storage';
import { StoreUnavailableError } from '@stikkord/sync';
import type { Logger } from 'pino';
import { ProblemError } from '../problems/problem-error.ts';
import type { BetterAuth } from './better-auth.ts';

export interface Organiser {
  readonly user: string;
  readonly name: string;
  readonly email: string;
  /** Tells the organiser's devices apart; names nobody. */
  readonly device: string;
}

/** What signing in gives: who it is, and the cookies that say so from now on. */
export interface SignedIn {
  readonly name: string;
  readonly email: string;
  readonly cookies: readonly string[];
}

export interface AccountsOptions {
  readonly storage: Storage;
  /** Signs session cookies. */
  readonly secret: string;
  /** The user id that the first organiser will get. One id: of two who set up at once, the database lets one in. */
  readonly firstOrganiser: string;
  readonly log: Logger;
}

/**
 * Organisers' accounts, kept by better-auth. It is loaded when first needed: starting the server and taking part in a
 * meeting don't need it.
 */
export class Accounts {
  readonly #options: AccountsOptions;
  #hasOrganiser = false;
  #loaded: Promise<(secure: boolean) => BetterAuth> | null = null;

  constructor(options: AccountsOptions) {
    this.#options = options;
  }

  /** The organiser whose session these headers carry, or null. Throws StoreUnavailableError. */
  async signedIn(headers: Headers): Promise<Organiser | null> {
    const cookies = headers.get('cookie') ?? '';
    if (!cookies.includes(SESSION_COOKIE)) return null;
    const auth = await this.#auth(cookies.includes(`__Secure-${SESSION_COOKIE}`));
    const found = await this.#answered(() => auth.api.getSession({ headers }));
    if (!found) return null;
    const { user, session } = found;
    const device = createHash('sha256').update(session.token).digest('base64url').slice(0, 22);
    return { user: user.id, name: user.name, email: user.email, device };
  }

  /** Once there is one there always is: asked of the database until then. */
  async hasOrganiser(): Promise<boolean> {
    this.#hasOrganiser ||= (await this.#options.storage.countOrganisers()) > 0;
    return this.#hasOrganiser;
  }

  /** Makes the first organiser's account and signs in. Throws `set-up-done` where there is one. */
  async createFirst(person: { name: string; email: string; password: string }, secure: boolean): Promise<SignedIn> {
    if (await this.hasOrganiser()) throw new ProblemError('set-up-done');
    const auth = await this.#auth(secure);
    const response = await this.#answered(() => auth.api.signUpEmail({ body: person, asResponse: true }));
    if (!response.ok && (await this.hasOrganiser())) throw new ProblemError('set-up-done');
    return this.#signedIn(response);
  }

  /** Throws `wrong-sign-in`. */
  async signIn(person: { email: string; password: string }, secure: boolean): Promise<SignedIn> {
    const auth = await this.#auth(secure);
    return this.#signedIn(await this.#answered(() => auth.api.signInEmail({ body: person, asResponse: true })));
  }

  /** Ends the session, if any; gives the cookies that say so. */
  async signOut(headers: Headers, secure: boolean): Promise<readonly string[]> {
    const auth = await this.#auth(secure);
    const response = await this.#answered(() => auth.api.signOut({ headers, asResponse: true }));
    return response.headers.getSetCookie();
  }

  async #signedIn(response: Response): Promise<SignedIn> {
    if (response.status === 401 || response.status === 400) throw new ProblemError('wrong-sign-in');
    if (!response.ok) throw await this.#failure();
    const { user } = (await response.json()) as { user: { name: string; email: string } };
    return { name: user.name, email: user.email, cookies: response.headers.getSetCookie() };
  }

  /** better-auth answers 500 both for its own faults and for a database that is away: ask the database which it was. */
  async #answered<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw error;
      throw await this.#failure();
    }
  }

  async #failure(): Promise<Error> {
    await this.#options.storage.ping();
    return new ProblemError('unexpected');
  }

  #auth(secure: boolean): Promise<BetterAuth> {
    this.#loaded ??= import('./better-auth.ts').then(({ betterAuthFor }) => {
      const options = { ...this.#options, newId: () => randomBytes(18).toString('base64url') };
      const [plain, overHttps] = [betterAuthFor(options, false), betterAuthFor(options, true)];
      return (https) => (https ? overHttps : plain);
    });
    return this.#loaded.then((auth) => auth(secure));
  }
}

export const COOKIE_PREFIX = 'stikkord';
const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;
