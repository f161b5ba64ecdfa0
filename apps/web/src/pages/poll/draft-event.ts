import type { Draft } from './draft.ts';

/** What a form of a poll fires whenever somebody writes or chooses: `sk-draft`, with all that is in it now. */
export type DraftEvent = CustomEvent<Draft>;

export function fireDraft(form: HTMLElement, draft: Draft): void {
  form.dispatchEvent(new CustomEvent<Draft>('sk-draft', { detail: draft, bubbles: true }));
}
