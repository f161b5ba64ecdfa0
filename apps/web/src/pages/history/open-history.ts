import { wantAllTexts } from '../../i18n/language.ts';
import type { HistoryOf } from './history-of.ts';
import './sk-history.ts';

/** Opens a history over the page. Focus returns to where it was when it is closed. */
export async function openHistory(of: HistoryOf, closed: () => void = () => {}): Promise<void> {
  await wantAllTexts();
  const history = document.createElement('sk-history');
  history.of = of;
  history.closed = closed;
  document.body.append(history);
}
