import { ownVersion } from './version.ts';

const TRIED = 'stikkord-upgraded-from';
/** A worker that takes longer is not waited for: the network has the new pages as well. */
const PATIENCE_MS = 8000;

let taking = false;

/**
 * The server speaks another wire format than this page: the new version is fetched, and the page loaded again. Once for each
 * version that a tab has been, so that a server that is no newer than its pages makes no loop. `isSafe`: everything typed is
 * on the device or on the server; else the page stays, and says what there is to say.
 */
export async function takeUpgrade(isSafe: () => Promise<boolean>): Promise<void> {
  if (taking || !noteTried(ownVersion())) return;
  taking = true;
  await Promise.race([newWorker(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  if (await isSafe()) location.reload();
}

/** False where it has been tried before, or can't be noted. */
function noteTried(version: string): boolean {
  try {
    const tried = (sessionStorage.getItem(TRIED) ?? '').split(' ');
    if (tried.includes(version)) return false;
    sessionStorage.setItem(TRIED, [...tried, version].join(' ').trim());
    return true;
  } catch {
    return false;
  }
}

async function newWorker(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    const worker = (await registration?.update())?.installing;
    if (!worker) return;
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated' || worker.state === 'redundant') resolve();
      });
    });
  } catch {
    // No net: then the page comes from the device, and says so.
  }
}
