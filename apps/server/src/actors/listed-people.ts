import { createHmac } from 'node:crypto';
import { foldName, type MeetingId } from '@stikkord/domain';

/** People on the lists that divide them, by fingerprints under a secret of the server's: what was written is kept nowhere. */
export class ListedPeople {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** GR6. The same for every way of writing a name that counts as the same, another in every meeting; null where nothing is written. */
  fingerprint(meeting: MeetingId, who: string): string | null {
    const folded = foldName(who);
    if (folded === '') return null;
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([meeting, folded]))
      .digest('base64url');
  }
}
