/** IndexedDB with promises, as little as the copies of documents need. */

/** A row is one update of one document. */
export const EDITS = 'edits';
/** Key `[document, tab, write]`: that tab has edited the document, and the server has not said that it has all of it. */
export const UNSENT = 'unsent';
/** Index of EDITS. */
export const BY_DOCUMENT = 'document';

export interface EditRow {
  readonly document: string;
  readonly update: Uint8Array;
}

/** The copies of a meeting's documents. Rejects where the browser refuses (a private window, a full disk). */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return openStore(name, (fresh) => {
    fresh.createObjectStore(EDITS, { autoIncrement: true }).createIndex(BY_DOCUMENT, BY_DOCUMENT);
    fresh.createObjectStore(UNSENT);
  });
}

/** `make`: what is in it when it is new. */
export async function openStore(name: string, make: (fresh: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => make(request.result);
  return outcome(request);
}

export function outcome<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

/** Resolves when everything in the transaction is on the device. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/** The keys in UNSENT of one document, of whatever tab. */
export function unsentKeys(document: string): IDBKeyRange {
  return IDBKeyRange.bound([document], [document, []]);
}

/** Names of the documents that are marked as unsent, by whatever tab. */
export async function unsentIn(unsent: IDBObjectStore): Promise<string[]> {
  const marks = (await outcome(unsent.getAllKeys())) as [document: string, tab: string, write: number][];
  return [...new Set(marks.map(([document]) => document))];
}
