import {
  asksRole,
  breakdownOf,
  entryPoints,
  entryTexts,
  hasBoard,
  pollResult,
  questionRun,
  roleQuestion,
  wordDesk,
  type Breakdown,
  type Entry,
  type Meeting,
  type Point,
  type PollResult,
  type Question,
  type VotedTheme,
} from '@stikkord/domain';
import type { EntriesSlice, PollDesk } from '@stikkord/protocol';

/** What has come of one poll, counted from its answers and what facilitators decided. */
export interface PollCounts {
  readonly question: Question;
  readonly status: 'open' | 'closed';
  readonly result: PollResult;
  /** All texts, with their states; in the order of ids. */
  readonly texts: EntriesSlice;
  /** Those that the hall may see; of open answers only: keywords are told as words. */
  readonly shown: EntriesSlice;
  /** Null: it has no board. */
  readonly points: readonly Point[] | null;
  readonly breakdown: Breakdown | null;
  /** It asks for people's role, whether it is the meeting's role question or not. */
  readonly asksRole: boolean;
  readonly desk: Omit<PollDesk, 'present' | 'revealed'>;
}

interface Counted {
  readonly entries: readonly Entry[];
  readonly themes: readonly VotedTheme[];
  /** As it is kept. */
  readonly breakdown: Breakdown | null;
}

/** Of a poll that has been opened. */
export function countedPoll({ plan, run }: Meeting, question: Question, counted: Counted): PollCounts | null {
  const { poll } = question;
  const { polling, status } = questionRun(run, question.id);
  if (poll === null || status === 'waiting') return null;
  const { entries, themes, breakdown } = counted;
  const texts = entryTexts(poll, entries, polling).map(({ id, text, state }) =>
    state === 'shown' ? { id, text } : { id, text, state },
  );
  const role = roleQuestion(plan);
  const isRole = role?.id === question.id;
  const byRole = (): PollDesk['byRole'] => {
    if (isRole || (poll.kind !== 'choice' && poll.kind !== 'scales')) return 'wrong-kind';
    if (breakdown !== null) return polling.byRole ? 'shown' : 'made';
    if (role?.poll?.kind !== 'choice') return 'no-role-question';
    if (status === 'open') return 'still-open';
    return breakdownOf(poll, entries, role.poll) === null ? 'too-few' : 'can';
  };
  return {
    question,
    status,
    result: pollResult(poll, entries, polling, themes),
    texts,
    shown: poll.kind === 'open' ? texts.filter((text) => !('state' in text)) : [],
    points: hasBoard(question) ? entryPoints(poll, entries, polling) : null,
    breakdown,
    asksRole: asksRole(poll),
    desk: {
      answered: entries.length,
      boxes: polling.boxes,
      waiting: texts.filter((text) => 'state' in text && text.state === 'waiting').length,
      ...(poll.kind === 'keywords' ? wordDesk(entries, polling) : { hiddenWords: [], joinedWords: [] }),
      byRole: byRole(),
    },
  };
}
