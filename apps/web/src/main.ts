import './theme/index.ts';
import { startLanguage } from './i18n/language.ts';

// The language comes first, so that no text is shown in one language and then in another.
void startLanguage().finally(() => import('./sk-app.ts'));
