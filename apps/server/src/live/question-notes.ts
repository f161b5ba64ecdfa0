import {
  questionRun,
  standing,
  withoutHidden,
  type Meeting,
  type PointId,
  type Question,
  type QuestionId,
  type Summary,
} from '@stikkord/domain';
import type { Publication, QuestionStore } from '@stikkord/storage';

/** What is stored of a meeting's questions beside its run, fetched as the run calls for it: publications, and past rounds. */
export class QuestionNotes {
  /** Of questions whose publication stands as it was made, without what has been hidden since. */
  readonly publications = new Map<QuestionId, Publication>();
  /** In which round points came, by question; points that are not named came in the present one. */
  readonly rounds = new Map<QuestionId, ReadonlyMap<PointId, number>>();
  readonly #store: QuestionStore;
  readonly #roundRead = new Map<QuestionId, number>();
  readonly #asKept = new Map<QuestionId, Publication>();
  readonly #hiddenBy = new Map<QuestionId, readonly unknown[]>();

  constructor(store: QuestionStore) {
    this.#store = store;
  }

  /** The round that a point came in. */
  roundOf({ run }: Meeting, question: QuestionId, point: PointId): number {
    return this.rounds.get(question)?.get(point) ?? questionRun(run, question).round;
  }

  /** Fetches what is missing; gives the questions whose rounds are others now. Throws StoreUnavailableError. */
  async refresh({ id, plan, run }: Meeting): Promise<QuestionId[]> {
    const others: QuestionId[] = [];
    const questions = standing(plan.questions);
    await Promise.all(
      questions.flatMap((planned) => {
        const question = planned.id;
        const { round, published } = questionRun(run, question);
        const number = published === null || published.follows ? null : published.number;
        return [
          this.#readPublication(id, question, number).then(() => this.#hide(run, planned)),
          this.#readRounds(id, question, round).then((changed) => (changed ? others.push(question) : 0)),
        ];
      }),
    );
    return others;
  }

  async #readPublication(meeting: string, question: QuestionId, number: number | null): Promise<void> {
    if (number === null) this.#asKept.delete(question);
    else if (this.#asKept.get(question)?.number !== number) {
      const found = await this.#store.publication(meeting, question);
      if (found) this.#asKept.set(question, found);
      else this.#asKept.delete(question);
    }
  }

  #hide(run: Meeting['run'], { id, poll }: Question): void {
    const kept = this.#asKept.get(id);
    if (!kept) {
      this.publications.delete(id);
      this.#hiddenBy.delete(id);
      return;
    }
    const { polling } = questionRun(run, id);
    const by = [kept, poll, polling];
    if (this.#hiddenBy.get(id)?.every((each, index) => each === by[index])) return;
    this.#hiddenBy.set(id, by);
    const told = this.publications.get(id);
    const summary = withoutHidden(kept.summary, poll, polling);
    // The same object while it is the same: nothing is told twice.
    if (told?.number !== kept.number || !sameText(told.summary, summary))
      this.publications.set(id, { ...kept, summary });
  }

  /** True where they are others than before. */
  async #readRounds(meeting: string, question: QuestionId, round: number): Promise<boolean> {
    if ((this.#roundRead.get(question) ?? 1) === round) return false;
    const past = round === 1 ? [] : await this.#store.rounds(meeting, question);
    const roundOf = new Map(past.flatMap((each) => each.points.map((point) => [point, each.round] as const)));
    this.rounds.set(question, roundOf);
    this.#roundRead.set(question, round);
    return true;
  }
}

function sameText(a: Summary, b: Summary): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
