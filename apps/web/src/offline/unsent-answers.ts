import { readPoints } from '@stikkord/documents';
import { isPresent, type GroupId, type MeetingId } from '@stikkord/domain';
import { parseDocumentName, type QuestionSlice } from '@stikkord/protocol';
import * as Y from 'yjs';
import { answerText } from '../pages/group/answer-text.ts';
import { recallGroups } from '../pages/group/group-memory.ts';
import { isUnsent } from '../pages/poll/own-answer.ts';
import { BY_DOCUMENT, EDITS, openDatabase, outcome, UNSENT, unsentIn, type EditRow } from './database.ts';
import { keptAnswers } from './kept-answers.ts';
import { databaseName } from './person.ts';

/** A document that a page has open. */
export interface OpenAnswer {
  readonly document: string;
  readonly doc: Y.Doc;
  readonly unsent: boolean;
  /** The server takes what is written: its text will be saved if one waits. */
  readonly taken: boolean;
}

/** An answer with something in it that the server has not said it has. */
export interface UnsentAnswer {
  readonly document: string;
  readonly prompt: string;
  /** Null: one person's answer to a poll. */
  readonly points: number | null;
  /** All of the answer, to be taken along. */
  readonly text: string;
  /** It is being sent from this page: waiting helps. */
  readonly waits: boolean;
}

/** What this device holds of a meeting and has not got rid of: as open pages know it, else as the device keeps it. */
export async function unsentAnswers(
  meeting: MeetingId,
  code: string,
  open: readonly OpenAnswer[],
): Promise<UnsentAnswer[]> {
  const questions = recallGroups(code).flatMap(({ slices }) => slices.questions);
  const known = new Set(open.map(({ document }) => document));
  const kept = await keptUnsent(meeting).catch(() => []);
  const all = [
    ...open.filter(({ unsent }) => unsent),
    ...kept.filter(({ document }) => !known.has(document)).map((each) => ({ ...each, taken: false })),
  ];
  const answers = all.flatMap(({ document, doc, taken }): UnsentAnswer[] => {
    const ref = parseDocumentName(document);
    if (ref?.kind !== 'response') return [];
    const question = questions.find(({ id }) => id === ref.question) ?? null;
    return [{ ...described(document, doc, ref.group, question), waits: taken }];
  });
  return [...answers, ...unsentPolls(code)];
}

function unsentPolls(code: string): UnsentAnswer[] {
  return keptAnswers(code).flatMap(({ question, prompt, text, own }) =>
    isUnsent(own) ? [{ document: question, prompt, points: null, text, waits: own.pending !== null }] : [],
  );
}

function described(
  document: string,
  doc: Y.Doc,
  group: GroupId,
  question: QuestionSlice | null,
): Omit<UnsentAnswer, 'waits'> {
  if (!question) return { document, prompt: '', points: 0, text: '' };
  const sections = question.sections.map(({ id }) => id);
  return {
    document,
    prompt: question.prompt,
    points: readPoints(doc, group, sections).filter(isPresent).length,
    text: answerText(question, group, doc),
  };
}

async function keptUnsent(meeting: MeetingId): Promise<{ document: string; doc: Y.Doc }[]> {
  const database = await openDatabase(await databaseName('participant', meeting));
  try {
    const transaction = database.transaction([EDITS, UNSENT]);
    const documents = await unsentIn(transaction.objectStore(UNSENT));
    const edits = transaction.objectStore(EDITS).index(BY_DOCUMENT);
    return await Promise.all(
      documents.map(async (document) => {
        const doc = new Y.Doc();
        for (const { update } of (await outcome(edits.getAll(document))) as EditRow[]) Y.applyUpdate(doc, update);
        return { document, doc };
      }),
    );
  } finally {
    database.close();
  }
}
