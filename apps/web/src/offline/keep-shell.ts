import { watchLine } from '../data/line.ts';
import { finishLeaving } from './left-cookies.ts';
import { offerVersion } from './sk-new-version.ts';
import { ownVersion } from './version.ts';

/** The server is asked for a new version at most this often, in ms: a page may be open for weeks. */
const ASK_EVERY_MS = 60_000;
/** A hall whose server came back does not ask all at once. */
const SPREAD_MS = 20_000;

/** What a worker says when it has taken over: of which version it is. */
export function heardWorker({ version }: { version?: string }): void {
  if (version !== undefined && version !== ownVersion()) offerVersion('ready');
}

/**
 * Has the pages kept on the device, where the browser lets it (https and localhost), and tells when there is another version
 * of them. Where it doesn't, a page that misses a part of itself still says so.
 */
export function keepShell(): void {
  addEventListener('vite:preloadError', () => offerVersion('missing'));
  void finishLeaving().catch(() => {});
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .then((registration) => {
      let asked = Date.now();
      watchLine(serviceWorker, (what) => {
        if (what === 'lost' || Date.now() - asked < ASK_EVERY_MS) return;
        asked = Date.now();
        setTimeout(() => void registration.update().catch(() => {}), Math.random() * SPREAD_MS);
      });
    })
    // Refused (a private window, a certificate that is not trusted): the pages work as before, with a net.
    .catch(() => {});
}
