import './theme/index.ts';
import { startLanguage } from './i18n/language.ts';

// The language comes first, so that no text is shown in one language and then in another.
async function start(): Promise<void> {
  try {
    await startLanguage();
  } finally {
    await import('./sk-app.ts');
  }
}

void start();
