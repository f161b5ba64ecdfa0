import { openStore, completed, outcome } from './database.ts';

/**
 * What the device remembers by name, twice over: in localStorage, which is there at once, and in IndexedDB, which a browser
 * that is killed has written. A browser that keeps nothing forgets, and the pages work all the same.
 */
const NAME = 'stikkord';
const STORE = 'memory';

let database: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  database ??= openStore(NAME, (fresh) => fresh.createObjectStore(STORE));
  return database;
}

/** What is there at once; null where it is not, which need not mean that it never was. */
export function recallNow(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export async function recall(key: string): Promise<string | null> {
  const now = recallNow(key);
  if (now !== null) return now;
  try {
    const store = (await open()).transaction(STORE).objectStore(STORE);
    return ((await outcome(store.get(key))) as string | undefined) ?? null;
  } catch {
    return null;
  }
}

export function remember(key: string, text: string): void {
  if (recallNow(key) === text) return;
  try {
    localStorage.setItem(key, text);
  } catch {
    // The other may have room.
  }
  void change((store) => store.put(text, key)).catch(() => {});
}

/** Forgets everything whose name begins with one of these. */
export async function forget(prefixes: readonly string[]): Promise<void> {
  const meant = (key: string): boolean => prefixes.some((prefix) => key.startsWith(prefix));
  await change((store) => {
    store.getAllKeys().onsuccess = ({ target }) => {
      for (const key of (target as IDBRequest<string[]>).result) if (meant(key)) store.delete(key);
    };
  }).catch(() => {});
  // Last: other tabs hear of it.
  for (const key of Object.keys(localStorage)) if (meant(key)) localStorage.removeItem(key);
}

async function change(act: (store: IDBObjectStore) => void): Promise<void> {
  const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' });
  act(transaction.objectStore(STORE));
  await completed(transaction);
}
