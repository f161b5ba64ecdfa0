import { CLOSE } from '@stikkord/protocol';

/** A hall that lost its server comes back spread over this time, in ms. */
const CROWD_SPREAD_MS = 10_000;
/** Sockets whose rights changed are a hall, too, but they have somebody waiting. */
const RIGHTS_SPREAD_MS = 300;

/** A close code after which coming back changes nothing. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}

/**
 * How long to wait before connecting again, in ms. `attempt`: from 0. `random`: 0–1.
 * LN1 A hall that lost its server is spread over 10 s. LN2 Changed rights are asked for almost at once. LN3 A lost line is
 * tried at random moments, more and more seldom. LN4 What is refused for good is not asked for again (`isFinal`).
 */
export function reconnectWait(code: number | undefined, attempt: number, random: number): number {
  if (code === CLOSE.restarting || code === CLOSE.overloaded) return random * CROWD_SPREAD_MS;
  if (code === CLOSE.rightsChanged) return random * RIGHTS_SPREAD_MS;
  return random * Math.min(5000, 500 * 2 ** attempt);
}

/** A clock that jumped this far, in ms, was asleep meanwhile: not every device says so when it wakes. */
const NAP_MS = 5000;
const TICK_MS = 1000;

type News = 'lost' | 'back';
/** What there is to hear of the line: `woke` of the device. */
export type LineNews = News | 'woke';
const news = new EventTarget();

/** A page's sockets share one line: what one of them finds out, the others are told. */
export function tellLine(what: News, from: object): void {
  news.dispatchEvent(new CustomEvent('news', { detail: { what, from } }));
}

/**
 * Calls `look` when there is reason to look whether the line bears: the device woke or changed nets, or another socket lost
 * it (`'lost'`) or got it back. Gives what ends it.
 */
export function watchLine(self: object, look: (what: LineNews) => void): () => void {
  const woke = (): void => {
    if (document.visibilityState === 'visible') look('woke');
  };
  const heard = (event: Event): void => {
    const { what, from } = (event as CustomEvent<{ what: News; from: object }>).detail;
    if (from !== self) look(what);
  };
  let last = Date.now();
  const tick = setInterval(() => {
    const slept = Date.now() - last > NAP_MS;
    last = Date.now();
    if (slept) woke();
  }, TICK_MS);
  addEventListener('online', woke);
  addEventListener('offline', woke);
  document.addEventListener('visibilitychange', woke);
  news.addEventListener('news', heard);
  return () => {
    clearInterval(tick);
    removeEventListener('online', woke);
    removeEventListener('offline', woke);
    document.removeEventListener('visibilitychange', woke);
    news.removeEventListener('news', heard);
  };
}
