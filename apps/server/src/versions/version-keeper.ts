import {
  activeAt,
  isStronger,
  isVersionDue,
  minuteOf,
  versionsToDrop,
  type WritingActivity,
  type Version,
  type VersionReason,
} from '@stikkord/domain';
import { BEHIND_MAX, type NewVersion, type Storage } from '@stikkord/storage';
import { CorruptDocumentError, StoreUnavailableError, type Clock } from '@stikkord/sync';
import type { VersionWork } from './version-work.ts';

export interface VersionKeeperOptions {
  readonly storage: Pick<Storage, 'documents' | 'versions'>;
  readonly work: VersionWork;
  readonly clock: Clock;
  /** True while somebody is there who may write. */
  readonly isWritten: (document: string) => boolean;
  readonly fault: (error: unknown) => void;
}

/** Who leaves and is back within this time was never away: a page that reloads, a phone in a lift. */
export const LEAVE_MS = 30_000;
/** How long writers may take to have what they sent stored when their question is closed; above what sync gives them. */
const SETTLE_MS = 6_000;
const RETRY_MS = 5_000;
/** After a start the house is busy with those who come back. */
const CATCH_UP_MS = 10_000;
/** Between two versions, so that the closing of many answers at once holds up nobody. */
const PACE_MS = 20;
const STOP_MS_MAX = 5_000;

/** A version to be made: of all that is stored then, or of what was stored up to `through`. */
interface Due {
  readonly document: string;
  readonly reason: VersionReason;
  readonly minute: number;
  readonly through: number | null;
}

/**
 * Makes the versions of documents: when five active minutes are full, when nobody writes any more, when a question is closed
 * or opened again. It watches and never stands in the way: what it misses, since the store is away or the process dies,
 * is seen from what is stored and made later.
 */
export class VersionKeeper {
  readonly #options: VersionKeeperOptions;
  /** Of documents that were written in since their last version. */
  readonly #activity = new Map<string, WritingActivity>();
  readonly #leaving = new Map<string, unknown>();
  /** Documents of questions that were just closed, whose writers are still on their way out. */
  readonly #settling = new Map<string, unknown>();
  /** By document, and by how far they go where that is less than all. */
  readonly #due = new Map<string, Due>();
  #turn: Promise<unknown> = Promise.resolve();
  #timer: unknown = null;
  #catchUpTimer: unknown = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  /** It has ended, and what it had begun ends with it. */
  #gone = false;

  constructor(options: VersionKeeperOptions) {
    this.#options = options;
  }

  /** Looks for documents whose versions were not made in time, some while from now: a crash, a store that was away. */
  start(): void {
    this.#catchUpTimer = this.#options.clock.setTimeout(() => void this.#catchUp(), CATCH_UP_MS);
  }

  async #catchUp(): Promise<void> {
    const { storage, clock, isWritten, fault } = this.#options;
    let again: number | null = null;
    try {
      const behind = await storage.versions.behind();
      for (const document of behind) {
        if (!isWritten(document)) this.#request(document, 'left');
        else if (!this.#activity.has(document)) this.#activity.set(document, activeAt(null, minuteOf(clock.now())));
      }
      if (behind.length === BEHIND_MAX) again = CATCH_UP_MS;
    } catch (error) {
      if (error instanceof StoreUnavailableError) again = RETRY_MS;
      else fault(error);
    }
    if (again !== null && !this.#stopped) this.#catchUpTimer = clock.setTimeout(() => void this.#catchUp(), again);
  }

  /** To be called after each commit to a document. */
  committed(document: string): void {
    const before = this.#activity.get(document) ?? null;
    const activity = activeAt(before, minuteOf(this.#options.clock.now()));
    // Keystrokes come by the thousand; once a minute is enough.
    if (activity === before) return;
    this.#activity.set(document, activity);
    if (isVersionDue(activity)) this.#request(document, 'active');
    // The server's own edits are made with nobody there.
    this.present(document);
  }

  /** To be called when somebody comes to a document or leaves it. */
  present(document: string): void {
    if (this.#options.isWritten(document)) {
      this.#stopTimer(this.#leaving, document);
      return;
    }
    if (this.#settling.has(document)) this.#settle(document);
    else if (this.#activity.has(document) && !this.#leaving.has(document)) {
      const left = (): void => {
        this.#leaving.delete(document);
        this.#request(document, 'left');
      };
      this.#leaving.set(document, this.#options.clock.setTimeout(left, LEAVE_MS));
    }
  }

  /** The documents' question was closed: their versions are made when what was sent until then is stored. */
  closed(documents: readonly string[]): void {
    const { clock, isWritten } = this.#options;
    for (const document of documents) {
      this.#stopTimer(this.#settling, document);
      this.#settling.set(
        document,
        clock.setTimeout(() => this.#settle(document), SETTLE_MS),
      );
      if (!isWritten(document)) this.#settle(document);
    }
  }

  /** The documents' question was opened again: what is written from now on is in no version of before. */
  async reopened(documents: readonly string[]): Promise<void> {
    const before = documents.map((document) => {
      const settling = this.#settling.has(document);
      this.#stopTimer(this.#settling, document);
      return { document, reason: settling ? ('closed' as const) : ('reopened' as const) };
    });
    // Where the store is away, what is stored when it is back has to do.
    const heads = await this.#options.storage.documents.heads(documents).catch(() => new Map<string, number>());
    for (const { document, reason } of before) this.#request(document, reason, heads.get(document) ?? null);
  }

  /**
   * Keeps a state that was worked out from what is stored; gives the version that stands for it. Throws
   * StoreUnavailableError.
   */
  keep(document: string, made: Omit<NewVersion, 'minute'>): Promise<number> {
    const minute = minuteOf(this.#options.clock.now());
    return this.#inTurn(async () => {
      const listed = await this.#options.storage.versions.list(document);
      return await this.#keep(document, listed?.versions ?? [], { ...made, minute });
    });
  }

  /** Makes what is due, as if everybody had left now, and ends. What can't be made now is made at the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const { clock } = this.#options;
    const timers = [...this.#leaving.values(), ...this.#settling.values(), this.#timer, this.#catchUpTimer];
    for (const timer of timers) clock.clearTimeout(timer);
    for (const document of this.#settling.keys()) this.#note(document, 'closed');
    for (const document of this.#activity.keys()) this.#note(document, 'left');
    let patience: unknown;
    const tired = new Promise<void>((resolve) => {
      patience = clock.setTimeout(resolve, STOP_MS_MAX);
    });
    await Promise.race([tired, Promise.resolve(this.#running).then(() => this.#makeAll())]);
    clock.clearTimeout(patience);
    this.#gone = true;
    this.#due.clear();
  }

  #settle(document: string): void {
    this.#stopTimer(this.#settling, document);
    this.#request(document, 'closed');
  }

  #stopTimer(timers: Map<string, unknown>, document: string): void {
    this.#options.clock.clearTimeout(timers.get(document));
    timers.delete(document);
  }

  #note(document: string, reason: VersionReason, through: number | null = null): void {
    const key = through === null ? document : `${document} ${through}`;
    const noted = this.#due.get(key);
    if (noted !== undefined && !isStronger(reason, noted.reason)) return;
    this.#due.set(key, { document, reason, minute: minuteOf(this.#options.clock.now()), through });
  }

  #request(document: string, reason: VersionReason, through: number | null = null): void {
    if (this.#stopped) return;
    this.#note(document, reason, through);
    this.#wait(0);
  }

  #wait(ms: number): void {
    if (this.#running !== null || this.#stopped) return;
    this.#timer ??= this.#options.clock.setTimeout(() => {
      this.#timer = null;
      this.#running = this.#next();
    }, ms);
  }

  async #next(): Promise<void> {
    const [key] = this.#due.keys();
    const done = key === undefined || (await this.#make(key));
    this.#running = null;
    if (this.#due.size > 0) this.#wait(done ? PACE_MS : RETRY_MS);
  }

  async #makeAll(): Promise<void> {
    for (const key of this.#due.keys()) if (!(await this.#make(key))) return;
  }

  /** False where the store is away: it is to be tried again. */
  async #make(key: string): Promise<boolean> {
    const due = this.#due.get(key)!;
    const { document } = due;
    this.#due.delete(key);
    const activity = this.#activity.get(document);
    if (due.through === null) this.#activity.delete(document);
    try {
      await this.#inTurn(() => this.#version(due));
    } catch (error) {
      // What is missing is seen from what is stored, and made at the next start.
      if (this.#gone) return false;
      if (error instanceof StoreUnavailableError) {
        if (!this.#due.has(key)) this.#due.set(key, due);
        if (activity && !this.#activity.has(document)) this.#activity.set(document, activity);
        return false;
      }
      // Whoever opens a damaged document hears of it; its older versions are still there.
      if (!(error instanceof CorruptDocumentError)) this.#options.fault(error);
    }
    return true;
  }

  async #version({ document, reason, minute, through }: Due): Promise<void> {
    const { storage, work } = this.#options;
    const listed = await storage.versions.list(document);
    if (listed === null) return;
    const end = through ?? listed.headSeq;
    const newest = listed.versions.at(-1);
    if (newest && newest.seq >= end)
      return newest.seq === end ? await this.#label(document, newest, { reason, minute }) : undefined;
    // A document's first update is the one that makes it: nobody has written in it.
    if (end <= 1) return;
    const stored = await storage.documents.load(document);
    if (stored === null) return;
    const { snapshot, snapshotSeq, updates, headSeq } = stored;
    // Compaction may have passed the end by now.
    const seq = snapshotSeq > end ? headSeq : end;
    const state = await work.perform({ do: 'state', of: { snapshot, updates: updates.slice(0, seq - snapshotSeq) } });
    await this.#keep(document, listed.versions, { seq, reason, minute, state });
  }

  async #keep(document: string, kept: readonly Version[], version: NewVersion): Promise<number> {
    const { versions } = this.#options.storage;
    const drop = versionsToDrop([...kept, { ...version, bytes: version.state.length }]);
    if (await versions.keep(document, version, drop)) return version.seq;
    // It is kept already.
    const newest = (await versions.list(document))?.versions.at(-1);
    if (newest) await this.#label(document, newest, version);
    return newest?.seq ?? version.seq;
  }

  /** VE2. */
  async #label(
    document: string,
    { seq, reason: was }: Version,
    { reason, minute }: Pick<Version, 'reason' | 'minute'>,
  ): Promise<void> {
    if (isStronger(reason, was)) await this.#options.storage.versions.relabel(document, seq, { reason, minute });
  }

  /** One after the other, so that no two work out what to let go from the same list. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(act);
    this.#turn = result.catch(() => {});
    return result;
  }
}
