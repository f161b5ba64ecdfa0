import { applyBoardChanges, createBoardDocument, createResponseDocument, PointsBinding } from '@stikkord/documents';
import {
  keysBefore,
  NEW_RUN,
  OTHER_THEME,
  pointId,
  pointSource,
  questionRun,
  type Board,
  type FollowUp,
  type Group,
  type Material,
  type Plan,
  type PointId,
  type Question,
  type QuestionRun,
  type Run,
  type Section,
  type ThemeId,
} from '@stikkord/domain';
import { wholeBoard, type HouseIds, type WholeMeeting, type WholeQuestion } from '@stikkord/exports';
import { documentName } from '@stikkord/protocol';
import type { BroughtAlong, NewDocument, NewRound } from '@stikkord/storage';
import * as Y from 'yjs';
import { broughtPoll, type BroughtPoll } from './bring-in-poll.ts';

/** DOC17. How far a point can be indented. */
const LEVEL_MAX = 2;

/** A meeting of a file as it is to be kept here, with ids that nobody has. */
export interface BroughtIn {
  readonly plan: Plan;
  readonly run: Run;
  readonly documents: readonly NewDocument[];
  readonly followUps: readonly FollowUp[];
  readonly rounds: readonly NewRound[];
  readonly entries: NonNullable<BroughtAlong['entries']>;
}

interface Making {
  readonly newId: () => string;
  /** Of an answer: 32 hex digits. */
  readonly newKey: () => string;
  /** Questions whose themes a theme may go on from; what else a file names is not known here. */
  readonly known: ReadonlySet<string>;
}

/** IM1–IM5. Pure but for `newId`; for a large meeting it takes a while. */
export function bringIn(whole: WholeMeeting, making: Making): BroughtIn {
  const { newId } = making;
  const groupIds = whole.groups.map(() => newId());
  const groups = ordered(whole.groups, ({ number, name, into }, row, index): Group => ({
    ...row,
    id: groupIds[index]!,
    number,
    name,
    into: into === undefined ? null : groupIds[into]!,
  }));
  const agenda = ordered(whole.agenda, (item, row) => ({ ...row, id: newId(), ...item }));
  const ids = whole.questions.map(() => newId());
  const themes = whole.questions.map((question) => themeIds(question, newId));
  const polls = whole.questions.map(({ poll }) => {
    const of = poll?.kind === 'vote' ? poll.of : null;
    return poll && broughtPoll(poll, of === null ? null : { question: ids[of]!, themes: themes[of]! }, making);
  });
  const questions = ordered(whole.questions, ({ prompt, due = '', agendaItem }, row, index): Question => ({
    ...row,
    id: ids[index]!,
    poll: polls[index]?.poll ?? null,
    prompt,
    due,
    agendaItem: agendaItem === null ? null : agenda[agendaItem]!.id,
  }));
  const made = whole.questions.map((each, index) =>
    broughtQuestion(each, { question: ids[index]!, themes: themes[index]!, poll: polls[index] }, groups, making),
  );
  const { title, date, language, zone = '', divide = 'choose' } = whole;
  const answered = made.some(({ run }) => run.status !== 'waiting');
  return {
    plan: {
      title,
      date,
      language,
      zone,
      divide,
      groups,
      agenda,
      questions,
      sections: made.flatMap(({ sections }) => sections),
      materials: ordered(
        whole.materials ?? [],
        ({ title: named, question, agendaItem, text, href }, row): Material => ({
          ...row,
          id: newId(),
          title: named,
          question: question === undefined ? null : ids[question]!,
          agendaItem: agendaItem === undefined ? null : agenda[agendaItem]!.id,
          content: text === undefined ? { kind: 'link', href: href ?? '' } : { kind: 'text', text },
        }),
      ),
    },
    run: {
      ...NEW_RUN,
      phase: answered ? 'over' : 'before',
      questions: Object.fromEntries(made.map(({ run }, index) => [questions[index]!.id, run])),
    },
    documents: made.flatMap(({ documents }) => documents),
    followUps: made.flatMap(({ followUps }) => followUps),
    rounds: made.flatMap(({ rounds }) => rounds),
    entries: polls.flatMap((poll, index) =>
      poll ? [{ question: ids[index]!, entries: poll.entries, breakdown: poll.breakdown }] : [],
    ),
  };
}

/** Ids of the house for a question's themes. */
function themeIds({ themes }: WholeQuestion, newId: () => string): Map<string, ThemeId> {
  return new Map(themes.map(({ id, other }) => [id, other === true ? OTHER_THEME : newId()]));
}

interface BroughtQuestion extends Pick<BroughtIn, 'documents' | 'followUps' | 'rounds'> {
  readonly sections: readonly Section[];
  readonly run: QuestionRun;
}

function broughtQuestion(
  whole: WholeQuestion,
  { question, themes, poll }: { question: string; themes: ReadonlyMap<string, ThemeId>; poll: BroughtPoll | undefined },
  groups: readonly Group[],
  making: Making,
): BroughtQuestion {
  const { newId } = making;
  const sections = ordered(whole.sections, (title, row): Section => ({ ...row, id: newId(), question, title }));
  const points = new Map<string, PointId>(poll?.points);
  for (const { group, section, points: own } of whole.answers)
    for (const { id } of own) points.set(id, pointId(groups[group]!.id, sections[section]!.id, newId()));
  const ids: HouseIds = { point: (id) => points.get(id)!, theme: (id) => themes.get(id)! };
  const shown = (id: string): PointId => {
    const [original, part] = id.split('~');
    return part === undefined ? ids.point(id) : `${ids.point(original!)}~${part}`;
  };
  const answered = points.size > 0 || whole.round > 1 || (poll?.entries.length ?? 0) > 0;
  return {
    sections,
    run: {
      ...questionRun(NEW_RUN, question),
      // Only what has been opened is read; and nobody is to write on by themselves.
      status: answered ? 'closed' : 'waiting',
      round: whole.round,
      ...(poll && { polling: poll.polling }),
    },
    documents: [
      {
        name: documentName({ kind: 'board', question }),
        update: boardUpdate(knownHere(wholeBoard(whole, ids), making.known)),
      },
      // Groups write nothing in a poll.
      ...(poll ? [] : groups).map(({ id: group }, index) => ({
        name: documentName({ kind: 'response', question, group }),
        update: responseUpdate(
          whole.answers.filter((answer) => answer.group === index),
          sections,
          points,
          newId,
        ),
      })),
    ],
    followUps: ordered(whole.followUps, ({ theme, point, ...said }, row): FollowUp => ({
      ...row,
      ...said,
      id: newId(),
      question,
      // Of neither: about something that is gone, and was a theme as far as anybody can tell.
      target:
        point === undefined
          ? { kind: 'theme', theme: theme === undefined ? newId() : ids.theme(theme) }
          : { kind: 'point', point: shown(point) },
    })),
    rounds: whole.rounds.map((past) => ({ question, round: past.round, points: past.points.map(ids.point) })),
  };
}

function ordered<From, To>(
  from: readonly From[],
  make: (each: From, row: { readonly order: string; readonly deleted: boolean }, index: number) => To,
): To[] {
  const orders = keysBefore([], null, from.length);
  return from.map((each, index) => make(each, { order: orders[index]!, deleted: false }, index));
}

/** IM4. */
function knownHere(board: Board, known: ReadonlySet<string>): Board {
  const themes = [...board.themes].map(
    ([id, theme]) =>
      [id, { ...theme, lineage: known.has(theme.lineage?.split('/')[0] ?? '') ? theme.lineage : null }] as const,
  );
  return { ...board, themes: new Map(themes) };
}

function boardUpdate({ themes, placements, marks }: Board): Uint8Array {
  return documentOf(createBoardDocument(), (doc) =>
    applyBoardChanges(
      doc,
      [
        ...[...themes].map(([id, { id: _, ...fields }]) => ({ set: 'theme', id, fields }) as const),
        ...[...placements].map(([id, placement]) => ({ set: 'placement', id, placement }) as const),
        ...[...marks].map(([id, fields]) => ({ set: 'marks', id, fields }) as const),
      ],
      null,
    ),
  );
}

function responseUpdate(
  answers: WholeQuestion['answers'],
  sections: readonly Section[],
  ids: ReadonlyMap<string, PointId>,
  newKey: () => string,
): Uint8Array {
  return documentOf(createResponseDocument(), (doc) => {
    for (const { section, points } of answers) {
      const above = new Map(points.map(({ id, under }) => [id, under]));
      const levelOf = (id: string): number => {
        let level = 0;
        for (let at = above.get(id); at !== undefined && level < LEVEL_MAX; at = above.get(at)) level += 1;
        return level;
      };
      const binding = new PointsBinding({ doc, section: sections[section]!.id, newKey });
      const made = points.map(({ id, text }) => ({
        key: pointSource(ids.get(id)!)!.key,
        text,
        level: levelOf(id),
      }));
      binding.edit([{ do: 'insert', after: null, points: made }]);
      binding.destroy();
    }
  });
}

/** A document's whole content as one update. */
function documentOf(created: Uint8Array, fill: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, created);
  fill(doc);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return new Uint8Array(update);
}
