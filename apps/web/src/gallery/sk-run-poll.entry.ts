import type { Breakdown, Stage } from '@stikkord/domain';
import type { EntriesSlice, PollDesk, PollSlice, QuestionSlice, ResultSlice } from '@stikkord/protocol';
import { html, type TemplateResult } from 'lit';
import '../pages/run/sk-run-poll.ts';
import {
  exampleAnswers,
  exampleChoice,
  exampleChoiceParts,
  exampleDots,
  exampleScales,
  exampleWords,
} from './example-polls.ts';
import type { GalleryEntry } from './sk-gallery.ts';

const QUESTION: QuestionSlice = {
  id: 'q',
  prompt: '',
  status: 'open',
  sections: [],
  agendaItem: null,
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
};
const DESK: PollDesk = {
  answered: 34,
  present: 58,
  revealed: false,
  boxes: { first: 1, last: 1 },
  waiting: 0,
  hiddenWords: [],
  joinedWords: [],
  byRole: 'wrong-kind',
};
const SEEN: Stage = { view: 'question', question: 'q' };

function card(
  prompt: string,
  poll: PollSlice,
  {
    desk = {},
    question = {},
    result = null,
    entries = [],
    breakdown = null,
    stage = SEEN,
  }: {
    readonly desk?: Partial<PollDesk>;
    readonly question?: Partial<QuestionSlice>;
    readonly result?: ResultSlice | null;
    readonly entries?: EntriesSlice;
    readonly breakdown?: Breakdown | null;
    readonly stage?: Stage;
  } = {},
): () => TemplateResult {
  const shown: QuestionSlice = { ...QUESTION, ...question, prompt, poll };
  const at: PollDesk = { ...DESK, ...desk };
  return () =>
    html`<sk-run-poll
      current
      .number=${3}
      .question=${shown}
      .poll=${poll}
      .desk=${at}
      .result=${result}
      .entries=${entries}
      .breakdown=${breakdown}
      .board=${{ themes: 3, sorted: 12, unsorted: 30 }}
      .voted=${{ question: { ...QUESTION, id: 'v', prompt: 'Hva skal til for en god sommer?' }, path: '#' }}
      .stage=${stage}
    ></sk-run-poll>`;
}

const KEYWORDS: PollSlice = { kind: 'keywords', hidden: false, entries: 3, characters: 25 };
const OPEN: PollSlice = { kind: 'open', hidden: false, entries: 1, characters: 280, moderated: 'before' };
const CHOICE: PollSlice = { kind: 'choice', hidden: true, options: [], most: 1, role: false };
const SCALES: PollSlice = {
  kind: 'scales',
  hidden: false,
  statements: [],
  from: 1,
  to: 5,
  low: '',
  high: '',
  cantSay: true,
};
const VOTE: PollSlice = { kind: 'vote', hidden: true, of: 'v', by: 'dots', dots: 3, x: '', y: '', themes: [] };

const moderated = exampleAnswers(14).map((answer, at) =>
  at % 4 === 1
    ? { ...answer, state: 'waiting' as const }
    : at === 6
      ? { ...answer, state: 'taken-away' as const }
      : answer,
);

const entry: GalleryEntry = {
  name: 'sk-run-poll',
  use: 'A poll as its facilitator runs it: the result as it comes, what the hall has of it, and what can be done with the answers.',
  states: [
    {
      name: 'not opened yet',
      view: card('Hva trenger du i omstilling?', KEYWORDS, { question: { status: 'waiting' }, desk: { answered: 0 } }),
    },
    {
      name: 'keywords, open, seen by the hall',
      view: card('Hva trenger du i omstilling?', KEYWORDS, {
        result: exampleWords(42),
        desk: {
          revealed: true,
          hiddenWords: [{ word: 'dum', text: 'Dum', count: 1 }],
          joinedWords: [{ word: 'samhandling', text: 'Samhandling', into: 'samarbeid' }],
        },
      }),
    },
    {
      name: 'open answers, let through before they are seen',
      view: card('Hva er det viktigste vi gjør annerledes?', OPEN, {
        result: { kind: 'open', answered: 34 },
        entries: moderated,
        desk: { waiting: 4, revealed: true },
      }),
    },
    {
      name: 'a choice, closed and hidden, that can be shown by role',
      view: card('Hvor langt er vi kommet?', CHOICE, {
        result: exampleChoice,
        question: { status: 'closed' },
        desk: { answered: 36, byRole: 'can' },
      }),
    },
    {
      name: 'a choice by role',
      view: card('Hvor langt er vi kommet?', CHOICE, {
        result: exampleChoice,
        breakdown: exampleChoiceParts(3),
        question: { status: 'closed' },
        desk: { answered: 36, byRole: 'shown', revealed: true },
        stage: { view: 'join' },
      }),
    },
    {
      name: 'scales, and answers that were cleared',
      view: card('Hvordan står det til?', SCALES, {
        result: exampleScales(3),
        desk: { byRole: 'still-open', boxes: { first: 2, last: 2 } },
      }),
    },
    {
      name: 'a vote on themes that nobody has been shown',
      view: card('Hva skal vi begynne med?', VOTE, { question: { status: 'waiting' }, desk: { answered: 0 } }),
    },
    {
      name: 'a vote',
      view: card('Hva skal vi begynne med?', VOTE, { result: exampleDots, question: { status: 'closed' } }),
    },
  ],
};
export default entry;
