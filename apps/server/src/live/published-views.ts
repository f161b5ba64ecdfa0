import { questionRun, standing, type Meeting, type PointId, type QuestionId, type Summary } from '@stikkord/domain';
import type { Publication } from '@stikkord/storage';
import { publishedView, type PublishedView } from './published-view.ts';

/** The hall's screen follows a board as it changes; hundreds of phones are told so often. ms. */
export const FOLLOW_MS = 2_000;

export interface PublishedSources {
  readonly meeting: Meeting;
  readonly summaries: ReadonlyMap<QuestionId, Summary>;
  readonly publications: ReadonlyMap<QuestionId, Publication>;
}

/** What the hall may see of a question's board: as it is, or as it was when it was published. */
export function publishedSummary(
  { meeting, summaries, publications }: PublishedSources,
  question: QuestionId,
): Summary | undefined {
  const { published } = questionRun(meeting.run, question);
  if (published === null) return undefined;
  if (published.follows) return summaries.get(question);
  // One that was taken back isn't shown in the stead of one that has yet to be fetched.
  const publication = publications.get(question);
  return publication?.number === published.number ? publication.summary : undefined;
}

/** What participants are shown of the boards that are published, made anew no more often than FOLLOW_MS. */
export class PublishedViews {
  readonly views = new Map<QuestionId, PublishedView>();
  readonly #keyOf: (point: PointId) => string;
  readonly #made = new Map<QuestionId, { readonly summary: Summary; readonly at: number }>();

  constructor(keyOf: (point: PointId) => string) {
    this.#keyOf = keyOf;
  }

  /** Gives the ms until something is to be told that has to wait now, or null. */
  refresh(sources: PublishedSources, now: number): number | null {
    const { plan, run } = sources.meeting;
    let wait: number | null = null;
    const questions = new Map(standing(plan.questions).map((each) => [each.id, each]));
    for (const question of this.views.keys()) if (!questions.has(question)) this.#forget(question);
    for (const [question, planned] of questions) {
      const { published, status } = questionRun(run, question);
      // Participants are not told of questions that wait.
      const summary = status === 'waiting' ? undefined : publishedSummary(sources, question);
      const view = this.views.get(question);
      if (published === null || status === 'waiting') this.#forget(question);
      // Until it has been read, what was shown before stands.
      if (published === null || summary === undefined) continue;
      const made = this.#made.get(question);
      const isSame = view?.head.number === published.number && view.head.follows === published.follows;
      if (isSame && made?.summary === summary) continue;
      const since = isSame ? now - made!.at : FOLLOW_MS;
      if (since < FOLLOW_MS) wait = Math.min(wait ?? FOLLOW_MS, FOLLOW_MS - since);
      else {
        this.views.set(question, publishedView(planned, published, summary, this.#keyOf));
        this.#made.set(question, { summary, at: now });
      }
    }
    return wait;
  }

  /** What is taken back is so at once: the next to be published may come before anybody is told. */
  takenBack({ run }: Meeting): void {
    for (const question of this.views.keys()) if (questionRun(run, question).published === null) this.#forget(question);
  }

  #forget(question: QuestionId): void {
    this.views.delete(question);
    this.#made.delete(question);
  }
}
