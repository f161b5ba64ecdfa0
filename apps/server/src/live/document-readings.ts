import { readBoard, readPoints } from '@stikkord/documents';
import {
  EMPTY_BOARD,
  isBlank,
  questionRun,
  sectionsOf,
  standing,
  summarise,
  type Board,
  type Meeting,
  type Point,
  type PointId,
  type QuestionId,
  type SectionId,
  type Summary,
} from '@stikkord/domain';
import { documentName, parseDocumentName, type DocumentRef, type PointsSlice } from '@stikkord/protocol';
import { readIfWhole, type LiveDocuments } from './live-documents.ts';
import { answerKey, type Answer } from './meeting-state.ts';
import type { QuestionNotes } from './question-notes.ts';

/**
 * What the documents of a meeting say, read again as they change. Only documents of questions that have been opened are
 * looked at: before that nobody can have written, but on boards.
 */
export class DocumentReadings {
  readonly answers = new Map<string, Answer>();
  readonly boards = new Map<QuestionId, Board>();
  readonly summaries = new Map<QuestionId, Summary>();
  /** Names of documents that can't be read. */
  readonly damaged = new Set<string>();
  readonly #documents: LiveDocuments;
  readonly #notes: QuestionNotes;
  readonly #pointsOf: (poll: QuestionId) => readonly Point[];
  readonly #unread = new Set<string>();
  readonly #otherPoints = new Set<QuestionId>();
  #meeting: Meeting;
  #signature = '';

  /** `pointsOf`: what people answered to a poll, which is in no document. */
  constructor(
    meeting: Meeting,
    documents: LiveDocuments,
    notes: QuestionNotes,
    pointsOf: (poll: QuestionId) => readonly Point[],
  ) {
    this.#pointsOf = pointsOf;
    this.#documents = documents;
    this.#notes = notes;
    this.#meeting = meeting;
    this.planned(meeting);
  }

  /** Takes notice of a changed plan or run: which documents count, and how they are read. */
  planned(meeting: Meeting): void {
    this.#meeting = meeting;
    const refs = documentsOf(meeting);
    const sections = standing(meeting.plan.questions).map(({ id }) =>
      sectionsOf(meeting.plan, id).map((row) => row.id),
    );
    const polls = standing(meeting.plan.questions).map(({ poll }) => poll !== null);
    const signature = JSON.stringify([refs.map(documentName), sections, polls]);
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.answers.clear();
    this.boards.clear();
    this.summaries.clear();
    this.damaged.clear();
    this.#unread.clear();
    for (const ref of refs) this.#unread.add(documentName(ref));
  }

  /** The document has changed. */
  changed(document: string): void {
    this.#unread.add(document);
  }

  /** A poll's points are others. */
  pointsChanged(poll: QuestionId): void {
    this.#otherPoints.add(poll);
  }

  get upToDate(): boolean {
    return this.#unread.size === 0;
  }

  /**
   * Fetches what the run calls for, and reads the documents that have changed. Throws StoreUnavailableError; what could not be
   * read is read the next time.
   */
  async refresh({ documents }: { readonly documents: boolean }): Promise<void> {
    const [notes, read] = await Promise.allSettled([this.#refreshNotes(), documents ? this.#readChanged() : null]);
    for (const result of [notes, read]) if (result.status === 'rejected') throw result.reason;
  }

  async #refreshNotes(): Promise<void> {
    const meeting = this.#meeting;
    for (const question of await this.#notes.refresh(meeting))
      for (const [key, answer] of this.answers)
        if (key.startsWith(`${question}/`)) this.answers.set(key, this.#answer(meeting, question, answer.points));
  }

  async #readChanged(): Promise<void> {
    const stale = new Set([...this.#otherPoints].filter((question) => this.boards.has(question)));
    // Of a board that is yet to be read the summary is made then.
    this.#otherPoints.clear();
    const meeting = this.#meeting;
    const results = await Promise.allSettled(
      [...this.#unread].map(async (name) => {
        const ref = parseDocumentName(name);
        this.#unread.delete(name);
        if (ref === null || !counts(meeting, ref)) return;
        try {
          await this.#read(meeting, ref);
          stale.add(ref.question);
        } catch (error) {
          this.#unread.add(name);
          throw error;
        }
      }),
    );
    for (const question of stale) this.summaries.set(question, this.#summary(question));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  async #read(meeting: Meeting, ref: DocumentRef): Promise<void> {
    const sections = sectionsOf(meeting.plan, ref.question).map(({ id }) => id);
    if (ref.kind === 'board') {
      const board = await readIfWhole(this.#documents, documentName(ref), readBoard);
      if (!counts(this.#meeting, ref)) return;
      this.boards.set(ref.question, board.value ?? EMPTY_BOARD);
      this.#noteDamage(ref, board.damaged);
      return;
    }
    const points = await readIfWhole(this.#documents, documentName(ref), (doc) => readPoints(doc, ref.group, sections));
    if (!counts(this.#meeting, ref)) return;
    const answer = this.#answer(meeting, ref.question, points.value ?? []);
    this.answers.set(answerKey(ref.question, ref.group), answer);
    this.#noteDamage(ref, points.damaged);
  }

  #answer(meeting: Meeting, question: QuestionId, points: readonly Point[]): Answer {
    const sections = sectionsOf(meeting.plan, question).map(({ id }) => id);
    const slice = pointsSlice(points, sections, (point) => this.#notes.roundOf(meeting, question, point));
    return { points, slice };
  }

  #noteDamage(ref: DocumentRef, damaged: boolean): void {
    if (damaged) this.damaged.add(documentName(ref));
    else this.damaged.delete(documentName(ref));
  }

  #summary(question: QuestionId): Summary {
    const points = isPoll(this.#meeting, question)
      ? this.#pointsOf(question)
      : standing(this.#meeting.plan.groups).flatMap(
          (group) => this.answers.get(answerKey(question, group.id))?.points ?? [],
        );
    return summarise(this.boards.get(question) ?? EMPTY_BOARD, points);
  }
}

/** The documents that say something now: boards of standing questions, and answers where the question has been opened. */
export function documentsOf({ plan, run }: Meeting): DocumentRef[] {
  const groups = standing(plan.groups);
  return standing(plan.questions).flatMap(({ id: question, poll }): DocumentRef[] => [
    { kind: 'board', question },
    ...(poll !== null || questionRun(run, question).status === 'waiting'
      ? []
      : groups.map((group): DocumentRef => ({ kind: 'response', question, group: group.id }))),
  ]);
}

function counts(meeting: Meeting, ref: DocumentRef): boolean {
  const { plan, run } = meeting;
  if (!plan.questions.some(({ id, deleted }) => id === ref.question && !deleted)) return false;
  if (ref.kind === 'board') return true;
  return (
    !isPoll(meeting, ref.question) &&
    questionRun(run, ref.question).status !== 'waiting' &&
    plan.groups.some(({ id, deleted }) => id === ref.group && !deleted)
  );
}

function isPoll({ plan }: Meeting, question: QuestionId): boolean {
  return plan.questions.some(({ id, poll }) => id === question && poll !== null);
}

function pointsSlice(
  points: readonly Point[],
  sections: readonly SectionId[],
  roundOf: (point: PointId) => number,
): PointsSlice {
  return {
    sections: sections.map((section) => ({
      id: section,
      points: points
        .filter((point) => point.section === section && !isBlank(point.text))
        .map(({ id, text, deleted, under }) => {
          const round = roundOf(id);
          return { id, text, ...(deleted && { deleted }), ...(under && { under }), ...(round > 1 && { round }) };
        }),
    })),
  };
}
