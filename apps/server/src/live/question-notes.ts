import { questionRun, standing, type Meeting, type PointId, type QuestionId } from '@stikkord/domain';
import type { Publication, QuestionStore } from '@stikkord/storage';

/** What is stored of a meeting's questions beside its run, fetched as the run calls for it: publications, and past rounds. */
export class QuestionNotes {
  /** Of questions whose publication stands as it was made. */
  readonly publications = new Map<QuestionId, Publication>();
  /** In which round points came, by question; points that are not named came in the present one. */
  readonly rounds = new Map<QuestionId, ReadonlyMap<PointId, number>>();
  readonly #store: QuestionStore;
  readonly #roundRead = new Map<QuestionId, number>();

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
    const questions = standing(plan.questions).map((question) => question.id);
    await Promise.all(
      questions.flatMap((question) => {
        const { round, published } = questionRun(run, question);
        return [
          this.#readPublication(id, question, published === null || published.follows ? null : published.number),
          this.#readRounds(id, question, round).then((changed) => (changed ? others.push(question) : 0)),
        ];
      }),
    );
    return others;
  }

  async #readPublication(meeting: string, question: QuestionId, number: number | null): Promise<void> {
    if (number === null) this.publications.delete(question);
    else if (this.publications.get(question)?.number !== number) {
      const found = await this.#store.publication(meeting, question);
      if (found) this.publications.set(question, found);
      else this.publications.delete(question);
    }
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
