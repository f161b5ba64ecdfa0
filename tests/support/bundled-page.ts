import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { openBrowser, type Browser } from './browser.ts';

/** A page of the product's own elements in a real browser, with a script of its own and no server of ours. */
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };

export interface BundledPage {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** `script`: imports from /src as the pages do. `page`: links /stage.css and /stage.js. */
export async function openBundledPage(script: string, page: string): Promise<BundledPage> {
  const files = await bundle(script, page);
  const server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = files.get(path);
    answer.writeHead(file === undefined ? 404 : 200, {
      'content-type': TYPES[path.split('.').at(-1)!] ?? 'text/html; charset=utf-8',
    });
    answer.end(file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const browser = await openBrowser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The page's files by path: bundled once, in memory. */
async function bundle(script: string, page: string): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    root: WEB,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'stage',
        resolveId: (id) => (id === 'stage' ? `${WEB}stage.js` : null),
        load: (id) => (id === `${WEB}stage.js` ? script : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: { stage: 'stage' },
        output: { entryFileNames: 'stage.js', assetFileNames: '[name][extname]', codeSplitting: false },
      },
    },
  });
  const files = new Map<string, string | Uint8Array>([['/', page]]);
  for (const file of [built].flat().flatMap((result) => ('output' in result ? result.output : []))) {
    const name = file.fileName.endsWith('.css') ? 'stage.css' : file.fileName;
    files.set(`/${name}`, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}
