/**
 * Keeps Stikkord's pages on the device, so that a group's page opens, with its text, where there is no net. It keeps files of
 * the build and nothing else: no answer of the server's, nothing that anybody wrote.
 *
 * SW1 A page comes from the network; where that takes too long or fails, from the device.
 * SW2 Files named by their content come from the device; what is not there yet is kept when it is first fetched.
 * SW3 Everything else (the API, the sockets, exports) passes by untouched.
 * SW4 A new version is taken in whole or not at all, and at once: open pages go on with the files of their own version,
 *     which stay until the version after next, and are told that there is another.
 */

/** Written in by the build, see `shell-files.ts`: the build's version, and what a participant's pages need. */
declare const SHELL: { readonly version: string; readonly files: readonly string[] };

interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { postMessage(message: unknown): void }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', act: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void;
}
const worker = globalThis as unknown as WorkerScope;

const PREFIX = 'stikkord-';
const CACHE = PREFIX + SHELL.version;
const PAGE = '/index.html';
const PAGES = /^\/(?:$|m\/|f\/|p\/|organiser(?:\/|$)|setup\/)/;
const FILES = /^\/(?:assets\/|favicon\.svg$)/;
/** How long a page may take to come from the network before the device's is shown, in ms. */
const PATIENCE_MS = 3000;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && PAGES.test(url.pathname)) event.respondWith(page(request));
  else if (FILES.test(url.pathname)) event.respondWith(file(request, event));
});

async function install(): Promise<void> {
  const page = await fetch(PAGE, { cache: 'no-cache' });
  // While a server is being renewed, its page may be of another version than its worker.
  if (!(await page.clone().text()).includes(SHELL.version)) throw new Error('another version');
  const cache = await caches.open(CACHE);
  await cache.put(PAGE, page);
  await cache.addAll(SHELL.files);
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
  for (const client of await worker.clients.matchAll()) client.postMessage({ version: SHELL.version });
}

/** SW1 */
async function page(request: Request): Promise<Response> {
  const kept = (): Promise<Response | undefined> => caches.open(CACHE).then((cache) => cache.match(PAGE));
  const fetched = fetch(request);
  try {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
    const response = await Promise.race([fetched, late]);
    // A proxy in front answers for a server that is being started.
    if (response && response.status < 500) return response;
    return (await kept()) ?? (await fetched);
  } catch (error) {
    const own = await kept();
    if (own) return own;
    throw error;
  } finally {
    fetched.catch(() => {});
  }
}

/** SW2 */
async function file(request: Request, event: WorkerEvent): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const copy = response.clone();
    event.waitUntil(
      caches
        .open(CACHE)
        .then((cache) => cache.put(request, copy))
        .catch(() => {}),
    );
  }
  return response;
}
