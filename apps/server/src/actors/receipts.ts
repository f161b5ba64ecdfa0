import type { GroupId, MeetingId } from '@stikkord/domain';
import { seal, unseal } from './seal.ts';

const PURPOSE = 'receipt';

/** Links by which a group sees what became of its points: sealed, kept nowhere, and good as long as the meeting and the group are. */
export class Receipts {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** The key of a group's link. Ids never hold a `~`. */
  keyOf(meeting: MeetingId, group: GroupId): string {
    return seal(this.#key, PURPOSE, `${meeting}~${group}`);
  }

  /** Whose key it is; null for one that we have not made. */
  open(key: string): { readonly meeting: MeetingId; readonly group: GroupId } | null {
    const [meeting, group, ...rest] = unseal(this.#key, PURPOSE, key)?.split('~') ?? [];
    return meeting === undefined || group === undefined || rest.length > 0 ? null : { meeting, group };
  }
}
