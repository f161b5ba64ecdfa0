/** The server is asked for a new version at most this often, in ms: a page may be open for weeks. */
export const ASK_EVERY_MS = 60_000;
/** A hall whose server came back does not ask all at once. */
export const SPREAD_MS = 20_000;

/**
 * KS1 A wish to ask is put off where something was asked, or the page loaded, less than ASK_EVERY_MS ago; it is never dropped:
 * the server may have become another meanwhile. KS2 Wishes that come while one waits are one.
 */
export function seldom(ask: () => void): () => void {
  let asked = Date.now();
  let due: ReturnType<typeof setTimeout> | undefined;
  return () => {
    due ??= setTimeout(
      () => {
        due = undefined;
        asked = Date.now();
        ask();
      },
      Math.max(0, asked + ASK_EVERY_MS - Date.now()) + Math.random() * SPREAD_MS,
    );
  };
}
