import * as Y from 'yjs';
import { BY_DOCUMENT, completed, EDITS, openDatabase, outcome, UNSENT, unsentKeys, type EditRow } from './database.ts';

/** A copy of more rows than this is written anew as one when it is opened. */
const ROWS_MAX = 300;

/**
 * A document's copy on the device. It says that it keeps the text only when the browser has said so of everything there is:
 * a full disk or a private window takes the claim away, and what could not be written is tried again with the next edit.
 *
 * DC1 What is in the copy comes into the document when it is opened; several tabs may write the same copy.
 * DC2 An edit and the mark that it is unsent are written together.
 * DC3 The mark goes when the server has said that all is committed; another tab's mark goes only if its text was known here:
 *     so its name is another with every write.
 * DC4 `kept` goes when the browser would not write something, and returns when all is written.
 * DC5 A copy that was let go of is empty, until the document changes or is kept again: then all of it is written anew.
 * DC6 What any tab has marked as unsent is not let go of.
 * DC7 Whoever leaves the page, or puts the device away, loses not even the letters that were waiting to be written.
 */
export class DeviceCopy {
  kept = false;
  /** This or an earlier page has edited, and the server has not said that it has all of it. */
  unsent = false;
  /** Resolves when the copy has been read, or refused. */
  readonly read: Promise<void>;

  readonly #doc: Y.Doc;
  readonly #document: string;
  readonly #tab: string;
  readonly #changed: () => void;
  #database: IDBDatabase | null = null;
  #pending: Uint8Array[] = [];
  /** Marks of others that stand for what was read here, and are this page's to take away. */
  #marks: readonly IDBValidKey[] = [];
  #writes = 0;
  #marked = false;
  #writing: Promise<void> | null = null;
  #empty = false;
  #closed = false;

  /** `changed`: `kept` or `unsent` is another than before. */
  constructor(doc: Y.Doc, place: { database: Promise<string>; document: string }, changed: () => void) {
    this.#doc = doc;
    this.#document = place.document;
    this.#tab = String(doc.clientID);
    this.#changed = changed;
    doc.on('update', this.#take);
    addEventListener('pagehide', this.#hurry);
    document.addEventListener('visibilitychange', this.#hurry);
    this.read = this.#open(place.database).catch(() => this.#giveUp());
  }

  setUnsent(unsent: boolean): void {
    if (this.unsent === unsent) return;
    this.unsent = unsent;
    void this.#soon();
  }

  /** Resolves when all that can be written is; see `kept`. */
  async written(): Promise<void> {
    await this.read;
    await this.#soon();
  }

  /** DC5, DC6: false where there is something unsent, and the copy stays. */
  async letGo(): Promise<boolean> {
    await this.written();
    if (!this.#database || this.unsent) return false;
    // An edit from now on is written with all that it stands on.
    this.#empty = true;
    const transaction = this.#database.transaction([EDITS, UNSENT], 'readwrite');
    const edits = transaction.objectStore(EDITS);
    const [marks, keys] = await Promise.all([
      outcome(transaction.objectStore(UNSENT).count(unsentKeys(this.#document))),
      outcome(edits.index(BY_DOCUMENT).getAllKeys(this.#document)),
    ]);
    const may = marks === 0;
    if (may) for (const key of keys) edits.delete(key);
    else this.#empty = false;
    await completed(transaction);
    return may;
  }

  /** DC5 The document may be here again. */
  keepAgain(): void {
    if (!this.#empty) return;
    this.#empty = false;
    this.#pending.push(Y.encodeStateAsUpdate(this.#doc));
    void this.#soon();
  }

  /** What is under way is written first. */
  close(): void {
    this.#doc.off('update', this.#take);
    removeEventListener('pagehide', this.#hurry);
    document.removeEventListener('visibilitychange', this.#hurry);
    this.#closed = true;
    void this.written().then(() => this.#database?.close());
  }

  readonly #take = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.#pending.push(this.#empty ? Y.encodeStateAsUpdate(this.#doc) : update);
    this.#empty = false;
    void this.#soon();
  };

  async #open(name: Promise<string>): Promise<void> {
    const database = await openDatabase(await name);
    // Another tab leaves the device, or the browser clears it: from then on nothing is kept here.
    database.onversionchange = database.onclose = () => {
      database.close();
      this.#giveUp();
    };
    const transaction = database.transaction([EDITS, UNSENT]);
    const edits = transaction.objectStore(EDITS).index(BY_DOCUMENT);
    const [rows, keys, marks] = await Promise.all([
      outcome(edits.getAll(this.#document)) as Promise<EditRow[]>,
      outcome(edits.getAllKeys(this.#document)),
      outcome(transaction.objectStore(UNSENT).getAllKeys(unsentKeys(this.#document))),
    ]);
    this.#marks = marks;
    if (marks.length > 0) this.unsent = true;
    Y.transact(this.#doc, () => rows.forEach(({ update }) => Y.applyUpdate(this.#doc, update, this)), this, false);
    this.#database = database;
    if (rows.length > ROWS_MAX) await this.#rewrite(database, keys);
    await this.#soon();
    if (this.#pending.length === 0) this.#become(true);
  }

  async #rewrite(database: IDBDatabase, keys: readonly IDBValidKey[]): Promise<void> {
    const transaction = database.transaction(EDITS, 'readwrite');
    const edits = transaction.objectStore(EDITS);
    edits.add({ document: this.#document, update: Y.encodeStateAsUpdate(this.#doc) } satisfies EditRow);
    for (const key of keys) edits.delete(key);
    // Where there is no room for it, the old rows are still there.
    await completed(transaction).catch(() => {});
  }

  /** Writes after the current task, so that what belongs together is one transaction; one at a time. */
  #soon(): Promise<void> {
    this.#writing ??= Promise.resolve().then(() => this.#write());
    return this.#writing;
  }

  /** The page may be gone in a moment: what waits its turn is given to the browser now, which keeps the order itself. */
  readonly #hurry = (): void => {
    const updates = this.#pending;
    if (!this.#database || updates.length === 0) return;
    this.#pending = [];
    this.#put(this.#database, updates, this.unsent).catch(() => {
      this.#pending = [...updates, ...this.#pending];
      this.#become(false);
    });
  };

  async #write(): Promise<void> {
    while (this.#database && (this.#pending.length > 0 || this.#marked !== this.unsent)) {
      const updates = this.#pending;
      const { unsent } = this;
      this.#pending = [];
      try {
        await this.#put(this.#database, updates, unsent);
        this.#marked = unsent;
        this.#become(true);
      } catch {
        this.#pending = [...updates, ...this.#pending];
        this.#become(false);
        break;
      }
    }
    this.#writing = null;
  }

  #put(database: IDBDatabase, updates: readonly Uint8Array[], unsent: boolean): Promise<void> {
    // Flushed to the disk where the device is all there is: a phone may lose its battery.
    const transaction = database.transaction([EDITS, UNSENT], 'readwrite', {
      durability: unsent ? 'strict' : 'default',
    });
    for (const update of updates)
      transaction.objectStore(EDITS).add({ document: this.#document, update } satisfies EditRow);
    const marks = transaction.objectStore(UNSENT);
    const own = [this.#document, this.#tab];
    marks.delete(IDBKeyRange.bound(own, [...own, []]));
    if (unsent) marks.put(1, [...own, this.#writes++]);
    else for (const mark of this.#marks) marks.delete(mark);
    // Said at once (DC7): a transaction that waits to end by itself is thrown away when its page goes.
    transaction.commit();
    return completed(transaction);
  }

  #giveUp(): void {
    this.#doc.off('update', this.#take);
    this.#database = null;
    this.#pending = [];
    this.#become(false);
  }

  #become(kept: boolean): void {
    if (this.kept === kept || this.#closed) return;
    this.kept = kept;
    this.#changed();
  }
}
