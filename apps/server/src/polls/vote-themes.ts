import { questionRun, type Meeting, type QuestionId, type VotedTheme } from '@stikkord/domain';
import { votedOn } from '../deeds/voted-on.ts';

const NONE: readonly VotedTheme[] = [];

type Sources = Parameters<typeof votedOn>[0];

/** What votes are on, read again when another board is published, or when one changes that is followed. */
export class VoteThemes {
  readonly #sources: Sources;
  readonly #known = new Map<QuestionId, { readonly mark: string; readonly themes: readonly VotedTheme[] }>();
  readonly #changes = new Map<QuestionId, number>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** A board has changed. */
  boardChanged(question: QuestionId): void {
    this.#changes.set(question, (this.#changes.get(question) ?? 0) + 1);
  }

  /** First-level themes of the board that is voted on. Throws StoreUnavailableError. */
  async of(meeting: Meeting, of: QuestionId): Promise<readonly VotedTheme[]> {
    const mark = this.#mark(meeting, of);
    const known = this.#known.get(of);
    if (known?.mark === mark) return known.themes;
    const themes = await votedOn(this.#sources, meeting, of);
    const before = this.#known.get(of)?.themes;
    // Of the same themes there is one list, so that nothing is told twice.
    const same = before !== undefined && JSON.stringify(before) === JSON.stringify(themes);
    this.#known.set(of, { mark, themes: same ? before : themes });
    return this.#known.get(of)!.themes;
  }

  /** As they were read last. */
  now(of: QuestionId | null): readonly VotedTheme[] {
    return this.#known.get(of ?? '')?.themes ?? NONE;
  }

  #mark({ run }: Meeting, of: QuestionId): string {
    const { published } = questionRun(run, of);
    const fixed = published !== null && !published.follows;
    return `${published?.number ?? 'none'}/${fixed ? 'fixed' : (this.#changes.get(of) ?? 0)}`;
  }
}
