import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Person, PersonOptions } from './browser.ts';
import { openBundledPage, type BundledPage } from './bundled-page.ts';

/**
 * The point editor in a real browser: two editors on one page, each with a document of its own, joined by a wire that a
 * test can cut. No server of ours.
 */
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

export class EditorStage {
  person!: Person;
  readonly #bundled: BundledPage;

  constructor(bundled: BundledPage) {
    this.#bundled = bundled;
  }

  get page(): Page {
    return this.person.page;
  }

  /** The page anew, for somebody with this screen. */
  async open(options: PersonOptions = { screen: { width: 900, height: 900 } }): Promise<void> {
    await this.person?.close();
    this.person = await this.#bundled.browser.person(options);
    await this.page.goto('/');
    await this.page.waitForSelector('body[data-ready]', { state: 'attached' });
  }

  async close(): Promise<void> {
    await this.#bundled.close();
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
  return new EditorStage(await openBundledPage(STAGE, PAGE));
}
