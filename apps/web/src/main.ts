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
  // When the page is there: it is what people came for.
  if (import.meta.env.PROD) setTimeout(() => void keepShell().catch(() => {}), AFTER_MS);
}

async function keepShell(): Promise<void> {
  const shell = await import('./offline/keep-shell.ts');
  shell.keepShell();
}

void start();
