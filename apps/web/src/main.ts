import type * as Shell from './offline/keep-shell.ts';
import './theme/index.ts';
import { startLanguage } from './i18n/language.ts';
import { SkApp } from './sk-app.ts';

/** When a page is taken to be there, in ms after its first element. */
const AFTER_MS = 1500;

// The language comes first, so that no text is shown, and none is asked for, in one language and then in another.
async function start(): Promise<void> {
  try {
    await startLanguage();
  } finally {
    document.body.prepend(new SkApp());
  }
  if (!import.meta.env.PROD) return;
  // A worker that comes meanwhile is heard; the rest when the page is there: it is what people came for.
  navigator.serviceWorker?.addEventListener(
    'message',
    ({ data }) => void shell(({ heardWorker }) => heardWorker(data)),
  );
  setTimeout(() => void shell(({ keepShell }) => keepShell()), AFTER_MS);
}

async function shell(act: (code: typeof Shell) => void): Promise<void> {
  // Caught apart: what is given to `then` beside it is bundled with the import, and hears nothing of a style sheet that does not come.
  await import('./offline/keep-shell.ts').then(act).catch(() => {});
}

void start();
