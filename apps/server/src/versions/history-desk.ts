import type { BoardComparison, Point, SectionChanges, SectionId, Version } from '@stikkord/domain';
import type { HistoryBeside, VersionRow } from '@stikkord/protocol';
import type { Storage, VersionList } from '@stikkord/storage';
import type { Rooms } from '@stikkord/sync';
import type { MeetingPeer } from '../live/meeting-peer.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { VersionKeeper } from './version-keeper.ts';
import type { StoredState } from './version-tasks.ts';
import type { VersionWork } from './version-work.ts';

export interface HistoryDeskOptions {
  readonly storage: Pick<Storage, 'documents' | 'versions'>;
  readonly documents: Pick<Rooms<MeetingPeer>, 'apply'>;
  readonly keeper: Pick<VersionKeeper, 'keep'>;
  readonly work: VersionWork;
}

/** A document's history for those who may see it: its versions, what is in them, and bringing one back. */
export class HistoryDesk {
  readonly #options: HistoryDeskOptions;
  readonly #restoring = new Map<string, Promise<void>>();

  constructor(options: HistoryDeskOptions) {
    this.#options = options;
  }

  /** Throws `not-found`, StoreUnavailableError. */
  async list(document: string): Promise<{ versions: VersionRow[]; since: boolean }> {
    const { headSeq, versions } = await this.#listed(document);
    const newest = versions.at(-1)?.seq;
    return { versions: versions.toReversed().map(row), since: headSeq > Math.max(newest ?? 0, 1) };
  }

  /** The points of a version (`now`: of the text as it stands). Throws `not-found`, CorruptDocumentError, StoreUnavailableError. */
  async compare(
    document: string,
    version: number | 'now',
    beside: HistoryBeside,
    sections: readonly SectionId[],
  ): Promise<readonly SectionChanges[]> {
    return await this.#options.work.perform({
      do: 'compare',
      ...(await this.#pair(document, version, beside)),
      sections,
    });
  }

  /** The same of a board; `points`: its question's, as they are now. */
  async compareBoards(
    document: string,
    version: number | 'now',
    beside: HistoryBeside,
    points: readonly Point[],
  ): Promise<BoardComparison> {
    const pair = await this.#pair(document, version, beside);
    return await this.#options.work.perform({ do: 'compare-boards', ...pair, points });
  }

  async #pair(
    document: string,
    version: number | 'now',
    beside: HistoryBeside,
  ): Promise<{ before: StoredState | null; after: StoredState }> {
    const { versions } = await this.#listed(document);
    const previous = version === 'now' ? versions.at(-1) : versions.findLast(({ seq }) => seq < version);
    // Set beside now, it is told what would come and go if the version were brought back: now is what is before.
    const [after, before] = await Promise.all([
      this.#state(document, version),
      beside === 'now' ? this.#state(document, 'now') : previous ? this.#state(document, previous.seq) : null,
    ]);
    return { before, after };
  }

  /**
   * Brings a version back as a new edit; gives the version of what stood until then, or null where it read so already. The
   * state before and the edit are worked out from the same stored log: what is written meanwhile is in neither, and stays.
   * `points`: of a board, its question's as they are now. Throws `not-found`, UpdateRefusedError, CorruptDocumentError,
   * StoreUnavailableError.
   */
  restore(document: string, version: number, points: readonly Point[] | null): Promise<number | null> {
    // One after the other: two who do it at the same time would both put in what is missing.
    const before = this.#restoring.get(document) ?? Promise.resolve();
    const result = before.then(() => this.#restore(document, version, points));
    const settled = result.then(
      () => {},
      () => {},
    );
    this.#restoring.set(document, settled);
    void settled.then(() => {
      if (this.#restoring.get(document) === settled) this.#restoring.delete(document);
    });
    return result;
  }

  /** Keeps what stands now as `cleared`; gives its version, or null where nobody has written. Throws as `restore` does. */
  async keepBeforeClear(document: string): Promise<number | null> {
    const { storage, keeper, work } = this.#options;
    const stored = await storage.documents.load(document);
    if (stored === null) throw new ProblemError('not-found');
    const { snapshot, updates, headSeq } = stored;
    // A document's first update is the one that makes it.
    if (headSeq <= 1) return null;
    const state = await work.perform({ do: 'state', of: { snapshot, updates } });
    return await keeper.keep(document, { seq: headSeq, reason: 'cleared', state });
  }

  async #restore(document: string, version: number, points: readonly Point[] | null): Promise<number | null> {
    const { storage, documents, keeper, work } = this.#options;
    const wanted = await this.#state(document, version);
    const stored = await storage.documents.load(document);
    if (stored === null) throw new ProblemError('not-found');
    const { state, update } = await work.perform({
      do: 'restore',
      now: { snapshot: stored.snapshot, updates: stored.updates },
      wanted,
      points,
    });
    if (update === null) return null;
    // What stood before the last restore comes back: that is told as what it is.
    const newest = (await this.#listed(document)).versions.at(-1);
    const reason = newest?.reason === 'restored' && newest.seq === version ? 'undone' : 'restored';
    const before = await keeper.keep(document, { seq: stored.headSeq, reason, state });
    await documents.apply(document, update);
    return before;
  }

  async #listed(document: string): Promise<VersionList> {
    const listed = await this.#options.storage.versions.list(document);
    if (listed === null) throw new ProblemError('not-found');
    return listed;
  }

  async #state(document: string, version: number | 'now'): Promise<StoredState> {
    const { storage } = this.#options;
    if (version === 'now') {
      const stored = await storage.documents.load(document);
      if (stored === null) throw new ProblemError('not-found');
      return { snapshot: stored.snapshot, updates: stored.updates };
    }
    const snapshot = await storage.versions.state(document, version);
    if (snapshot === null) throw new ProblemError('not-found');
    return { snapshot, updates: [] };
  }
}

function row({ seq, minute, reason }: Version): VersionRow {
  return { version: seq, at: minute * 60_000, reason };
}
