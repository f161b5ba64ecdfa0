import type { QuestionSlice, FacilitatorSlices } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import { pollEntries } from './poll-entries.ts';
import { counted, standingGroups } from './run-now.ts';
import { NO_DESK } from './sk-run-poll.ts';
import type { QuestionAct } from './sk-run-question.ts';
import './sk-run-question.ts';

/** A question as its facilitator runs it, with all that its card shows out of the feed. */
export function questionCard(
  question: QuestionSlice,
  slices: Partial<FacilitatorSlices>,
  {
    current,
    now,
    boardPath,
    presentPath,
    give,
  }: {
    readonly current: boolean;
    /** The server's clock. */
    readonly now: () => number;
    readonly boardPath: (question: string) => string;
    readonly presentPath: string;
    readonly give: (act: QuestionAct) => void;
  },
): TemplateResult {
  const { id, poll } = question;
  const { questions = [], boards, meeting, stage, polls } = slices;
  const number = questions.length > 1 ? questions.indexOf(question) + 1 : null;
  const run = (event: CustomEvent<QuestionAct>): void => give(event.detail);
  if (poll !== null) {
    const voted = poll.kind === 'vote' ? questions.find((each) => each.id === poll.of) : undefined;
    return html`<sk-run-poll
      .question=${question}
      .number=${number}
      .current=${current}
      .poll=${poll}
      .desk=${polls?.[id] ?? NO_DESK}
      .result=${slices[`result/${id}`] ?? null}
      .breakdown=${slices[`breakdown/${id}`] ?? null}
      .entries=${pollEntries(slices, id)}
      .board=${boards?.[id]}
      .voted=${voted ? { question: voted, path: boardPath(voted.id) } : null}
      .stage=${stage}
      .boardPath=${boardPath(id)}
      .presentPath=${presentPath}
      .over=${meeting?.phase === 'over'}
      .now=${now}
      @sk-run=${run}
    ></sk-run-poll>`;
  }
  const { writing, points, done } = counted(slices, id);
  return html`<sk-run-question
    .question=${question}
    .number=${number}
    .current=${current}
    .groups=${standingGroups(slices).length}
    .writing=${writing}
    .points=${points}
    .done=${done}
    .board=${boards?.[id]}
    .stage=${stage}
    .boardPath=${boardPath(id)}
    .presentPath=${presentPath}
    .over=${meeting?.phase === 'over'}
    .now=${now}
    @sk-run=${run}
  ></sk-run-question>`;
}
