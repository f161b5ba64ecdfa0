import {
  agendaTimes,
  groupName,
  sectionsOf,
  standing,
  standingFollowUps,
  standingTheme,
  summarise,
  type Board,
  type FollowUp,
  type Plan,
} from '@stikkord/domain';
import {
  wholeMeeting,
  type ExportFollowUp,
  type ExportInput,
  type ExportPoll,
  type ExportQuestion,
} from '@stikkord/exports';
import type { MeetingHead, QuestionPart } from './meeting-reading.ts';

/** What an export is made of, from what was read. Pure; for a large meeting it takes a while. */
export function inputOf(head: MeetingHead, parts: readonly QuestionPart[]): ExportInput {
  const { plan, followUps, look, options, whole } = head;
  const times = agendaTimes(plan.agenda);
  const questions = new Map(parts.map((part) => [part.question, part]));
  return {
    title: plan.title,
    date: plan.date,
    language: plan.language,
    groups: standing(plan.groups).length,
    agenda: standing(plan.agenda).map((row) => ({
      ...times.get(row.id)!,
      what: row.what,
      how: row.how,
      who: row.who,
    })),
    questions: parts.map((part) => exportQuestion(plan, part, followUps)),
    options,
    ...(look && { look }),
    ...(whole && {
      whole: wholeMeeting({ plan, questions, followUps }),
      filesLeftOut: standing(plan.materials).filter(({ content }) => 'file' in content).length,
    }),
  };
}

function exportQuestion(
  plan: Plan,
  { question, board, points, unreadable, poll }: QuestionPart,
  followUps: readonly FollowUp[],
): ExportQuestion {
  return {
    prompt: plan.questions.find(({ id }) => id === question)!.prompt,
    sections: sectionsOf(plan, question),
    summary: summarise(board, points),
    followUps: standingFollowUps(followUps, question).map((followUp) => onBoard(followUp, board)),
    groupNames: new Map(standing(plan.groups).map((group) => [group.id, groupName(group, plan.language)])),
    unreadable,
    ...(poll && { poll: exportPoll(poll) }),
  };
}

function exportPoll({ poll, polling, result, breakdown, before }: NonNullable<QuestionPart['poll']>): ExportPoll {
  return { poll, result, breakdown, joinedWords: polling.joinedWords, ...(before && { before }) };
}

/** FU7. Of a theme that was merged, it is about what that became. */
function onBoard({ target, ...rest }: FollowUp, board: Board): ExportFollowUp {
  const { about, state, text, responsible, due } = rest;
  const theme = target.kind === 'theme' ? standingTheme(board, target.theme) : null;
  return { target: theme ? { kind: 'theme', theme: theme.id } : target, about, state, text, responsible, due };
}
