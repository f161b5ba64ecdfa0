import type { Storage } from '@stikkord/storage';
import { sameSecret } from '../actors/seal.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Accounts, SignedIn } from './accounts.ts';

const SECRET_NAME = 'set-up-key';

/** The way in for the first organiser: a link that works until it has been used. */
export class SetUp {
  readonly #storage: Storage;
  readonly #accounts: Accounts;
  readonly #newKey: () => string;

  constructor(storage: Storage, accounts: Accounts, newKey: () => string) {
    this.#storage = storage;
    this.#accounts = accounts;
    this.#newKey = newKey;
  }

  /** The key of the link, the same until it is used; null once there is an organiser. */
  async key(): Promise<string | null> {
    if (await this.#accounts.hasOrganiser()) return null;
    return this.#storage.secrets.getOrCreate(SECRET_NAME, this.#newKey);
  }

  /** Makes the first organiser's account. Throws `unknown-link` for a wrong key, `set-up-done` where there is one already. */
  async use(
    { key, ...person }: { key: string; name: string; email: string; password: string },
    secure: boolean,
  ): Promise<SignedIn> {
    const right = await this.key();
    if (right === null) throw new ProblemError('set-up-done');
    if (!sameSecret(key, right)) throw new ProblemError('unknown-link');
    const signedIn = await this.#accounts.createFirst(person, secure);
    await this.#storage.secrets.remove(SECRET_NAME);
    return signedIn;
  }
}
