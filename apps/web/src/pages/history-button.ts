import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { ApiError } from '../data/api.ts';
import type { HistoryOf, HistoryWish } from './history/history-of.ts';
import { describeProblem } from './problem-text.ts';

/**
 * "Historikk". It asks for the history by an event: what is imported here is a participant's, texts and all. `failed` is
 * told, in words, where its code can't be fetched.
 */
export function historyButton(of: HistoryOf, failed: (why: string) => void): TemplateResult {
  const detail: HistoryWish = { of, failed: () => failed(describeProblem(new ApiError('no-answer', 0, ''))) };
  return html`<button
    class="sk-quiet-button"
    @click=${({ target }: Event) => target!.dispatchEvent(new CustomEvent('sk-history', { bubbles: true, detail }))}
  >
    ${msg('Historikk')}
  </button>`;
}
