import { watchLine } from '../data/line.ts';
import { finishLeaving } from './left-cookies.ts';
import { seldom } from './seldom.ts';
import { offerVersion } from './sk-new-version.ts';
import { ownVersion } from './version.ts';

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
      const ask = seldom(() => void registration.update().catch(() => {}));
      watchLine(serviceWorker, (what) => {
        if (what !== 'lost') ask();
      });
    })
    // Refused (a private window, a certificate that is not trusted): the pages work as before, with a net.
    .catch(() => {});
}
