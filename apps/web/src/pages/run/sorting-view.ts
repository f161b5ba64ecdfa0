import { msg } from '@lit/localize';
import type { Stage } from '@stikkord/domain';
import type { BoardNumbers, QuestionSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { boardWords } from './run-words.ts';
import './sk-publishing.ts';

/** The way to a question's board, what stands on it, and what the hall has of it. */
export function sortingView(
  question: QuestionSlice,
  {
    board,
    written,
    stage,
    next,
    now,
    boardPath,
    presentPath,
  }: {
    readonly board: BoardNumbers | undefined;
    /** Points as they were written; not where that says nothing. */
    readonly written?: number;
    readonly stage: Stage | undefined;
    /** To show the summary is the next thing to do. */
    readonly next: boolean;
    readonly now: () => number;
    readonly boardPath: string;
    readonly presentPath: string;
  },
): TemplateResult {
  return html`<div class="sk-row">
      <a class="ds-button" data-variant="secondary" href=${boardPath}>${msg('Sorter på tavla')}</a>
      <span class="sk-quiet sk-small">${boardWords(board, written)}</span>
    </div>
    ${
      question.status === 'waiting'
        ? nothing
        : html`<sk-publishing
              .question=${question}
              .board=${board}
              .stage=${stage}
              .next=${next}
              .now=${now}
            ></sk-publishing>
            <div class="sk-row">
              <a class="ds-button" data-variant="tertiary" href=${presentPath}>${msg('Vis tema for tema')}</a>
            </div>`
    }`;
}
