import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { openBrowser, type Browser, type Person, type PersonOptions } from './browser.ts';

/**
 * The point editor in a real browser: two editors on one page, each with a document of its own, joined by a wire that a
 * test can cut. No server of ours.
 */
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));

const STAGE = `
  import '/src/theme/index.ts';
  import '/src/editor/sk-point-editor.ts';
  import * as Y from 'yjs';
  import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
  import { PointsBinding } from '@stikkord/documents';
  import { newPointKey } from '/src/editor/new-point-key.ts';
  const people = ['kari', 'olav'].map((name) => {
    const doc = new Y.Doc();
    const editor = Object.assign(document.createElement('sk-point-editor'), {
      doc, awareness: new Awareness(doc), section: 'a', label: name, notices: [],
    });
    editor.addEventListener('sk-point-notice', (event) => event.notice && editor.notices.push(event.notice));
    document.getElementById(name).append(editor);
    return editor;
  });
  const [kari, olav] = people;
  let online = true;
  const ways = [[kari, olav], [olav, kari]];
  for (const [from, to] of ways) {
    from.doc.on('update', (update, origin) => online && origin !== to && Y.applyUpdate(to.doc, update, from));
    from.awareness.on('update', ({ added, updated, removed }) => {
      const own = [...added, ...updated, ...removed].filter((client) => client === from.doc.clientID);
      if (own.length > 0) applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, own), from);
    });
  }
  const wire = (on) => {
    online = on;
    if (on) for (const [from, to] of ways) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc), from);
  };
  // Olav writes without touching the focus, which is Kari's.
  const olavsHand = new PointsBinding({ doc: olav.doc, section: 'a', newKey: newPointKey });
  window.stage = { kari, olavsHand, newPointKey, wire };
  await Promise.all(people.map((editor) => editor.updateComplete));
  document.body.dataset.ready = '';
`;

const PAGE = `<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Stikkord</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/stage.css"></head>
<body><main><h1>Stikkord</h1><div id="kari"></div><div id="olav"></div><button id="next">Neste</button></main>
<script type="module" src="/stage.js"></script></body></html>`;

/** What the page offers to the tests. */
interface EditorPage {
  readonly kari: HTMLElement & {
    readonly: boolean;
    readonly notices: string[];
    readonly doc: { store: { clients: Map<number, unknown> } };
  };
  readonly olavsHand: {
    readonly points: readonly { readonly key: string; readonly text: string }[];
    edit(edits: readonly object[]): void;
  };
  readonly newPointKey: () => string;
  readonly wire: (on: boolean) => void;
}

declare global {
  var stage: EditorPage;
}

export type Name = 'kari' | 'olav';

/** The page's files by path: bundled once, in memory. */
async function bundle(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    root: WEB,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'stage',
        resolveId: (id) => (id === 'stage' ? `${WEB}stage.js` : null),
        load: (id) => (id === `${WEB}stage.js` ? STAGE : null),
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
  const files = new Map<string, string | Uint8Array>([['/', PAGE]]);
  for (const file of [built].flat().flatMap((result) => ('output' in result ? result.output : []))) {
    const name = file.fileName.endsWith('.css') ? 'stage.css' : file.fileName;
    files.set(`/${name}`, file.type === 'chunk' ? file.code : file.source);
  }
  return files;
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };

export class EditorStage {
  person!: Person;
  readonly #server: Server;
  readonly #browser: Browser;

  constructor(server: Server, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  get page(): Page {
    return this.person.page;
  }

  /** The page anew, for somebody with this screen. */
  async open(options: PersonOptions = { screen: { width: 900, height: 900 } }): Promise<void> {
    await this.person?.close();
    this.person = await this.#browser.person(options);
    await this.page.goto('/');
    await this.page.waitForSelector('body[data-ready]', { state: 'attached' });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  text(name: Name): Locator {
    return this.page.locator(`#${name} .sk-editor-text`);
  }

  points(name: Name): Locator {
    return this.page.locator(`#${name} .sk-editor-point`);
  }

  /** The points' texts, without the empty line at the end that every editor keeps for its own next point. */
  async texts(name: Name): Promise<string[]> {
    const all = await this.points(name).allTextContents();
    return all.at(-1) === '' ? all.slice(0, -1) : all;
  }

  /** How far each point is indented, without that line. */
  async levels(name: Name): Promise<number[]> {
    const all = await this.points(name).evaluateAll((rows) => rows.map((row) => Number(row.ariaLevel ?? 1) - 1));
    return all.slice(0, (await this.texts(name)).length);
  }

  wire(on: boolean): Promise<void> {
    return this.page.evaluate((value) => stage.wire(value), on);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async write(name: Name, ...lines: string[]): Promise<void> {
    await this.text(name).click();
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  async pasteInto(name: Name, data: Record<string, string>): Promise<void> {
    await this.text(name).evaluate((element, given) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  }

  /** What both read; throws where they differ. */
  async both(): Promise<string[]> {
    const [kari, olav] = [await this.texts('kari'), await this.texts('olav')];
    if (JSON.stringify(kari) !== JSON.stringify(olav))
      throw new Error(`they differ: ${kari.join(' / ')} — ${olav.join(' / ')}`);
    return kari;
  }

  /** An input method, as the browser is spoken to by one. */
  async inputMethod(): Promise<InputMethod> {
    return new InputMethod(await this.person.context.newCDPSession(this.page));
  }
}

export class InputMethod {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** What is being composed becomes `text`; `instead`: in the place of a range of the text there is, as a phone's keyboard does. */
  async compose(text: string, instead?: { readonly from: number; readonly to: number }): Promise<void> {
    await this.#session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
      ...(instead && { replacementStart: instead.from, replacementEnd: instead.to }),
    });
  }

  /** The composition ends as `text`. */
  async commit(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }
}

export async function openEditorStage(): Promise<EditorStage> {
  const files = await bundle();
  const server = createServer(({ url = '/' }, response) => {
    const type = TYPES[url.split('.').at(-1)!] ?? 'text/html';
    response.writeHead(files.has(url) ? 200 : 404, { 'content-type': type }).end(files.get(url) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await openBrowser(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return new EditorStage(server, browser);
}
