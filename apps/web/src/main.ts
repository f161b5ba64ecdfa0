import './theme/index.ts';
import { startLanguage } from './i18n/language.ts';
import { SkApp } from './sk-app.ts';

// The language comes first, so that no text is shown, and none is asked for, in one language and then in another.
async function start(): Promise<void> {
  try {
    await startLanguage();
  } finally {
    document.body.prepend(new SkApp());
  }
  // When the page is there: it is what people came for.
  if (import.meta.env.PROD) void import('./offline/keep-shell.ts').then(({ keepShell }) => keepShell()).catch(() => {});
}

void start();
