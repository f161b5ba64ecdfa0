import { entryAccess, type Actor } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import { ProblemError } from '../problems/problem-error.ts';
import { madeUpAnswer } from './made-up-answer.ts';
import type { GroupSurroundings } from './simulated-group.ts';

/** People take so long to read a poll and make up their minds. ms. */
const SOONEST_MS = 3_000;
const LATEST_MS = 30_000;

/** What the people at some devices answer to polls: each once, in their own time. */
export class SimulatedAnswers {
  readonly devices: readonly string[];
  readonly #actorAt: (device: string) => Actor;
  readonly #around: Pick<GroupSurroundings, 'live' | 'random' | 'texts'>;
  /** By question and the box that counts: when each device answers, or null where it has. */
  readonly #due = new Map<string, (number | null)[]>();

  constructor(
    devices: readonly string[],
    actorAt: (device: string) => Actor,
    around: Pick<GroupSurroundings, 'live' | 'random' | 'texts'>,
  ) {
    this.devices = devices;
    this.#actorAt = actorAt;
    this.#around = around;
  }

  /** Whoever's time has come answers. */
  look(open: readonly QuestionSlice[], now: number): void {
    for (const question of open) {
      if (question.poll === null) continue;
      const name = `${question.id}/${question.answersFrom ?? 1}`;
      let due = this.#due.get(name);
      if (due === undefined) {
        due = this.devices.map(() => now + SOONEST_MS + this.#around.random.fraction() * (LATEST_MS - SOONEST_MS));
        this.#due.set(name, due);
      }
      for (const [index, at] of due.entries()) {
        if (at === null || at > now) continue;
        due[index] = null;
        void this.#answer(this.devices[index]!, question);
      }
    }
  }

  async #answer(device: string, { id, poll }: QuestionSlice): Promise<void> {
    const { live, random, texts } = this.#around;
    const answer = poll && madeUpAnswer(poll, texts, random);
    if (!answer || entryAccess(this.#actorAt(device), id, live.rights) !== 'writer') return;
    try {
      await live.polls.desk.answer(device, id, answer);
    } catch (error) {
      // Closed meanwhile, or the database is away: this person doesn't answer.
      if (!(error instanceof ProblemError) && !(error instanceof Error && error.name === 'StoreUnavailableError'))
        throw error;
    }
  }
}
