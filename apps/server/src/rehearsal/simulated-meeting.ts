import { questionRun, ran, standing, type Meeting, type RunCommand } from '@stikkord/domain';
import type { Clock, Rooms } from '@stikkord/sync';
import { commandRun } from '../deeds/command-run.ts';
import type { LiveMeeting } from '../live/live-meeting.ts';
import type { MeetingPeer } from '../live/meeting-peer.ts';
import type { MeetingRooms } from '../live/meeting-rooms.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Randomness } from '../random.ts';
import { mannersOf } from './manners.ts';
import { SimulatedGroup } from './simulated-group.ts';
import { Texts } from './texts.ts';

/** Facilitators begin rows themselves; where nothing is open after so long, the first group work is opened. ms. */
export const OPENED_AFTER_MS = 15_000;
/** All groups have come in after so long. ms. */
const ARRIVED_MS = 8_000;
/** People without a group, where a meeting has none. */
const PEOPLE_ALONE = 8;

export interface SimulationSurroundings {
  readonly rooms: MeetingRooms;
  readonly documents: Rooms<MeetingPeer>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly fault: (error: unknown) => void;
}

/** The groups of a dress rehearsal, until its time is over. */
export class SimulatedMeeting {
  readonly until: number;
  readonly #groups: readonly SimulatedGroup[];
  readonly #around: SimulationSurroundings;
  readonly #live: LiveMeeting;
  readonly #timers: unknown[];
  /** What they signal goes in one after the other. */
  #signals: Promise<unknown> = Promise.resolve();
  #ended = false;
  readonly #over: () => void;

  /** `over`: called once, when its groups have left. */
  constructor(live: LiveMeeting, until: number, around: SimulationSurroundings, over: () => void) {
    const { clock, documents, random } = around;
    const { plan } = live.meeting;
    this.until = until;
    this.#live = live;
    this.#around = around;
    this.#over = over;
    const ids = standing(plan.groups)
      .filter(({ into }) => into === null)
      .map(({ id }) => id);
    const texts = new Texts(plan.language, () => random.fraction());
    const surroundings = {
      live,
      documents,
      clock,
      random,
      texts,
      signal: (command: RunCommand) => this.#command(command),
    };
    const places = ids.length > 0 ? ids : Array.from({ length: PEOPLE_ALONE }, () => null);
    this.#groups = places.map((group) => {
      const manners = mannersOf(places.length, () => random.fraction());
      return new SimulatedGroup(group, manners, surroundings);
    });
    for (const group of this.#groups) group.start(300 + random.fraction() * ARRIVED_MS);
    this.#timers = [
      clock.setTimeout(() => this.end(), Math.max(0, until - clock.now())),
      clock.setTimeout(() => this.#openFirst(), OPENED_AFTER_MS),
    ];
  }

  /** Its groups leave; what they have written stays. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const timer of this.#timers) this.#around.clock.clearTimeout(timer);
    for (const group of this.#groups) group.leave();
    this.#over();
  }

  /** Resolves when what they signalled is stored. */
  async settled(): Promise<void> {
    await this.#signals;
  }

  #openFirst(): void {
    const { plan, run } = this.#live.meeting;
    const questions = standing(plan.questions);
    if (run.phase === 'over' || questions.some(({ id }) => questionRun(run, id).status !== 'waiting')) return;
    const first = questions.find(({ poll }) => poll === null);
    if (first !== undefined) this.#command({ do: 'open', question: first.id, closesAt: null });
  }

  /** As the route for signals does; what the rules refuse by now is left. */
  #command(command: RunCommand): void {
    const { clock, fault, rooms } = this.#around;
    const refused = (meeting: Meeting): boolean => !ran(meeting.run, meeting.plan, command, clock.now()).ok;
    this.#signals = this.#signals
      .then(async () => {
        const { meeting } = this.#live;
        if (!meeting.deleted && !refused(meeting)) await commandRun(rooms, meeting.id, [command], () => clock.now());
      })
      .catch((error: unknown) => {
        if (!(error instanceof ProblemError)) fault(error);
      });
  }
}
