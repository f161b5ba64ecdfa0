import { isBlank, questionRun, summarise, type Meeting, type Run, type RunCommand } from '@stikkord/domain';
import type { MeetingChange, Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readQuestion } from './read-question.ts';

/** What is noted beside the run that a command leads to, in the same transaction. */
export type NotesBeside = (after: Run) => Pick<MeetingChange, 'publications' | 'rounds'>;

/** Reads what a facilitator's command is to note: the board that is published, the points of a round that is over. Throws `board-unreadable`. */
export async function notesBeside(
  sources: { readonly documents: LiveDocuments; readonly storage: Pick<Storage, 'entries' | 'questions'> },
  meeting: Meeting,
  command: RunCommand,
): Promise<NotesBeside> {
  const { id, plan } = meeting;
  switch (command.do) {
    case 'publish': {
      const { question } = command;
      const { board, points, unreadable } = await readQuestion(sources, meeting, question);
      // It would show all as unsorted.
      if (unreadable.board) throw new ProblemError('board-unreadable');
      // What its group took away is the facilitators' own.
      const summary = { ...summarise(board, points), withdrawn: [] };
      return (after) => ({
        publications: [{ question, publication: { number: questionRun(after, question).publications, summary } }],
      });
    }
    case 'unpublish':
      return () => ({ publications: [{ question: command.question, publication: null }] });
    case 'open': {
      if (!command.newRound) return () => ({});
      const { question } = command;
      const sections = plan.sections.filter((section) => section.question === question);
      // Groups and sections that were deleted may come back, and their points with them.
      const [{ points }, rounds] = await Promise.all([
        readQuestion(sources, meeting, question, { groups: plan.groups, sections }),
        sources.storage.questions.rounds(id, question),
      ]);
      const known = new Set(rounds.flatMap((round) => round.points));
      const came = points.filter((point) => !known.has(point.id) && !isBlank(point.text)).map((point) => point.id);
      return (after) => ({ rounds: [{ question, round: questionRun(after, question).round - 1, points: came }] });
    }
    case 'join-round':
      return (after) => ({
        rounds: [{ question: command.question, round: questionRun(after, command.question).round, points: null }],
      });
    case 'close':
    case 'close-at':
    case 'present':
    case 'deck':
    case 'go-to':
    case 'show':
    case 'end':
    case 'resume':
    case 'say-done':
    case 'raise-hand':
    case 'reveal':
    case 'clear-answers':
    case 'bring-back-answers':
    case 'hide-word':
    case 'join-word':
    case 'moderate':
    case 'by-role':
    case 'start-row':
    case 'take-back-start':
    case 'skip-row':
    case 'stretch-row':
    case 'start-clock':
    case 'stretch-clock':
    case 'pause-clock':
    case 'go-on-clock':
    case 'clock-closes':
    case 'stop-clock':
    case 'set-clock':
    case 'show-material':
    case 'tell':
    case 'untell':
    case 'read-message':
    case 'come':
    case 'draw-lot':
      return () => ({});
  }
}
